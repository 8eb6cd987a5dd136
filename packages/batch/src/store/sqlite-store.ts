import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Keys } from '../keys.ts';
import { packed } from './packed.ts';
import type { RowCounts } from '../row.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { SqliteThread } from './sqlite-thread.ts';
import type {
  Claim,
  Ending,
  NotHappened,
  PlannedRow,
  PlanOutcome,
  RowFilter,
  Store,
  StoredRow,
  StoredRun,
} from './store.ts';

/**
 * The embedded store: one file, one process that works on it, any number that read.
 *
 * @throws {BatchError} `in-use`, `not-a-store`, `newer-version`, `wrong-key`, `store-failed`, `missing`.
 */
export async function openSqliteStore(
  path: string,
  key: string | Uint8Array,
  { isReadOnly = false } = {},
): Promise<{ readonly store: Store; readonly keys: Keys }> {
  const named = resolve(path);
  const keys = await openSqliteFile(named, key, isReadOnly);
  // By its own name, also behind a link: the lock is beside it.
  const file = realpathSync(named);
  const thread = new SqliteThread({ file, isReadOnly });
  try {
    await thread.open();
  } catch (error) {
    await thread.end();
    throw error;
  }
  return { store: new SqliteStore(thread), keys };
}

class SqliteStore implements Store {
  readonly isShared = false;
  readonly #thread: SqliteThread;
  #closing: Promise<void> | undefined;

  constructor(thread: SqliteThread) {
    this.#thread = thread;
  }

  openRun(run: StoredRun): Promise<void> {
    return this.#thread.call('openRun', run);
  }

  runs(): Promise<readonly StoredRun[]> {
    return this.#thread.call('runs');
  }

  plan(run: string, rows: readonly PlannedRow[], isDry = false): Promise<readonly PlanOutcome[]> {
    return this.#thread.call('plan', run, packed(rows), isDry);
  }

  async exchange(endings: readonly Ending[], runs: readonly string[], limit: number, isFed = false): Promise<Claim> {
    const { rows, ...rest } = await this.#thread.call('exchange', endings, runs, limit, isFed);
    return { ...rest, rows: rows.map((row) => ({ ...row, isStillMine: () => true })) };
  }

  pace(change: { readonly perSecond?: number | null; readonly pauseMs?: number }): Promise<void> {
    return this.#thread.call('pace', change);
  }

  replan(which: NotHappened, run?: string): Promise<number> {
    return this.#thread.call('replan', which, run);
  }

  counts(run?: string): Promise<RowCounts> {
    return this.#thread.call('counts', run);
  }

  async *rows(filter: RowFilter, withContent = false): AsyncGenerator<StoredRow> {
    for (let after = ''; ;) {
      const page = await this.#thread.call('rows', filter, after, withContent);
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  now(): Promise<number> {
    return Promise.resolve(Date.now());
  }

  knownIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#thread.call('knownIds', ids);
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#thread.call('close').finally(() => this.#thread.end()));
  }
}
