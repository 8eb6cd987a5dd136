import { expect, test } from 'vitest';
import { StopRule } from './stop-rule.ts';

const ends = (rule: StopRule, letters: string): StopRule => {
  for (const letter of letters) {
    if (letter === '+') rule.succeeded();
    else rule.failed();
  }
  return rule;
};

test.each([
  { letters: '-'.repeat(50), want: undefined },
  { letters: '-'.repeat(51), want: 'refusals' },
  { letters: '+-'.repeat(500), want: undefined },
  { letters: `${'+'.repeat(1000)}${'-'.repeat(50)}`, want: undefined },
  { letters: `${'+'.repeat(1000)}${'-'.repeat(51)}`, want: 'refusals' },
  // The first of a hundred counts, and what came before them does not.
  { letters: `-${'+'.repeat(49)}${'-'.repeat(50)}`, want: 'refusals' },
  { letters: `-${'+'.repeat(50)}${'-'.repeat(50)}`, want: undefined },
  { letters: '--+'.repeat(20), want: undefined },
  { letters: '--+'.repeat(30), want: 'refusals' },
])('after $letters it is $want', ({ letters, want }) => {
  expect(ends(new StopRule(), letters).reason).toBe(want);
});

test('pauses grow, and the sixth time in a row that nobody is there is the end', () => {
  const rule = new StopRule();
  expect(Array.from({ length: 5 }, () => rule.unreachable(() => 1))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  expect(rule.reason).toBeUndefined();
  rule.unreachable(() => 1);
  expect(rule.reason).toBe('unreachable');
});

test('an answer begins to count anew, and 429 is waited for without end', () => {
  const rule = new StopRule();
  for (let count = 0; count < 5; count++) rule.unreachable(() => 0);
  rule.succeeded();
  expect(rule.unreachable(() => 0)).toBe(500);
  expect(Array.from({ length: 20 }, () => rule.tooMany(() => 1)).at(-1)).toBe(60_000);
  expect(rule.reason).toBeUndefined();
});

test('the first reason stays', () => {
  const rule = new StopRule();
  rule.stop('unauthorized');
  rule.stop('aborted');
  expect(rule.reason).toBe('unauthorized');
});
