import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Alarm } from './alarm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether a wait is over. */
function watched(waiting: Promise<void>): () => Promise<boolean> {
  let isOver = false;
  void waiting.then(() => (isOver = true));
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return isOver;
  };
}

test('whoever waits is woken, once for each time that it rang', async () => {
  const alarm = new Alarm();
  const isOver = watched(alarm.wait());
  expect(await isOver()).toBe(false);
  alarm.ring();
  expect(await isOver()).toBe(true);
  expect(await watched(alarm.wait())()).toBe(false);
});

test('what rang before anybody waited counts, and once', async () => {
  const alarm = new Alarm();
  alarm.ring();
  alarm.ring();
  expect(await watched(alarm.wait(1_000))()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  expect(await watched(alarm.wait(1_000))()).toBe(false);
});

test.each([
  { ms: 500, still: 499, over: 500 },
  { ms: 0, still: 0, over: 1 },
  { ms: -5, still: 0, over: 1 },
  // Longer than a timer can be: it would fire at once.
  { ms: 2 ** 31, still: 2 ** 31 - 2, over: 2 ** 31 - 1 },
])('a wait of $ms ms ends by itself', async ({ ms, still, over }) => {
  const isOver = watched(new Alarm().wait(ms));
  await vi.advanceTimersByTimeAsync(still);
  expect(await isOver()).toBe(false);
  await vi.advanceTimersByTimeAsync(over - still);
  expect(await isOver()).toBe(true);
});

test('one that rings leaves no timer behind, and one without a time has none', async () => {
  const alarm = new Alarm();
  const waiting = alarm.wait(1_000);
  expect(vi.getTimerCount()).toBe(1);
  alarm.ring();
  await waiting;
  expect(vi.getTimerCount()).toBe(0);
  void alarm.wait();
  expect(vi.getTimerCount()).toBe(0);
});
