import { symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEY } from '../../test/support/people.ts';
import { embeddedPlace, type Place } from '../../test/support/places.ts';
import { openSqliteFile, SQLITE_VERSION } from './sqlite-file.ts';
import { PAGE } from './sqlite-page.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { SqliteThread } from './sqlite-thread.ts';
import type { PlannedRow, Store } from './store.ts';

let place: Place;
const open: Store[] = [];
const opened = async (options: { isReadOnly?: boolean } = {}, path = place.store): Promise<Store> => {
  const { store } = await openSqliteStore(path, KEY, options);
  open.push(store);
  return store;
};
beforeEach(() => void (place = embeddedPlace()));
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  await place.remove();
});

const rowOf = (number: number): PlannedRow => ({
  reference: `E${number}`,
  digest: Buffer.alloc(32),
  content: Buffer.from(`content ${number}`),
});

test.each([0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE])(
  'of %i rows each is listed once, in their order',
  async (count) => {
    const store = await opened();
    const rows = Array.from({ length: count }, (_, number) => rowOf(number));
    if (count > 0) await store.plan('a', rows);
    const listed = await Array.fromAsync(store.rows({}));
    expect(listed.map(({ reference }) => reference)).toEqual(rows.map(({ reference }) => reference));
    expect(listed.some(({ content }) => content !== undefined)).toBe(false);
  },
);

test('it gives what its tables give, across its thread', async () => {
  const store = await opened();
  const before = Date.now();
  await store.openRun({ name: 'a', kind: 'issue' });
  expect(await store.runs()).toEqual([{ name: 'a', kind: 'issue' }]);
  expect(await store.plan('a', [rowOf(1), rowOf(2)], true)).toEqual(['new', 'new']);
  expect(await store.plan('a', [rowOf(1), rowOf(2), rowOf(3)])).toEqual(['new', 'new', 'new']);
  const { rows } = await store.exchange([], ['a'], 2);
  expect(
    rows.map(({ reference, content, isStillMine }) => [reference, Buffer.from(content).toString(), isStillMine()]),
  ).toEqual([
    ['E1', 'content 1', true],
    ['E2', 'content 2', true],
  ]);
  const [one, two] = rows.map(({ id, attempt }) => ({ id, attempt }));
  if (one === undefined || two === undefined) throw new Error('nothing was taken');
  await store.exchange(
    [
      { ...one, state: 'done', ids: ['x'] },
      { ...two, state: 'refused' },
    ],
    [],
    0,
  );
  expect(await store.knownIds(['x', 'y'])).toEqual(new Set(['x']));
  expect(await store.replan('refused')).toBe(1);
  // While an input is read, it waits for another content.
  expect((await store.exchange([], ['a'], 5, true)).rows.map(({ reference }) => reference)).toEqual(['E3']);
  expect(await store.counts('a')).toMatchObject({ total: 3, done: 1, planned: 1, sending: 1 });
  const [waiting] = await Array.fromAsync(store.rows({ states: ['planned'] }, true));
  expect(Buffer.from(waiting?.content ?? []).toString()).toBe('content 2');
  expect((await store.exchange([], ['a'], 5)).rows.map(({ reference }) => reference)).toEqual(['E2']);
  await store.plan('a', [rowOf(4)]);
  await store.pace({ pauseMs: 60_000 });
  expect((await store.exchange([], ['a'], 5)).rows).toEqual([]);
  const now = await store.now();
  expect([now >= before, now <= Date.now(), store.isShared]).toEqual([true, true, false]);
});

test('what its tables refuse is refused with its code and its words', async () => {
  const store = await opened();
  await store.openRun({ name: 'a', kind: 'issue' });
  const wrong = store.openRun({ name: 'a', kind: 'call' });
  await expect(wrong).rejects.toMatchObject({
    name: 'BatchError',
    code: 'other-run',
    message: expect.stringContaining('`a`'),
  });
});

test('one that is closed says so, to what is asked then and to what was asked before', async () => {
  const store = await opened();
  const asked = Array.from({ length: 3 }, () => store.counts());
  const closing = store.close();
  expect(store.close()).toBe(closing);
  await closing;
  expect(await Promise.all(asked)).toHaveLength(3);
  const late = { name: 'BatchError', code: 'store-failed', message: 'the store is closed' };
  await expect(store.counts()).rejects.toMatchObject(late);
  await expect(store.plan('a', [rowOf(1)])).rejects.toMatchObject(late);
});

