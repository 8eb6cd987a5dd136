import type { CallOptions } from '@one37id/agency';
import type { Keys } from '../keys.ts';
import { contentPlace } from '../places.ts';
import type { Task, UnknownRow } from '../tasks/task.ts';
import type { Ending, Store, StoredRow } from '../store/store.ts';

/** What reading has found. */
export interface SettleReport {
  /** Rows that reading gave a verdict, by verdict. */
  readonly happened: number;
  readonly didNot: number;
  readonly cannotTell: number;
  /** Rows that are still unknown: they could not be read, or it is too early and waiting was cut short. */
  readonly unknown: number;
}

export interface SettleContext {
  readonly store: Pick<Store, 'now' | 'rows' | 'exchange' | 'knownIds'>;
  readonly keys: Keys;
  readonly tasks: ReadonlyMap<string, Task>;
  /** How long after a row was sent, or after it became unknown, it may be settled, in milliseconds. */
  readonly afterMs: number;
  /** Waits, and resolves early when it is to end. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly isStopped: () => boolean;
  readonly options: CallOptions;
}

/** So many rows share one reading of the agency's list. */
const TOGETHER = 500;

/** Reads what became of all rows that are unknown, each when its settling time is over. */
export async function settle(context: SettleContext): Promise<SettleReport> {
  const { store, tasks } = context;
  const report = { happened: 0, didNot: 0, cannotTell: 0, unknown: 0 };
  for (const task of tasks.values()) {
    let together: StoredRow[] = [];
    const settleTogether = async (): Promise<void> => {
      const rows = together;
      together = [];
      if (rows.length > 0) await settleRows(context, task, rows, report);
    };
    for await (const row of store.rows({ run: task.name, states: ['unknown'] }, true)) {
      together.push(row);
      if (together.length >= TOGETHER) await settleTogether();
    }
    await settleTogether();
  }
  return report;
}

async function settleRows(
  { store, keys, afterMs, sleep, isStopped, options }: SettleContext,
  task: Task,
  rows: readonly StoredRow[],
  report: { -readonly [Field in keyof SettleReport]: number },
): Promise<void> {
  const due = Math.max(...rows.map(({ sentAt = 0, endedAt = 0 }) => Math.max(sentAt, endedAt))) + afterMs;
  const waitMs = due - (await store.now());
  // Nothing was sent later than now: if it says so, the clock went back.
  if (waitMs > 0) await sleep(Math.min(waitMs, afterMs));
  if (isStopped()) {
    report.unknown += rows.length;
    return;
  }
  const settlements = await task.settle(
    rows.map((row) => unknownRow(keys, row)),
    (ids) => store.knownIds(ids),
    options,
  );
  const endings = rows.flatMap(({ id, attempt }, index): Ending[] => {
    const settlement = settlements[index];
    if (settlement === undefined) report.unknown += 1;
    else
      report[
        settlement.verdict === 'happened' ? 'happened' : settlement.verdict === 'did not' ? 'didNot' : 'cannotTell'
      ] += 1;
    return settlement === undefined ? [] : [{ id, attempt, state: 'settled', ...settlement }];
  });
  await store.exchange(endings, [], 0);
}

function unknownRow(keys: Keys, { run, reference, content, sentAt = 0 }: StoredRow): UnknownRow {
  return {
    reference,
    content: content === undefined ? null : keys.open(contentPlace(run, reference), content),
    sentAt: new Date(sentAt),
  };
}
