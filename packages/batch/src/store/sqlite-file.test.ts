import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEY } from '../../test/support/people.ts';
import { embeddedPlace, type Place } from '../../test/support/places.ts';
import { openSqliteFile, SQLITE_VERSION } from './sqlite-file.ts';

let place: Place;
let file: string;
beforeEach(() => {
  place = embeddedPlace();
  file = place.store;
});
afterEach(() => place.remove());

const beside = (): readonly string[] => readdirSync(dirname(file));
const changed = (sql: string): void => {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
};
/** A file of so many bytes, with some of them at their places. */
const bytes = (length: number, parts: Readonly<Record<number, Buffer>>): Buffer => {
  const all = Buffer.alloc(length);
  for (const [at, part] of Object.entries(parts)) part.copy(all, Number(at));
  return all;
};
const ours = Buffer.from('o37b');
const head = Buffer.from('SQLite format 3\0');
/** The number that the next file would get: the same again, where all that were opened are closed. */
const nextNumber = (): number => {
  const number = openSync(import.meta.filename, 'r');
  closeSync(number);
  return number;
};

test('a store is made where there is none, opens with its key, and leaves nothing open or beside it', async () => {
  const before = nextNumber();
  const made = await openSqliteFile(file, KEY, false);
  expect(beside()).toEqual([basename(file)]);
  for (const isReadOnly of [true, false]) {
    const again = await openSqliteFile(file, KEY, isReadOnly);
    expect(again.open('a', made.seal('a', 'b'))).toBe('b');
  }
  expect([beside(), nextNumber()]).toEqual([[basename(file)], before]);
  const database = new DatabaseSync(file);
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA application_id').get()).toEqual({ application_id: ours.readUInt32BE() });
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: SQLITE_VERSION });
  database.close();
});

test('what a killed process of the same number has left is no hindrance', async () => {
  for (const end of ['', '-journal', '-wal', '-shm']) writeFileSync(`${file}-new-${process.pid}${end}`, 'half a store');
  await openSqliteFile(file, KEY, false);
  expect(beside()).toEqual([basename(file)]);
});

test('where two make it at once, both have the keys of the one that is there', async () => {
  const [one, other] = await Promise.all([openSqliteFile(file, KEY, false), openSqliteFile(file, KEY, false)]);
  expect(other.open('a', one.seal('a', 'b'))).toBe('b');
});

test.each<{ what: string; make: () => unknown; code: string; message: RegExp; key?: string; cause?: RegExp }>([
  { what: 'another key', make: () => {}, key: `${KEY}!`, code: 'wrong-key', message: /another key.*nothing.*changed/ },
  {
    what: 'a newer version',
    make: () => changed(`PRAGMA user_version = ${SQLITE_VERSION + 1}`),
    code: 'newer-version',
    message: /newer version.*nothing.*changed/,
  },
  {
    what: 'another application’s database',
    make: () => changed('PRAGMA application_id = 7'),
    code: 'not-a-store',
    message: /no store.*nothing.*changed/,
  },
  {
    what: 'another file that has our number by chance',
    make: () => writeFileSync(file, bytes(200, { 68: ours })),
    code: 'not-a-store',
    message: /no store/,
  },
  { what: 'a short file', make: () => writeFileSync(file, head), code: 'not-a-store', message: /no store/ },
  { what: 'an empty file', make: () => writeFileSync(file, ''), code: 'not-a-store', message: /no store/ },
  {
    what: 'a folder',
    make: () => {
      file = `${dirname(file)}/folder`;
      mkdirSync(file);
    },
    code: 'not-a-store',
    message: /is no file/,
  },
  {
    what: 'half of a store',
    make: () => writeFileSync(file, bytes(200, { 0: head, 68: ours })),
    code: 'store-failed',
    message: /cannot be opened; check the path/,
    cause: /not a database/,
  },
  {
    what: 'a store that has lost its key',
    make: () => changed('DELETE FROM meta'),
    code: 'store-failed',
    message: /cannot be opened/,
    cause: /undefined/,
  },
  {
    what: 'a place in a folder that is not there',
    make: () => (file = `${dirname(file)}/nowhere/a.batch`),
    code: 'store-failed',
    message: /cannot be opened/,
    cause: /unable to open database/,
  },
])('$what is refused with its name, and left as it is', async ({ make, code, message, key = KEY, cause }) => {
  await openSqliteFile(file, KEY, false);
  make();
  const contents = (): readonly unknown[] => {
    const names = readdirSync(dirname(place.store));
    return names.map((name) => [name, name === 'folder' ? '' : readFileSync(`${dirname(place.store)}/${name}`, 'hex')]);
  };
  const [before, number] = [contents(), nextNumber()];
  const opening = openSqliteFile(file, key, false);
  await expect(opening).rejects.toMatchObject({ name: 'BatchError', code, message: expect.stringMatching(message) });
  const { message: told, cause: first } = (await opening.catch((error: unknown) => error)) as Error;
  expect(told.startsWith(file)).toBe(true);
  expect((first as Error | undefined)?.message ?? '').toMatch(cause ?? /^$/);
  expect([contents(), nextNumber()]).toEqual([before, number]);
});

test('looking makes none', async () => {
  await expect(openSqliteFile(file, KEY, true)).rejects.toMatchObject({
    code: 'not-a-store',
    message: `there is no store ${file}`,
  });
  expect(beside()).toEqual([]);
});
