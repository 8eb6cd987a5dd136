import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBatch } from '../src/index.ts';
import { openSqliteFile } from '../src/store/sqlite-file.ts';
import { CountingAgency } from './support/counting-agency.ts';
import { agencyAt, badgeMap, KEY, people } from './support/people.ts';
import { embeddedPlace, type Place } from './support/places.ts';

let place: Place;
let server: CountingAgency;
let baseUrl: string;
beforeEach(async () => {
  place = embeddedPlace();
  server = new CountingAgency();
  baseUrl = await server.start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.stop();
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
  for (const [index, moment] of moments.entries()) {
    await using batch = await openBatch({
      agency: agencyAt(baseUrl),
      store: join(moment, basename(place.store)),
      key: KEY,
    });
    expect(await batch.issue(people(2, 2 * index), badgeMap)).toMatchObject({ done: 2, isComplete: true });
    // A process that has the number of the one that was killed, as in a container, removes what that has left.
    expect(readdirSync(moment).filter((name) => name.includes('-new-'))).toEqual([]);
  }
  expect(Object.values(server.counts().effects)).toEqual(moments.flatMap(() => [1, 1]));
});
