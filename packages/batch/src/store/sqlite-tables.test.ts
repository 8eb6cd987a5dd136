import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEY } from '../../test/support/people.ts';
import { embeddedPlace, type Place } from '../../test/support/places.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { SqliteTables } from './sqlite-tables.ts';
import type { PlannedRow } from './store.ts';

let place: Place;
let database: DatabaseSync;
let tables: SqliteTables;

beforeEach(async () => {
  place = embeddedPlace();
  await openSqliteFile(place.store, KEY, false);
  database = new DatabaseSync(place.store);
  tables = new SqliteTables(database);
});
afterEach(async () => {
  if (database.isOpen) database.close();
  await place.remove();
});

const rowOf = (reference: unknown): PlannedRow => ({
  reference: reference as string,
  digest: Buffer.alloc(32),
  content: Buffer.from('a'),
});
const statesOf = (): object =>
  Object.fromEntries(tables.rows({}, '', false).map(({ reference, state }) => [reference, state]));
const failed = { name: 'BatchError', code: 'store-failed', message: expect.stringContaining('check the free space') };

test('what was under way when its process ended is unknown, and nothing else', () => {
  tables.plan('a', [rowOf('done'), rowOf('sending')]);
  const [done] = tables.exchange([], ['a'], 2, false).rows;
  tables.exchange([{ id: done?.id ?? '', attempt: 1, state: 'done' }], [], 0, false);
  tables.plan('a', [rowOf('planned')]);
  tables.disown();
  expect(statesOf()).toEqual({ done: 'done', sending: 'unknown', planned: 'planned' });
});

test('of a step that fails nothing is done, and the next one is as if it had not been', () => {
  expect(() => tables.plan('a', [rowOf('1'), rowOf(Symbol('2'))])).toThrow(
    expect.objectContaining({ ...failed, cause: expect.any(Error) }),
  );
  expect(statesOf()).toEqual({});
  expect(tables.plan('a', [rowOf('1')])).toEqual(['new']);
  expect(statesOf()).toEqual({ 1: 'planned' });
});

test('what refuses a step is told as it is, and ends it', () => {
  tables.openRun({ name: 'a', kind: 'issue' });
  expect(() => tables.openRun({ name: 'a', kind: 'call' })).toThrow(expect.objectContaining({ code: 'other-run' }));
  expect(tables.plan('a', [rowOf('1')])).toEqual(['new']);
});

test('a file that cannot be written, and one that is closed, are told of', () => {
  const reading = new DatabaseSync(place.store, { readOnly: true });
  expect(() => new SqliteTables(reading).plan('a', [rowOf('1')])).toThrow(expect.objectContaining(failed));
  reading.close();
  tables.close();
  expect(database.isOpen).toBe(false);
  expect(() => tables.plan('a', [rowOf('1')])).toThrow(expect.objectContaining(failed));
});
