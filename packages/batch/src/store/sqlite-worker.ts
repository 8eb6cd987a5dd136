// The thread that has the tables of an embedded store. A commit waits for the disk: here it holds up nobody.
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { BatchError } from '../errors.ts';
import { SQLITE_VERSION } from './sqlite-file.ts';
import { lockStore } from './sqlite-lock.ts';
import { SqliteTables } from './sqlite-tables.ts';

/** What the thread is started with. */
export interface WorkerData {
  readonly file: string;
  readonly isReadOnly: boolean;
}

/** The methods that can be asked for, with what they take and give. */
export type SqliteCalls = Omit<SqliteTables, 'disown'>;

export interface SqliteRequest {
  readonly method: keyof SqliteCalls | 'open';
  readonly args: readonly unknown[];
}

export type SqliteReply =
  | { readonly value: unknown }
  | { readonly error: { readonly code: BatchError['code']; readonly message: string } };

let lock: { release(): void } | undefined;
let tables: SqliteTables | undefined;

function open(): void {
  const { file, isReadOnly } = workerData as WorkerData;
  if (!isReadOnly) lock = lockStore(file);
  const database = new DatabaseSync(file, { readOnly: isReadOnly });
  // The header may be older than what stands in the log beside it.
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { readonly user_version: number };
  if (version > SQLITE_VERSION)
    throw new BatchError('newer-version', `${file} was made by a newer version of @one37id/agency-batch; install that`);
  // FULL: a commit is on the disk when it returns, also when the power fails.
  database.exec(
    isReadOnly
      ? 'PRAGMA busy_timeout = 5000'
      : 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000',
  );
  tables = new SqliteTables(database);
  if (!isReadOnly) tables.disown();
}

function answer({ method, args }: SqliteRequest): unknown {
  if (method === 'open') return open();
  if (tables === undefined) throw new BatchError('store-failed', 'the store is not open');
  const value: unknown = (tables[method] as (...args: readonly unknown[]) => unknown)(...args);
  if (method === 'close') lock?.release();
  return value;
}

parentPort?.on('message', (request: SqliteRequest) => {
  let reply: SqliteReply;
  try {
    reply = { value: answer(request) };
  } catch (error) {
    const known =
      error instanceof BatchError
        ? error
        : new BatchError('store-failed', 'the store cannot be read; check that the file is still there');
    reply = { error: { code: known.code, message: known.message } };
  }
  parentPort?.postMessage(reply);
});
