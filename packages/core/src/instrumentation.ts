import type { AgencyError } from './errors.ts';
import type { RequestView } from './hooks.ts';
import type { TraceContext } from './trace-context.ts';

/** A request as tracing sees it: no value, no credential. Frozen. */
export interface InstrumentedRequest extends RequestView {
  /** Where it goes, such as `https://agency.example.com`. */
  readonly origin: string;
}

/** How a request ended. */
export interface RequestEnd {
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Why it failed, be it an answer of 200 that says so. Undefined for a success, and for a refusal that `isExpected`. */
  readonly error: AgencyError | undefined;
}

/**
 * Watches each request of a client. It is called before the request is sent, and calls `send` at once, in the async context
 * that the request shall have. `send` calls back at the end of the answer's body, before the call settles.
 *
 * It can change nothing but add the headers of a trace context, `traceparent` and `tracestate`, which it gives `send` as the second
 * argument. The request is sent once whether it calls `send` never, twice or late, and what it throws is ignored.
 *
 * @example
 * ```ts
 * const instrumentation: Instrumentation = ({ operation }, send) => {
 *   const start = performance.now()
 *   send(({ status }) => histogram.record(performance.now() - start, { operation, status }))
 * }
 * ```
 */
export type Instrumentation = (
  request: InstrumentedRequest,
  send: (onEnd: (end: RequestEnd) => void, trace?: TraceContext) => void,
) => void;
