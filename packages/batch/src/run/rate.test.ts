import { expect, test } from 'vitest';
import { perSecond, type Rate } from './rate.ts';

test.each<{ rate: Rate; want: number }>([
  { rate: 50, want: 50 },
  { rate: 0.5, want: 0.5 },
  { rate: '50/s', want: 50 },
  { rate: '3000/min', want: 50 },
  { rate: '1800/h', want: 0.5 },
  { rate: '0.25/s', want: 0.25 },
  { rate: '12.75/s', want: 12.75 },
])('$rate is $want a second', ({ rate, want }) => {
  expect(perSecond(rate)).toBe(want);
});

test.each([
  '',
  '/s',
  '0/s',
  '-1/s',
  '1',
  '1/d',
  ' 1/s',
  '1/s ',
  '1./s',
  '.5/s',
  '1e3/s',
  'fast',
  0,
  -1,
  NaN,
  Infinity,
  Number.MIN_VALUE,
  null,
])('refuses %j, and says what it takes', (rate) => {
  expect(() => perSecond(rate as Rate)).toThrow(
    expect.objectContaining({ code: 'invalid-option', message: expect.stringMatching(/`rate`.*'50\/s'/) }),
  );
});
