import { context, propagation, SpanKind, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { CompositePropagator, W3CBaggagePropagator, W3CTraceContextPropagator } from '@opentelemetry/core';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { caught, clientOf } from '../../test/support/call.ts';
import { byId, once } from '../../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../../test/support/wire.ts';
import { openTelemetry } from './index.ts';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const undici = new UndiciInstrumentation();
const ALIAS = 'com.one37id:email:ada.lovelace';

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  propagation.setGlobalPropagator(
    new CompositePropagator({ propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()] }),
  );
  undici.setTracerProvider(provider);
  undici.enable();
});
beforeEach(() => exporter.reset());
afterAll(() => {
  undici.disable();
  propagation.disable();
  trace.disable();
  context.disable();
});

test('the instrumentation of undici records what is not ours, and its URL', async () => {
  const server = await answering(answer(200, envelope(1)));
  await fetch(`${server.url}/${encodeURIComponent(ALIAS)}`);
  expect(JSON.stringify(exporter.getFinishedSpans().map(({ attributes }) => attributes))).toContain('ada.lovelace');
});

test.each([
  { given: 'a success', bytes: answer(200, envelope(1)) },
  { given: 'a refusal', bytes: answer(400, failure(17)) },
])('below ours it records nothing, and our context is what is sent: $given', async ({ bytes }) => {
  const server = await answering(bytes);
  const client = clientOf(server.url, { instrumentation: openTelemetry() });
  const baggage = propagation.createBaggage({ user: { value: 'alice' } });
  for (const operation of [byId, { ...once, path: '/credential/{id}' }])
    await context.with(propagation.setBaggage(context.active(), baggage), () =>
      client.call(operation, { id: ALIAS }).catch(() => {}),
    );
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name, kind }) => ({ name, kind }))).toEqual([
    { name: 'GET /bc/admin/connection/{id}', kind: SpanKind.CLIENT },
    { name: 'getConnection', kind: SpanKind.INTERNAL },
    { name: 'POST /bc/admin/credential/{id}', kind: SpanKind.CLIENT },
    { name: 'issueCredential', kind: SpanKind.INTERNAL },
  ]);
  expect(JSON.stringify(spans.map(({ attributes, events }) => [attributes, events]))).not.toMatch(/ada|lovelace/);
  const sent = spans.filter(({ kind }) => kind === SpanKind.CLIENT).map((span) => span.spanContext());
  expect(server.requests.map(({ headers }) => headers['traceparent'])).toEqual(
    sent.map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`),
  );
  expect(JSON.stringify(server.requests)).not.toContain('alice');
});

test('what the function of a credential does is traced, below the call', async () => {
  const vault = await answering(answer(200, '"key"'));
  const server = await answering(answer(400, failure(17)));
  const hash = async () => (await (await fetch(vault.url)).json()) as string;
  await caught(
    clientOf(server.url, { credentials: { hash }, instrumentation: openTelemetry() }).call(byId, { id: 'a' }),
  );
  const [asked, request, call] = exporter.getFinishedSpans();
  expect([asked?.name, request?.name, call?.name]).toEqual(['GET', 'GET /bc/admin/connection/{id}', 'getConnection']);
  expect(asked?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
});
