import { createHash } from 'node:crypto';
import type { Db, Job, PgBoss } from 'pg-boss';

/** How long a worker may be silent before its rows are another one's, in seconds: the least that pg-boss has. */
export const LEASE_S = 10;
const YEAR_S = 365 * 24 * 3600;

/** A row that waits in the queue: its id. */
interface Waiting {
  readonly row: string;
}

/** A row that this worker has taken. */
export interface Taken {
  readonly run: string;
  readonly row: string;
  /** When it was asked for, by `performance.now()`. */
  readonly at: number;
  readonly job: Job<Waiting>;
}

/**
 * Who works on what: pg-boss hands out rows, watches the workers by their heartbeats, and hands out again what a silent
 * worker had.
 */
export class PostgresQueue {
  readonly #boss: PgBoss;
  readonly #taken = new Map<string, Taken>();
  readonly #known = new Set<string>();
  #beatAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #isBeating = false;

  constructor(boss: PgBoss) {
    this.#boss = boss;
    // What it does beside our calls, it does again; what fails in our calls, we hear of there.
    boss.on('error', () => {});
    boss.on('warning', () => {});
  }

  async start(): Promise<void> {
    // Workers that start together make its tables together: all but one of them fail then, and find them the next time.
    await this.#boss.start({ attempts: 5 });
    // Three times in each lease: one may be lost.
    this.#timer = setInterval(() => void this.#beat(), (LEASE_S * 1000) / 3);
    this.#timer.unref();
  }

  async makeQueue(run: string): Promise<void> {
    if (this.#known.has(run)) return;
    // Rows wait as long as their run does. What became of them stands in our own table, so jobs that are done need not
    // stay.
    await this.#boss.createQueue(queueOf(run), {
      heartbeatSeconds: LEASE_S,
      expireInSeconds: 3600,
      retryLimit: 1_000_000,
      retentionSeconds: YEAR_S,
      deleteAfterSeconds: 600,
    });
    this.#known.add(run);
  }

  async add(run: string, rows: readonly string[], db: Db, startAfter = 0): Promise<void> {
    if (rows.length === 0) return;
    await this.makeQueue(run);
    await this.#boss.insert(
      queueOf(run),
      rows.map((row) => ({ data: { row }, ...(startAfter > 0 ? { startAfter } : {}) })),
      { db },
    );
  }

  async take(run: string, count: number, db: Db): Promise<readonly Taken[]> {
    await this.makeQueue(run);
    const at = performance.now();
    const jobs = await this.#boss.fetch<Waiting>(queueOf(run), { batchSize: count, db });
    return jobs.map((job) => ({ run, row: job.data.row, at, job }));
  }

  /** These are under way now: their leases are kept until `done`. */
  hold(taken: readonly Taken[]): void {
    for (const one of taken) this.#taken.set(one.row, one);
  }

  held(row: string): Taken | undefined {
    return this.#taken.get(row);
  }

  /**
   * Ends what was taken, in a transaction of the caller's. Of an attempt that was handed to another worker nothing is
   * ended.
   */
  async end(taken: readonly Taken[], db: Db): Promise<void> {
    for (const [run, group] of groupedByRun(taken)) {
      await this.#boss.complete(
        queueOf(run),
        group.map(({ job }) => job),
        null,
        { db },
      );
    }
  }

  release(taken: readonly Taken[]): void {
    for (const one of taken) if (this.#taken.get(one.row) === one) this.#taken.delete(one.row);
  }

  /** Whether the lease of what was taken cannot have ended. Time goes on for it while a process is stopped. */
  isAlive({ at }: Taken): boolean {
    return performance.now() - Math.max(at, this.#beatAt) < (LEASE_S * 1000) / 2;
  }

  async #beat(): Promise<void> {
    if (this.#isBeating || this.#taken.size === 0) return;
    this.#isBeating = true;
    const at = performance.now();
    const held = [...this.#taken.values()];
    try {
      for (const [run, group] of groupedByRun(held))
        await this.#boss.touch(
          queueOf(run),
          group.map(({ job }) => job),
        );
      this.#beatAt = at;
    } catch {
      // The next one may get through; until then `isAlive` tells.
    } finally {
      this.#isBeating = false;
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#boss.stop({ graceful: false });
  }
}

function queueOf(run: string): string {
  return `run-${createHash('sha256').update(run).digest('hex').slice(0, 40)}`;
}

function groupedByRun(taken: readonly Taken[]): Map<string, Taken[]> {
  return Map.groupBy(taken, ({ run }) => run);
}
