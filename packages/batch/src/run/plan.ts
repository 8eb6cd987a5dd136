import type { Keys } from '../keys.ts';
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

const CHUNK = 200;
/** How long a row waits for its chunk to be full. */
const CHUNK_MS = 50;

/** Reads the input to its end, or until it is to stop, and writes its rows down in chunks. No more than one chunk is held. */
export async function plan<Row>(context: PlanContext<Row>): Promise<void> {
  const { stopped } = context;
  const source = mappedRows(context);
  let chunk: Numbered[] = [];
  let due: { readonly over: Promise<'over'>; cancel(): void } | undefined;
  const flush = async (): Promise<void> => {
    const full = chunk;
    chunk = [];
    due?.cancel();
    due = undefined;
    if (full.length > 0) await write(context, full);
  };
  try {
    for (let next = source.next(); ;) {
      // A source that stalls must hold up neither the rows that it gave before, nor the end.
      const got = await Promise.race(due === undefined ? [next, stopped] : [next, stopped, due.over]);
      if (got === 'over') {
        await flush();
        continue;
      }
      if (got === 'stopped' || got.done === true) break;
      chunk.push(got.value);
      due ??= timer(CHUNK_MS);
      next = source.next();
      if (chunk.length >= CHUNK) await flush();
    }
    await flush();
  } finally {
    due?.cancel();
    // Not awaited: a source that stalls would never give its turn back.
    source.return(undefined).catch(() => {});
  }
}

function timer(ms: number): { readonly over: Promise<'over'>; cancel(): void } {
  let handle: NodeJS.Timeout | undefined;
  const over = new Promise<'over'>((resolve) => (handle = setTimeout(resolve, ms, 'over')));
  return { over, cancel: () => clearTimeout(handle) };
}

interface Numbered extends Mapped {
  readonly row: number;
}

async function* mappedRows<Row>({ rows, map, counts, onProblem }: PlanContext<Row>): AsyncGenerator<Numbered> {
  for await (const row of rows) {
    counts.rows += 1;
    const mapped = await map(row);
    if (mapped.reference !== '') yield { ...mapped, row: counts.rows };
    else {
      counts.invalid += 1;
      onProblem({ row: counts.rows, kind: 'invalid', reason: mapped.error?.message ?? 'it has no reference' });
    }
  }
}

async function write<Row>(
  { run, keys, store, counts, onProblem, onPlanned }: PlanContext<Row>,
  chunk: readonly Numbered[],
): Promise<void> {
  const outcomes = await store.plan(
    run,
    chunk.map((row) => plannedRow(keys, run, row)),
  );
  for (const [index, { row, reference, error }] of chunk.entries()) {
    const outcome = outcomes[index];
    if (outcome === 'other') {
      counts.otherContent += 1;
      onProblem({
        row,
        reference,
        kind: 'other-content',
        reason: 'the reference is there already, with other content; nothing was changed',
      });
    } else if (error !== undefined) {
      counts.invalid += 1;
      onProblem({
        row,
        reference,
        kind: 'invalid',
        ...(error.pointer === undefined ? {} : { pointer: error.pointer }),
        reason: error.message,
      });
    } else {
      counts[outcome === 'new' ? 'new' : 'same'] += 1;
    }
  }
  onPlanned();
}

function plannedRow(keys: Keys, run: string, { reference, content, error }: Mapped): PlannedRow {
  if (error !== undefined || content === undefined) {
    const why = error ?? { name: 'BatchError', message: 'there is nothing to send' };
    return { reference, digest: undefined, content: undefined, error: sealError(keys, { run, reference }, why) };
  }
  return { reference, digest: keys.digest(content), content: keys.seal(contentPlace(run, reference), content) };
}
