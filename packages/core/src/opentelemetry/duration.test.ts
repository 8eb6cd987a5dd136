import { context, metrics } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  type HistogramMetricData,
  MeterProvider,
  MetricReader,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import {
  ATTR_ERROR_TYPE,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
  METRIC_HTTP_CLIENT_REQUEST_DURATION,
} from '@opentelemetry/semantic-conventions';
import { ATTR_URL_TEMPLATE } from '@opentelemetry/semantic-conventions/incubating';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { caught, clientOf } from '../../test/support/call.ts';
import { byId, read } from '../../test/support/operations.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import type { ClientOptions } from '../options.ts';
import { VERSION } from '../version.ts';
import { openTelemetry } from './index.ts';

class Reader extends MetricReader {
  protected override async onShutdown(): Promise<void> {}
  protected override async onForceFlush(): Promise<void> {}
}

beforeAll(() => context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
afterAll(() => {
  context.disable();
  metrics.disable();
});

const measuring = () => {
  const reader = new Reader();
  const provider = new MeterProvider({ readers: [reader] });
  return { provider, measured: async () => histogramOf((await reader.collect()).resourceMetrics) };
};

function histogramOf({ scopeMetrics }: ResourceMetrics): HistogramMetricData {
  const [scope, ...more] = scopeMetrics;
  expect([more, scope?.metrics.length]).toEqual([[], 1]);
  return scope?.metrics[0] as HistogramMetricData;
}

test('each request is measured in seconds, with the attributes of the semantic conventions and no others', async () => {
  const { provider, measured } = measuring();
  const server = await answering(answer(503, ''), answer(200, envelope('there')));
  const instrumentation = openTelemetry({ meter: provider.getMeter('test') });
  await clientOf(server.url, { instrumentation }).call(read, { claim: 'hidden' });
  const { descriptor, dataPoints } = await measured();
  expect(descriptor).toMatchObject({
    name: METRIC_HTTP_CLIENT_REQUEST_DURATION,
    unit: 's',
    description: 'Duration of HTTP client requests.',
  });
  const all = {
    [ATTR_HTTP_REQUEST_METHOD]: 'POST',
    [ATTR_URL_TEMPLATE]: '/bc/admin/credential/get',
    [ATTR_SERVER_ADDRESS]: '127.0.0.1',
    [ATTR_SERVER_PORT]: server.port,
  };
  expect(dataPoints.map(({ attributes, value }) => ({ attributes, count: value.count }))).toEqual([
    { attributes: { ...all, [ATTR_HTTP_RESPONSE_STATUS_CODE]: 503, [ATTR_ERROR_TYPE]: '503' }, count: 1 },
    { attributes: { ...all, [ATTR_HTTP_RESPONSE_STATUS_CODE]: 200 }, count: 1 },
  ]);
  for (const { value } of dataPoints) {
    expect(value.buckets.boundaries).toEqual([
      0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
    ]);
    expect(value.sum).toBeGreaterThan(0);
    // Milliseconds would be more than that.
    expect(value.sum).toBeLessThan(60);
  }
});

test('the global provider counts, also one that is registered after the client was made', async () => {
  const server = await answering(answer(200, envelope('there')));
  const client = clientOf(server.url, { instrumentation: openTelemetry() });
  await client.call(byId, { id: 'before' });
  const { provider, measured } = measuring();
  metrics.setGlobalMeterProvider(provider);
  await client.call(byId, { id: 'a' });
  await client.call(byId, { id: 'b' });
  expect((await measured()).dataPoints.map(({ value }) => value.count)).toEqual([2]);
});

test('what is measured are the seconds from the request to its end', async () => {
  const { provider, measured } = measuring();
  const server = await answering(answer(200, envelope('there')));
  const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
  onTestFinished(() => now.mockRestore());
  const fetch: ClientOptions['fetch'] = (url, init) => (now.mockReturnValue(12_500), globalThis.fetch(url, init));
  const instrumentation = openTelemetry({ meter: provider.getMeter('test') });
  await clientOf(server.url, { instrumentation, fetch }).call(read);
  expect((await measured()).dataPoints.map(({ value }) => value.sum)).toEqual([2.5]);
});

test('a global provider is asked once, by this package’s name and version', async () => {
  const asked: unknown[][] = [];
  const record = vi.fn();
  const provider = {
    getMeter: (...given: unknown[]) => (asked.push(given), { createHistogram: () => ({ record }) }),
  };
  metrics.disable();
  metrics.setGlobalMeterProvider(provider as never);
  onTestFinished(() => metrics.disable());
  const server = await answering(answer(200, envelope('there')));
  const client = clientOf(server.url, { instrumentation: openTelemetry() });
  for (const id of ['a', 'b', 'c']) await client.call(byId, { id });
  expect([asked, record.mock.calls.length]).toEqual([[['@one37id/agency-core', VERSION]], 3]);
});

test('what is refused on this machine is no request', async () => {
  const { provider, measured } = measuring();
  const instrumentation = openTelemetry({ meter: provider.getMeter('test') });
  await caught(clientOf('http://127.0.0.1:1', { instrumentation }).call(byId, { id: '..' }));
  const none = await measured().catch(() => undefined);
  expect(none?.dataPoints ?? []).toEqual([]);
});
