/**
 * What hands a trace on to the agency, as W3C Trace Context has it. Nothing else is ever sent for an instrumentation.
 */
export interface TraceContext {
  /** Such as `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01`. Anything of another form is not sent. */
  readonly traceparent: string;
  /** Vendors' own, at most 512 characters. Left out where it is none. */
  readonly tracestate?: string | undefined;
}

const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/;
const MEMBER = /^[a-z\d][a-z\d_*/@-]{0,255}=[ -+\--<>-~]{1,256}$/;

/** The headers of a trace context: those that are well-formed, and no others. */
export function traceHeaders(context: TraceContext | undefined): Readonly<Record<string, string>> {
  const { traceparent, tracestate } = context ?? {};
  if (typeof traceparent !== 'string' || !TRACEPARENT.test(traceparent)) return {};
  const isState =
    typeof tracestate === 'string' &&
    tracestate.length <= 512 &&
    tracestate.split(',').every((member) => MEMBER.test(member.trim()));
  return isState ? { traceparent, tracestate } : { traceparent };
}
