import { getEventListeners } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { keys } from '../test/support/worked.ts';
import { agencyAt, KEY } from '../test/support/people.ts';
import { embeddedPlace } from '../test/support/places.ts';
import { storeOf, watchedTables } from '../test/support/watched-store.ts';
import { Batch, type CallRunOptions } from './batch.ts';
import { openSqliteFile } from './store/sqlite-file.ts';
import type { BatchProgress } from './run/progress.ts';
import type { Store } from './store/store.ts';

const agency = agencyAt('http://127.0.0.1:9');
const reference = (row: string): string => row;
const nothing = async (): Promise<void> => {};

/** A store in this thread, with what is different in it. */
let storeWith: (change?: Partial<Store>) => Store;
const batchWith = (change?: Partial<Store>): Batch => new Batch(agency, storeWith(change), keys);

beforeEach(async () => {
  const place = embeddedPlace();
  await openSqliteFile(place.store, KEY, false);
  const store = storeOf(watchedTables(place.store, () => {}));
  storeWith = (change) => ({ ...store, ...change });
  return async () => {
    await store.close();
    await place.remove();
  };
});

/** Gives the rows, is then stopped, and never ends. */
async function* stalling(rows: readonly string[], stop: () => void): AsyncGenerator<string> {
  yield* rows;
  stop();
  await new Promise<never>(() => {});
}

test('a worker that goes on does the runs and rows that are planned meanwhile, beside what is under way', async () => {
  const store = storeWith();
  const [planner, worker] = [batchWith({ isShared: true }), new Batch(agency, store, keys)];
  const planned = (run: string, rows: readonly string[]) =>
    planner.run(run, nothing, rows, { reference, concurrency: 0 });
  const sent: string[] = [];
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const end = new AbortController();
  const send = async (row: string): Promise<void> => void sent.push(row);
  await planned('slow', ['1']);
  const working = worker.work({
    forever: true,
    signal: end.signal,
    calls: { none: undefined as never, slow: (row: string) => send(row).then(() => held), quick: send },
  });
  await expect.poll(() => sent, { timeout: 20_000 }).toEqual(['1']);
  await planned('quick', ['2']);
  await expect.poll(() => sent, { timeout: 20_000 }).toEqual(['1', '2']);
  release();
  await expect.poll(() => store.counts('slow'), { timeout: 20_000 }).toMatchObject({ done: 1 });
  await planned('quick', ['2', '3']);
  await expect.poll(() => sent, { timeout: 20_000 }).toEqual(['1', '2', '3']);
  end.abort();
  expect(await working).toMatchObject([
    { run: 'slow', done: 1, isComplete: false, stopped: { reason: 'aborted' } },
    { run: 'quick', done: 2, isComplete: false, stopped: { reason: 'aborted' } },
  ]);
});

test.each<{ what: string; options: Partial<CallRunOptions<string>>; sent: number }>([
  { what: 'a dry run', options: { dryRun: true }, sent: 0 },
  { what: 'a run that only plans', options: { concurrency: 0 }, sent: 0 },
  { what: 'a run that sends', options: {}, sent: 1 },
])('$what ends by its signal, also while its source stalls, and leaves nothing on it', async ({ options, sent }) => {
  const end = new AbortController();
  const calls: string[] = [];
  const call = async (row: string): Promise<void> => void calls.push(row);
  const rows = stalling(['1'], () => {
    if (sent === 0) end.abort();
    else
      void expect
        .poll(() => calls.length)
        .toBe(sent)
        .then(() => end.abort());
  });
  const given = { reference, signal: end.signal, ...options } as CallRunOptions<string>;
  expect(await batchWith({ isShared: true }).run('calls', call, rows, given)).toMatchObject({
    isComplete: false,
    input: { rows: 1, new: 1 },
  });
  expect(calls).toHaveLength(sent);
  expect(getEventListeners(end.signal, 'abort')).toEqual([]);
});

