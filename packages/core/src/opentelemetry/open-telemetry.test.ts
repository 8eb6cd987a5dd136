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
import type { ClientOptions } from '../options.ts';
import { attributesOfRequest } from './attributes.ts';
import { openTelemetry } from './index.ts';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const tracer = provider.getTracer('test');
const instrumentation = openTelemetry({ tracer });

beforeAll(() => context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
beforeEach(() => exporter.reset());
afterAll(() => context.disable());

const traced = (url: string, options: Partial<ClientOptions> = {}) => clientOf(url, { instrumentation, ...options });

function theSpan(): ReadableSpan {
  const [span, ...more] = exporter.getFinishedSpans();
  expect(more).toEqual([]);
  return span ?? expect.fail('there is no span');
}

test('a success: operation as name, kind CLIENT, the attributes of the semantic conventions and no others', async () => {
  const server = await answering(answer(201, envelope('there')));
  await traced(server.url).call(byId, { id: 'a value' });
  const span = theSpan();
  expect(span).toMatchObject({
    name: 'getConnection',
    kind: SpanKind.CLIENT,
    status: { code: SpanStatusCode.UNSET },
    events: [],
  });
  expect(span.attributes).toEqual({
    [ATTR_HTTP_REQUEST_METHOD]: 'GET',
    [ATTR_URL_TEMPLATE]: '/connection/{id}',
    [ATTR_SERVER_ADDRESS]: '127.0.0.1',
    [ATTR_SERVER_PORT]: server.port,
    [ATTR_HTTP_RESPONSE_STATUS_CODE]: 201,
  });
});

test.each([
  { given: 'https without a port', origin: 'https://agency.example.com', address: 'agency.example.com', port: 443 },
  { given: 'http without a port', origin: 'http://localhost', address: 'localhost', port: 80 },
  { given: 'IPv6', origin: 'http://[::1]:8080', address: '::1', port: 8080 },
])('server.address and server.port: $given', ({ origin, address, port }) => {
  const attributes = attributesOfRequest({ operation: 'x', method: 'GET', path: '/x', attempt: 1, fields: {}, origin });
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
  const spans = exporter
    .getFinishedSpans()
    .map(({ attributes }) => [
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

test('the span is a child of the active one, and active for the fetch below', async () => {
  const server = await answering(answer(200, envelope(1)));
  const parent = tracer.startSpan('parent');
  let inFetch: unknown;
  const fetch: ClientOptions['fetch'] = (url, init) => {
    inFetch = trace.getActiveSpan()?.spanContext().spanId;
    return globalThis.fetch(url, init);
  };
  await context.with(trace.setSpan(context.active(), parent), () => traced(server.url, { fetch }).call(once, {}));
  const span = theSpan();
  expect(span.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
  expect(span.spanContext().spanId).toBe(inFetch);
});

test('parallel calls keep their spans apart', async () => {
  const server = await answering(answer(200, envelope(1)));
  const client = traced(server.url);
  const parents = ['a', 'b', 'c', 'd'].map((name) => tracer.startSpan(name));
  await Promise.all(
    parents.map((parent) => context.with(trace.setSpan(context.active(), parent), () => client.call(read, {}))),
  );
  const ids = exporter.getFinishedSpans().map((span) => span.parentSpanContext?.spanId);
  expect(ids.sort()).toEqual(parents.map((parent) => parent.spanContext().spanId).sort());
});

test('no header is added, and no baggage leaves', async () => {
  const server = await answering(answer(200, envelope(1)));
  const baggage = propagation.createBaggage({ user: { value: 'alice' } });
  await context.with(propagation.setBaggage(context.active(), baggage), () => traced(server.url).call(read, {}));
  expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('traceparent');
  expect(JSON.stringify(server.requests)).not.toContain('alice');
});

test('with `traceparent` the span is handed on, its tracestate too, and no baggage', async () => {
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
  await context.with(active, () =>
    traced(server.url, { instrumentation: openTelemetry({ tracer, traceparent: true }) }).call(read, {}),
  );
  const spans = exporter
    .getFinishedSpans()
    .map((span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`);
  expect(server.requests.map(({ headers }) => headers['traceparent'])).toEqual(spans);
  expect(new Set(spans).size).toBe(2);
  expect(server.requests.map(({ headers }) => headers['tracestate'])).toEqual(['vendor=opaque', 'vendor=opaque']);
  expect(JSON.stringify(server.requests)).not.toContain('alice');
});

test('without a provider there is no trace to hand on', async () => {
  const server = await answering(answer(200, envelope(1)));
  await traced(server.url, { instrumentation: openTelemetry({ traceparent: true }) }).call(read, {});
  expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('traceparent');
});

test('nothing of a span has the secret, a value, the body or the URL', async () => {
  const values = { id: 'sensitive-path-value', claim: 'sensitive-claim-value' };
  const server = await answering(answer(400, failure(17, `no ${SECRET} ${Object.values(values)} here`)));
  await caught(traced(server.url).call({ ...once, path: '/credential/{id}' }, values));
  const { resource: _, ...span } = theSpan();
  const shown = JSON.stringify([span.name, span.attributes, span.status, span.events, span.links]);
  for (const value of [SECRET, ...Object.values(values), '/bc/admin', 'http://']) expect(shown).not.toContain(value);
});

test('the default tracer is that of the global provider', async () => {
  trace.setGlobalTracerProvider(provider);
  const server = await answering(answer(200, envelope(1)));
  await traced(server.url, { instrumentation: openTelemetry() }).call(read, {});
  trace.disable();
  expect(theSpan().instrumentationScope.name).toBe('@one37id/agency-core');
});
