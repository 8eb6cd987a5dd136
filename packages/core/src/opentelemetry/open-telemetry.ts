import {
  type Attributes,
  context,
  createContextKey,
  type Meter,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { assertInput } from '../base/failure.ts';
import { bare, isFields } from '../base/own.ts';
import { guarded } from '../errors/entrance.ts';
import type { Instrumentation, InstrumentedEnd } from '../instrumentation.ts';
import type { TraceContext } from '../trace-context.ts';
import { VERSION } from '../version.ts';
import { attributesOfEnd, attributesOfError, attributesOfRequest } from './attributes.ts';
import { durationOf } from './duration.ts';
import { NAME } from './name.ts';

/** Options of {@link openTelemetry}. */
export interface OpenTelemetryOptions {
  /** Makes the spans. Default: the tracer `@one37id/agency-core` of the global provider. */
  readonly tracer?: Tracer | undefined;
  /** Measures the requests. Default: the meter `@one37id/agency-core` of the global provider. */
  readonly meter?: Meter | undefined;
  /**
   * Sends the request's `traceparent`, and its `tracestate` where it has one, so that the agency's spans become its
   * children. Baggage is never sent. Default: true.
   */
  readonly traceparent?: boolean | undefined;
}

/** Where the SDKs of OpenTelemetry look whether to trace; their API has no other name for it. */
const SUPPRESSED = createContextKey('OpenTelemetry SDK Context Key SUPPRESS_TRACING');

/**
 * One span of kind INTERNAL for each call, named after the operation, and in it one of kind CLIENT for each request,
 * named after method and path template, by the stable semantic conventions for HTTP clients; and the histogram
 * `http.client.request.duration` in seconds. A call that is repeated has several requests, with
 * `http.request.resend_count`; one that is refused on this machine has no span.
 *
 * No attribute has a secret or a value that was sent: there is no `url.full`, only the template. So that an
 * instrumented `fetch` records none either, tracing is suppressed below a request's span, which sends its trace context
 * itself. What your hooks and your own `fetch` do meanwhile is not traced for the same reason.
 *
 * @param options - `tracer` and `meter`, where they shall not be the global ones, and `traceparent`.
 * @returns The option `instrumentation` of a client. Its functions throw nothing.
 * @throws {AgencyRequestError} When `tracer` or `meter` is none.
 * @example
 * ```ts
 * import { openTelemetry } from '@one37id/agency-core/opentelemetry'
 *
 * const agency = new Agency({ baseUrl, secretKey, instrumentation: openTelemetry() })
 * ```
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Instrumentation {
  const { tracer, meter, traceparent = true } = guarded('openTelemetry', () => readOptions(options));
  const duration = durationOf(meter);
  const start = (name: string, kind: SpanKind, attributes: Attributes) => {
    const span = (tracer ?? trace.getTracer(NAME, VERSION)).startSpan(name, { kind, attributes });
    return { span, active: trace.setSpan(context.active(), span) };
  };
  return {
    call: (call, run) =>
      guarded('openTelemetry', () => {
        const { span, active } = start(call.operation, SpanKind.INTERNAL, {});
        context.with(active, () => run((end) => finish(span, end)));
      }),
    attempt: (request, send) =>
      guarded('openTelemetry', () => {
        const began = performance.now();
        const attributes = attributesOfRequest(request);
        const { span, active } = start(`${request.method} ${request.template}`, SpanKind.CLIENT, {
          ...attributes,
          ...(request.attempt > 1 ? { 'http.request.resend_count': request.attempt - 1 } : {}),
        });
        context.with(active.setValue(SUPPRESSED, true), () =>
          send(
            (end) => {
              const seconds = (performance.now() - began) / 1000;
              duration().record(seconds, { ...attributes, ...attributesOfEnd(end) }, active);
              finish(span, end);
            },
            traceparent ? traceContextOf(span) : undefined,
          ),
        );
      }),
  };
}

function finish(span: Span, end: InstrumentedEnd): void {
  span.setAttributes({ ...attributesOfEnd(end), ...attributesOfError(end) });
  // Without a description: a failure's message stands in logs, which fewer systems read.
  if (end.error) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

function readOptions(options: unknown): OpenTelemetryOptions {
  assertInput(isFields(options), 'the options must be an object');
  const { tracer, meter, traceparent, ...strange } = bare(options) as OpenTelemetryOptions;
  assertInput(
    Reflect.ownKeys(strange).length === 0,
    'the options must have no other names than `tracer`, `meter` and `traceparent`',
  );
  assertInput(
    tracer === undefined || typeof (tracer as Partial<Tracer> | null)?.startSpan === 'function',
    'the option `tracer` must be a tracer of @opentelemetry/api',
  );
  assertInput(
    meter === undefined || typeof (meter as Partial<Meter> | null)?.createHistogram === 'function',
    'the option `meter` must be a meter of @opentelemetry/api',
  );
  assertInput(
    traceparent === undefined || typeof traceparent === 'boolean',
    'the option `traceparent` must be true or false',
  );
  return { tracer, meter, traceparent };
}

/** Of a tracer without a provider it is one of zeros, and not sent. */
function traceContextOf(span: Span): TraceContext {
  const { traceId, spanId, traceFlags, traceState } = span.spanContext();
  const flags = (traceFlags & 0xff).toString(16).padStart(2, '0');
  return { traceparent: `00-${traceId}-${spanId}-${flags}`, tracestate: traceState?.serialize() };
}
