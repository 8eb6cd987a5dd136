import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { poll } from './poll.ts';
import { waitFor } from './wait-for.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const middle = () => 0.5;

/** What {@link poll} takes, as waitFor makes it. */
function until(read: () => Promise<number>, isEnd: (value: number) => boolean) {
  const look = async () => {
    const value = await read();
    return isEnd(value) ? { value } : undefined;
  };
  return { operation: 'waitFor', look };
}

/** A read that counts, and gives its own number. */
function counter() {
  let reads = 0;
  return { read: () => Promise.resolve(++reads), reads: () => reads };
}

describe('waits', () => {
  test('and reads at once', async () => {
    const { read, reads } = counter();
    expect(await waitFor(read, { until: (n) => n === 1 })).toBe(1);
    expect(reads()).toBe(1);
  });

  test('until the value is there', async () => {
    const { read, reads } = counter();
    const waiting = poll(
      until(read, (n) => n === 3),
      { interval: 1_000 },
      middle,
    );
    await vi.advanceTimersByTimeAsync(1_999);
    expect(reads()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waiting).toEqual({ value: 3 });
  });

  test('until an `until` that takes its time has found it', async () => {
    const { read, reads } = counter();
    const waiting = waitFor(read, { until: async (n) => n === 3, interval: 1_000 });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await waiting).toBe(3);
    expect(reads()).toBe(3);
  });

  test.each([
    { given: 0, want: 500 },
    { given: 0.25, want: 750 },
    { given: 0.999, want: 1_499 },
  ])('with jitter: random $given pauses $want ms', async ({ given, want }) => {
    const { read, reads } = counter();
    const waiting = poll(
      until(read, (n) => n === 2),
      { interval: 1_000 },
      () => given,
    );
    await vi.advanceTimersByTimeAsync(want - 1);
    expect(reads()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waiting).toEqual({ value: 2 });
  });

  test('for plain values too', async () => {
    expect(await waitFor(() => 'there', { until: (value) => value === 'there' })).toBe('there');
  });

  test('for a pause between reads, however long a read takes', async () => {
    const starts: number[] = [];
    const read = () => {
      starts.push(Date.now());
      return new Promise<number>((resolve) => setTimeout(() => resolve(starts.length), 5_000));
    };
    const begin = Date.now();
    const waiting = poll(
      until(read, (n) => n === 2),
      { interval: 1_000 },
      middle,
    );
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await waiting).toEqual({ value: 2 });
    expect(starts.map((start) => start - begin)).toEqual([0, 6_000]);
  });
});

