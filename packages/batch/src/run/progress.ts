import type { RowCounts } from '../row.ts';
import type { Store } from '../store/store.ts';
import { tell } from './tell.ts';

/** How far a run is. Numbers only. */
export interface BatchProgress extends RowCounts {
  /** The run's name. */
  readonly run: string;
  /** Rows that ended in each second, over the last ten. */
  readonly perSecond: number;
  /**
   * How long the planned rows take at this rate, in milliseconds. Not there while nothing ends, or rows are still read.
   */
  readonly remainingMs?: number;
}

const EVERY_MS = 1_000;
const OVER_MS = 10_000;

interface Sample {
  readonly at: number;
  readonly ended: number;
}

/** Tells of progress every second until it is stopped, and once more then. */
export function startProgress(
  store: Pick<Store, 'counts'>,
  run: string,
  onProgress: ((progress: BatchProgress) => void) | undefined,
  isFed: () => boolean,
): { stop(): Promise<void> } {
  if (onProgress === undefined) return { stop: async () => {} };
  const samples: Sample[] = [];
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const counts = await store.counts(run);
    const at = performance.now();
    const last = { at, ended: counts.total - counts.planned - counts.sending };
    samples.push(last);
    while ((samples[1]?.at ?? at) <= at - OVER_MS) samples.shift();
    const [first = last] = samples;
    tell(onProgress, { run, ...counts, ...speedOf(first, last, counts.planned + counts.sending, isFed()) });
  };
  const next = (): void => {
    const start = performance.now();
    // A look that fails is made up for by the next one; what is wrong with the store, the run itself tells.
    looking = look()
      .catch(() => {})
      .then(() => {
        // Counting millions of rows must not become the work.
        timer = setTimeout(next, Math.max(EVERY_MS, 50 * (performance.now() - start)));
      });
  };
  next();
  return {
    stop: async () => {
      // It is followed by another one, until that is taken back.
      await looking;
      clearTimeout(timer);
      await look();
    },
  };
}

function speedOf(
  first: Sample,
  last: Sample,
  left: number,
  isFed: boolean,
): { readonly perSecond: number; readonly remainingMs?: number } {
  const ms = last.at - first.at;
  const perSecond = ms > 0 ? (last.ended - first.ended) / (ms / 1000) : 0;
  return { perSecond, ...(perSecond > 0 && !isFed ? { remainingMs: (left / perSecond) * 1000 } : {}) };
}
