import { expect, it } from 'vitest';
import { findRenames } from './find-renames.ts';
import type { Matched, MatchedOperation } from './match-known.ts';

const document = { openapi: '3.0.0', info: { title: 'T', version: '1' }, paths: {} };
const matched = (more: Partial<Matched>, operations: Record<string, MatchedOperation>): Matched => ({
  matched: [],
  respelled: {},
  added: [],
  removed: [],
  leftOut: [],
  shared: [],
  document,
  operations: new Map(Object.entries(operations)),
  ...more,
});
const of = (operationId: string | undefined, route: string): MatchedOperation => ({
  operationId,
  route,
  words: '',
  settled: false,
});

it.each([
  { why: 'one operationId', before: { A: of('x', 'get /a') }, after: { B: of('x', 'get /b') }, want: { B: 'A' } },
  { why: 'one route', before: { A: of('x', 'get /a') }, after: { B: of('y', 'get /a') }, want: { B: 'A' } },
  { why: 'nothing in common', before: { A: of('x', 'get /a') }, after: { B: of('y', 'post /a') }, want: {} },
  { why: 'no operationIds', before: { A: of(undefined, 'get /a') }, after: { B: of(undefined, 'get /b') }, want: {} },
  // Two witnesses that disagree are no witness.
  {
    why: 'the operationId of one, the route of another',
    before: { A: of('x', 'get /a') },
    after: { B: of('x', 'get /b'), C: of('z', 'get /a') },
    want: {},
  },
  {
    why: 'the operationId of one, and the route that another one had',
    before: { A: of('x', 'get /a'), L: of('l', 'get /b') },
    after: { B: of('x', 'get /b') },
    want: {},
  },
  {
    why: 'another name of a path parameter',
    before: { A: of(undefined, 'get /a/{id}') },
    after: { B: of(undefined, 'get /a/{agentId}') },
    want: { B: 'A' },
  },
  // Summaries that were exchanged and reworded came in as two renames, and each method called what the other's words
  // say.
  {
    why: 'words that read like what the other one was',
    before: { 'C: Revoke a credential.': of('r', 'post /r'), 'C: Unrevoke a credential.': of('u', 'post /u') },
    after: { 'C: Unrevoke it now.': of('r', 'post /r'), 'C: Revoke it now.': of('u', 'post /u') },
    want: {},
  },
  {
    why: 'the words of the other below its own tag',
    before: { 'Credential: Get details.': of('c', 'get /c'), 'Offer: Delete an offer.': of('o', 'delete /o') },
    after: { 'Credential: Delete an offer.': of('c', 'get /c'), 'Offer: Get details.': of('o', 'delete /o') },
    want: {},
  },
  {
    why: 'words that read a little like another one, which kept its own',
    before: { 'C: Revoke a credential.': of('r', 'post /r'), 'C: Unrevoke a credential.': of('u', 'post /u') },
    after: { 'C: Revocation of a credential.': of('r', 'post /r'), 'C: Unrevoke it.': of('u', 'post /u') },
    want: {
      'C: Revocation of a credential.': 'C: Revoke a credential.',
      'C: Unrevoke it.': 'C: Unrevoke a credential.',
    },
  },
  // Both pairs must read like the other: that one of them does says nothing.
  {
    why: 'words of which only one reads like what the other was',
    before: { 'C: Revoke it.': of('r', 'post /r'), 'C: Unrevoke that.': of('u', 'post /u') },
    after: { 'C: Unrevoke that now.': of('r', 'post /r'), 'C: Forget all.': of('u', 'post /u') },
    want: { 'C: Unrevoke that now.': 'C: Revoke it.', 'C: Forget all.': 'C: Unrevoke that.' },
  },
  {
    why: 'words that read like neither',
    before: { 'C: Revoke it.': of('r', 'post /r'), 'C: Unrevoke that.': of('u', 'post /u') },
    after: { 'C: Call.': of('r', 'post /r'), 'C: Forget.': of('u', 'post /u') },
    want: { 'C: Call.': 'C: Revoke it.', 'C: Forget.': 'C: Unrevoke that.' },
  },
  {
    why: 'an operationId that two have',
    before: { A: of('x', 'get /a') },
    after: { B: of('x', 'get /b'), C: of('x', 'get /c') },
    want: {},
  },
])('$why', ({ before, after, want }) => {
  const now = Object.fromEntries(
    Object.entries<MatchedOperation>(after).map(([key, operation]) => [key, { ...operation, words: key }]),
  );
  const found = findRenames(
    matched({}, before),
    matched({ removed: Object.keys(before), added: Object.keys(after) }, now),
  );
  expect(Object.fromEntries(found.map((rename) => [rename.new, rename.old]))).toEqual(want);
});

it('of what the document before did not have nothing can be told', () => {
  const now = { B: { ...of('x', 'get /a'), words: 'B' } };
  expect(findRenames(matched({}, {}), matched({ removed: ['A'], added: ['B'] }, now))).toEqual([]);
});
