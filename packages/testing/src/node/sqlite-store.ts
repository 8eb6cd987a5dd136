import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { explained } from './explained.ts';
import type { TableChange, TableName } from '../state/tables.ts';

/** Of which version and document a file is. */
export interface StoreMark {
  readonly format: string;
  readonly sha256: string;
}

export interface StoredRow {
  readonly table: TableName;
  readonly key: string;
  readonly sequence: number;
  readonly row: object;
}

export interface OpenStore {
  /** What the file had when it was opened. */
  readonly rows: readonly StoredRow[];
  /** All of them are in the file when it returns, or none. */
  readonly write: (changes: readonly TableChange[]) => void;
  readonly close: () => void;
}

/** How long another process is waited for that has the file open. */
const PATIENCE_MS = 500;

/**
 * Opens a file with rows, or makes it.
 *
 * @throws {Error} When it is no such file, one of another version or document, or open in another process; it is left
 * as it is. `write` throws where nothing could be written.
 */
export async function openStore(file: string, mark: StoreMark): Promise<OpenStore> {
  const { DatabaseSync: Database } = await import('node:sqlite').catch(() => {
    throw new Error(`Keeping data in ${file} needs Node 22.13 or later; this is ${process.version}.`);
  });
  const isThere = existsSync(file);
  const database = open(Database, file);
  try {
    if (isThere) {
      check(database, file, mark);
      checkWhole(database);
    }
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      BEGIN IMMEDIATE;
      CREATE TABLE IF NOT EXISTS mock_agency (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS rows (kind TEXT NOT NULL, key TEXT NOT NULL, sequence INTEGER NOT NULL, row TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;
    `);
    // In the same step as the tables: else a file would be refused whose maker was killed in between.
    const note = database.prepare('INSERT OR REPLACE INTO mock_agency VALUES (?, ?)');
    note.run('format', mark.format);
    note.run('sha256', mark.sha256);
    database.exec('COMMIT');
    return storeOf(database, file);
  } catch (error) {
    database.close();
    throw explained(error, file);
  }
}

/** Half of a file, as a full disk or a copy that was cut leaves it, looks like a whole one until its rows are read. */
function checkWhole(database: DatabaseSync): void {
  const found = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
  if (!found.includes('ok')) throw new SyntaxError(String(found[0]));
}

function open(Database: typeof DatabaseSync, file: string): DatabaseSync {
  try {
    return new Database(file, { timeout: PATIENCE_MS });
  } catch (error) {
    throw explained(error, file);
  }
}

function check(database: DatabaseSync, file: string, mark: StoreMark): void {
  const notes = readNotes(database, mark);
  if (notes.size === 0)
    throw new Error(`${file} is no data file of a mock agency: give the path of one, or of none that exists.`);
  const format = notes.get('format');
  if (format !== mark.format)
    throw new Error(
      `${file} has the format ${format}, and this version reads ${mark.format}: use the version that wrote it, or another file.`,
    );
  const sha256 = notes.get('sha256') ?? '';
  if (sha256 !== mark.sha256)
    throw new Error(
      `${file} was made with another document (sha256 ${sha256.slice(0, 12)}) than this mock has (${mark.sha256.slice(0, 12)}): use the version that wrote it, or another file.`,
    );
}

function readNotes(database: DatabaseSync, mark: StoreMark): ReadonlyMap<string, string> {
  try {
    const rows = database.prepare('SELECT name, value FROM mock_agency').all() as { name: string; value: string }[];
    return new Map(rows.map(({ name, value }) => [name, value]));
  } catch (error) {
    if (!(error instanceof Error && /no such table/.test(error.message))) throw error;
    const isEmpty = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'] === 0;
    return new Map(isEmpty ? Object.entries(mark) : []);
  }
}

function storeOf(database: DatabaseSync, file: string): OpenStore {
  const put = database.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM rows WHERE kind = ? AND key = ?');
  const rows = database.prepare('SELECT kind, key, sequence, row FROM rows ORDER BY kind, sequence').all() as {
    kind: TableName;
    key: string;
    sequence: number;
    row: string;
  }[];
  return {
    rows: rows.map(({ kind, key, sequence, row }) => ({ table: kind, key, sequence, row: JSON.parse(row) as object })),
    write: (changes) => {
      try {
        database.exec('BEGIN IMMEDIATE');
        for (const { table, key, after } of changes) {
          if (after === undefined) remove.run(table, key);
          else put.run(table, key, after.sequence, JSON.stringify(after.row));
        }
        database.exec('COMMIT');
      } catch (error) {
        rollBack(database);
        throw explained(error, file);
      }
    },
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

/** SQLite has done so already after some failures, such as a full disk. */
function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There is no transaction any more.
  }
}
