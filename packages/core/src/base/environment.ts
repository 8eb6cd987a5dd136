/**
 * The longest time in milliseconds that timers take; above it they fire at once. A number and no sum: what is not used
 * leaves a bundle.
 */
export const MAX_TIME = 2_147_483_647;

/** What the transport takes from the machine. Tests bring their own: no test waits for real time. */
export interface Environment {
  /** Milliseconds since some moment, of a clock that is never set: for durations. */
  readonly now: () => number;
  /**
   * Milliseconds since 1970, which is asked only for what a server says by the date. Frameworks refuse it while they
   * prerender.
   */
  readonly date: () => number;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly setTimer: (run: () => void, ms: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
  readonly isBrowser: () => boolean;
}

/**
 * Timers and clocks as they are when this module is loaded: fake timers of a test that are installed later stop none of
 * them, so that a call ends all the same.
 */
const { setTimeout, clearTimeout, performance, Date } = globalThis;
const [now, date] = [performance.now, Date.now];

export const machine: Environment = {
  now: () => now.call(performance),
  date: () => date.call(Date),
  random: () => Math.random(),
  setTimer: (run, ms) => setTimeout(run, ms),
  clearTimer: (timer) => clearTimeout(timer as number),
  isBrowser: () => {
    const { window, constructor } = globalThis as { window?: { document?: unknown }; constructor?: { name?: string } };
    // A worker of a page is as public as the page. A ServiceWorkerGlobalScope is not asked for: edge runtimes have it
    // too.
    return Boolean(window?.document) || /^(Dedicated|Shared)WorkerGlobalScope$/.test(constructor?.name ?? '');
  },
};