test('how long the rest takes is not told while rows are still read', async () => {
  const told: BatchProgress[] = [];
  let goOn = (): void => {};
  const rows = async function* (): AsyncGenerator<string> {
    yield '1';
    await new Promise<void>((resolve) => (goOn = resolve));
  };
  const onProgress = (progress: BatchProgress): void => {
    told.push(progress);
    if (progress.perSecond > 0) goOn();
  };
  await batchWith().run('calls', nothing, rows(), { reference, onProgress });
  const [whileRead] = told.filter(({ perSecond }) => perSecond > 0);
  expect(whileRead).toMatchObject({ run: 'calls', done: 1 });
  expect(whileRead).not.toHaveProperty('remainingMs');
  expect(told.at(-1)).toHaveProperty('remainingMs', 0);
});

test('a run that its store fails ends with that, and reads no further', async () => {
  const { signal } = new AbortController();
  let isClosed = false;
  const endless = async function* (): AsyncGenerator<string> {
    try {
      for (let row = 1; ; row++) {
        yield `${row}`;
        await new Promise(setImmediate);
      }
    } finally {
      isClosed = true;
    }
  };
  const batch = batchWith({ exchange: () => Promise.reject(new Error('the disk')) });
  await expect(batch.run('calls', nothing, endless(), { reference, signal })).rejects.toThrow('the disk');
  expect(isClosed).toBe(true);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a run is complete when all that was given is done and nothing stopped it', async () => {
  const end = new AbortController();
  const batch = batchWith();
  const before = performance.now();
  const run = (rows: readonly string[], options: Partial<CallRunOptions<string>> = {}) =>
    batch.run('calls', nothing, rows, { reference, ...options } as CallRunOptions<string>);
  const report = await run(['1', '2']);
  expect(report).toMatchObject({ isComplete: true, done: 2 });
  expect(report).not.toHaveProperty('stopped');
  const stopping = async (): Promise<void> => end.abort();
  expect(await batch.run('last', stopping, ['1'], { reference, signal: end.signal })).toMatchObject({
    isComplete: false,
    done: 1,
    stopped: { reason: 'aborted' },
  });
  const dry: [readonly string[], boolean][] = [
    [['1', '2'], true],
    [['3'], true],
    [['1', '3', '4'], true],
    [['1', '', '3'], false],
  ];
  for (const [rows, isComplete] of dry) expect(await run(rows, { dryRun: true })).toMatchObject({ isComplete });
  const reports = [report, await run([], { dryRun: true })];
  const took = performance.now() - before;
  for (const { durationMs } of reports) {
    expect(durationMs).toBeGreaterThanOrEqual(0);
    expect(durationMs).toBeLessThanOrEqual(took);
  }
});

test.each([
  { what: 'of one process', isShared: false, want: [{ perSecond: 5 }, { perSecond: null }, { perSecond: null }] },
  { what: 'of many processes', isShared: true, want: [{ perSecond: 5 }] },
])('a rate holds for a run on a store $what, and until another one is set where others work too', async (given) => {
  const paces: unknown[] = [];
  const batch = batchWith({ isShared: given.isShared, pace: async (pace) => void paces.push(pace) });
  await batch.run('calls', nothing, [], { reference, rate: '5/s' });
  await batch.run('calls', nothing, [], { reference });
  await batch.run('calls', nothing, [], { reference, dryRun: true, rate: 7 });
  await batch.work();
  expect(paces).toEqual(given.want);
});

test('a row has what is known of it and nothing else; the report has it in numbers', async () => {
  const batch = batchWith({ isShared: true });
  await batch.run('calls', nothing, ['1'], { reference, concurrency: 0 });
  expect(await Array.fromAsync(batch.rows())).toStrictEqual([
    { run: 'calls', reference: '1', state: 'planned', attempts: 0, ids: [] },
  ]);
  const failing = () => Promise.reject(new RangeError('a row'));
  await batch.run('others', failing, ['1', '2'], { reference });
  const { runs } = await batch.report();
  expect(runs).toMatchObject([
    { run: 'calls', planned: 1, total: 1, errors: [] },
    { run: 'others', total: 2, errors: [{ state: 'unknown', name: 'RangeError', count: 2 }] },
  ]);
});

test.each([1, 1_000])('up to a thousand rows are under way at once: %d', async (concurrency) => {
  expect(await batchWith().run('calls', nothing, ['1'], { reference, concurrency })).toMatchObject({ done: 1 });
});
