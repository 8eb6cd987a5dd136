import { setImmediate } from 'node:timers/promises';
import type { Json } from '../json.ts';
import type { Keys } from '../keys.ts';
import type { ClaimedRow, Ending, Store } from '../store/store.ts';
import type { Alarm } from './alarm.ts';
import { classify, type Failure } from './classify.ts';
import { contentPlace } from '../places.ts';
import type { StopRule } from './stop-rule.ts';
import { sealError } from '../store/stored-error.ts';
import type { Task } from '../tasks/task.ts';

export interface WorkContext {
  readonly store: Pick<Store, 'isShared' | 'pace' | 'exchange'>;
  readonly keys: Keys;
  /** By the name of their run. It may grow meanwhile. */
  readonly tasks: ReadonlyMap<string, Task>;
  /** How many rows are under way at once at most. */
  readonly concurrency: number;
  readonly rule: StopRule;
  /** Rings when rows were planned, and when the rule says stop from outside. */
  readonly alarm: Alarm;
  /** Whether rows may still be planned: then nothing to do is not the end. */
  readonly isFed: () => boolean;
  readonly random: () => number;
}

/** How long to wait for what other processes do before looking again. */
const LOOK_MS = 250;
/** How long an answer waits for others before it is kept. */
const GATHER_MS = 4;

/**
 * Sends rows until there is none, or the rule says stop; the rows under way are awaited. Each turn is one durable step
 * of the store: it keeps the answers that came, and writes down what is sent next before a byte of it leaves.
 */
export async function work(context: WorkContext): Promise<void> {
  const { store, tasks, concurrency, rule, alarm } = context;
  let endings: Ending[] = [];
  let active = 0;
  /** How many may be under way: half of it after a 429, and slowly more again with each success. */
  let width = concurrency;
  /** The last turn of which a row may have been under way when the agency gave its last sign. */
  let toldAt = 0;
  let pauseMs = 0;
  /**
   * Written down as `sending` and not sent yet: a row that ends is followed at once, and not when the disk has kept it.
   */
  let ready: { readonly row: ClaimedRow; readonly turn: number }[] = [];
  let isOver = false;

  const mayGo = (): boolean => !isOver && rule.reason === undefined && pauseMs === 0;
  const follow = (): void => {
    while (mayGo() && active < Math.floor(width)) {
      const next = ready.shift();
      if (next === undefined) return;
      start(next.row, next.turn);
    }
  };

  const start = (row: ClaimedRow, turn: number): void => {
    active += 1;
    void attempt(context, row).then(({ ending, failure }) => {
      active -= 1;
      endings.push(ending);
      if (failure === undefined) {
        rule.succeeded();
        width = Math.min(concurrency, width + 1 / width);
      } else {
        // All that were under way together are one sign, and not one each: sixteen that find nobody there have tried
        // once.
        const isNews = turn > toldAt;
        pauseMs = Math.max(pauseMs, heed(context, failure, isNews));
        if (isNews && failure.sign === 'too-many') width = Math.max(1, width / 2);
        if (isNews && failure.sign !== undefined) toldAt = lastTurn;
      }
      follow();
      alarm.ring();
    });
  };

  let lastTurn = 0;
  let ahead = 0;
  try {
    for (;;) {
      const turn = (lastTurn += 1);
      if (!mayGo()) {
        // Nobody knows for how long: these can be another one's.
        endings.push(...ready.map(({ row: { id, attempt } }): Ending => ({ id, attempt, state: 'planned' })));
        ready = [];
      }
      if (pauseMs > 0) await store.pace({ pauseMs });
      pauseMs = 0;
      const free = rule.reason === undefined ? Math.max(0, Math.floor(width) + ahead - active - ready.length) : 0;
      const ended = endings;
      endings = [];
      const isFed = context.isFed();
      const claim =
        ended.length > 0 || free > 0 || active === 0
          ? await store.exchange(ended, rotated([...tasks.keys()], turn), free, isFed)
          : undefined;
      for (const row of claim?.rows ?? []) ready.push({ row, turn });
      // While the disk keeps a turn, so many end as are under way: each has one that follows it. With a rate, rows are
      // taken when they may be sent, and not before.
      if (claim !== undefined) ahead = claim.waitMs === 0 ? concurrency : 0;
      follow();
      if (
        active === 0 &&
        ready.length === 0 &&
        endings.length === 0 &&
        claim !== undefined &&
        (rule.reason !== undefined || (!isFed && !claim.isOpen))
      )
        return;
      const isFull = claim === undefined || claim.rows.length === free;
      await alarm.wait(isFull ? Infinity : claim.waitMs > 0 ? claim.waitMs : store.isShared ? LOOK_MS : Infinity);
      // What else is answered in a moment goes into the same step: a disk does hundreds of them a second, not
      // thousands. Rows that are ready are sent meanwhile.
      const until = performance.now() + GATHER_MS;
      const areFew = (): boolean => endings.length < concurrency / 2;
      while (mayGo() && ready.length > 0 && areFew() && performance.now() < until)
        await alarm.wait(until - performance.now());
      await setImmediate();
    }
  } finally {
    // When the store fails nothing more can be kept, but what is under way must not go on behind the caller's back.
    isOver = true;
    while (active > 0) await alarm.wait();
  }
}

async function attempt(
  { keys, tasks }: WorkContext,
  row: ClaimedRow,
): Promise<{ readonly ending: Ending; readonly failure?: Failure }> {
  const { id, attempt, run, reference, isStillMine } = row;
  const failed = (failure: Failure): { readonly ending: Ending; readonly failure: Failure } => ({
    ending: { id, attempt, state: failure.state, error: sealError(keys, row, failure.error) },
    failure,
  });
  const task = tasks.get(run);
  let content: Json;
  try {
    content = keys.open(contentPlace(run, reference), row.content);
  } catch {
    return failed({
      state: 'refused',
      error: { name: 'BatchError', message: 'The row in the store cannot be read. Nothing was sent.' },
    });
  }
  // A process that was stopped for a while may have lost the row to another one.
  if (task === undefined || !isStillMine()) return { ending: { id, attempt, state: 'planned' } };
  try {
    return { ending: { id, attempt, state: 'done', ids: await task.send(content, {}) } };
  } catch (thrown) {
    return failed(classify(thrown, content));
  }
}

/** What a failure means to all that follow. Gives how long nobody may send. */
function heed({ rule, random }: WorkContext, { sign, pauseMs = 0 }: Failure, isNews: boolean): number {
  if (sign === 'unreachable') return isNews ? rule.unreachable(random) : 0;
  if (sign === 'too-many') return pauseMs > 0 || !isNews ? pauseMs : rule.tooMany(random);
  if (sign === 'unauthorized') rule.stop('unauthorized');
  else rule.failed();
  return pauseMs;
}

/** Every run comes first in its turn. */
function rotated(runs: readonly string[], turn: number): readonly string[] {
  const at = turn % Math.max(1, runs.length);
  return [...runs.slice(at), ...runs.slice(0, at)];
}
