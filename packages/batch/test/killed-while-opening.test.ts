import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSqliteFile } from '../src/store/sqlite-file.ts';
import { drive } from './support/drive.ts';
import { KEY } from './support/people.ts';
import { embeddedPlace, type Place } from './support/places.ts';
import { storeOf, watchedTables } from './support/watched-store.ts';

let place: Place;
beforeEach(() => void (place = embeddedPlace()));
afterEach(async () => {
  vi.restoreAllMocks();
  await place.remove();
});

test('a store whose maker was killed at any statement is made by the next one, and works', async () => {
  const folder = dirname(place.store);
  const moments: string[] = [];
  const seen = new Set<string>();
  let looks = 0;
  const look = (): void => {
    looks += 1;
    const files = readdirSync(folder).filter((name) => !name.startsWith('moment-'));
    const hash = createHash('sha256');
    for (const name of files) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
    const sum = hash.digest('hex');
    // Most statements of a transaction leave the files as they are.
    if (seen.has(sum)) return;
    seen.add(sum);
    const moment = join(folder, `moment-${moments.length}`);
    mkdirSync(moment);
    for (const name of files) cpSync(join(folder, name), join(moment, name));
    moments.push(moment);
  };
  const { exec, close } = DatabaseSync.prototype;
  const { run } = StatementSync.prototype;
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    // A semicolon ends a statement, but not where it stands in a comment.
    for (const statement of sql
      .replaceAll(/--.*/g, '')
      .split(';')
      .filter((text) => text.trim() !== '')) {
      look();
      exec.call(this, statement);
    }
  });
  vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...values: Parameters<typeof run>
  ) {
    look();
    return run.apply(this, values);
  });
  vi.spyOn(DatabaseSync.prototype, 'close').mockImplementation(function (this: DatabaseSync) {
    look();
    close.call(this);
    look();
  });
  await openSqliteFile(place.store, KEY, false);
  vi.restoreAllMocks();
  expect(looks).toBeGreaterThan(12);
  expect(moments.length).toBeGreaterThan(3);
  const references = ['E1', 'E2'];
  for (const moment of moments) {
    const file = join(moment, basename(place.store));
    const keys = await openSqliteFile(file, KEY, false);
    const tables = watchedTables(file, () => {});
    const sent: unknown[] = [];
    await drive(storeOf(tables), keys, references, 1, async (content) => {
      sent.push(content);
      return [];
    });
    expect([sent, tables.counts()]).toMatchObject([references, { total: 2, done: 2 }]);
    tables.close();
    // A process that has the number of the one that was killed, as in a container, removes what that has left.
    expect(readdirSync(moment).filter((name) => name.includes('-new-'))).toEqual([]);
  }
});
