import { expect, it } from 'vitest';
import { milliseconds, waitMs } from './duration.ts';

const LONGEST = 2 ** 31 - 1;

it.each([
  { given: '500ms', want: 500 },
  { given: '10s', want: 10_000 },
  { given: '15m', want: 900_000 },
  { given: '12h', want: 43_200_000 },
  { given: '30d', want: 2_592_000_000 },
  { given: '2w', want: 1_209_600_000 },
  { given: '1d12h', want: 129_600_000 },
  { given: '1m1ms', want: 60_001 },
  { given: '1.25s', want: 1_250 },
  { given: 0, want: 0 },
  { given: 1.5, want: 1.5 },
])('$given: $want', ({ given, want }) => {
  expect(milliseconds(given)).toBe(want);
});

it.each<unknown>(['1s later', 'in 1s', '1s 2s', '1.s', '.5s', '1', '1y', '', -1, Infinity, [5], ['1s'], true, null])(
  '%j is none',
  (given) => {
    expect(() => milliseconds(given as string)).toThrow(`${JSON.stringify(given)} is no duration: say it as 30d, `);
  },
);

it('a timer waits 2,147,483,647 milliseconds at most: with more it would not wait at all', () => {
  expect([waitMs(LONGEST), waitMs(`${LONGEST}ms`)]).toEqual([LONGEST, LONGEST]);
  expect(() => waitMs(LONGEST + 1)).toThrow('2147483648 is longer than can be waited: 24 days are the most.');
});
