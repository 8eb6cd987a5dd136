import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Batch, openBatch } from '../src/index.ts';
import { CountingAgency } from './support/counting-agency.ts';
import { agencyAt, badgeMap, KEY, people } from './support/people.ts';
import { embeddedPlace, type Place } from './support/places.ts';

let server: CountingAgency;
let baseUrl: string;
let place: Place;
const open: Batch[] = [];

const batchOf = async (options: object = {}): Promise<Batch> => {
  const batch = await openBatch({ agency: agencyAt(baseUrl), store: place.store, key: KEY, ...options });
  open.push(batch);
  return batch;
};
const filesOf = (): readonly Buffer[] =>
  readdirSync(dirname(place.store)).map((name) => readFileSync(`${dirname(place.store)}/${name}`));
const sumsOf = (): readonly string[] => filesOf().map((bytes) => createHash('sha256').update(bytes).digest('hex'));
const exec = (file: string, sql: string): void => {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
};

beforeEach(async () => {
  server = new CountingAgency();
  baseUrl = await server.start();
  place = embeddedPlace();
});
afterEach(async () => {
  for (const batch of open.splice(0)) await batch.close();
  await server.stop();
  await place.remove();
});

test('a second process on the same file is refused, and may look', async () => {
  const batch = await batchOf();
  await batch.issue(people(3), badgeMap);
  await expect(batchOf()).rejects.toMatchObject({ code: 'in-use' });
  const looking = await batchOf({ readOnly: true });
  expect(await looking.counts()).toMatchObject({ done: 3 });
  await batch.close();
  expect(await (await batchOf()).counts()).toMatchObject({ done: 3 });
});

test('behind a link it is the same file', async () => {
  await batchOf();
  const link = `${dirname(place.store)}/link.batch`;
  symlinkSync(place.store, link);
  await expect(batchOf({ store: link })).rejects.toMatchObject({ code: 'in-use' });
});

test('two that make the same store at the same time make one', async () => {
  const opened = await Promise.allSettled([batchOf(), batchOf(), batchOf()]);
  expect(opened.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const each of opened) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'in-use' });
  expect(readdirSync(dirname(place.store)).filter((name) => name.includes('-new-'))).toEqual([]);
});

test.each([
  { what: 'another key', code: 'wrong-key', change: () => {}, key: 'another key, as long as it must be' },
  {
    what: 'a newer version',
    code: 'newer-version',
    change: (file: string) => exec(file, 'PRAGMA user_version = 99'),
    key: KEY,
  },
  {
    what: 'another application’s database',
    code: 'not-a-store',
    change: (file: string) => exec(file, 'PRAGMA application_id = 1'),
    key: KEY,
  },
  {
    what: 'a list of people',
    code: 'not-a-store',
    change: (file: string) => writeFileSync(file, 'number,email\n1,a@example.com\n'),
    key: KEY,
  },
  { what: 'an empty file', code: 'not-a-store', change: (file: string) => writeFileSync(file, ''), key: KEY },
])('$what is refused, and not a byte is changed', async ({ code, change, key }) => {
  const batch = await batchOf();
  await batch.issue(people(2), badgeMap);
  await batch.close();
  change(place.store);
  const before = sumsOf();
  await expect(batchOf({ key })).rejects.toMatchObject({ name: 'BatchError', code });
  await expect(batchOf({ key, readOnly: true })).rejects.toMatchObject({ code });
  expect(sumsOf()).toEqual(before);
});

test('looking at a store that is not there makes none', async () => {
  await expect(batchOf({ readOnly: true })).rejects.toMatchObject({ code: 'not-a-store' });
  expect(readdirSync(dirname(place.store))).toEqual([]);
});

test('no claim is in the files, neither of rows that are to be sent nor of those that are done', async () => {
  server.options = { refuse: ['E1'], faults: { resetAfter: 0.3 } };
  const batch = await batchOf();
  await batch.issue(people(20), { ...badgeMap, concurrency: 2 });
  const names = filesOf().map((bytes) => bytes.toString('latin1'));
  expect(names.some((text) => text.includes('E19'))).toBe(true);
  expect(names.flatMap((text) => text.match(/person\d|example\.com|badge|the key of the stores/g) ?? [])).toEqual([]);
});

test('what is done is erased: its content is gone, and can still be compared', async () => {
  const batch = await batchOf();
  await batch.issue(people(3), badgeMap);
  await batch.close();
  const database = new DatabaseSync(place.store, { readOnly: true });
  expect(database.prepare('SELECT count(*) AS kept FROM rows WHERE content IS NOT NULL').get()).toEqual({ kept: 0 });
  database.close();
  expect(await (await batchOf()).issue(people(3), badgeMap)).toMatchObject({ input: { same: 3 } });
});

test('a row under way when its process was killed is unknown, and not sent again', async () => {
  server.options = { latencyMs: 60_000 };
  const script = new URL('./support/issue-process.ts', import.meta.url);
  const child = spawn(
    process.execPath,
    [script.pathname, JSON.stringify({ baseUrl, store: place.store, rows: 10, concurrency: 3 })],
    { stdio: 'ignore' },
  );
  await expect.poll(() => server.counts().requests, { timeout: 30_000 }).toBe(3);
  child.kill('SIGKILL');
  await once(child, 'exit');
  server.options = {};
  const { done, unknown } = await (await batchOf()).issue(people(10), badgeMap);
  // Some more were written down, to be sent next.
  expect([done + unknown, unknown >= 3, unknown <= 6]).toEqual([10, true, true]);
  expect(server.counts().requests).toBe(3 + done);
});

test('on a full disk it stops and says so, and goes on when there is space', async () => {
  const script = new URL('./support/issue-process.ts', import.meta.url).pathname;
  const options = JSON.stringify({ baseUrl, store: place.store, rows: 400, concurrency: 4 });
  // No file may get larger than 200 kB: to a program that is the same as a full disk, but for the error's name.
  const child = spawn('sh', ['-c', 'ulimit -f 400; exec "$0" "$@"', process.execPath, script, options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const errors = child.stderr.setEncoding('utf8').toArray();
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect((await errors).join('')).toContain('the store cannot be written; check the free space');
  expect(server.counts().requests).toBeLessThan(400);
  const { done, unknown } = await (await batchOf()).issue(people(400), badgeMap);
  expect(done + unknown).toBe(400);
  expect(Object.values(server.counts().effects).filter((count) => count > 1)).toEqual([]);
  // Nothing is lost but the answers that could not be kept.
  expect(unknown).toBeLessThanOrEqual(4 + 4);
});

test('a batch that nobody closes does not keep its process', async () => {
  const code = `import { openBatch } from ${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)}; import { Agency } from '@one37id/agency';
    const batch = await openBatch({ agency: new Agency({ baseUrl: 'https://agency.example.com' }), store: ${JSON.stringify(place.store)}, key: '0123456789abcdef' }); console.log((await batch.counts()).total)`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: 'ignore',
    cwd: import.meta.dirname,
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.each([
  { options: { key: 'short' }, name: 'key' },
  { options: { key: undefined }, name: 'key' },
  { options: { store: '' }, name: 'store' },
  { options: { store: 'mysql://host/db' }, name: 'store' },
  { options: { agency: {} }, name: 'agency' },
])('refuses the option $name', async ({ options, name }) => {
  await expect(batchOf(options)).rejects.toMatchObject({
    code: 'invalid-option',
    message: expect.stringContaining(`\`${name}\``),
  });
});
