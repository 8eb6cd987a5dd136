import { expect, it } from 'vitest';
import { findExchanges } from './find-exchanges.ts';
import type { Matched, MatchedOperation } from './match-known.ts';

/** Key -> operationId, route, and whether the table of identities settles it. */
type Operations = Readonly<Record<string, readonly [id: string | undefined, route: string, settled?: boolean]>>;
const matched = (given: Operations, known = Object.keys(given)): Matched => ({
  matched: known,
  respelled: {},
  added: [],
  removed: [],
  leftOut: [],
  shared: [],
  document: { openapi: '3.0.0', info: { title: 'T', version: '1' }, paths: {} },
  operations: new Map(
    Object.entries(given).map(([key, [operationId, route, settled = false]]): [string, MatchedOperation] => [
      key,
      { operationId, route, words: key, settled },
    ]),
  ),
});
const BEFORE: Operations = { A: ['a', 'GET /a'], B: ['b', 'GET /b'] };

it.each<{ given: string; after: Operations; known?: string[]; want: object }>([
  { given: 'nothing exchanged', after: BEFORE, want: {} },
  {
    given: 'the routes',
    after: { A: ['a', 'GET /b'], B: ['b', 'GET /a'] },
    want: { A: { route: 'B' }, B: { route: 'A' } },
  },
  {
    given: 'the ids',
    after: { A: ['b', 'GET /a'], B: ['a', 'GET /b'] },
    want: { A: { operationId: 'B' }, B: { operationId: 'A' } },
  },
  { given: 'the words', after: { A: ['b', 'GET /b'] }, want: { A: { route: 'B', operationId: 'B' } } },
  { given: 'no ids', after: { A: [undefined, 'GET /a'], B: [undefined, 'GET /b'] }, want: {} },
  { given: 'what is settled', after: { A: ['b', 'GET /b', true] }, want: {} },
  {
    given: 'a new one in the place of one that is gone',
    after: { A: ['a', 'GET /a'], N: ['b', 'GET /b'] },
    known: ['A'],
    want: {},
  },
  {
    given: 'one that overlays name, in the place of one that is gone',
    after: { N: ['b', 'GET /b'] },
    want: { N: { route: 'B', operationId: 'B' } },
  },
  {
    given: 'one that no overlay names, and that was there',
    after: { A: ['a', 'GET /b'] },
    known: [],
    want: { A: { route: 'B' } },
  },
])('$given', ({ after, known, want }) => {
  const found = findExchanges(matched(BEFORE), matched(after, known));
  expect(Object.fromEntries(found.map(({ key, now: _, ...took }) => [key, took]))).toEqual(want);
});
