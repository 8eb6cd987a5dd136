import type { AgencyError } from './errors.ts';
import type { RequestView } from './hooks.ts';
import type { TraceContext } from './trace-context.ts';

/** A call as tracing sees it: no value, no credential. Frozen. */
export interface InstrumentedCall extends Omit<RequestView, 'attempt'> {
  /** Where it goes, such as `https://agency.example.com`. */
  readonly origin: string;
  /** The whole path without values, such as `/bc/admin/connection/{id}`. */
  readonly template: string;
}

/** A request as tracing sees it. */
export interface InstrumentedRequest extends InstrumentedCall {
  /** Which request of the call it is, from 1. */
  readonly attempt: number;
}

/** How a call or a request ended. */
export interface InstrumentedEnd {
  /** The HTTP status of the last answer, where there was one. */
  readonly status: number | undefined;
  /**
   * Why it failed, be it an answer of 200 that says so. Undefined for a success, and for a refusal that `isExpected`.
   */
  readonly error: AgencyError | undefined;
}

/** Is told of the end: for a request at the end of the answer's body, for both before the call settles. */
export type OnEnd = (end: InstrumentedEnd) => void;

/**
 * Watches the calls of a client and their requests: each function is called before, and calls what it is given at once,
 * in the async context that the call or the request shall have.
 *
 * It can change nothing but add the headers of a trace context, `traceparent` and `tracestate`, which it gives `send`
 * as the second argument. Call and request go on once, whether it calls that never, twice or late, and what it throws
 * is ignored.
 *
 * @example
 * ```ts
 * const instrumentation: Instrumentation = {
 *   attempt: ({ operation }, send) => {
 *     const start = performance.now()
 *     send(({ status }) => histogram.record(performance.now() - start, { operation, status }))
 *   },
 * }
 * ```
 */
export interface Instrumentation {
  /** A call whose input is right: its credential, all of its requests, and the pauses between them. */
  readonly call?: ((call: InstrumentedCall, run: (onEnd: OnEnd) => void) => void) | undefined;
  /** One request, with its answer. */
  readonly attempt?:
    | ((request: InstrumentedRequest, send: (onEnd: OnEnd, trace?: TraceContext) => void) => void)
    | undefined;
}
