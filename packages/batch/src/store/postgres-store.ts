import type { Pool } from 'pg';
import type { Db, PgBoss } from 'pg-boss';
import { BatchError, refuseOption } from '../errors.ts';
import type { Keys } from '../keys.ts';
import { countRows, type RowCounts } from '../row.ts';
import { admit } from './pace.ts';
import { PostgresConnection } from './postgres-connection.ts';
import { storable } from './storable.ts';
import { errorText } from './stored-error.ts';
import { type RowColumns, storedRow } from './stored-row.ts';
import { PostgresQueue, type Taken } from './postgres-queue.ts';
import { openPostgresSchema } from './postgres-schema.ts';
import {
  BEFORE,
  type Claim,
  type ClaimedRow,
  type Ending,
  notHappened,
  type NotHappened,
  type PlannedRow,
  type PlanOutcome,
  type RowFilter,
  type Store,
  type StoredRow,
  type StoredRun,
} from './store.ts';

/** How many connections a process has at most. */
const CONNECTIONS = 4;
const PAGE = 500;
const COLUMNS = 'id, run, reference, state, attempt, ids, error, message, verdict, reason, sent_at, ended_at';
/** The server's clock, in milliseconds since 1970. */
const NOW = 'extract(epoch FROM clock_timestamp())::float8 * 1000';

/**
 * The distributed store: a database, and any number of processes that work on it. Rows are ours, the queue is
 * pg-boss's.
 *
 * @throws {BatchError} `missing` without `pg` and `pg-boss`; `wrong-key`, `newer-version`, `not-a-store`,
 * `store-failed`.
 */
