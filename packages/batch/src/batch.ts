import type { Agency } from '@one37id/agency';
import { refuseOption } from './errors.ts';
import type { Keys } from './keys.ts';
import { type BatchReport, type DryRunReport, isComplete, stoppedBy } from './report/batch-report.ts';
import { reportRun, type StoreReport } from './report/store-report.ts';
import type { BatchRow, RowCounts } from './row.ts';
import { Alarm } from './run/alarm.ts';
import { callTask, mapCall, type RowCall, type RowReader } from './tasks/call-task.ts';
import { type IssueMap, issueTask, mapIssue } from './tasks/issue-task.ts';
import { type InputProblem, NO_INPUT, plan } from './run/plan.ts';
import { dryStore } from './run/dry-store.ts';
import { type BatchProgress, startProgress } from './run/progress.ts';
import { perSecond, type Rate } from './run/rate.ts';
import { StopRule } from './run/stop-rule.ts';
import { tell } from './run/tell.ts';
import { openError } from './store/stored-error.ts';
import type { Mapped } from './tasks/mapped.ts';
import type { Task } from './tasks/task.ts';
import { work } from './run/work.ts';
import { settle, type SettleReport } from './settle/settle.ts';
import type { RowFilter, Store, StoredRow } from './store/store.ts';

/** The rows of a run: anything that can be iterated. They are read one after the other, and never held as a whole. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** How rows are sent. */
export interface WorkOptions {
  /**
   * How many rows are under way at once at most, from 1 to 1,000. Default: 8. With 0 rows are only planned, for workers
   * on a shared store.
   */
  readonly concurrency?: number | undefined;
  /**
   * How many rows may be sent in a time, by all processes on this store together. Default: no limit but the agency's
   * own.
   */
  readonly rate?: Rate | undefined;
  /** Stops: no further row is sent, those under way are awaited, and the report says `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Told about every second how far it is; more seldom where counting the rows takes longer than 20 ms. What it throws
   * changes nothing.
   */
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
}

/** Options of every run. */
export interface RunOptions<Row> extends WorkOptions {
  /**
   * The caller's own id of a row: each is sent once in a run. A text of 1 to 512 characters on one line, or a number.
   * Kept as it is, so no personal data.
   */
  readonly reference: (row: Row) => string | number;
  /** Told of each row that does not start. What it throws changes nothing. */
  readonly onProblem?: ((problem: InputProblem) => void) | undefined;
  /** Only checks all rows, and says how many may start, which not and why: nothing is planned, and nothing sent. */
  readonly dryRun?: boolean | undefined;
}

/** Options of {@link Batch.issue}. */
export interface IssueOptions<Row> extends RunOptions<Row>, IssueMap<Row> {
  /** The run's name in the store. Default: `issue`. */
  readonly name?: string | undefined;
}

/** Options of {@link Batch.run}. */
export interface CallRunOptions<Row> extends RunOptions<Row> {
  /** Reads whether a row whose outcome is not known has happened, for {@link Batch.settle}. */
  readonly happened?: RowReader<Row> | undefined;
}

/** Options of {@link Batch.settle}. */
export interface SettleOptions {
  /**
   * How long after it was sent a row may be settled, in milliseconds: a request in flight may still arrive. It is
   * waited for. Default: 120,000. At least the client's `timeout` and what a proxy in between may hold a request.
   */
  readonly after?: number | undefined;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
  /** For runs of {@link Batch.run} that this process has not started: what reads their rows, by the run's name. */
  readonly happened?: Readonly<Record<string, RowReader<never>>> | undefined;
}

/** Which rows may go again. */
export interface RetryOptions {
  /** Only of this run. Default: all. */
  readonly run?: string | undefined;
  /** Those that were refused, but not those that never had a content to send. */
  readonly refused?: boolean | undefined;
  /** Those whose verdict is `did not`. */
  readonly didNot?: boolean | undefined;
}

/** Options of {@link Batch.work}. */
export interface WorkerOptions extends WorkOptions {
  /** The calls of runs of {@link Batch.run}, by the run's name. Runs of {@link Batch.issue} need none. */
  readonly calls?: Readonly<Record<string, RowCall<never>>> | undefined;
  /** `true`: goes on until `signal`, for rows that others plan later. Default: `false`, ends when nothing is left. */
  readonly forever?: boolean | undefined;
}

