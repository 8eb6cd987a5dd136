import { context, createTraceState, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import {
  ATTR_ERROR_TYPE,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_REQUEST_RESEND_COUNT,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
} from '@opentelemetry/semantic-conventions';
import { ATTR_URL_TEMPLATE } from '@opentelemetry/semantic-conventions/incubating';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { caught, clientOf } from '../../test/support/call.ts';
import { byId, once, read, SECRET } from '../../test/support/operations.ts';
import { answer, answering, envelope, failure, reset, serve } from '../../test/support/wire.ts';
import { AgencyApiError } from '../errors.ts';
import type { ClientOptions } from '../options.ts';
import { attributesOfEnd, attributesOfError, attributesOfRequest } from './attributes.ts';
import { openTelemetry } from './index.ts';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const tracer = provider.getTracer('test');
const instrumentation = openTelemetry({ tracer });

beforeAll(() => context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
beforeEach(() => exporter.reset());
afterAll(() => context.disable());

const traced = (url: string, options: Partial<ClientOptions> = {}) => clientOf(url, { instrumentation, ...options });

const spansOf = (kind: SpanKind) => exporter.getFinishedSpans().filter((span) => span.kind === kind);

/** That of the one request. */
function theSpan(kind = SpanKind.CLIENT): ReadableSpan {
  const [span, ...more] = spansOf(kind);
  expect(more).toEqual([]);
  return span ?? expect.fail('there is no span');
}

test('a success: method and template as name, kind CLIENT, the attributes of the semantic conventions and no others', async () => {
  const server = await answering(answer(201, envelope('there')));
  await traced(server.url).call(byId, { id: 'a value' });
  const span = theSpan();
  expect(span).toMatchObject({
    name: 'GET /bc/admin/connection/{id}',
    kind: SpanKind.CLIENT,
    status: { code: SpanStatusCode.UNSET },
    events: [],
  });
  expect(span.attributes).toEqual({
    [ATTR_HTTP_REQUEST_METHOD]: 'GET',
    [ATTR_URL_TEMPLATE]: '/bc/admin/connection/{id}',
    [ATTR_SERVER_ADDRESS]: '127.0.0.1',
    [ATTR_SERVER_PORT]: server.port,
    [ATTR_HTTP_RESPONSE_STATUS_CODE]: 201,
  });
});

test('the call itself: operation as name, kind INTERNAL, the parent of its requests', async () => {
  const server = await answering(answer(503, ''), answer(400, failure(18)));
  await caught(traced(server.url).call(read, {}));
  const call = theSpan(SpanKind.INTERNAL);
  expect(call).toMatchObject({ name: 'getCredential', status: { code: SpanStatusCode.ERROR }, events: [] });
  expect(call.attributes).toEqual({
    [ATTR_HTTP_RESPONSE_STATUS_CODE]: 400,
    [ATTR_ERROR_TYPE]: '400',
    'agency.error_code': 18,
    'agency.outcome': 'failed',
  });
  const requests = spansOf(SpanKind.CLIENT);
  expect(requests.map((span) => span.parentSpanContext?.spanId)).toEqual(Array(2).fill(call.spanContext().spanId));
});

test('a call that has no credential has a span, and no request', async () => {
  const credentials = { hash: () => Promise.reject(new Error('vault')) };
  await caught(traced('http://127.0.0.1:1', { credentials }).call(read, {}));
  expect(theSpan(SpanKind.INTERNAL).attributes).toEqual({
    [ATTR_ERROR_TYPE]: 'AgencyRequestError',
    'agency.outcome': 'not-sent',
  });
  expect(spansOf(SpanKind.CLIENT)).toEqual([]);
});

test.each([
  { given: 'https without a port', origin: 'https://agency.example.com', address: 'agency.example.com', port: 443 },
  { given: 'http without a port', origin: 'http://localhost', address: 'localhost', port: 80 },
  { given: 'IPv6', origin: 'http://[::1]:8080', address: '::1', port: 8080 },
])('server.address and server.port: $given', ({ origin, address, port }) => {
  const attributes = attributesOfRequest({ method: 'GET', template: '/x', origin });
  expect(attributes).toMatchObject({ [ATTR_SERVER_ADDRESS]: address, [ATTR_SERVER_PORT]: port });
});

test.each([
  {
    given: '200 that says no',
    bytes: answer(200, failure(17)),
    want: { [ATTR_ERROR_TYPE]: 'AgencyApiError', 'agency.error_code': 17, 'agency.outcome': 'failed' },
  },
  {
    given: '400',
    bytes: answer(400, failure(18)),
    want: { [ATTR_ERROR_TYPE]: '400', 'agency.error_code': 18, 'agency.outcome': 'failed' },
  },
  {
    given: '200 HTML',
    bytes: answer(200, '<html>'),
    want: { [ATTR_ERROR_TYPE]: 'AgencyResponseError', 'agency.outcome': 'unknown' },
  },
])('a failure: $given', async ({ bytes, want }) => {
  const server = await answering(bytes);
  const { httpStatus } = await caught(traced(server.url).call(once, {}));
  const span = theSpan();
  expect(span.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(span.attributes).toMatchObject({ ...want, [ATTR_HTTP_RESPONSE_STATUS_CODE]: httpStatus });
});

test('a broken connection has an error type and no status code', async () => {
  const server = await serve(reset);
  await caught(traced(server.url).call(once, {}));
  const { attributes } = theSpan();
  expect(attributes).toMatchObject({ [ATTR_ERROR_TYPE]: 'AgencyTransportError', 'agency.outcome': 'unknown' });
  expect(attributes).not.toHaveProperty([ATTR_HTTP_RESPONSE_STATUS_CODE]);
});

test('a repeated call has a span for each request, counted', async () => {
  const server = await answering(answer(503, ''), answer(502, '<html>'), answer(200, envelope(1)));
  await traced(server.url).call(read, {});
  const spans = spansOf(SpanKind.CLIENT).map(({ attributes }) => [
    attributes[ATTR_HTTP_REQUEST_RESEND_COUNT],
    attributes[ATTR_HTTP_RESPONSE_STATUS_CODE],
    attributes[ATTR_ERROR_TYPE],
  ]);
  expect(spans).toEqual([
    [undefined, 503, '503'],
    [1, 502, '502'],
    [2, 200, undefined],
  ]);
});

test('a call that is refused on this machine has no span', async () => {
  await caught(traced('http://127.0.0.1:1').call(byId, { id: '..' }));
  expect(exporter.getFinishedSpans()).toEqual([]);
});

test('an abort ends the span', async () => {
  const controller = new AbortController();
  const server = await serve(() => controller.abort());
  await caught(traced(server.url, { signal: controller.signal }).call(once, {}));
  expect(theSpan().attributes).toMatchObject({ [ATTR_ERROR_TYPE]: 'AgencyAbortError' });
});

test('the spans are children of the active one, and active for the fetch below', async () => {
  const server = await answering(answer(200, envelope(1)));
  const parent = tracer.startSpan('parent');
  let inFetch: unknown;
  const fetch: ClientOptions['fetch'] = (url, init) => {
    inFetch = trace.getActiveSpan()?.spanContext().spanId;
    return globalThis.fetch(url, init);
  };
  await context.with(trace.setSpan(context.active(), parent), () => traced(server.url, { fetch }).call(once, {}));
  expect(theSpan(SpanKind.INTERNAL).parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
  expect(theSpan().spanContext().spanId).toBe(inFetch);
});

test('parallel calls keep their spans apart', async () => {
  const server = await answering(answer(200, envelope(1)));
  const client = traced(server.url);
  const parents = ['a', 'b', 'c', 'd'].map((name) => tracer.startSpan(name));
  await Promise.all(
    parents.map((parent) => context.with(trace.setSpan(context.active(), parent), () => client.call(read, {}))),
  );
  const ids = spansOf(SpanKind.INTERNAL).map((span) => span.parentSpanContext?.spanId);
  expect(ids.sort()).toEqual(parents.map((parent) => parent.spanContext().spanId).sort());
});

test('without `traceparent` no header is added', async () => {
  const server = await answering(answer(200, envelope(1)));
  await traced(server.url, { instrumentation: openTelemetry({ tracer, traceparent: false }) }).call(read, {});
  expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('traceparent');
});

test('the span of the request is handed on, its tracestate too, and no baggage', async () => {
  const server = await answering(answer(503, ''), answer(200, envelope(1)));
  const traceState = createTraceState('vendor=opaque');
  const parent = trace.wrapSpanContext({
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: '00f067aa0ba902b7',
    traceFlags: 1,
    isRemote: true,
    traceState,
  });
  const active = propagation.setBaggage(
    trace.setSpan(context.active(), parent),
    propagation.createBaggage({ user: { value: 'alice' } }),
  );
  await context.with(active, () => traced(server.url).call(read, {}));
  const spans = spansOf(SpanKind.CLIENT).map(
    (span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`,
  );
  expect(server.requests.map(({ headers }) => headers['traceparent'])).toEqual(spans);
  expect(new Set(spans).size).toBe(2);
  expect(server.requests.map(({ headers }) => headers['tracestate'])).toEqual(['vendor=opaque', 'vendor=opaque']);
  expect(JSON.stringify(server.requests)).not.toContain('alice');
});

test('without a provider there is no trace to hand on', async () => {
  const server = await answering(answer(200, envelope(1)));
  await traced(server.url, { instrumentation: openTelemetry() }).call(read, {});
  expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('traceparent');
});

test('nothing of a span has the secret, a value, the body or the URL', async () => {
  const values = { id: 'sensitive-path-value', claim: 'sensitive-claim-value' };
  const server = await answering(answer(400, failure(17, `no ${SECRET} ${Object.values(values)} here`)));
  await caught(traced(server.url).call({ ...once, path: '/credential/{id}' }, values));
  const spans = exporter.getFinishedSpans();
  expect(spans).toHaveLength(2);
  const shown = JSON.stringify(spans.map((span) => [span.name, span.attributes, span.status, span.events, span.links]));
  for (const value of [SECRET, ...Object.values(values), 'http://']) expect(shown).not.toContain(value);
});

test('the default tracer is that of the global provider', async () => {
  trace.setGlobalTracerProvider(provider);
  const server = await answering(answer(200, envelope(1)));
  await traced(server.url, { instrumentation: openTelemetry() }).call(read, {});
  trace.disable();
  for (const kind of [SpanKind.CLIENT, SpanKind.INTERNAL])
    expect(theSpan(kind).instrumentationScope.name).toBe('@one37id/agency-core');
});

test.each([
  ...[null, 5, 'text', [], new Map()].map((given) => ({ given, says: 'the options must be an object' })),
  ...[null, 5, {}, { startSpan: 1 }].map((value) => ({
    given: { tracer: value },
    says: 'the option `tracer` must be a tracer of @opentelemetry/api',
  })),
  ...[null, 5, {}, { createHistogram: 1 }].map((value) => ({
    given: { meter: value },
    says: 'the option `meter` must be a meter of @opentelemetry/api',
  })),
  ...[null, 1, 'yes'].map((traceparent) => ({
    given: { traceparent },
    says: 'the option `traceparent` must be true or false',
  })),
  ...[{ tracers: tracer }, { [Symbol('tracer')]: 1 }].map((given) => ({
    given,
    says: 'the options must have no other names than `tracer`, `meter` and `traceparent`',
  })),
])('options that are none are refused: $given', ({ given, says }) => {
  expect(() => openTelemetry(given as never)).toThrow(`openTelemetry: ${says}. Nothing was sent.`);
});

test('options that are undefined are left out', () => {
  expect(() => openTelemetry({ tracer: undefined, meter: undefined, traceparent: undefined })).not.toThrow();
});

test.each(['call', 'attempt'] as const)('what a tracer throws is no error but one of ours: %s', (name) => {
  const startSpan = () => {
    throw new Error('secret');
  };
  const { [name]: watch } = openTelemetry({ tracer: { ...tracer, startSpan } });
  const request = { operation: 'x', method: 'GET', path: '/', origin: 'http://localhost', template: '/', fields: {} };
  expect(() => watch?.({ ...request, attempt: 1 }, () => expect.fail('it was run'))).toThrow(
    'openTelemetry: the request could not be built; check input and options. Nothing was sent.',
  );
});

const refused = (httpStatus: number, errorCode?: number) =>
  new AgencyApiError({ message: 'no', operation: 'x', outcome: 'failed', attempts: 1, httpStatus, errorCode });

test.each([
  { status: 200, error: undefined, end: { [ATTR_HTTP_RESPONSE_STATUS_CODE]: 200 }, more: {} },
  { status: undefined, error: undefined, end: {}, more: {} },
  {
    status: 399,
    error: refused(399, 5),
    end: { [ATTR_HTTP_RESPONSE_STATUS_CODE]: 399, [ATTR_ERROR_TYPE]: 'AgencyApiError' },
    more: { 'agency.outcome': 'failed', 'agency.error_code': 5 },
  },
  {
    status: 400,
    error: refused(400),
    end: { [ATTR_HTTP_RESPONSE_STATUS_CODE]: 400, [ATTR_ERROR_TYPE]: '400' },
    more: { 'agency.outcome': 'failed' },
  },
])(
  'the end of a request with $status has these attributes, and none that is undefined',
  ({ status, error, end, more }) => {
    expect(attributesOfEnd({ status, error })).toStrictEqual(end);
    expect(attributesOfError({ status, error })).toStrictEqual(more);
  },
);
