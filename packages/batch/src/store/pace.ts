/** The limit of what everyone together may send, as a store keeps it. Times are milliseconds since 1970. */
export interface Pace {
  /** Milliseconds between two rows; 0 for no limit. */
  readonly intervalMs: number;
  /** When the next row may be sent. */
  readonly nextAt: number;
  /** Until when nothing may be sent, because the agency asked for it. */
  readonly pausedUntil: number;
}

export const NO_PACE: Pace = { intervalMs: 0, nextAt: 0, pausedUntil: 0 };

/** Timers fire up to some milliseconds late: so many rows may follow each other at once to make up for it. */
const SLACK_MS = 20;

/** How many rows may be sent now, and when the next. */
export function admit(
  pace: Pace,
  now: number,
  wanted: number,
): { readonly count: number; readonly waitMs: number; readonly next: (taken: number) => Pace } {
  const { intervalMs, pausedUntil } = pace;
  if (pausedUntil > now) return { count: 0, waitMs: pausedUntil - now, next: () => pace };
  if (intervalMs === 0) return { count: wanted, waitMs: 0, next: () => pace };
  // Time that nobody used is not saved up: after a pause everyone would send at once. And the next row is never further
  // away than one interval: else the clock went back, and everyone would wait until it is where it was.
  const from = Math.min(Math.max(pace.nextAt, now - SLACK_MS), now + intervalMs);
  const count = Math.max(0, Math.min(wanted, Math.floor((now - from) / intervalMs) + 1));
  const nextAfter = (taken: number): number =>
    taken === 0 ? Math.min(pace.nextAt, now + intervalMs) : from + taken * intervalMs;
  return {
    count,
    waitMs: Math.max(1, nextAfter(count) - now),
    next: (taken) => ({ ...pace, nextAt: nextAfter(taken) }),
  };
}
