import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from 'pg-boss';
import type { Pool } from 'pg';
import { BatchError } from '../errors.ts';

/** The server says that it is going or coming: it will be there again. */
const PASSING = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '40001',
  '40P01',
  '53300',
]);
/** How long is waited for a database that has been there, and for one that has not: its URL may be wrong. */
const PATIENCE: Patience = { again: 120_000, first: 10_000 };

/** In milliseconds. */
export interface Patience {
  readonly again: number;
  readonly first: number;
}

/** Statements, alone or as one transaction, on a database that may go away for a while. */
export class PostgresConnection {
  readonly #pool: Pool;
  readonly #patience: Patience;
  #hasBeenThere = false;
  #isClosed = false;

  constructor(pool: Pool, patience: Patience = PATIENCE) {
    this.#pool = pool;
    this.#patience = patience;
    // Of connections that nobody uses at the moment. Whoever uses the next one hears of it.
    pool.on('error', () => {});
  }

  /** For pg-boss: as it is, without trying again. */
  get database(): Db {
    return { executeSql: (text, values) => this.#pool.query(text, values as unknown[]) };
  }

  /** @throws {BatchError} `store-failed`, when the database is not there for too long. */
  query<Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.patiently(async () => (await this.#pool.query(text, [...values])).rows as readonly Row[]);
  }

  /**
   * One transaction. It is tried again when the connection breaks, also while it commits: then nobody knows whether it
   * has been committed, so doing it twice has to be harmless.
   */
  transaction<Value>(work: (database: Db) => Promise<Value>): Promise<Value> {
    return this.patiently(async () => {
      const client = await this.#pool.connect();
      let broken: Error | undefined;
      const onError = (error: Error): void => void (broken = error);
      client.on('error', onError);
      try {
        await client.query('BEGIN');
        const value = await work({ executeSql: (text, values) => client.query(text, values as unknown[]) });
        await client.query('COMMIT');
        return value;
      } catch (error) {
        await client.query('ROLLBACK').catch((failed: Error) => (broken = failed));
        throw error;
      } finally {
        client.removeListener('error', onError);
        client.release(broken);
      }
    });
  }

  /** Tries again what failed because the database was not there. */
  async patiently<Value>(work: () => Promise<Value>): Promise<Value> {
    const start = performance.now();
    for (let pause = 50; ; pause = Math.min(2_000, pause * 2)) {
      try {
        const value = await work();
        this.#hasBeenThere = true;
        return value;
      } catch (error) {
        if (error instanceof BatchError) throw error;
        if (!isPassing(error)) throw failed('the database refused', error);
        const { again, first } = this.#patience;
        if (this.#isClosed || performance.now() - start > (this.#hasBeenThere ? again : first))
          throw failed('the database could not be reached', error);
        await sleep(pause);
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.end();
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return (
    (typeof code === 'string' && PASSING.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/i.test(
      error.message,
    )
  );
}

/** The server's own text may quote a statement's values: only its code is passed on. */
function failed(what: string, error: unknown): BatchError {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return new BatchError(
    'store-failed',
    `${what}${typeof code === 'string' ? ` (${code})` : ''}; check its URL, that it runs, and what the user may do`,
  );
}
