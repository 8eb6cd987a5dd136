import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { BatchError } from '../errors.ts';
import { countRows } from '../row.ts';
import { admit, type Pace } from './pace.ts';
import { packed } from './packed.ts';
import { PAGE } from './sqlite-page.ts';
import { errorText } from './stored-error.ts';
import { type RowColumns, storedRow } from './stored-row.ts';
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
  type StoredError,
  type StoredRow,
  type StoredRun,
} from './store.ts';

interface Record extends Omit<RowColumns, 'id' | 'ids' | 'error'> {
  readonly id: number;
  readonly ids: string | null;
  readonly error: string | null;
}

const COLUMNS = 'id, run, reference, state, attempt, ids, error, message, verdict, reason, sentAt, endedAt';

/** The embedded store's tables. Each method is one transaction; all of them block until the disk has it. */
export class SqliteTables {
  readonly #database: DatabaseSync;
  readonly #now: () => number;
  /** Of the pace: it goes on evenly, also when somebody sets the clock. */
  readonly #even: () => number;
  readonly #statements = new Map<string, StatementSync>();

  constructor(
    database: DatabaseSync,
    now: () => number = Date.now,
    even: () => number = () => performance.timeOrigin + performance.now(),
  ) {
    this.#database = database;
    this.#now = now;
    this.#even = even;
  }

