import { AgencyAbortError, AgencyTimeoutError } from '@one37id/agency-core';

/** What a read gets for each call: pass it on, and an abort or the deadline ends a read under way. */
export interface WaitCall {
  readonly signal: AbortSignal;
}

/** When to stop waiting, and how often to look. */
export interface WaitLimits {
  /** The deadline of it all in milliseconds, above 0 and at most 2,147,483,647. Default: 120,000. */
  readonly timeout?: number | undefined;
  /**
   * The time between two reads in milliseconds, in the same bounds: an average, each pause is 50 to 150 % of it at random.
   * Default: 2,000.
   */
  readonly interval?: number | undefined;
  /** Ends the waiting at once. Default: none. */
  readonly signal?: AbortSignal | undefined;
}

/** What {@link poll} waits for. */
export interface Poll<End extends object> {
  /** The name of the waiting function, for its errors. */
  readonly operation: string;
  /** Reads once; `undefined` while the end is not there. */
  readonly look: (call: WaitCall) => Promise<End | undefined>;
  /** Why the end was not there the last time, if an error said so. */
  readonly cause?: () => Error | undefined;
}

/** The one loop of all waiting functions, with limits from `waitOptions`. The tests bring their own randomness. */
export async function poll<End extends object>({ operation, look, cause }: Poll<End>, limits: WaitLimits, random = Math.random): Promise<End> {
  const { timeout = 120_000, interval = 2_000, signal } = limits;
  let reads = 0;
  const details = (what: string) => ({
    message: `${operation}: ${what} (after ${reads} reads). It only read: you can wait again.`,
    operation,
    outcome: reads > 0 ? ('failed' as const) : ('not-sent' as const),
    attempts: reads,
  });
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void) => {
      clearTimeout(deadline);
      clearTimeout(pause);
      signal?.removeEventListener('abort', onAbort);
      settle();
      // After settling: how the read under way takes it is not what the caller hears of.
      over.abort();
    };
    const onAbort = () => end(() => reject(new AgencyAbortError(details('aborted by the signal'))));
    const deadline = setTimeout(() => {
      end(() => reject(new AgencyTimeoutError({ ...details('not there within `timeout`'), cause: cause?.() })));
    }, timeout);
    const next = async () => {
      reads += 1;
      try {
        const found = await look({ signal: over.signal });
        if (found !== undefined) end(() => resolve(found));
        else if (!over.signal.aborted) pause = setTimeout(next, interval * (0.5 + random()));
      } catch (error) {
        end(() => reject(error));
      }
    };
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    else void next();
  });
}
