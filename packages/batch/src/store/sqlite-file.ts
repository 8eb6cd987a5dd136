import { closeSync, existsSync, linkSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { BatchError } from '../errors.ts';
import { deriveKeys, isSameKey, type Keys, keysOf } from '../keys.ts';
import { loadSqlite } from './load-sqlite.ts';

/** Our number among the applications that SQLite's header knows: "o37b". */
const APPLICATION_ID = 0x6f_33_37_62;
/** Of the tables below. A store of a higher one is refused. */
export const SQLITE_VERSION = 1;

const TABLES = `
  CREATE TABLE meta (salt BLOB NOT NULL, "check" BLOB NOT NULL) STRICT;
  CREATE TABLE pace (intervalMs REAL NOT NULL, nextAt REAL NOT NULL, pausedUntil REAL NOT NULL) STRICT;
  INSERT INTO pace VALUES (0, 0, 0);
  CREATE TABLE runs (name TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT;
  CREATE TABLE rows (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    isOpen INTEGER NOT NULL DEFAULT 0, -- other content may take this one's place: nothing of it can have happened
    digest BLOB,
    content BLOB, -- sealed
    ids TEXT,
    error TEXT,
    message BLOB, -- sealed
    verdict TEXT,
    reason TEXT,
    sentAt INTEGER,
    endedAt INTEGER,
    UNIQUE (run, reference)
  ) STRICT;
  CREATE INDEX planned ON rows (run, isOpen, id) WHERE state = 'planned';
  CREATE TABLE known (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID; -- all that the agency gave rows as their ids
`;

/**
 * Makes the file of a store where there is none, and gives the keys of the one that is there. Nothing of a file that is
 * refused is changed: its header and its key are looked at before anything is written.
 *
 * @throws {BatchError} `not-a-store`, `newer-version`, `wrong-key`, `store-failed`.
 */
export async function openSqliteFile(file: string, key: string | Uint8Array, isReadOnly: boolean): Promise<Keys> {
  const sqlite = await loadSqlite();
  try {
    let made: Keys | undefined;
    if (!existsSync(file)) {
      if (isReadOnly) throw new BatchError('not-a-store', `there is no store ${file}`);
      made = await create(file, key);
    }
    checkHeader(file);
    // Immutable: SQLite makes no files beside it. What is read here was written when the store was made, and never
    // again.
    const reading = new sqlite.DatabaseSync(`${pathToFileURL(file).href}?immutable=1`, { readOnly: true });
    try {
      const found = reading.prepare('SELECT salt, "check" FROM meta').get() as { salt: Uint8Array; check: Uint8Array };
      const keys = await keysOf(found.salt, key, made);
      if (!isSameKey(keys, found))
        throw new BatchError('wrong-key', `${file} was made with another key; nothing in it was changed`);
      return keys;
    } finally {
      reading.close();
    }
  } catch (error) {
    if (error instanceof BatchError) throw error;
    throw new BatchError(
      'store-failed',
      `${file} cannot be opened; check the path, its permissions and the free space`,
      { cause: error },
    );
  }
}

/** Makes it beside its place and then links it there, so that there never is half a store, nor two. */
async function create(file: string, key: string | Uint8Array): Promise<Keys> {
  const { DatabaseSync: Database } = await loadSqlite();
  const keys = await deriveKeys(key);
  const { check } = keys;
  const beside = `${file}-new-${process.pid}`;
  const clear = (): void => {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(beside + end, { force: true });
  };
  // What was left by a process that had our number, and was killed.
  clear();
  try {
    const database = new Database(beside);
    database.exec(
      `PRAGMA synchronous = FULL; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SQLITE_VERSION}; BEGIN; ${TABLES}`,
    );
    database.prepare('INSERT INTO meta VALUES (?, ?)').run(check.salt, check.check);
    database.exec('COMMIT; PRAGMA journal_mode = WAL');
    database.close();
    linkSync(beside, file);
  } catch (error) {
    // Another process was as fast: its store is the one.
    if (!existsSync(file)) throw error;
  } finally {
    clear();
  }
  return keys;
}

/** Reads the header as bytes: SQLite itself would write beside a file that it opens. */
function checkHeader(file: string): void {
  if (!statSync(file).isFile()) throw new BatchError('not-a-store', `${file} is no file`);
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, 100, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3' || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new BatchError('not-a-store', `${file} is there, and is no store of a batch; nothing in it was changed`);
  }
  if (header.readUInt32BE(60) > SQLITE_VERSION) {
    throw new BatchError(
      'newer-version',
      `${file} was made by a newer version of @one37id/agency-batch; install that, nothing in it was changed`,
    );
  }
}