  openRun({ name, kind }: StoredRun): void {
    this.#write(() => {
      this.#run('INSERT INTO runs VALUES (?, ?) ON CONFLICT DO NOTHING', name, kind);
      const there = this.#get<StoredRun>('SELECT name, kind FROM runs WHERE name = ?', name);
      if (there?.kind !== kind)
        throw new BatchError(
          'other-run',
          `the run \`${name}\` of this store is of another kind; give this one another name`,
        );
    });
  }

  runs(): readonly StoredRun[] {
    return this.#all<StoredRun>('SELECT name, kind FROM runs ORDER BY rowid').map((run) => ({ ...run }));
  }

  plan(run: string, rows: readonly PlannedRow[], isDry = false): readonly PlanOutcome[] {
    if (isDry) return rows.map((row) => this.#compare(run, row).outcome);
    return this.#write(() => rows.map((row) => this.#plan(run, row)));
  }

  #compare(run: string, { reference, digest }: PlannedRow): { readonly outcome: PlanOutcome; readonly id: number } {
    const there = this.#get<{ readonly id: number; readonly digest: Uint8Array | null; readonly isOpen: number }>(
      'SELECT id, digest, isOpen FROM rows WHERE run = ? AND reference = ?',
      run,
      reference,
    );
    if (there === undefined) return { outcome: 'new', id: 0 };
    if (digest !== undefined && there.digest !== null && Buffer.compare(digest, there.digest) === 0)
      return { outcome: 'same', id: there.id };
    return { outcome: there.isOpen === 0 ? 'other' : 'new', id: there.id };
  }

  #plan(run: string, row: PlannedRow): PlanOutcome {
    const { reference, digest = null, content = null, error } = row;
    const [state, isOpen, endedAt] = error === undefined ? ['planned', 0, null] : ['refused', 1, this.#now()];
    const values = [state, isOpen, digest, content, errorText(error), error?.sealed ?? null, endedAt];
    const insert = `INSERT INTO rows (state, isOpen, digest, content, error, message, endedAt, run, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
    if (this.#run(insert, ...values, run, reference).changes === 1) return 'new';
    const { outcome, id } = this.#compare(run, row);
    if (outcome === 'same') this.#run('UPDATE rows SET isOpen = 0 WHERE id = ? AND isOpen = 1', id);
    else if (outcome === 'new')
      this.#run(
        'UPDATE rows SET state = ?, isOpen = ?, digest = ?, content = ?, error = ?, message = ?, endedAt = ? WHERE id = ?',
        ...values,
        id,
      );
    return outcome;
  }

  exchange(
    endings: readonly Ending[],
    runs: readonly string[],
    limit: number,
    isFed: boolean,
  ): Omit<Claim, 'rows'> & { readonly rows: readonly Omit<ClaimedRow, 'isStillMine'>[] } {
    return this.#write(() => {
      for (const ending of endings) this.#end(ending);
      const now = this.#now();
      const pace = this.#pace();
      const { count, waitMs, next } = admit(pace, this.#even(), limit);
      const claimed: Record[] = [];
      for (const run of runs) {
        if (claimed.length >= count) break;
        claimed.push(
          ...this.#all<Record>(
            `UPDATE rows SET state = 'sending', attempt = attempt + 1, isOpen = 0, error = NULL, message = NULL, verdict = NULL, reason = NULL, sentAt = ?, endedAt = NULL
             WHERE id IN (SELECT id FROM rows WHERE state = 'planned' AND run = ? AND isOpen <= ? ORDER BY isOpen, id LIMIT ?) RETURNING *`,
            now,
            run,
            isFed ? 0 : 1,
            count - claimed.length,
          ),
        );
      }
      const after = next(claimed.length);
      if (after.nextAt !== pace.nextAt) this.#run('UPDATE pace SET nextAt = ?', after.nextAt);
      const isOpen =
        claimed.length > 0 ||
        runs.some(
          (run) => this.#get(`SELECT 1 FROM rows WHERE run = ? AND state = 'planned' LIMIT 1`, run) !== undefined,
        );
      return {
        rows: packed(
          // None is planned without a content.
          claimed.map(({ id, run, reference, attempt, content }) => ({
            id: String(id),
            run,
            reference,
            attempt,
            content: content as Uint8Array,
          })),
        ),
        isOpen,
        waitMs,
      };
    });
  }

  #end({ id, attempt, state, ids, error, verdict, reason }: Ending): void {
    const before = BEFORE[state].map((each) => `'${each}'`).join(', ');
    const isOver = state === 'done' || verdict === 'happened' ? 1 : 0;
    // Closed: a late answer may find its row planned again, and then other content must not take the place of what has
    // happened.
    const { changes } = this.#run(
      `UPDATE rows SET state = ?, ids = coalesce(?, ids), error = coalesce(?, error), message = coalesce(?, message), verdict = ?, reason = ?, endedAt = ?,
       isOpen = 0, content = CASE WHEN ? THEN NULL ELSE content END WHERE id = ? AND attempt = ? AND state IN (${before})`,
      state,
      ids === undefined ? null : JSON.stringify(ids),
      errorText(error),
      error?.sealed ?? null,
      verdict ?? null,
      reason ?? null,
      state === 'planned' ? null : this.#now(),
      isOver,
      Number(id),
      attempt,
    );
    if (changes === 0 || verdict === 'cannot tell') return;
    for (const each of ids ?? []) this.#run('INSERT INTO known VALUES (?) ON CONFLICT DO NOTHING', each);
  }

  pace({ perSecond, pauseMs }: { readonly perSecond?: number | null; readonly pauseMs?: number }): void {
    this.#write(() => {
      if (perSecond !== undefined)
        this.#run('UPDATE pace SET intervalMs = ?', perSecond === null ? 0 : 1000 / perSecond);
      if (pauseMs !== undefined) this.#run('UPDATE pace SET pausedUntil = max(pausedUntil, ?)', this.#even() + pauseMs);
    });
  }

  #pace(): Pace {
    return this.#get<Pace>('SELECT intervalMs, nextAt, pausedUntil FROM pace') as Pace;
  }

  replan(which: NotHappened, run?: string): number {
    const { where, values } = conditionOf(notHappened(which, run));
    return this.#write(() =>
      Number(
        this.#run(
          `UPDATE rows SET state = 'planned', isOpen = 1, verdict = NULL, reason = NULL, endedAt = NULL WHERE ${where} AND content IS NOT NULL`,
          ...values,
        ).changes,
      ),
    );
  }

  counts(run?: string): ReturnType<typeof countRows> {
    const { where, values } = conditionOf({ run });
    return countRows(
      this.#all<{ state: string; verdict: string | null; count: number }>(
        `SELECT state, verdict, count(*) AS count FROM rows WHERE ${where} GROUP BY state, verdict`,
        ...values,
      ),
    );
  }

  /** The first rows after one, by its id; `''` for the first ones of all. */
  rows(filter: RowFilter, after: string, withContent: boolean): StoredRow[] {
    const { where, values } = conditionOf(filter);
    return this.#all<Record>(
      `SELECT ${COLUMNS}, ${withContent ? 'content' : 'NULL AS content'} FROM rows WHERE ${where} AND id > ? ORDER BY id LIMIT ${PAGE}`,
      ...values,
      Number(after),
    ).map(({ id, ids, error, ...row }) =>
      storedRow({ ...row, id: String(id), ids: parsed(ids) ?? [], error: parsed<StoredError>(error) }),
    );
  }

  knownIds(ids: readonly string[]): ReadonlySet<string> {
    const found = this.#all<{ readonly value: string }>(
      'SELECT each.value FROM json_each(?) AS each CROSS JOIN known ON known.id = each.value',
      JSON.stringify(ids),
    );
    return new Set(found.map(({ value }) => value));
  }

  /** Whoever sent what is still under way is gone. */
  disown(): void {
    this.#write(() => this.#run(`UPDATE rows SET state = 'unknown' WHERE state = 'sending'`));
  }

  close(): void {
    this.#database.close();
  }

  /** One transaction. Nobody else writes, so it never has to wait. */
  #write<Value>(work: () => Value): Value {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      const value = work();
      this.#database.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error instanceof BatchError
        ? error
        : new BatchError(
            'store-failed',
            'the store cannot be written; check the free space, the permissions of its file, and that it is still there',
            { cause: error },
          );
    }
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }

  #run(sql: string, ...values: readonly SQLInputValue[]): ReturnType<StatementSync['run']> {
    return this.#statement(sql).run(...values);
  }

  #get<Row>(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  #all<Row>(sql: string, ...values: readonly SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }
}

function conditionOf({ run, states, verdicts }: RowFilter): {
  readonly where: string;
  readonly values: SQLInputValue[];
} {
  const among = (column: string, list: readonly string[]): string => `${column} IN (${list.map(() => '?').join(', ')})`;
  const parts = [
    ...(run === undefined ? [] : [{ where: 'run = ?', values: [run] }]),
    ...(states === undefined ? [] : [{ where: among('state', states), values: [...states] }]),
    ...(verdicts === undefined ? [] : [{ where: among('verdict', verdicts), values: [...verdicts] }]),
  ];
  return {
    where: ['1', ...parts.map(({ where }) => where)].join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}

function parsed<Value>(text: string | null): Value | null {
  return JSON.parse(text ?? 'null') as Value | null;
}
