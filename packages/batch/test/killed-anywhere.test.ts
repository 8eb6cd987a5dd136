import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteFile } from '../src/store/sqlite-file.ts';
import { drive } from './support/drive.ts';
import { KEY } from './support/people.ts';
import { embeddedPlace, type Place } from './support/places.ts';
import { storeOf, watchedTables } from './support/watched-store.ts';

const CONCURRENCY = 3;
const references = Array.from({ length: 12 }, (_, index) => `E${index}`);

/** What a process leaves that is killed at one moment: its files, and what it had sent and been answered until then. */
interface Moment {
  readonly sql: string;
  readonly file: string;
  readonly sent: readonly string[];
}

let place: Place;
beforeEach(() => void (place = embeddedPlace()));
afterEach(() => place.remove());

/** The files as the operating system has them: a kill changes nothing in them. */
function copyFiles(from: string, to: string): string {
  mkdirSync(dirname(to), { recursive: true });
  for (const end of ['', '-wal']) if (existsSync(from + end)) copyFileSync(from + end, to + end);
  return to;
}

test('killed at any statement, what was sent is not sent again, and the rest is done', async () => {
  const keys = await openSqliteFile(place.store, KEY, false);
  const moments: Moment[] = [];
  const sent: string[] = [];
  const tables = watchedTables(place.store, (sql) => {
    const file = copyFiles(place.store, join(dirname(place.store), `moment-${moments.length}`, 'store'));
    moments.push({ sql, file, sent: [...sent] });
  });
  await drive(storeOf(tables), keys, references, CONCURRENCY, async (content) => {
    sent.push(String(content));
    await setImmediate();
    return [`id of ${String(content)}`];
  });
  expect(tables.counts()).toMatchObject({ total: 12, done: 12 });
  tables.close();
  const kinds = new Set(moments.map(({ sql }) => sql.split(/[\s(]+/, 2).join(' ')));
  expect([...kinds].toSorted()).toEqual(
    [
      'BEGIN IMMEDIATE',
      'COMMIT',
      'INSERT INTO',
      'SELECT 1',
      'SELECT intervalMs,',
      'SELECT name,',
      'UPDATE rows',
      'SELECT state,',
    ].toSorted(),
  );

  for (const { sql, file, sent: before } of moments) {
    const next = watchedTables(file, () => {});
    next.disown();
    const rows = next.rows({}, '', false);
    const stateOf = new Map(rows.map(({ reference, state }) => [reference, state]));
    const what = `${sql} after ${before.length} were sent`;
    // The intent is there before the send.
    for (const reference of before) expect(['unknown', 'done'], what).toContain(stateOf.get(reference));
    const lost = [...stateOf].filter(([reference, state]) => state === 'unknown' && !before.includes(reference));
    expect(lost.length, what).toBeLessThanOrEqual(CONCURRENCY + Math.ceil(CONCURRENCY / 2));

    const again: string[] = [];
    await drive(storeOf(next), keys, references, CONCURRENCY, async (content) => {
      again.push(String(content));
      return [];
    });
    expect(
      again.filter((reference) => before.includes(reference)),
      what,
    ).toEqual([]);
    expect(new Set(again).size, what).toBe(again.length);
    const { total, done, unknown } = next.counts();
    expect({ total, ended: done + unknown }, what).toEqual({ total: 12, ended: 12 });
    next.close();
    rmSync(dirname(file), { recursive: true });
  }
});
