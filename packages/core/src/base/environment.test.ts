import { afterEach, describe, expect, test, vi } from 'vitest';
import { machine, MAX_TIME } from './environment.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a page and its workers are browsers', () => {
  test.each<{ given: object; want: boolean }>([
    { given: { window: { document: {} } }, want: true },
    { given: { constructor: { name: 'DedicatedWorkerGlobalScope' } }, want: true },
    { given: { constructor: { name: 'SharedWorkerGlobalScope' } }, want: true },
    // Edge runtimes have it.
    { given: { constructor: { name: 'ServiceWorkerGlobalScope' } }, want: false },
    { given: { constructor: { name: 'MyDedicatedWorkerGlobalScope' } }, want: false },
    { given: { constructor: { name: 'SharedWorkerGlobalScope2' } }, want: false },
    { given: { constructor: undefined }, want: false },
    { given: { constructor: {} }, want: false },
    { given: { window: {} }, want: false },
    { given: { window: undefined }, want: false },
    { given: {}, want: false },
  ])('$given: $want', ({ given, want }) => {
    for (const [name, value] of Object.entries(given)) vi.stubGlobal(name, value);
    expect(machine.isBrowser()).toBe(want);
  });
});

test('clocks and timers are the machine’s, whatever a test has faked since', async () => {
  const before = machine.now();
  vi.useFakeTimers({ now: 0 });
  await new Promise<void>((resolve) => machine.setTimer(resolve, 2));
  expect(machine.now()).toBeGreaterThan(before);
  expect(machine.date()).toBeGreaterThan(1_700_000_000_000);
});

test('a timer that was cleared does not come', async () => {
  let came = '';
  machine.clearTimer(machine.setTimer(() => (came += 'first'), 1));
  await new Promise<void>((resolve) => machine.setTimer(resolve, 20));
  expect(came).toBe('');
});

test('the longest time is what timers take, and not a millisecond less', () => {
  expect(MAX_TIME).toBe(2 ** 31 - 1);
});

test('randomness is from 0 up to, not including, 1', () => {
  const drawn = Array.from({ length: 100 }, machine.random);
  expect(drawn.every((each) => each >= 0 && each < 1)).toBe(true);
  expect(new Set(drawn).size).toBeGreaterThan(1);
});
