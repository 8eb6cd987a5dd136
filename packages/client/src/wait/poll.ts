import {
  AgencyAbortError,
  type AgencyApiError,
  type AgencyError,
  AgencyRequestError,
  AgencyTimeoutError,
  isAgencyApiError,
  isAgencyError,
} from '@one37id/agency-core';
import { MAX_TIME } from '@one37id/agency-core/internal';
import { mayPass } from './may-pass.ts';
import { failedRead } from './wait-options.ts';

/** What a read gets for each call. Pass all of it on as the read's options. */
export interface WaitCall {
  /** An abort or the deadline ends a read under way. */
  readonly signal: AbortSignal;
  /** A "not there yet" is no failure: logs, hooks and traces do not hear of one. */
  readonly isExpected: (error: AgencyApiError) => boolean;
}

/** When to stop waiting, how often to look, and what means "not there yet". */
export interface WaitLimits {
  /** The deadline of it all in milliseconds, above 0 and at most 2,147,483,647. Default: 120,000. */
  readonly timeout?: number | undefined;
  /**
   * The time between two reads in milliseconds, in the same bounds: an average, each pause is 50 to 150 % of it at
   * random, and longer where the agency asks for that. Default: 2,000.
   */
  readonly interval?: number | undefined;
  /** Ends the waiting at once. Default: none. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether a refusal of a read means "not there yet". Any other refusal, such as a wrong key, ends the waiting. What
   * may be over at the next read (a broken connection, a read's own timeout, 408, 429, 5xx) does not, whatever this
   * says. Default: none means it, but see `waitForConnection`.
   */
  readonly isPending?: ((error: AgencyApiError) => boolean) | undefined;
}

/** What {@link poll} waits for. */
export interface Poll<End extends object> {
  /** The name of the waiting function, for its errors. */
  readonly operation: string;
  /** Reads once; `undefined` while the end is not there. */
  readonly look: (call: WaitCall) => Promise<End | undefined>;
  /** Whether the read is the caller's own function: what it throws is the caller's, and stays as it is. */
  readonly isOwnRead?: boolean;
}

/**
 * So many waits read at once when they begin. What is above that begins somewhere within its interval: not all in one
 * moment.
 */
const AT_ONCE = 16;
let underWay = 0;

/** The one loop of all waiting functions, with limits from `waitOptions`. The tests bring their own randomness. */
export async function poll<End extends object>(
  { operation, look, isOwnRead = false }: Poll<End>,
  limits: WaitLimits,
  random = Math.random,
): Promise<End> {
  const { timeout = 120_000, interval = 2_000, signal, isPending = () => false } = limits;
  let reads = 0;
  let last: AgencyError | undefined;
  const details = (what: string) => ({
    message: `${operation}: ${what} (after ${reads} reads). It only read: you can wait again.${last ? ` What came last: ${last.message}` : ''}`,
    operation,
    outcome: reads > 0 ? ('failed' as const) : ('not-sent' as const),
    attempts: reads,
    cause: last,
  });
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void) => {
      if (over.signal.aborted) return;
      underWay -= 1;
      clearTimeout(deadline);
      clearTimeout(pause);
      signal?.removeEventListener('abort', onAbort);
      settle();
      // After settling: how the read under way takes it is not what the caller hears of.
      over.abort();
    };
    const fail = (error: unknown) => end(() => reject(error));
    const onAbort = () => fail(new AgencyAbortError(details('aborted by the signal')));
    const deadline = setTimeout(() => fail(new AgencyTimeoutError(details('not there within `timeout`'))), timeout);
    /** One answer for the loop and for core: what is a failure in the logs is none here, and the other way round. */
    const isExpected = (error: AgencyApiError): boolean => {
      const answer: unknown = isPending(error);
      if (typeof answer === 'object' && answer !== null) {
        // Its rejection has been told by this.
        Promise.resolve(answer).catch(() => {});
        throw new AgencyRequestError(details('`isPending` must answer at once, true or false'));
      }
      return Boolean(answer);
    };
    const call: WaitCall = { signal: over.signal, isExpected };

    const next = async () => {
      reads += 1;
      let asked = 0;
      try {
        const found = await look(call);
        if (found !== undefined) return end(() => resolve(found));
        last = undefined;
      } catch (error) {
        try {
          if (!isAgencyError(error) || !((isAgencyApiError(error) && isExpected(error)) || mayPass(error))) {
            return fail(isOwnRead ? error : failedRead(operation, reads, error));
          }
        } catch (thrown) {
          return fail(failedRead(operation, reads, thrown));
        }
        last = error;
        asked = error.retryAfterMs ?? 0;
      }
      if (!over.signal.aborted)
        pause = setTimeout(next, Math.min(MAX_TIME, Math.max(interval * (0.5 + random()), asked)));
    };

    underWay += 1;
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    else if (underWay <= AT_ONCE) void next();
    else pause = setTimeout(next, interval * random());
  });
}
