import type { Environment } from '../../src/base/environment.ts';

interface Timer {
  readonly ms: number;
  readonly run: () => void;
}

/** Time by hand. A pause between attempts ends at once, and is noted; a deadline comes when the test says so. */
export interface Clock {
  readonly environment: Environment;
  /** The pauses so far, in ms. */
  readonly pauses: number[];
  /** Timers that have neither run nor been cleared. */
  readonly open: Set<Timer>;
  /** Lets the deadline come. */
  expire(): void;
}

export interface ClockOptions {
  /** What the randomness gives. Default: 0.5. */
  readonly random?: () => number;
  /** Whether pauses go on until the test ends them. */
  readonly holdPauses?: boolean;
  readonly onPause?: () => void;
  readonly isBrowser?: boolean;
}

/** Timers from this on are deadlines. It is the default of `timeout`. */
const DEADLINE = 30_000;

export function clockOf({
  random = () => 0.5,
  holdPauses = false,
  onPause,
  isBrowser = false,
}: ClockOptions = {}): Clock {
  const pauses: number[] = [];
  const open = new Set<Timer>();
  let now = Date.now();
  const run = (timer: Timer) => {
    if (!open.delete(timer)) return;
    now += timer.ms;
    timer.run();
  };
  const environment: Environment = {
    now: () => now,
    date: () => now,
    random,
    setTimer: (callback, ms) => {
      const timer: Timer = { ms, run: callback };
      open.add(timer);
      if (ms !== DEADLINE) {
        pauses.push(ms);
        if (!holdPauses) queueMicrotask(() => run(timer));
        onPause?.();
      }
      return timer;
    },
    clearTimer: (timer) => void open.delete(timer as Timer),
    isBrowser: () => isBrowser,
  };
  return {
    environment,
    pauses,
    open,
    expire: () => [...open].filter((timer) => timer.ms === DEADLINE).forEach(run),
  };
}
