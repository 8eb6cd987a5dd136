import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkFolder, readJson, writeJson } from './files.ts';
import { openStore, type OpenStore } from './sqlite-store.ts';

const MARK = { format: 'one37id-agency-mock/1', sha256: 'abcdef0123456789' };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-store-'));
});
afterAll(() => rm(folder, { recursive: true }));
let count = 0;
const newFile = (): string => join(folder, `${(count += 1)}.db`);

type Changes = Parameters<OpenStore['write']>[0];
const put = (table: string, key: string, sequence: number, row: object): Changes[number] =>
  ({ table, key, before: undefined, after: { row, sequence } }) as Changes[number];
const gone = (table: string, key: string): Changes[number] =>
  ({ table, key, before: undefined, after: undefined }) as Changes[number];

/** Runs SQL in a file, whatever it is, and gives what it selects. */
function sql(file: string, text: string): readonly object[] {
  const database = new DatabaseSync(file);
  try {
    return database
      .prepare(text)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

it('what was written is there when it is opened again, in the order of its table', async () => {
  const file = newFile();
  const store = await openStore(file, MARK);
  expect(store.rows).toEqual([]);
  store.write([put('people', 'b', 2, { name: 'B' }), put('people', 'a', 7, { name: 'A' }), put('flows', 'x', 9, {})]);
  store.write([put('people', 'c', 1, { name: 'C' }), put('people', 'a', 7, { name: 'A2' }), gone('people', 'b')]);
  store.write([gone('flows', 'b')]);
  store.close();
  store.close();
  const again = await openStore(file, MARK);
  expect(again.rows).toEqual([
    { table: 'flows', key: 'x', sequence: 9, row: {} },
    { table: 'people', key: 'c', sequence: 1, row: { name: 'C' } },
    { table: 'people', key: 'a', sequence: 7, row: { name: 'A2' } },
  ]);
  again.close();
  expect(sql(file, 'SELECT * FROM mock_agency ORDER BY name')).toEqual([
    { name: 'format', value: MARK.format },
    { name: 'sha256', value: MARK.sha256 },
  ]);
});

it('changes are written all or not at all, and the next ones after a failure are', async () => {
  const file = newFile();
  const store = await openStore(file, MARK);
  const circle: { self?: object } = {};
  circle.self = circle;
  expect(() => store.write([put('people', 'a', 0, {}), put('people', 'b', 1, circle)])).toThrow(TypeError);
  store.write([put('people', 'c', 2, {})]);
  store.close();
  const again = await openStore(file, MARK);
  expect(again.rows.map(({ key }) => key)).toEqual(['c']);
  again.close();
  expect(() => again.write([put('people', 'd', 3, {})])).toThrow();
});

it('an empty database is taken as a new file', async () => {
  const file = newFile();
  for (const text of ['', undefined]) {
    if (text === undefined) sql(file, 'PRAGMA user_version');
    else await writeFile(file, text);
    const store = await openStore(file, MARK);
    expect(store.rows).toEqual([]);
    store.close();
  }
});

it.each<{ name: string; make: (file: string) => unknown; want: RegExp }>([
  {
    name: 'of another version',
    make: (file) => sql(file, "UPDATE mock_agency SET value = 'one37id-agency-mock/0' WHERE name = 'format'"),
    want: /\.db has the format one37id-agency-mock\/0, and this version reads one37id-agency-mock\/1: use the version that wrote it, or another file\.$/,
  },
  {
    name: 'of another document',
    make: (file) => sql(file, "UPDATE mock_agency SET value = '0123456789abcdef' WHERE name = 'sha256'"),
    want: /\.db was made with another document \(sha256 0123456789ab\) than this mock has \(abcdef012345\): use the version that wrote it, or another file\.$/,
  },
  {
    name: 'of no document',
    make: (file) => sql(file, "DELETE FROM mock_agency WHERE name = 'sha256'"),
    want: /\.db was made with another document \(sha256 \)/,
  },
  {
    name: 'with nothing noted',
    make: (file) => sql(file, 'DELETE FROM mock_agency'),
    want: /\.db is no data file of a mock agency: give the path of one, or of none that exists\.$/,
  },
  {
    name: 'that somebody else has made',
    make: async (file) => (await rm(file), sql(file, 'CREATE TABLE notes (text TEXT)')),
    want: /\.db is no data file of a mock agency: give the path of one, or of none that exists\.$/,
  },
  {
    name: 'whose notes are others',
    make: async (file) => (await rm(file), sql(file, 'CREATE TABLE mock_agency (text TEXT)')),
    want: /\.db is broken: no such column: name/,
  },
  {
    name: 'that is a text',
    make: (file) => writeFile(file, 'no database, and long enough to be one. '.repeat(50)),
    want: /\.db is no data file of a mock agency: file is not a database\.$/,
  },
  {
    name: 'with a row that is no JSON',
    make: (file) => sql(file, "UPDATE rows SET row = '{'"),
    want: /\.db is broken: .*It was left as it is: use a copy of it, or another file\.$/,
  },
  {
    name: 'of which half is left',
    make: async (file) => {
      const store = await openStore(file, MARK);
      store.write(Array.from({ length: 500 }, (_, at) => put('people', `p${at}`, at, { name: 'x'.repeat(100) })));
      store.close();
      const whole = await readFile(file);
      await writeFile(file, whole.subarray(0, Math.floor(whole.length / 2)));
    },
    want: /\.db is broken: .*It was left as it is/,
  },
])('a file $name is refused, left as it is, and not held', async ({ make, want }) => {
  const file = newFile();
  const store = await openStore(file, MARK);
  store.write([put('people', 'a', 0, {})]);
  store.close();
  await make(file);
  const before = await readFile(file);
  await expect(openStore(file, MARK)).rejects.toThrow(want);
  expect(await readFile(file)).toEqual(before);
  await rm(file);
});

it('a file that is open is left to whom it is open for', async () => {
  const file = newFile();
  const store = await openStore(file, MARK);
  await expect(openStore(file, MARK)).rejects.toThrow(/\.db is open in another process: end that one first\.$/);
  store.write([put('people', 'a', 0, {})]);
  store.close();
  await expect(openStore(join(folder, 'none', 'x.db'), MARK)).rejects.toThrow(
    /x\.db cannot be opened: .* Give a file that may be written, in a folder that is there/,
  );
});

it('JSON is written for people, and read; what goes wrong is said with the name of the file', async () => {
  const file = join(folder, 'a.json');
  await writeJson(file, { a: [1] });
  expect(await readFile(file, 'utf8')).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  expect(await readJson(file)).toEqual({ a: [1] });
  await writeFile(file, '{');
  const inNone = join(folder, 'none', 'a.json');
  await expect(readJson(file)).rejects.toThrow(`${file} is no JSON.`);
  await expect(readJson(inNone)).rejects.toThrow(`${inNone} cannot be read: ENOENT.`);
  await expect(readJson('\0')).rejects.toThrow(/cannot be read: ERR_INVALID_ARG_VALUE\.$/);
  await expect(writeJson(inNone, {})).rejects.toThrow(`${inNone} cannot be written: ENOENT.`);
  await checkFolder(file);
  await expect(checkFolder(inNone)).rejects.toThrow(
    `${inNone} cannot be written: ENOENT. Give a file in a folder that is there.`,
  );
});
