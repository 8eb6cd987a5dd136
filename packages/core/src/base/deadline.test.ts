import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { clockOf } from '../../test/support/clock.ts';
import { ENDED, startDeadline } from './deadline.ts';

const start = (...signals: (AbortSignal | undefined)[]) => {
  const clock = clockOf({ holdPauses: true });
  return { clock, deadline: startDeadline(clock.environment, 30_000, signals) };
};

test('ends a race at once, whatever the work does', async () => {
  const { clock, deadline } = start();
  const race = deadline.race(() => new Promise(() => {}));
  clock.expire();
  await expect(race).rejects.toBe(ENDED);
  expect([deadline.ended(), deadline.signal.aborted]).toEqual(['timeout', true]);
  await expect(deadline.race(() => 'never asked')).rejects.toBe(ENDED);
});

test('gives the value or the failure of the work', async () => {
  const { deadline } = start();
  expect(await deadline.race(() => 5)).toBe(5);
  await expect(deadline.race(() => Promise.reject(new Error('as it is')))).rejects.toThrow('as it is');
  await expect(
    deadline.race(() => {
      throw new Error('at once');
    }),
  ).rejects.toThrow('at once');
  expect(getEventListeners(deadline.signal, 'abort')).toEqual([]);
});

test('a failure of work that nobody waits for any more is no unhandled rejection', async () => {
  const { clock, deadline } = start();
  let fail = (_: Error) => {};
  const race = deadline.race(() => new Promise((_, reject) => (fail = reject)));
  clock.expire();
  await expect(race).rejects.toBe(ENDED);
  fail(new Error('late'));
  await new Promise((resolve) => setImmediate(resolve));
});

test('the first reason counts', async () => {
  const controller = new AbortController();
  const { clock, deadline } = start(undefined, controller.signal);
  controller.abort(new Error('secret'));
  clock.expire();
  expect(deadline.ended()).toBe('abort');
  expect(deadline.signal.reason).not.toHaveProperty('message', 'secret');
});

test('sleeps, wakes at its end, and leaves no timer', async () => {
  const { clock, deadline } = start();
  const sleep = deadline.sleep(100);
  expect(clock.open.size).toBe(2);
  clock.expire();
  await expect(sleep).rejects.toBe(ENDED);
  deadline.close();
  expect(clock.open.size).toBe(0);
});

test('close frees the timer and the signals', () => {
  const { signal } = new AbortController();
  const { clock, deadline } = start(signal, signal);
  deadline.close();
  expect([clock.open.size, getEventListeners(signal, 'abort').length]).toEqual([0, 0]);
});

const broken = (method: 'addEventListener' | 'removeEventListener', at: AbortController): AbortSignal =>
  new Proxy(at.signal, {
    get: (signal, name) => {
      if (name === method) throw new Error('broken');
      const value: unknown = Reflect.get(signal, name, signal);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(signal) : value;
    },
  });

test('a signal that cannot be listened to refuses the call, and nothing stays behind', () => {
  const clock = clockOf({ holdPauses: true });
  const { signal } = new AbortController();
  const signals = [signal, broken('addEventListener', new AbortController())];
  expect(() => startDeadline(clock.environment, 30_000, signals)).toThrow('broken');
  expect([clock.open.size, getEventListeners(signal, 'abort').length]).toEqual([0, 0]);
});

test('a signal that cannot be left is nothing to the others', () => {
  const { signal } = new AbortController();
  const { clock, deadline } = start(broken('removeEventListener', new AbortController()), signal);
  deadline.close();
  expect([clock.open.size, getEventListeners(signal, 'abort').length]).toEqual([0, 0]);
});

test('a signal that was aborted before ends the call at once', async () => {
  const { deadline } = start(AbortSignal.abort());
  expect([deadline.ended(), deadline.signal.aborted]).toEqual(['abort', true]);
  await expect(deadline.race(() => expect.fail('it was asked'))).rejects.toBe(ENDED);
});

test('a pause that ends leaves the deadline as it was', async () => {
  const { clock, deadline } = start();
  const sleep = deadline.sleep(100);
  const [pause] = [...clock.open].filter(({ ms }) => ms === 100);
  pause?.run();
  await sleep;
  expect([deadline.ended(), [...clock.open].map(({ ms }) => ms)]).toEqual([undefined, [30_000]]);
});
