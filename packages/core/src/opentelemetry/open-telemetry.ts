import { context, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { Instrumentation } from '../instrumentation.ts';
import { VERSION } from '../version.ts';
import { attributesOfEnd, attributesOfRequest } from './attributes.ts';

/** Options of {@link openTelemetry}. */
export interface OpenTelemetryOptions {
  /** Makes the spans. Default: the tracer `@one37id/agency-core` of the global provider. */
  readonly tracer?: Tracer | undefined;
}

/**
 * One span for each request of a client, of kind CLIENT and named after the operation, with the semantic conventions for HTTP
 * clients. A call that is repeated has several, with `http.request.resend_count`; one that is refused on this machine has none.
 *
 * No attribute has a secret or a value that was sent: there is no `url.full`, only the template. The span is active while the
 * request is sent, so that an instrumented `fetch` hands the trace on; by itself it adds no header.
 *
 * @param options - `tracer`, where it shall not be the global one.
 * @returns The option `instrumentation` of a client. It throws nothing.
 * @example
 * ```ts
 * import { openTelemetry } from '@one37id/agency-core/opentelemetry'
 *
 * const agency = new Agency({ baseUrl, secretKey, instrumentation: openTelemetry() })
 * ```
 */
export function openTelemetry({ tracer }: OpenTelemetryOptions = {}): Instrumentation {
  return (request, send) => {
    const spans = tracer ?? trace.getTracer('@one37id/agency-core', VERSION);
    const span = spans.startSpan(request.operation, { kind: SpanKind.CLIENT, attributes: attributesOfRequest(request) });
    context.with(trace.setSpan(context.active(), span), () =>
      send((end) => {
        span.setAttributes(attributesOfEnd(end));
        // Without a description: a failure's message stands in logs, which fewer systems read.
        if (end.error) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      }),
    );
  };
}
