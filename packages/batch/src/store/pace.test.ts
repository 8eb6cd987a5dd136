import { expect, test } from 'vitest';
import { admit, NO_PACE } from './pace.ts';

test.each([
  { what: 'no limit', pace: NO_PACE, now: 1_000, wanted: 8, want: { count: 8, waitMs: 0, nextAt: 0 } },
  {
    what: 'a pause',
    pace: { ...NO_PACE, pausedUntil: 3_000 },
    now: 1_000,
    wanted: 8,
    want: { count: 0, waitMs: 2_000, nextAt: 0 },
  },
  {
    what: 'a pause that is over',
    pace: { ...NO_PACE, pausedUntil: 1_000 },
    now: 1_000,
    wanted: 8,
    want: { count: 8, waitMs: 0, nextAt: 0 },
  },
  {
    what: 'the first of 10/s',
    pace: { ...NO_PACE, intervalMs: 100 },
    now: 1_000,
    wanted: 8,
    want: { count: 1, waitMs: 80, nextAt: 1_080 },
  },
  {
    what: 'too early',
    pace: { ...NO_PACE, intervalMs: 100, nextAt: 1_080 },
    now: 1_000,
    wanted: 8,
    want: { count: 0, waitMs: 80, nextAt: 1_080 },
  },
  {
    what: 'a clock that went back an hour',
    pace: { ...NO_PACE, intervalMs: 100, nextAt: 3_601_080 },
    now: 1_000,
    wanted: 8,
    want: { count: 0, waitMs: 100, nextAt: 1_100 },
  },
  {
    what: 'a rate that was slower before',
    pace: { ...NO_PACE, intervalMs: 10, nextAt: 61_000 },
    now: 1_000,
    wanted: 8,
    want: { count: 0, waitMs: 10, nextAt: 1_010 },
  },
  {
    what: 'time that nobody used',
    pace: { ...NO_PACE, intervalMs: 100, nextAt: 100 },
    now: 10_000,
    wanted: 8,
    want: { count: 1, waitMs: 80, nextAt: 10_080 },
  },
  {
    what: '1000/s after a late timer',
    pace: { ...NO_PACE, intervalMs: 1, nextAt: 990 },
    now: 1_000,
    wanted: 99,
    want: { count: 11, waitMs: 1, nextAt: 1_001 },
  },
  {
    what: 'none wanted, which changes nothing',
    pace: { ...NO_PACE, intervalMs: 100, nextAt: 100 },
    now: 10_000,
    wanted: 0,
    want: { count: 0, waitMs: 1, nextAt: 100 },
  },
  {
    what: 'fewer wanted',
    pace: { ...NO_PACE, intervalMs: 1, nextAt: 990 },
    now: 1_000,
    wanted: 2,
    want: { count: 2, waitMs: 1, nextAt: 992 },
  },
])('$what', ({ pace, now, wanted, want }) => {
  const { count, waitMs, next } = admit(pace, now, wanted);
  expect({ count, waitMs, nextAt: next(count).nextAt }).toEqual(want);
});

test('keeps the rate over any time, however late it is asked', () => {
  let pace = { ...NO_PACE, intervalMs: 20 };
  let sent = 0;
  for (let now = 0; now < 10_000; now += 7) {
    const { count, next } = admit(pace, now, 16);
    pace = next(count);
    sent += count;
  }
  // 50 a second for ten seconds, and one for the beginning.
  expect(sent).toBeLessThanOrEqual(502);
  expect(sent).toBeGreaterThan(495);
});
