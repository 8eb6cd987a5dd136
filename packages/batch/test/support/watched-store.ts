import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SqliteTables } from '../../src/store/sqlite-tables.ts';
import type { Store, StoredRow } from '../../src/store/store.ts';

/** The tables of an embedded store in this thread; `onStatement` is told of each statement before it is done. */
export function watchedTables(file: string, onStatement: (sql: string) => void): SqliteTables {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  const { exec, prepare } = database;
  const watch = (statement: StatementSync, sql: string): StatementSync => {
    for (const name of ['run', 'get', 'all'] as const) {
      const own = statement[name] as (...values: unknown[]) => unknown;
      Object.assign(statement, {
        [name]: (...values: unknown[]) => {
          onStatement(sql);
          return own.apply(statement, values);
        },
      });
    }
    return statement;
  };
  return new SqliteTables(
    Object.assign(database, {
      exec: (sql: string) => {
        onStatement(sql);
        exec.call(database, sql);
      },
      prepare: (sql: string) => watch(prepare.call(database, sql), sql),
    }),
  );
}

/** As the embedded store, without its thread. */
export function storeOf(tables: SqliteTables): Store {
  return {
    isShared: false,
    openRun: async (run) => tables.openRun(run),
    runs: async () => tables.runs(),
    plan: async (...args) => tables.plan(...args),
    exchange: async (endings, runs, limit, isFed = false) => {
      const { rows, ...rest } = tables.exchange(endings, runs, limit, isFed);
      return { ...rest, rows: rows.map((row) => ({ ...row, isStillMine: () => true })) };
    },
    pace: async (change) => tables.pace(change),
    replan: async (which, run) => tables.replan(which, run),
    counts: async (run) => tables.counts(run),
    rows: async function* (filter, withContent = false): AsyncGenerator<StoredRow> {
      yield* tables.rows(filter, '', withContent);
    },
    now: async () => Date.now(),
    knownIds: async (ids) => tables.knownIds(ids),
    close: async () => tables.close(),
  };
}
