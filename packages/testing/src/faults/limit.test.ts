import { expect, it } from 'vitest';
import { Limit, readRate } from './limit.ts';

it.each([
  { given: '50/s', want: { count: 50, perMs: 1_000 } },
  { given: '1000/m', want: { count: 1_000, perMs: 60_000 } },
  { given: '5/10s', want: { count: 5, perMs: 10_000 } },
  { given: '1/250ms', want: { count: 1, perMs: 250 } },
  { given: '2/h', want: { count: 2, perMs: 3_600_000 } },
  { given: '2/7d', want: { count: 2, perMs: 604_800_000 } },
])('$given', ({ given, want }) => {
  expect(readRate(given)).toEqual(want);
});

it.each(['', '5', '5/', '/s', '0/s', '5/0s', '-5/s', '5.5/s', '5/1.5s', '5/w', '5/s5', 'x5/s', '5/sx'])(
  '%j is no limit',
  (given) => {
    expect(() => readRate(given)).toThrow(
      new TypeError(`${JSON.stringify(given)} is no limit: say it as 50/s, 1000/m or 5/10s.`),
    );
  },
);

it.each(['1/s', '2/7ms', '3/s', '7/100ms', '10/m', '49/10s', '60/h', '1000/s'])(
  '%s: so many at once, and then who waits as long as is told, and no shorter, gets one',
  (text) => {
    const rate = readRate(text);
    let now = 1_000_000;
    const limit = new Limit(rate, now);
    for (let number = 0; number < rate.count; number += 1) expect(limit.take(now)).toBe(0);
    for (let number = 0; number < 500; number += 1) {
      const wait = limit.take(now);
      if (wait === 0) continue;
      expect(wait).toBeLessThanOrEqual(Math.ceil(rate.perMs / rate.count));
      if (wait > 1) expect(limit.take(now + wait - 1)).toBe(1);
      now += wait;
      expect(limit.take(now)).toBe(0);
    }
  },
);

it('is full after a pause, and no fuller', () => {
  const limit = new Limit({ count: 2, perMs: 1_000 }, 0);
  const taken = Array.from({ length: 4 }, () => limit.take(10_000_000));
  expect(taken).toEqual([0, 0, 500, 500]);
});

it('a clock that goes back gives and takes nothing', () => {
  const limit = new Limit({ count: 1, perMs: 1_000 }, 5_000);
  expect([5_000, 1_000, 1_400, 2_000].map((now) => limit.take(now))).toEqual([0, 1_000, 600, 0]);
});
