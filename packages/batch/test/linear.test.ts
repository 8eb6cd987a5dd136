import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteFile } from '../src/store/sqlite-file.ts';
import { drive } from './support/drive.ts';
import { KEY } from './support/people.ts';
import { embeddedPlace, type Place } from './support/places.ts';
import { storeOf, watchedTables } from './support/watched-store.ts';

let place: Place;
beforeEach(() => void (place = embeddedPlace()));
afterEach(() => place.remove());

/** Issues so many rows; how often each statement was done for them. */
async function statementsFor(rows: number): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const here = embeddedPlace();
  const keys = await openSqliteFile(here.store, KEY, false);
  const tables = watchedTables(here.store, (sql) => counts.set(sql, (counts.get(sql) ?? 0) + 1));
  const references = Array.from({ length: rows }, (_, index) => `E${index}`);
  await drive(storeOf(tables), keys, references, 8, async (reference) => [
    `${String(reference)}-1`,
    `${String(reference)}-2`,
  ]);
  // As settling asks for each five hundred of them.
  expect(tables.knownIds(['E1-2', 'another'])).toEqual(new Set(['E1-2']));
  tables.close();
  await here.remove();
  return counts;
}

test('a row costs as many statements in a long list as in a short one', async () => {
  const [short, long] = [await statementsFor(400), await statementsFor(1600)];
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  expect(sum(long) / 1600).toBeLessThan((sum(short) / 400) * 1.1);
});

test('no statement of a run looks through the rows: each finds its own by an index', async () => {
  const statements = [...(await statementsFor(20)).keys()].filter((sql) => !/^(BEGIN|COMMIT)/.test(sql));
  await openSqliteFile(place.store, KEY, false);
  const database = new DatabaseSync(place.store);
  const plans = statements.map((sql) => ({
    sql,
    plan: database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => String(detail)),
  }));
  database.close();
  expect(plans.filter(({ plan }) => plan.some((step) => /SCAN (rows|known)|TEMP B-TREE/.test(step)))).toEqual([]);
  expect(plans.some(({ plan }) => plan.some((step) => step.includes('USING COVERING INDEX planned')))).toBe(true);
});
