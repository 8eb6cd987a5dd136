import { expect, it } from 'vitest';
import { equivalentsOf, readEquivalents } from './equivalents.ts';
import type { Mutant } from './mutants.ts';
import { percentOf, scoreOf } from './score.ts';

const mutant = (own: Partial<Mutant>): Mutant => ({
  file: 'packages/core/src/x.ts',
  line: 3,
  code: 'a > 0',
  becomes: 'a >= 0',
  text: 'if (a > 0) {',
  isNoticed: false,
  isTimedOut: false,
  isReached: true,
  ...own,
});
const equivalent = { file: 'packages/core/src/x.ts', line: 'if (a > 0) {', becomes: 'a >= 0', reason: 'a is never 0' };

it('an equivalent mutant is not counted; what nobody noticed is', () => {
  const survivor = mutant({ becomes: 'true' });
  expect(scoreOf([mutant({}), survivor, mutant({ isNoticed: true, becomes: 'false' })], [equivalent])).toEqual({
    counted: 2,
    noticed: 1,
    survivors: [survivor],
    stale: [],
    files: [{ file: 'packages/core/src/x.ts', counted: 2, noticed: 1 }],
  });
});

it('is told file by file', () => {
  const given = ['x', 'y', 'y'].map((name, at) => mutant({ file: name, becomes: `${at}`, isNoticed: at > 1 }));
  expect(scoreOf(given, []).files).toEqual([
    { file: 'x', counted: 1, noticed: 0 },
    { file: 'y', counted: 2, noticed: 1 },
  ]);
});

it.each([
  { given: mutant({ isNoticed: true }), want: 1, why: 'a test notices it after all' },
  { given: mutant({ isNoticed: true, isTimedOut: true }), want: 0, why: 'it ran into the limit of a busy machine' },
  { given: mutant({ text: 'if (a >= 0) {' }), want: 1, why: 'the line has changed' },
  { given: mutant({ file: 'packages/core/src/y.ts' }), want: 0, why: 'its file was not tried' },
])('an entry of the list is stale ($want) when $why', ({ given, want }) => {
  expect(scoreOf([given], [equivalent]).stale).toHaveLength(want);
});

it.each([
  { given: { counted: 1_000, noticed: 979 }, want: 97.9 },
  { given: { counted: 10_000, noticed: 9_799 }, want: 97.9 },
  { given: { counted: 3, noticed: 3 }, want: 100 },
  { given: { counted: 0, noticed: 0 }, want: 100 },
])('$given.noticed of $given.counted are $want %', ({ given, want }) => {
  expect(percentOf(given)).toBe(want);
});

it('the committed list says of each entry why', () => {
  for (const { reason, file } of readEquivalents()) expect(reason.split(' ').length, file).toBeGreaterThan(2);
});

it.each([
  { given: '', want: [] },
  { given: JSON.stringify([equivalent]), want: [equivalent] },
])('reads $given', ({ given, want }) => {
  expect(equivalentsOf(given)).toEqual(want);
});

it.each([
  { given: 'a: 1', want: 'equivalents.yaml is no list' },
  { given: JSON.stringify([{ ...equivalent, reason: '' }]), want: 'entry 1: reason must be text' },
  { given: '[1]', want: 'entry 1: file, line, becomes, reason must be text' },
])('refuses $given', ({ given, want }) => {
  expect(() => equivalentsOf(given)).toThrow(want);
});
