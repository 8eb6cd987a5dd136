import { context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { guarded } from '../entrance.ts';
import type { Instrumentation, RequestEnd } from '../instrumentation.ts';
import { bare, isFields } from '../own.ts';
import { must } from '../refusal.ts';
import type { TraceContext } from '../trace-context.ts';
import { VERSION } from '../version.ts';
import { attributesOfEnd, attributesOfRequest } from './attributes.ts';

/** Options of {@link openTelemetry}. */
export interface OpenTelemetryOptions {
  /** Makes the spans. Default: the tracer `@one37id/agency-core` of the global provider. */
  readonly tracer?: Tracer | undefined;
  /**
   * Sends the span's `traceparent`, and its `tracestate` where it has one, so that the agency's spans become its children. Baggage is
   * never sent. Leave it off where an instrumented `fetch` does so already. Default: false.
   */
  readonly traceparent?: boolean | undefined;
}

/**
 * One span for each request of a client, of kind CLIENT and named after the operation, with the semantic conventions for HTTP
 * clients. A call that is repeated has several, with `http.request.resend_count`; one that is refused on this machine has none.
 *
 * No attribute has a secret or a value that was sent: there is no `url.full`, only the template. The span is active while the
 * request is sent, so that an instrumented `fetch` hands the trace on; by itself it adds no header but with `traceparent`.
 *
 * @param options - `tracer`, where it shall not be the global one, and `traceparent`.
 * @returns The option `instrumentation` of a client. It throws nothing.
 * @throws {AgencyRequestError} When `tracer` is none.
 * @example
 * ```ts
 * import { openTelemetry } from '@one37id/agency-core/opentelemetry'
 *
 * const agency = new Agency({ baseUrl, secretKey, instrumentation: openTelemetry() })
 * ```
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Instrumentation {
  const { tracer, traceparent = false } = guarded('openTelemetry', () => readOptions(options));
  return (request, send) =>
    guarded('openTelemetry', () => {
      const spans = tracer ?? trace.getTracer('@one37id/agency-core', VERSION);
      const span = spans.startSpan(request.operation, {
        kind: SpanKind.CLIENT,
        attributes: attributesOfRequest(request),
      });
      const onEnd = (end: RequestEnd) => {
        span.setAttributes(attributesOfEnd(end));
        // Without a description: a failure's message stands in logs, which fewer systems read.
        if (end.error) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
      context.with(trace.setSpan(context.active(), span), () =>
        send(onEnd, traceparent ? traceContextOf(span) : undefined),
      );
    });
}

function readOptions(options: unknown): OpenTelemetryOptions {
  must(isFields(options), 'the options must be an object');
  const { tracer, traceparent, ...strange } = bare(options) as OpenTelemetryOptions;
  must(Reflect.ownKeys(strange).length === 0, 'the options must have no other names than `tracer` and `traceparent`');
  must(
    tracer === undefined || typeof (tracer as Partial<Tracer> | null)?.startSpan === 'function',
    'the option `tracer` must be a tracer of @opentelemetry/api',
  );
  must(traceparent === undefined || typeof traceparent === 'boolean', 'the option `traceparent` must be true or false');
  return { tracer, traceparent };
}

/** Of a tracer without a provider it is one of zeros, and not sent. */
function traceContextOf(span: Span): TraceContext {
  const { traceId, spanId, traceFlags, traceState } = span.spanContext();
  const flags = (traceFlags & 0xff).toString(16).padStart(2, '0');
  return { traceparent: `00-${traceId}-${spanId}-${flags}`, tracestate: traceState?.serialize() };
}