describe('ends', () => {
  test('at the deadline between reads', async () => {
    const { read, reads } = counter();
    const waiting = caught(
      poll(
        until(read, () => false),
        { timeout: 2_500, interval: 1_000 },
        middle,
      ),
    );
    await vi.advanceTimersByTimeAsync(2_499);
    expect(vi.getTimerCount()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waiting).toMatchObject({ name: 'AgencyTimeoutError', outcome: 'failed', attempts: 3 });
    expect(reads()).toBe(3);
  });

  test('at the default deadline', async () => {
    const waiting = caught(waitFor(() => 0, { until: () => false }));
    await vi.advanceTimersByTimeAsync(119_999);
    expect(vi.getTimerCount()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waiting).toMatchObject({ name: 'AgencyTimeoutError' });
  });

  test('at the deadline within a read, which is told; its end then changes nothing', async () => {
    let seen: AbortSignal | undefined;
    const read = ({ signal }: { signal: AbortSignal }) => {
      seen = signal;
      return new Promise<number>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted by the signal')));
      });
    };
    const waiting = caught(waitFor(read, { until: () => true, timeout: 100 }));
    await vi.advanceTimersByTimeAsync(100);
    expect(await waiting).toMatchObject({ name: 'AgencyTimeoutError' });
    expect(seen?.aborted).toBe(true);
  });

  test('at the deadline although a read goes on and ignores the signal', async () => {
    const { read: count, reads } = counter();
    const read = () => new Promise<number>((resolve) => setTimeout(() => resolve(count()), 5_000));
    const waiting = caught(waitFor(read, { until: () => false, timeout: 100 }));
    await vi.advanceTimersByTimeAsync(100);
    expect(await waiting).toMatchObject({ name: 'AgencyTimeoutError' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads()).toBe(1);
  });

  test('before the first read with a signal that is aborted already', async () => {
    const { read, reads } = counter();
    const error = await caught(waitFor(read, { until: () => true, signal: AbortSignal.abort(new Error('reason')) }));
    expect(error).toMatchObject({ name: 'AgencyAbortError', outcome: 'not-sent', attempts: 0 });
    expect(reads()).toBe(0);
  });

  test('at once on an abort in a pause, and leaves no listener', async () => {
    const { read } = counter();
    const { signal, ...controller } = controllerOf();
    const waiting = caught(waitFor(read, { until: () => false, signal }));
    await vi.advanceTimersByTimeAsync(10);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    controller.abort();
    expect(await waiting).toMatchObject({ name: 'AgencyAbortError', outcome: 'failed', attempts: 1 });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('at once on an abort within a read', async () => {
    const { signal, ...controller } = controllerOf();
    let seen: AbortSignal | undefined;
    const waiting = caught(
      waitFor((call) => ((seen = call.signal), new Promise<never>(() => {})), { until: () => true, signal }),
    );
    controller.abort();
    expect(await waiting).toMatchObject({ name: 'AgencyAbortError' });
    expect(seen?.aborted).toBe(true);
  });

  test.each([
    { given: 'a read that rejects', read: () => Promise.reject(new Error('as it is')), until: () => true },
    {
      given: 'a read that throws',
      read: () => {
        throw new Error('as it is');
      },
      until: () => true,
    },
    {
      given: 'an until that throws',
      read: () => 1,
      until: () => {
        throw new Error('as it is');
      },
    },
  ])('with the error of $given', async ({ read, until }) => {
    await expect(waitFor(read, { until })).rejects.toThrow(/^as it is$/);
  });

  test('and leaves the signal without a listener after success', async () => {
    const { signal } = controllerOf();
    await waitFor(() => 1, { until: () => true, signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

test.each(
  ['timeout', 'interval'].flatMap((name) => [0, -1, Number.NaN, Infinity, 2 ** 31].map((value) => ({ name, value }))),
)('refuses $name $value before the first read', async ({ name, value }) => {
  const { read, reads } = counter();
  const error = await caught(waitFor(read, { until: () => true, [name]: value }));
  expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
  expect(error.message).toContain(`\`${name}\``);
  expect(reads()).toBe(0);
});

test('takes the longest times, and options that are undefined', async () => {
  const longest = { timeout: 2 ** 31 - 1, interval: 2 ** 31 - 1, signal: undefined, isPending: undefined };
  expect(await waitFor(() => 1, { until: () => true, ...longest })).toBe(1);
  expect(await waitFor(() => 1, { until: () => true, timeout: undefined, interval: undefined })).toBe(1);
});

/** The error, caught at once: a rejection that comes while the timers are advanced is not unhandled. */
async function caught(waiting: Promise<unknown>): Promise<Error> {
  try {
    await waiting;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it did not fail');
}

function controllerOf() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

test.each([
  {
    given: [undefined, { until: (): boolean => true }],
    want: 'waitFor: the read must be a function. Nothing was sent.',
  },
  { given: [{}, { until: (): boolean => true }], want: 'waitFor: the read must be a function. Nothing was sent.' },
  { given: [() => 1, {}], want: 'waitFor: the option `until` must be a function. Nothing was sent.' },
  { given: [() => 1, { until: true }], want: 'waitFor: the option `until` must be a function. Nothing was sent.' },
  { given: [() => 1, 5], want: 'waitFor: the options must be an object. Nothing was sent.' },
  {
    given: [() => 1, { until: (): boolean => true, timeout: '5' }],
    want: 'waitFor: the option `timeout` must be a number above 0 and at most 2147483647. Nothing was sent.',
  },
  ...[{}, { addEventListener: (): void => {} }, { removeEventListener: (): void => {} }, 'now'].map((signal) => ({
    given: [() => 1, { until: (): boolean => true, signal }],
    want: 'waitFor: the option `signal` must be an AbortSignal. Nothing was sent.',
  })),
  {
    given: [() => 1, { until: (): boolean => true, times: 3 }],
    want: 'waitFor: the options must have no other names than timeout, interval, signal, isPending, until. Nothing was sent.',
  },
])('is refused: $want', async ({ given, want }) => {
  const [read, options] = given as unknown as Parameters<typeof waitFor>;
  await expect(waitFor(read, options)).rejects.toMatchObject({ name: 'AgencyRequestError', message: want });
});
