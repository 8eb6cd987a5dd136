import { expect, it } from 'vitest';
import { findRenames } from './find-renames.ts';
import type { Matched, MatchedOperation } from './match-known.ts';

const document = { openapi: '3.0.0', info: { title: 'T', version: '1' }, paths: {} };
const matched = (more: Partial<Matched>, operations: Record<string, MatchedOperation>): Matched => ({ matched: [], respelled: {}, added: [], gone: [], document, operations: new Map(Object.entries(operations)), ...more });
const of = (operationId: string | undefined, route: string): MatchedOperation => ({ operationId, route });

it.each([
  { why: 'one operationId', before: { A: of('x', 'get /a') }, after: { B: of('x', 'get /b') }, want: { B: 'A' } },
  { why: 'one route', before: { A: of('x', 'get /a') }, after: { B: of('y', 'get /a') }, want: { B: 'A' } },
  { why: 'nothing in common', before: { A: of('x', 'get /a') }, after: { B: of('y', 'post /a') }, want: {} },
  { why: 'no operationIds', before: { A: of(undefined, 'get /a') }, after: { B: of(undefined, 'get /b') }, want: {} },
  { why: 'the operationId before the route', before: { A: of('x', 'get /a') }, after: { B: of('x', 'get /b'), C: of('z', 'get /a') }, want: { B: 'A' } },
])('$why', ({ before, after, want }) => {
  expect(findRenames(matched({}, before), matched({ gone: Object.keys(before), added: Object.keys(after) }, after))).toEqual(want);
});
