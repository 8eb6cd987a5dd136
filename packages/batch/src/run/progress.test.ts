import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countRows } from '../row.ts';
import { type BatchProgress, startProgress } from './progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A run of so many rows, of which some are done and some under way; each count takes so long. */
function watched({ total = 100, takes = 0, isFed = false, fails = (_: number): boolean => false } = {}) {
  const told: BatchProgress[] = [];
  const rows = { done: 0, sending: 0 };
  let looks = 0;
  const counts = async (run: string) => {
    looks += 1;
    expect(run).toBe('june');
    if (takes > 0) await vi.advanceTimersByTimeAsync(takes);
    if (fails(looks)) throw new Error('the disk');
    return countRows([
      { state: 'done', verdict: null, count: rows.done },
      { state: 'sending', verdict: null, count: rows.sending },
      { state: 'planned', verdict: null, count: total - rows.done - rows.sending },
    ]);
  };
  const progress = startProgress(
    { counts },
    'june',
    (one) => told.push(one),
    () => isFed,
  );
  const pass = async (ms: number, change: Partial<typeof rows> = {}): Promise<BatchProgress | undefined> => {
    Object.assign(rows, change);
    await vi.advanceTimersByTimeAsync(ms);
    return told.at(-1);
  };
  return { told, progress, pass, looks: () => looks };
}

test('it is told at once, each second, and once more in the end, and then no more', async () => {
  const { told, progress, pass } = watched();
  await pass(0);
  expect(told).toMatchObject([{ run: 'june', total: 100, done: 0, planned: 100, perSecond: 0 }]);
  await pass(999);
  expect(told).toHaveLength(1);
  await pass(1);
  expect(told).toHaveLength(2);
  await pass(3_000, { done: 40 });
  expect(told).toHaveLength(5);
  Object.assign(told, []);
  await pass(0, { done: 100 });
  await progress.stop();
  expect(told).toHaveLength(6);
  expect(told.at(-1)).toMatchObject({ done: 100, planned: 0 });
  await pass(60_000);
  expect([told.length, vi.getTimerCount()]).toEqual([6, 0]);
});

test.each([
  { what: 'at a rate', done: 10, sending: 4, isFed: false, want: { perSecond: 10, remainingMs: 9_000 } },
  { what: 'while rows are still read', done: 10, sending: 4, isFed: true, want: { perSecond: 10 } },
  { what: 'while nothing ends', done: 0, sending: 4, isFed: false, want: { perSecond: 0 } },
])('how long it takes is said where that is known: $what', async ({ done, sending, isFed, want }) => {
  const { pass } = watched({ isFed });
  await pass(0);
  const { perSecond, remainingMs } = (await pass(1_000, { done, sending })) as BatchProgress;
  expect({ perSecond, ...(remainingMs === undefined ? {} : { remainingMs }) }).toEqual(want);
});

test('the rate is that of the last ten seconds', async () => {
  const { pass } = watched({ total: 10_000 });
  await pass(0);
  await pass(1_000, { done: 1_000 });
  for (let second = 2; second <= 10; second++) await pass(1_000);
  expect((await pass(0))?.perSecond).toBe(100);
  // The thousand of the first second are gone from it.
  expect((await pass(1_000))?.perSecond).toBe(0);
  expect((await pass(1_000, { done: 1_500 }))?.perSecond).toBe(50);
});

test('counting takes no more than a fiftieth of the time', async () => {
  const { pass, looks, progress } = watched({ takes: 100 });
  await pass(0);
  expect(looks()).toBe(1);
  await pass(4_900);
  expect(looks()).toBe(1);
  await pass(200);
  expect(looks()).toBe(2);
  await progress.stop();
});

test('a count that fails is made up for by the next one, and in the end it is told of', async () => {
  const { told, pass, progress } = watched({ fails: (look) => look !== 2 });
  await pass(0);
  expect(told).toEqual([]);
  await pass(1_000);
  expect(told).toHaveLength(1);
  await expect(progress.stop()).rejects.toThrow('the disk');
});

test('one under way is awaited when it stops, and no other follows', async () => {
  let answer = (): void => {};
  let looks = 0;
  const counts = async () => {
    if ((looks += 1) === 1) await new Promise<void>((resolve) => (answer = resolve));
    return countRows([]);
  };
  const told: unknown[] = [];
  const progress = startProgress(
    { counts },
    'june',
    (one) => told.push(one),
    () => false,
  );
  const stopping = progress.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([looks, told.length]).toEqual([1, 0]);
  answer();
  await stopping;
  expect([looks, told.length, vi.getTimerCount()]).toEqual([2, 2, 0]);
});

test('where nobody is told nothing is counted', async () => {
  const counts = vi.fn();
  await startProgress({ counts }, 'june', undefined, () => false).stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(counts).not.toHaveBeenCalled();
});
