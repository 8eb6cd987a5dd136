import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStore } from './sqlite-store.ts';

const MARK = { format: '1', sha256: 'a'.repeat(64) };
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'agency-data-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * Copies of a file as a kill would leave it: before and after each statement that is done on any database meanwhile.
 */
async function momentsOf(file: string, work: () => Promise<void>): Promise<readonly string[]> {
  const moments: string[] = [];
  const look = (): void => {
    const moment = join(folder, `moment-${moments.length}`, 'agency.db');
    mkdirSync(dirname(moment));
    for (const end of ['', '-wal', '-journal']) if (existsSync(file + end)) copyFileSync(file + end, moment + end);
    moments.push(moment);
  };
  const { exec } = DatabaseSync.prototype;
  const { run } = StatementSync.prototype;
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    for (const statement of sql.split(';').filter((text) => text.trim() !== '')) {
      look();
      exec.call(this, statement);
      look();
    }
  });
  vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...values: Parameters<typeof run>
  ) {
    look();
    const result = run.apply(this, values);
    look();
    return result;
  });
  await work();
  vi.restoreAllMocks();
  return moments;
}

it('a file whose maker was killed at any statement opens, and keeps what is written then', async () => {
  const file = join(folder, 'agency.db');
  const moments = await momentsOf(file, async () => (await openStore(file, MARK)).close());
  expect(moments.length).toBeGreaterThan(12);
  for (const moment of moments) {
    const store = await openStore(moment, MARK);
    expect(store.rows).toEqual([]);
    const row = { name: 'Ada' };
    store.write([{ table: 'people', key: 'ada', before: undefined, after: { row, sequence: 0 } } as never]);
    store.close();
    const again = await openStore(moment, MARK);
    expect(again.rows).toEqual([{ table: 'people', key: 'ada', sequence: 0, row }]);
    again.close();
  }
});

it('a file that is opened again loses nothing when that is killed at any statement', async () => {
  const file = join(folder, 'agency.db');
  const first = await openStore(file, MARK);
  first.write([{ table: 'people', key: 'ada', before: undefined, after: { row: {}, sequence: 0 } } as never]);
  first.close();
  const moments = await momentsOf(file, async () => (await openStore(file, MARK)).close());
  expect(moments.length).toBeGreaterThan(12);
  for (const moment of moments) {
    const store = await openStore(moment, MARK);
    expect(store.rows).toHaveLength(1);
    store.close();
  }
});
