import type { Measure } from './measure.ts';
import type { Tally } from './run-calls.ts';

const HEAP_GROWTH = 0.1;
/** Far above what a garbage collection takes on a busy machine, far below what a pattern that backtracks does. */
const MAX_BLOCK_MS = 3_000;

/** What a soak has found. */
export interface Findings {
  readonly calls: number;
  readonly tally: Tally;
  readonly before: Measure;
  readonly after: Measure;
  /** Calls that are sent once, and arrived more than once. */
  readonly twice: number;
  /** The longest time in milliseconds for which nothing else could run. */
  readonly longestBlockMs: number;
  /** Warnings of the process, such as that of too many listeners, and rejections that nobody handled. */
  readonly complaints: readonly string[];
}

/** The limits that are broken; none, when all is well. */
export function brokenLimits({ calls, tally, before, after, twice, longestBlockMs, complaints }: Findings): string[] {
  return [
    ...(tally.settled === calls ? [] : [`${calls - tally.settled} promises never settled`]),
    ...[...tally.wrong].map(([what, count]) => `${count} calls came to something else: ${what}`),
    ...(after.heapBytes <= before.heapBytes * (1 + HEAP_GROWTH)
      ? []
      : [`the heap grew by more than ${HEAP_GROWTH * 100} %`]),
    ...(['sockets', 'listeners', 'timers'] as const)
      .filter((name) => after[name] > before[name])
      .map((name) => `${name} grew from ${before[name]} to ${after[name]}`),
    ...(twice === 0 ? [] : [`${twice} calls that are sent once arrived more than once`]),
    ...(longestBlockMs <= MAX_BLOCK_MS ? [] : [`nothing else could run for ${Math.round(longestBlockMs)} ms`]),
    ...complaints,
  ];
}