test('what cannot be asked is refused, and the answers to others come to those who asked', async () => {
  const store = await opened();
  await store.openRun({ name: 'a', kind: 'issue' });
  const wrong = expect(store.counts((() => {}) as never)).rejects.toMatchObject({
    name: 'BatchError',
    code: 'invalid-option',
    message: expect.stringContaining('no plain value'),
  });
  const [runs, { total }] = await Promise.all([store.runs(), store.counts()]);
  expect([runs, total]).toEqual([[{ name: 'a', kind: 'issue' }], 0]);
  await wrong;
});

test('it keeps its process while something is asked of it, and no longer', async () => {
  const holding = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  const before = holding();
  const store = await opened();
  expect(holding()).toBe(before);
  const [first, second] = [store.counts(), Array.fromAsync(store.rows({}))];
  expect(holding()).toBe(before + 1);
  await first;
  expect(holding()).toBe(before + 1);
  await second;
  expect(holding()).toBe(before);
  const alone = store.counts();
  expect(holding()).toBe(before + 1);
  await alone;
  expect(holding()).toBe(before);
});

test('whoever waits when the thread ends is told', async () => {
  await openSqliteFile(place.store, KEY, false);
  const thread = new SqliteThread({ file: place.store, isReadOnly: true });
  await thread.open();
  const asked = Array.from({ length: 500 }, () => thread.call('counts'));
  const ended = thread.end();
  const [last] = (await Promise.allSettled(asked)).slice(-1);
  expect(last).toMatchObject({ status: 'rejected', reason: { code: 'store-failed', message: 'the store is closed' } });
  await ended;
  await thread.end();
});

test('whoever asks a thread that ends with an error is told so, and with what', async () => {
  await openSqliteFile(place.store, KEY, false);
  const thread = new SqliteThread({ file: place.store, isReadOnly: true });
  await thread.open();
  // It would give a function, which no thread can give to another one.
  const asked = [thread.call('__lookupGetter__' as 'counts', '__proto__'), thread.call('counts')];
  const failed = {
    name: 'BatchError',
    code: 'store-failed',
    message: 'the thread of the store ended with an error',
    cause: expect.any(Error),
  };
  for (const { status, ...rest } of await Promise.allSettled(asked))
    expect([status, rest]).toMatchObject(['rejected', { reason: failed }]);
  await expect(thread.call('counts')).rejects.toMatchObject(failed);
  await thread.end();
});

test('one process works on it at a time, by whatever name, and others look', async () => {
  const store = await opened();
  const link = `${dirname(place.store)}/link`;
  symlinkSync(place.store, link);
  for (const path of [place.store, link]) await expect(opened({}, path)).rejects.toMatchObject({ code: 'in-use' });
  const looking = await opened({ isReadOnly: true });
  await store.plan('a', [rowOf(1)]);
  expect(await looking.counts()).toMatchObject({ total: 1 });
  await expect(looking.plan('a', [rowOf(2)])).rejects.toMatchObject({ code: 'store-failed' });
  await store.close();
  expect(await (await opened()).counts()).toMatchObject({ total: 1 });
});

test('what was under way when it was left is unknown once it is opened to work, and not when it is looked at', async () => {
  const store = await opened();
  await store.plan('a', [rowOf(1)]);
  await store.exchange([], ['a'], 1);
  const looking = await opened({ isReadOnly: true });
  expect(await looking.counts()).toMatchObject({ sending: 1, unknown: 0 });
  await store.close();
  expect(await (await opened()).counts()).toMatchObject({ sending: 0, unknown: 1 });
});

test('a newer version that stands in the log alone, and not yet in the file, is refused as well', async () => {
  await openSqliteFile(place.store, KEY, false);
  const newer = new DatabaseSync(place.store);
  newer.exec(`PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = ${SQLITE_VERSION + 1}`);
  for (const isReadOnly of [true, false])
    await expect(opened({ isReadOnly })).rejects.toMatchObject({
      code: 'newer-version',
      message: expect.stringContaining(place.store),
    });
  newer.close();
});
