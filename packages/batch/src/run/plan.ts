import { setImmediate } from 'node:timers/promises';
import type { Keys } from '../keys.ts';
import type { RowError } from '../row.ts';
import type { PlannedRow, Store } from '../store/store.ts';
import { contentPlace } from '../places.ts';
import type { Mapped } from '../tasks/mapped.ts';
import { sealError } from '../store/stored-error.ts';

/** A row of the input that does not start. */
export interface InputProblem {
  /** Its number in the input, from 1. */
  readonly row: number;
  /** Not there where the row gave none. */
  readonly reference?: string;
  /** `invalid`: it must not be sent as it is. `other-content`: its reference is there already, with other content. */
  readonly kind: 'invalid' | 'other-content';
  /** JSON pointer to what is wrong, where that was said. */
  readonly pointer?: string;
  /** In words; nothing of the row stands in it. */
  readonly reason: string;
}

/** What became of the rows of an input. */
export interface InputCounts {
  /** All that were read. */
  rows: number;
  /** Planned now. */
  new: number;
  /** There before with the same content: nothing was planned. */
  same: number;
  /** Refused before anything was sent. */
  invalid: number;
  /** Refused: there before with other content. */
  otherContent: number;
}

export interface PlanContext<Row> {
  readonly run: string;
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
  readonly map: (row: Row) => Mapped | PromiseLike<Mapped>;
  readonly keys: Keys;
  readonly store: Pick<Store, 'plan'>;
  readonly counts: InputCounts;
  readonly onProblem: (problem: InputProblem) => void;
  readonly onPlanned: () => void;
  /** Resolves when reading is to stop. */
  readonly stopped: Promise<'stopped'>;
}

export const NO_INPUT: InputCounts = { rows: 0, new: 0, same: 0, invalid: 0, otherContent: 0 };

/**
 * So many rows are written down in one step, or fewer, when they come to so many bytes, or when they wait for so long.
 */
const CHUNK = 200;
const CHUNK_BYTES = 1_000_000;
const CHUNK_MS = 50;
/** After so many rows the event loop gets its turn: an input that need not be waited for must not hold up answers. */
const TURN_ROWS = 2;

/**
 * Reads the input to its end, or until it is to stop, and writes its rows down in chunks. No more than one chunk is
 * held.
 */
export async function plan<Row>(context: PlanContext<Row>): Promise<void> {
  const { stopped } = context;
  const source = readRows(context);
  let chunk: ReadRow[] = [];
  let bytes = 0;
  let due: NodeJS.Timeout | undefined;
  // Who waits now. No `Promise.race` with what lasts as long as the input: it would hold each row until then.
  let wake: ((got: 'over' | 'stopped') => void) | undefined;
  let isStopped = false;
  void stopped.then((got) => {
    isStopped = true;
    wake?.(got);
  });
  const soonest = (next: Promise<IteratorResult<ReadRow, void>>): Promise<Awaited<typeof next> | 'over' | 'stopped'> =>
    new Promise((resolve, reject) => {
      wake = resolve;
      if (isStopped) resolve('stopped');
      next.then(resolve, reject);
    });
  const flush = async (): Promise<void> => {
    const full = chunk;
    chunk = [];
    bytes = 0;
    clearTimeout(due);
    due = undefined;
    await write(context, full);
    // Also where there was nothing to wait for: a signal has to be heard, however long the input is.
    await setImmediate();
  };
  try {
    for (let next = source.next(); ;) {
      // A source that stalls must hold up neither the rows that it gave before, nor the end.
      const got = await soonest(next);
      if (got === 'over') {
        await flush();
        continue;
      }
      if (got === 'stopped' || got.done === true) break;
      chunk.push(got.value);
      bytes += got.value.planned?.content?.length ?? 0;
      due ??= setTimeout(() => wake?.('over'), CHUNK_MS);
      next = source.next();
      // It may fail while nobody waits for it; who waits next hears of it.
      next.catch(() => {});
      if (chunk.length >= CHUNK || bytes >= CHUNK_BYTES) await flush();
      else if (chunk.length % TURN_ROWS === 0) await setImmediate();
    }
    await flush();
  } catch (error) {
    // What it gave before it failed is a part of the list like any other.
    await flush();
    throw error;
  } finally {
    clearTimeout(due);
    // Not awaited: a source that stalls would never give its turn back.
    source.return(undefined).catch(() => {});
  }
}

/** A row of the input, sealed: of what is personal nothing else is held. */
interface ReadRow {
  readonly row: number;
  /** What is written down; nothing, where there is no reference to write it down under. */
  readonly planned?: PlannedRow;
  readonly error?: RowError;
}

async function* readRows<Row>({ rows, map, counts, run, keys }: PlanContext<Row>): AsyncGenerator<ReadRow, void> {
  for await (const given of rows) {
    const row = (counts.rows += 1);
    yield { row, ...sealed(keys, run, await map(given)) };
  }
}

function sealed(keys: Keys, run: string, { reference, content, error }: Mapped): Omit<ReadRow, 'row'> {
  if (content !== undefined && error === undefined) {
    const place = contentPlace(run, reference);
    return { planned: { reference, digest: keys.digest(content), content: keys.seal(place, content) } };
  }
  const why = error ?? { name: 'BatchError', message: 'there is nothing to send' };
  if (reference === '') return { error: why };
  const kept = sealError(keys, { run, reference }, why);
  return { error: why, planned: { reference, digest: undefined, content: undefined, error: kept } };
}

async function write<Row>(
  { run, store, counts, onProblem, onPlanned }: PlanContext<Row>,
  chunk: readonly ReadRow[],
): Promise<void> {
  const all = chunk.flatMap(({ planned }) => planned ?? []);
  const outcomes = all.length === 0 ? [] : await store.plan(run, all);
  let next = 0;
  for (const { row, planned, error } of chunk) {
    const outcome = planned === undefined ? undefined : outcomes[next++];
    const about = { row, ...(planned === undefined ? {} : { reference: planned.reference }) };
    if (outcome === 'other') {
      counts.otherContent += 1;
      const reason = 'the reference is there already, with other content; nothing was changed';
      onProblem({ ...about, kind: 'other-content', reason });
    } else if (error !== undefined) {
      counts.invalid += 1;
      const { pointer, message: reason } = error;
      onProblem({ ...about, kind: 'invalid', ...(pointer === undefined ? {} : { pointer }), reason });
    } else {
      counts[outcome === 'new' ? 'new' : 'same'] += 1;
    }
  }
  if (all.length > 0) onPlanned();
}