export async function openPostgresStore(
  url: string,
  key: string | Uint8Array,
  { isReadOnly = false } = {},
): Promise<{ readonly store: Store; readonly keys: Keys }> {
  const place = new URL(url);
  const schema = place.searchParams.get('schema') ?? 'agency_batch';
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema))
    refuseOption('store', 'has a `schema` that is not a text of at most 41 small letters, digits and `_`');
  place.searchParams.delete('schema');
  const packages = await load();
  const connection = new PostgresConnection(
    new packages.Pool({
      connectionString: place.href,
      max: CONNECTIONS,
      connectionTimeoutMillis: 10_000,
      application_name: 'one37id-agency-batch',
    }),
  );
  try {
    const keys = await openPostgresSchema(connection, schema, key, isReadOnly);
    const queue = new PostgresQueue(
      new packages.PgBoss({
        db: connection.database,
        schema: `${schema}_queue`,
        schedule: false,
        registerInstance: false,
        superviseIntervalSeconds: 2,
        monitorIntervalSeconds: 2,
        maintenanceIntervalSeconds: 60,
      }),
    );
    if (!isReadOnly) await connection.patiently(() => queue.start());
    return { store: new PostgresStore(connection, queue, schema), keys };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Peers that only users of this store install. */
async function load(): Promise<{ readonly Pool: typeof Pool; readonly PgBoss: typeof PgBoss }> {
  try {
    const [{ default: pg }, pgBoss] = await Promise.all([import('pg'), import('pg-boss')]);
    return { Pool: pg.Pool, PgBoss: pgBoss.PgBoss };
  } catch (cause) {
    throw new BatchError('missing', 'a Postgres store needs two packages more: npm install pg pg-boss', { cause });
  }
}

interface Record extends Omit<RowColumns, 'sentAt' | 'endedAt'> {
  readonly is_open: boolean;
  readonly digest: Buffer | null;
  readonly sent_at: Date | null;
  readonly ended_at: Date | null;
}

class PostgresStore implements Store {
  readonly isShared = true;
  readonly #connection: PostgresConnection;
  readonly #queue: PostgresQueue;
  readonly #rows: string;
  readonly #runs: string;
  readonly #pace: string;
  #closing: Promise<void> | undefined;

  constructor(connection: PostgresConnection, queue: PostgresQueue, schema: string) {
    this.#connection = connection;
    this.#queue = queue;
    this.#rows = `${schema}.batch_rows`;
    this.#runs = `${schema}.batch_runs`;
    this.#pace = `${schema}.batch_pace`;
  }

  async openRun({ name, kind }: StoredRun): Promise<void> {
    await this.#connection.query(`INSERT INTO ${this.#runs} (name, kind) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      name,
      kind,
    ]);
    const [there] = await this.#connection.query<StoredRun>(`SELECT name, kind FROM ${this.#runs} WHERE name = $1`, [
      name,
    ]);
    if (there?.kind !== kind)
      throw new BatchError(
        'other-run',
        `the run \`${name}\` of this store is of another kind; give this one another name`,
      );
    await this.#connection.patiently(() => this.#queue.makeQueue(name));
  }

  runs(): Promise<readonly StoredRun[]> {
    return this.#connection.query<StoredRun>(`SELECT name, kind FROM ${this.#runs} ORDER BY position`);
  }

  async plan(run: string, rows: readonly PlannedRow[], isDry = false): Promise<readonly PlanOutcome[]> {
    return this.#connection.transaction(async (db) => {
      const fresh = isDry ? new Map<string, string>() : await this.#insert(db, run, rows);
      const there = await this.#there(
        db,
        run,
        rows.map(({ reference }) => reference),
      );
      const jobs: string[] = [];
      const outcomes: PlanOutcome[] = [];
      for (const row of rows) {
        const { reference, error } = row;
        const id = fresh.get(reference);
        fresh.delete(reference);
        const before = there.get(reference);
        if (id !== undefined && error === undefined) jobs.push(id);
        outcomes.push(
          id !== undefined || before === undefined
            ? 'new'
            : isDry
              ? compared(row, before)
              : await this.#replace(db, row, before, jobs),
        );
      }
      await this.#queue.add(run, jobs, db);
      return outcomes;
    });
  }

  /** New rows, by reference. */
  async #insert(db: Db, run: string, rows: readonly PlannedRow[]): Promise<Map<string, string>> {
    const found = await db.executeSql(
      `INSERT INTO ${this.#rows} (run, reference, state, is_open, digest, content, error, message, ended_at)
       SELECT $1, reference, CASE WHEN message IS NULL THEN 'planned' ELSE 'refused' END, message IS NOT NULL, digest, content, error::jsonb, message, CASE WHEN message IS NULL THEN NULL ELSE now() END
       FROM unnest($2::text[], $3::bytea[], $4::bytea[], $5::text[], $6::bytea[]) WITH ORDINALITY AS new (reference, digest, content, error, message, position) ORDER BY position
       ON CONFLICT DO NOTHING RETURNING id, reference`,
      [
        run,
        rows.map(({ reference }) => reference),
        rows.map(({ digest }) => digest ?? null),
        rows.map(({ content }) => content ?? null),
        rows.map(({ error }) => errorText(error)),
        rows.map(({ error }) => error?.sealed ?? null),
      ],
    );
    return new Map(
      (found.rows as readonly Pick<Record, 'id' | 'reference'>[]).map(({ id, reference }) => [reference, id]),
    );
  }

  async #there(db: Db, run: string, references: readonly string[]): Promise<Map<string, There>> {
    const { rows } = await db.executeSql(
      `SELECT id, reference, state, digest, is_open FROM ${this.#rows} WHERE run = $1 AND reference = ANY ($2) FOR UPDATE`,
      [run, references],
    );
    return new Map((rows as readonly There[]).map((row) => [row.reference, { ...row }]));
  }

  /** A row that was there before this call, or came before in it. */
  async #replace(db: Db, row: PlannedRow, before: There, jobs: string[]): Promise<PlanOutcome> {
    const outcome = compared(row, before);
    if (outcome === 'other' || !before.is_open) return outcome;
    if (outcome === 'same') await db.executeSql(`UPDATE ${this.#rows} SET is_open = false WHERE id = $1`, [before.id]);
    else {
      const { digest = null, content = null, error } = row;
      const state = error === undefined ? 'planned' : 'refused';
      await db.executeSql(
        `UPDATE ${this.#rows} SET state = $2, is_open = $3, digest = $4, content = $5, error = $6::jsonb, message = $7, ended_at = CASE WHEN $3 THEN now() END WHERE id = $1`,
        [before.id, state, error !== undefined, digest, content, errorText(error), error?.sealed ?? null],
      );
      // One that was planned before is in the queue already.
      if (state === 'planned' && before.state !== 'planned') jobs.push(before.id);
      Object.assign(before, { state, digest: digest === null ? null : Buffer.from(digest) });
    }
    Object.assign(before, { is_open: row.error !== undefined });
    return outcome;
  }

  async exchange(endings: readonly Ending[], runs: readonly string[], limit: number, isFed = false): Promise<Claim> {
    const done = await this.#connection.transaction(async (db) => {
      const ended = await this.#end(db, endings);
      const { count, waitMs, keep } = await this.#admit(db, limit);
      const taken: Taken[] = [];
      for (const run of runs)
        if (taken.length < count) taken.push(...(await this.#queue.take(run, count - taken.length, db)));
      const rows = await this.#claim(db, taken, isFed);
      await keep(rows.length);
      const { rows: left } =
        rows.length > 0 || runs.length === 0
          ? { rows }
          : await db.executeSql(
              `SELECT 1 FROM ${this.#rows} WHERE run = ANY ($1) AND state IN ('planned', 'sending') LIMIT 1`,
              [runs],
            );
      return { ended, rows, waitMs, isOpen: left.length > 0 };
    });
    this.#queue.release(done.ended);
    this.#queue.hold(done.rows.map(({ taken }) => taken));
    return { rows: done.rows.map(({ row }) => row), waitMs: done.waitMs, isOpen: done.isOpen };
  }

  async #end(db: Db, endings: readonly Ending[]): Promise<readonly Taken[]> {
    if (endings.length === 0) return [];
    // Each closes its row: a late answer may find it planned again, and then other content must not take the place of
    // what has happened.
    const given = endings.map(({ error, ids, state, verdict, ...rest }) => ({
      ...rest,
      state,
      verdict,
      before: BEFORE[state],
      ids: ids?.map(storable),
      error: error === undefined ? undefined : { ...error, sealed: undefined },
      message: error === undefined ? undefined : Buffer.from(error.sealed).toString('base64'),
      is_over: state === 'done' || verdict === 'happened',
    }));
    const { rows } = await db.executeSql(
      `UPDATE ${this.#rows} AS row SET state = new.state, ids = coalesce(new.ids, row.ids), error = coalesce(new.error, row.error), message = coalesce(decode(new.message, 'base64'), row.message),
       verdict = new.verdict, reason = new.reason, ended_at = CASE WHEN new.state = 'planned' THEN NULL ELSE clock_timestamp() END, is_open = false, content = CASE WHEN new.is_over THEN NULL ELSE row.content END
       FROM jsonb_to_recordset($1::jsonb) AS new (id bigint, attempt int, state text, before text[], ids text[], error jsonb, message text, verdict text, reason text, is_over boolean)
       WHERE row.id = new.id AND row.attempt = new.attempt AND row.state = ANY (new.before) RETURNING row.id, row.run, row.state`,
      [JSON.stringify(given)],
    );
    const open = (rows as readonly Pick<Record, 'id' | 'run' | 'state'>[]).filter(({ state }) => state === 'planned');
    for (const [run, group] of Map.groupBy(open, ({ run }) => run))
      await this.#queue.add(
        run,
        group.map(({ id }) => id),
        db,
      );
    const ended = endings.flatMap(({ id }) => this.#queue.held(id) ?? []);
    await this.#queue.end(ended, db);
    return ended;
  }

  /** One pace for all workers: whoever asks waits for the row of it. Without a rate and a pause nobody does. */
  async #admit(
    db: Db,
    limit: number,
  ): Promise<{ readonly count: number; readonly waitMs: number; readonly keep: (taken: number) => Promise<void> }> {
    const columns = `interval_ms AS "intervalMs", next_at AS "nextAt", paused_until AS "pausedUntil", ${NOW} AS now`;
    const read = async (lock: string): Promise<Parameters<typeof admit>[0] & { readonly now: number }> => {
      const { rows } = await db.executeSql(`SELECT ${columns} FROM ${this.#pace} ${lock}`);
      return rows[0] as Awaited<ReturnType<typeof read>>;
    };
    let pace = limit === 0 ? { intervalMs: 0, nextAt: 0, pausedUntil: 0, now: 0 } : await read('');
    if (pace.intervalMs > 0 && pace.pausedUntil <= pace.now) {
      await read('FOR UPDATE');
      // Again, for what was true while somebody else had it.
      pace = await read('');
    }
    const { count, waitMs, next } = admit(pace, pace.now, limit);
    return {
      count,
      waitMs,
      keep: async (taken) => {
        const { nextAt } = next(taken);
        if (nextAt !== pace.nextAt) await db.executeSql(`UPDATE ${this.#pace} SET next_at = $1`, [nextAt]);
      },
    };
  }

  async #claim(
    db: Db,
    taken: readonly Taken[],
    isFed: boolean,
  ): Promise<readonly { readonly row: ClaimedRow; readonly taken: Taken }[]> {
    if (taken.length === 0) return [];
    const ids = taken.map(({ row }) => row);
    const { rows } = await db.executeSql(
      `UPDATE ${this.#rows} SET state = 'sending', attempt = attempt + 1, is_open = false, error = NULL, message = NULL, verdict = NULL, reason = NULL, sent_at = clock_timestamp(), ended_at = NULL
       WHERE id = ANY ($1) AND state = 'planned' AND NOT (is_open AND $2) RETURNING id, run, reference, attempt, content`,
      [ids, isFed],
    );
    const claimed = new Map(
      (rows as readonly Pick<Record, 'id' | 'run' | 'reference' | 'attempt' | 'content'>[]).map((row) => [row.id, row]),
    );
    const others = taken.filter(({ row }) => !claimed.has(row));
    if (others.length > 0) await this.#leave(db, others);
    return taken.flatMap((one) => {
      const row = claimed.get(one.row);
      if (row === undefined || row.content === null) return [];
      const { id, run, reference, attempt, content } = row;
      return [
        { taken: one, row: { id, run, reference, attempt, content, isStillMine: () => this.#queue.isAlive(one) } },
      ];
    });
  }

  /** Rows that the queue gave and that must not be sent: those of a worker that is silent are unknown now. */
  async #leave(db: Db, taken: readonly Taken[]): Promise<void> {
    const ids = taken.map(({ row }) => row);
    await db.executeSql(
      `UPDATE ${this.#rows} SET state = 'unknown', ended_at = clock_timestamp() WHERE id = ANY ($1) AND state = 'sending'`,
      [ids],
    );
    const { rows } = await db.executeSql(
      `SELECT id, run FROM ${this.#rows} WHERE id = ANY ($1) AND state = 'planned'`,
      [ids],
    );
    for (const [run, open] of Map.groupBy(rows as readonly Pick<Record, 'id' | 'run'>[], ({ run }) => run))
      await this.#queue.add(
        run,
        open.map(({ id }) => id),
        db,
        1,
      );
    await this.#queue.end(taken, db);
  }

  async pace({ perSecond, pauseMs }: { readonly perSecond?: number | null; readonly pauseMs?: number }): Promise<void> {
    if (perSecond !== undefined)
      await this.#connection.query(`UPDATE ${this.#pace} SET interval_ms = $1`, [
        perSecond === null ? 0 : 1000 / perSecond,
      ]);
    if (pauseMs !== undefined)
      await this.#connection.query(
        `UPDATE ${this.#pace} SET paused_until = greatest(paused_until, extract(epoch FROM clock_timestamp()) * 1000 + $1)`,
        [pauseMs],
      );
  }

  async replan(which: NotHappened, run?: string): Promise<number> {
    const { where, values } = conditionOf(notHappened(which, run));
    return this.#connection.transaction(async (db) => {
      const { rows } = await db.executeSql(
        `UPDATE ${this.#rows} SET state = 'planned', is_open = true, verdict = NULL, reason = NULL, ended_at = NULL WHERE ${where} AND content IS NOT NULL RETURNING id, run`,
        values,
      );
      const planned = rows as readonly Pick<Record, 'id' | 'run'>[];
      for (const [run, group] of Map.groupBy(planned, ({ run }) => run)) {
        for (let at = 0; at < group.length; at += 1_000)
          await this.#queue.add(
            run,
            group.slice(at, at + 1_000).map(({ id }) => id),
            db,
          );
      }
      return planned.length;
    });
  }

  async counts(run?: string): Promise<RowCounts> {
    const { where, values } = conditionOf({ run });
    return countRows(
      await this.#connection.query<{ state: string; verdict: string | null; count: number }>(
        `SELECT state, verdict, count(*)::int AS count FROM ${this.#rows} WHERE ${where} GROUP BY state, verdict`,
        values,
      ),
    );
  }

  async *rows(filter: RowFilter, withContent = false): AsyncGenerator<StoredRow> {
    const { where, values } = conditionOf(filter);
    for (let after = '0'; ;) {
      const page = await this.#connection.query<Omit<Record, 'is_open' | 'digest'>>(
        `SELECT ${COLUMNS}, ${withContent ? 'content' : 'NULL AS content'} FROM ${this.#rows} WHERE ${where} AND id > $${values.length + 1} ORDER BY id LIMIT ${PAGE}`,
        [...values, after],
      );
      yield* page.map(({ sent_at: sentAt, ended_at: endedAt, ...row }) =>
        storedRow({ ...row, sentAt: sentAt?.getTime() ?? null, endedAt: endedAt?.getTime() ?? null }),
      );
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      after = last.id;
    }
  }

  async now(): Promise<number> {
    const [clock] = await this.#connection.query<{ readonly now: number }>(`SELECT ${NOW} AS now`);
    return clock?.now ?? Date.now();
  }

  async knownIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.#connection.query<{ readonly id: string }>(
      `SELECT unnest(ids) AS id FROM ${this.#rows} WHERE ids && $1 AND verdict IS DISTINCT FROM 'cannot tell'`,
      [ids.map(storable)],
    );
    return new Set(found.map(({ id }) => id));
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#queue.stop().finally(() => this.#connection.close()));
  }
}

type There = Pick<Record, 'id' | 'reference' | 'state' | 'digest' | 'is_open'>;

function compared({ digest }: PlannedRow, there: There): PlanOutcome {
  if (digest !== undefined && there.digest !== null && Buffer.compare(digest, there.digest) === 0) return 'same';
  return there.is_open ? 'new' : 'other';
}

function conditionOf({ run, states, verdicts }: RowFilter): { readonly where: string; readonly values: unknown[] } {
  const given = Object.entries({ run, state: states, verdict: verdicts }).filter(([, value]) => value !== undefined);
  const where = given.map(([column, value], index) =>
    Array.isArray(value) ? `${column} = ANY ($${index + 1})` : `${column} = $${index + 1}`,
  );
  return { where: ['true', ...where].join(' AND '), values: given.map(([, value]) => value) };
}