const MOST_PROBLEMS = 1_000;
const LONGEST_TIME = 2 ** 31 - 1;
/** How often a worker looks for runs that it does not know. */
const LEARN_MS = 1_000;

/**
 * A list of work in a store. Made by {@link openBatch}; close it in the end, or declare it with `await using`. Its
 * methods reject with a {@link BatchError} where the store or an option is wrong; what the agency refuses is in the
 * report.
 */
export class Batch implements AsyncDisposable {
  readonly #agency: Agency;
  readonly #store: Store;
  readonly #keys: Keys;
  readonly #tasks = new Map<string, Task>();

  /** @internal Use {@link openBatch}. */
  constructor(agency: Agency, store: Store, keys: Keys) {
    this.#agency = agency;
    this.#store = store;
    this.#keys = keys;
  }

  /**
   * Issues credentials: to each reference once, whatever happens. Called again with the same rows, after whatever ended
   * it, it does the rest.
   *
   * @param rows - Anything that can be iterated.
   * @param options - `reference`, `to` and `credentials` say what a row becomes.
   * @returns How the run stands. What was refused or is unknown is in it and no rejection.
   * @throws {BatchError} `invalid-option`, `other-run`, `store-failed`. What `rows` throws, once the rows under way
   * have ended.
   * @example
   * ```ts
   * const report = await batch.issue(people, {
   *   reference: (row) => row.employeeNumber,
   *   to: (row) => ({ agentAlias: row.alias }),
   *   credentials: (row) => [VerifiedEmail.of({ email: row.email })],
   *   concurrency: 16,
   *   rate: '50/s',
   * })
   * console.log(report.done, report.refused, report.unknown)
   * ```
   */
  issue<Row>(rows: Rows<Row>, options: IssueOptions<Row> & { readonly dryRun: true }): Promise<DryRunReport>;
  issue<Row>(
    rows: Rows<Row>,
    options: IssueOptions<Row> & { readonly dryRun?: false | undefined },
  ): Promise<BatchReport>;
  issue<Row>(rows: Rows<Row>, options: IssueOptions<Row>): Promise<BatchReport | DryRunReport>;
  async issue<Row>(rows: Rows<Row>, options: IssueOptions<Row>): Promise<BatchReport | DryRunReport> {
    for (const name of ['reference', 'to', 'credentials'] as const) mustBeFunction(name, options?.[name]);
    const task = issueTask(options.name ?? 'issue', this.#agency, this.#keys);
    return this.#run(task, rows, options, (row) => mapIssue(options, row));
  }

  /**
   * Does with each row what is to be done once: revoke, suspend, offer, message, invite. As {@link Batch.issue}, in a
   * run of its own, with a call of the client that is sent once.
   *
   * @param name - The run's name in the store; `issue` is that of {@link Batch.issue}.
   * @param call - One call of the client for a row. Two of them would make two outcomes of one row.
   * @param rows - Anything that can be iterated. Each row must be what JSON can carry, with dates as texts.
   * @param options - `happened` reads a row whose outcome is not known.
   * @throws {BatchError} As {@link Batch.issue}.
   * @example
   * ```ts
   * await batch.run('leavers', ({ id }) => agency.credentials.revoke({ id: [id], purpose: 'revocation' }), leavers, {
   *   reference: ({ id }) => id,
   *   happened: async ({ id }) => (await agency.credentials.status(id)) === 'revoked',
   * })
   * ```
   */
  run<Row>(
    name: string,
    call: RowCall<Row>,
    rows: Rows<Row>,
    options: CallRunOptions<Row> & { readonly dryRun: true },
  ): Promise<DryRunReport>;
  run<Row>(
    name: string,
    call: RowCall<Row>,
    rows: Rows<Row>,
    options: CallRunOptions<Row> & { readonly dryRun?: false | undefined },
  ): Promise<BatchReport>;
  run<Row>(
    name: string,
    call: RowCall<Row>,
    rows: Rows<Row>,
    options: CallRunOptions<Row>,
  ): Promise<BatchReport | DryRunReport>;
  async run<Row>(
    name: string,
    call: RowCall<Row>,
    rows: Rows<Row>,
    options: CallRunOptions<Row>,
  ): Promise<BatchReport | DryRunReport> {
    mustBeFunction('call', call);
    mustBeFunction('reference', options?.reference);
    if (options.happened !== undefined) mustBeFunction('happened', options.happened);
    return this.#run(callTask(name, call, options.happened), rows, options, (row) => mapCall(options.reference, row));
  }

  /**
   * Sends what is planned in the store, without the input: what is left of a run that ended early, or, on a Postgres
   * store, what other machines plan.
   *
   * @returns How each run stands that this could work on.
   * @throws {BatchError} As {@link Batch.issue}.
   * @example
   * ```ts
   * const revoke = ({ id }: { id: string }) => agency.credentials.revoke({ id: [id], purpose: 'revocation' })
   * await batch.work({ concurrency: 16, signal, calls: { leavers: revoke } })
   * ```
   */
  async work(options: WorkerOptions = {}): Promise<readonly BatchReport[]> {
    const { calls = {}, forever = false, signal } = options;
    const concurrency = concurrencyOf(options, 1);
    mustBeSignal(signal);
    mustHaveFunctions('calls', calls);
    await this.#setRate(rateOf(options));
    const start = performance.now();
    const rule = new StopRule();
    const alarm = new Alarm();
    const tasks = new Map<string, Task>();
    const learn = async (): Promise<void> => {
      for (const { name, kind } of await this.#store.runs()) {
        const call = ownOf(calls, name);
        if (tasks.has(name) || !(kind === 'issue' || call !== undefined || this.#tasks.has(name))) continue;
        tasks.set(name, this.#task(name, kind, call));
        alarm.ring();
      }
    };
    await learn();
    // A run that is planned meanwhile gets its turn beside those that are under way.
    let learning: Promise<void> = Promise.resolve();
    const timer = setInterval(() => (learning = learning.then(learn).catch(() => {})), LEARN_MS);
    try {
      await this.#whileListening(signal, rule, alarm, async () => {
        for (;;) {
          await work({
            store: this.#store,
            keys: this.#keys,
            tasks,
            concurrency,
            rule,
            alarm,
            isFed: () => false,
            random: Math.random,
          });
          if (!forever || rule.reason !== undefined) return;
          await alarm.wait(LEARN_MS);
        }
      });
    } finally {
      clearInterval(timer);
      await learning;
    }
    return Promise.all([...tasks.keys()].map((name) => this.#report(name, { ...NO_INPUT }, [], rule, start)));
  }

  /**
   * Reads what became of the rows that are `unknown`, and sends nothing: connections, credentials by time and person,
   * and their claims, for issuing; what `happened` says, for other runs. Rows that could not be read stay unknown, for
   * another time.
   *
   * @throws {BatchError} `invalid-option`, `store-failed`.
   * @example
   * ```ts
   * const { happened, didNot, cannotTell } = await batch.settle()
   * if (didNot > 0) await batch.retry({ didNot: true })
   * ```
   */
  async settle({ after = 120_000, signal, happened = {} }: SettleOptions = {}): Promise<SettleReport> {
    if (!(after >= 0 && after <= LONGEST_TIME))
      refuseOption('after', `must be a number of milliseconds from 0 to ${LONGEST_TIME}`);
    mustBeSignal(signal);
    mustHaveFunctions('happened', happened);
    const tasks = (await this.#store.runs()).map(({ name, kind }) => {
      const reader = ownOf(happened, name);
      return reader === undefined
        ? this.#task(name, kind, undefined)
        : callTask(name, undefined, reader as RowReader<unknown>);
    });
    const alarm = new Alarm();
    const rule = new StopRule();
    return this.#whileListening(signal, rule, alarm, () =>
      settle({
        store: this.#store,
        keys: this.#keys,
        tasks: new Map(tasks.map((task) => [task.name, task])),
        afterMs: after,
        sleep: (ms) => alarm.wait(ms),
        isStopped: () => rule.reason !== undefined,
        options: {},
      }),
    );
  }

  /**
   * Makes rows `planned` again that are known not to have happened; the next run, or {@link Batch.work}, sends them.
   * Their content is that of before, unless the next run gives another one. Rows that are unknown, or of which reading
   * cannot tell, never go again.
   *
   * @returns How many rows.
   * @throws {BatchError} `store-failed`.
   * @example
   * ```ts
   * await batch.retry({ refused: true })
   * const [report] = await batch.work()
   * ```
   */
  async retry({ run, refused = false, didNot = false }: RetryOptions): Promise<number> {
    const some = refused ? await this.#store.replan('refused', run) : 0;
    return some + (didNot ? await this.#store.replan('did not', run) : 0);
  }

  /**
   * How many rows stand where.
   *
   * @param run - Only of this run. Default: all of them.
   * @throws {BatchError} `store-failed`.
   * @example
   * ```ts
   * const { planned, done, unknown } = await batch.counts()
   * ```
   */
  counts(run?: string): Promise<RowCounts> {
    return this.#store.counts(run);
  }

  /**
   * The runs of the store, oldest first, each with its counts.
   *
   * @throws {BatchError} `store-failed`.
   * @example
   * ```ts
   * for (const { run, done, total } of await batch.runs()) console.log(run, done, total)
   * ```
   */
  async runs(): Promise<readonly (RowCounts & { readonly run: string })[]> {
    const runs = await this.#store.runs();
    return Promise.all(runs.map(async ({ name }) => ({ run: name, ...(await this.#store.counts(name)) })));
  }

  /**
   * The rows, in the order in which they were planned. Claims are not in them.
   *
   * @param filter - Only those of a run, in some states, with some verdicts.
   * @throws {BatchError} `store-failed`.
   * @example
   * ```ts
   * for await (const { reference, error } of batch.rows({ states: ['refused'] })) {
   *   console.log(reference, error?.errorCode, error?.pointer)
   * }
   * ```
   */
  async *rows(filter: RowFilter = {}): AsyncGenerator<BatchRow, void, undefined> {
    for await (const row of this.#store.rows(filter)) yield this.#shown(row);
  }

  /**
   * How all runs of the store stand, with what failed how often: numbers, codes and places, without anything personal.
   *
   * @throws {BatchError} `store-failed`.
   * @example
   * ```ts
   * console.log(reportMarkdown(await batch.report()))
   * ```
   */
  async report(): Promise<StoreReport> {
    const runs = [];
    for (const { run, ...counts } of await this.runs()) runs.push(await reportRun(run, counts, this.rows({ run })));
    return { madeAt: new Date().toISOString(), runs };
  }

  /** Closes the store. Runs under way have to be ended before, by their `signal`. */
  close(): Promise<void> {
    return this.#store.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #run<Row>(
    task: Task,
    rows: Rows<Row>,
    options: RunOptions<Row>,
    map: (row: Row) => Promise<Mapped>,
  ): Promise<BatchReport | DryRunReport> {
    const { name } = task;
    if (typeof name !== 'string' || !/^[\w.:@ -]{1,100}$/.test(name))
      refuseOption('name', 'must be a text of 1 to 100 letters, digits and any of `_.:@ -`');
    if (typeof rows !== 'object' || rows === null || !(Symbol.iterator in rows || Symbol.asyncIterator in rows))
      refuseOption('rows', 'must be an iterable or an async iterable of rows');
    const concurrency = concurrencyOf(options, this.#store.isShared ? 0 : 1);
    const rate = rateOf(options);
    for (const each of ['onProblem', 'onProgress'] as const)
      if (options[each] !== undefined) mustBeFunction(each, options[each]);
    mustBeSignal(options.signal);
    const { signal, onProblem, onProgress, dryRun = false } = options;
    const start = performance.now();
    const counts = { ...NO_INPUT };
    const problems: InputProblem[] = [];
    const rule = new StopRule();
    const alarm = new Alarm();
    const tellProblem = (problem: InputProblem): void => {
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
      tell(onProblem, problem);
    };
    if (!dryRun) {
      await this.#store.openRun({ name, kind: task.kind });
      this.#tasks.set(name, task);
      await this.#setRate(rate);
    }

    let isFed = true;
    let stopReading = (): void => {};
    const stopped = new Promise<'stopped'>((resolve) => (stopReading = () => resolve('stopped')));
    const reading =
      signal?.aborted === true
        ? Promise.resolve()
        : plan({
            run: name,
            rows,
            map,
            keys: this.#keys,
            store: dryRun ? dryStore(this.#store) : this.#store,
            counts,
            onProblem: tellProblem,
            onPlanned: () => alarm.ring(),
            stopped,
          });
    const read = reading.finally(() => {
      isFed = false;
      alarm.ring();
    });
    // Awaited below; until then it must not count as one that nobody handles.
    read.catch(() => {});
    const progress = startProgress(this.#store, name, dryRun ? undefined : onProgress, () => isFed);
    try {
      await this.#whileListening(signal, rule, alarm, async () => {
        signal?.addEventListener('abort', stopReading);
        try {
          if (!dryRun && concurrency > 0)
            await work({
              store: this.#store,
              keys: this.#keys,
              tasks: new Map([[name, task]]),
              concurrency,
              rule,
              alarm,
              isFed: () => isFed,
              random: Math.random,
            });
          if (rule.reason !== undefined) stopReading();
          await read;
        } finally {
          stopReading();
          signal?.removeEventListener('abort', stopReading);
          await read.catch(() => {});
        }
      });
    } finally {
      await progress.stop();
    }
    if (dryRun) {
      const { rows: all, new: ready, same } = counts;
      return {
        run: name,
        isComplete: ready + same === all && rule.reason === undefined,
        input: counts,
        problems,
        durationMs: performance.now() - start,
      };
    }
    return this.#report(name, counts, problems, rule, start);
  }

  async #report(
    run: string,
    input: BatchReport['input'],
    problems: readonly InputProblem[],
    { reason }: StopRule,
    start: number,
  ): Promise<BatchReport> {
    const counts = await this.#store.counts(run);
    const isClean = isComplete(counts) && input.invalid === 0 && input.otherContent === 0 && reason === undefined;
    return {
      run,
      isComplete: isClean,
      ...counts,
      input,
      problems,
      ...(reason === undefined ? {} : { stopped: stoppedBy(reason) }),
      durationMs: performance.now() - start,
    };
  }

  async #whileListening<Value>(
    signal: AbortSignal | undefined,
    rule: StopRule,
    alarm: Alarm,
    work: () => Promise<Value>,
  ): Promise<Value> {
    const abort = (): void => {
      rule.stop('aborted');
      alarm.ring();
    };
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort);
    try {
      return await work();
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  async #setRate(rate: number | undefined): Promise<void> {
    if (rate !== undefined) await this.#store.pace({ perSecond: rate });
    else if (!this.#store.isShared) await this.#store.pace({ perSecond: null });
  }

  #task(name: string, kind: Task['kind'], call: RowCall<never> | undefined): Task {
    if (kind === 'issue') return issueTask(name, this.#agency, this.#keys);
    return call === undefined
      ? (this.#tasks.get(name) ?? callTask(name, undefined, undefined))
      : callTask(name, call as RowCall<unknown>, undefined);
  }

  #shown({ run, reference, state, attempt, ids, error, verdict, reason, sentAt, endedAt }: StoredRow): BatchRow {
    return {
      run,
      reference,
      state,
      attempts: attempt,
      ids,
      ...(error === undefined ? {} : { error: openError(this.#keys, { run, reference }, error) }),
      ...(verdict === undefined ? {} : { verdict }),
      ...(reason === undefined ? {} : { reason }),
      ...(sentAt === undefined ? {} : { sentAt: new Date(sentAt).toISOString() }),
      ...(endedAt === undefined ? {} : { endedAt: new Date(endedAt).toISOString() }),
    };
  }
}

function concurrencyOf({ concurrency = 8 }: WorkOptions, least: number): number {
  if (!Number.isSafeInteger(concurrency) || concurrency < least || concurrency > 1_000)
    refuseOption('concurrency', `must be a whole number from ${least} to 1000`);
  return concurrency;
}

function rateOf({ rate }: WorkOptions): number | undefined {
  return rate === undefined ? undefined : perSecond(rate);
}

function mustBeSignal(value: unknown): void {
  if (value !== undefined && !(value instanceof Object && 'aborted' in value && 'addEventListener' in value))
    refuseOption('signal', 'must be an AbortSignal');
}

/** What was given for a run of this name: runs may be called as what objects inherit. */
function ownOf<Value>(given: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(given, name) ? given[name] : undefined;
}

function mustHaveFunctions(name: string, value: unknown): void {
  if (
    !(value instanceof Object && Object.values(value).every((each) => each === undefined || typeof each === 'function'))
  )
    refuseOption(name, 'must be an object with a function for each run');
}

function mustBeFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') refuseOption(name, 'must be a function');
}
