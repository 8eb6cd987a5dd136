import { describe, expect, test } from 'vitest';
import { compared, median, quantile, spread } from './statistics.ts';

test.each([
  { given: [], want: Number.NaN },
  { given: [5], want: 5 },
  { given: [9, 1, 5], want: 5 },
  { given: [9, 1, 5, 7], want: 6 },
])('the median of $given is $want', ({ given, want }) => {
  expect(median(given)).toBe(want);
});

test.each([
  { part: 0, want: 1 },
  { part: 0.5, want: 5 },
  { part: 0.99, want: 10 },
  { part: 1, want: 10 },
])('of ten samples, $part are at most $want', ({ part, want }) => {
  expect(quantile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], part)).toBe(want);
});

test('the spread is none where all rounds agree, and grows with what they differ by', () => {
  expect(spread([4, 4, 4, 4])).toBe(0);
  expect(spread([9, 10, 10, 11])).toBeLessThan(spread([5, 10, 10, 15]));
});

describe('a comparison', () => {
  test('goes round by round: a slow round slows both', () => {
    const [one, other] = [
      [2, 20, 2],
      [1, 10, 1],
    ];
    expect(compared(one, other)).toBe(2);
    expect(compared(one, other, (a, b) => a - b)).toBe(1);
  });

  test('leaves out rounds that only one has', () => {
    expect(compared([2, 4, 100], [1, 2])).toBe(2);
    expect(compared([], [1])).toBeNaN();
  });
});
