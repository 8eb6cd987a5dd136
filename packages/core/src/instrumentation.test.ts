import { expect, test } from 'vitest';
import { caught, clientOf } from '../test/support/call.ts';
import { once, read, SECRET } from '../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../test/support/wire.ts';
import type { Instrumentation, InstrumentedCall, InstrumentedEnd, InstrumentedRequest } from './instrumentation.ts';
import type { TraceContext } from './trace-context.ts';

test.each([
  {
    given: 'throws before it sends',
    broken: () => {
      throw new Error('broken');
    },
  },
  { given: 'never sends', broken: () => {} },
  {
    given: 'sends twice',
    broken: (_: unknown, send: (onEnd: () => void) => void) => {
      send(() => {});
      send(() => {});
    },
  },
  {
    given: 'sends late',
    broken: (_: unknown, send: (onEnd: () => void) => void) => setImmediate(() => send(() => {})),
  },
  {
    given: 'throws at the end',
    broken: (_: unknown, send: (onEnd: () => void) => void) =>
      send(() => {
        throw new Error('broken');
      }),
  },
  { given: 'rejects', broken: async () => Promise.reject(new Error('broken')) },
])('an instrumentation that $given changes nothing', async ({ broken }) => {
  const server = await answering(answer(200, envelope('there')));
  for (const instrumentation of [{ attempt: broken }, { call: broken }, { call: broken, attempt: broken }]) {
    const before = server.requests.length;
    expect(await clientOf(server.url, { instrumentation }).call(once, {})).toBe('there');
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.requests.length - before).toBe(1);
  }
});

test('it sees a call and each of its requests, and their ends before the call settles', async () => {
  const server = await answering(answer(503, '<html>'), answer(200, envelope('there')));
  const seen: (InstrumentedCall | InstrumentedRequest | InstrumentedEnd | string)[] = [];
  const watch: Instrumentation['call'] & Instrumentation['attempt'] = (view, run) => {
    seen.push(view);
    run((end: InstrumentedEnd) => void seen.push(end));
  };
  const instrumentation: Instrumentation = { call: watch, attempt: watch };
  seen.push(
    await clientOf(server.url, { instrumentation }).call<string>(read, { purpose: 'revocation', claim: 'hidden' }),
  );
  const { id: operation, method, path } = read;
  const call = { operation, method, path, fields: { purpose: 'revocation' } };
  const request = { ...call, origin: server.url, template: `/bc/admin${path}` };
  expect(seen).toEqual([
    request,
    { ...request, attempt: 1 },
    { status: 503, error: expect.objectContaining({ name: 'AgencyResponseError' }) },
    { ...request, attempt: 2 },
    { status: 200, error: undefined },
    { status: 200, error: undefined },
    'there',
  ]);
  expect(seen.filter((each) => typeof each === 'object' && 'origin' in each).every(Object.isFrozen)).toBe(true);
});

test('the error that it sees is the one that the call rejects with', async () => {
  const server = await answering(answer(200, failure()));
  const ends: InstrumentedEnd[] = [];
  const watch = (_: unknown, run: (onEnd: (end: InstrumentedEnd) => void) => void) => run((end) => void ends.push(end));
  const error = await caught(clientOf(server.url, { instrumentation: { call: watch, attempt: watch } }).call(once, {}));
  expect(ends).toEqual([
    { status: 200, error },
    { status: 200, error },
  ]);
  expect(ends.every((end) => end.error === error)).toBe(true);
});

test('one of a call replaces that of the client', async () => {
  const server = await answering(answer(200, envelope(1)));
  const seen: string[] = [];
  await clientOf(server.url, { instrumentation: { attempt: () => seen.push('client') } }).call(
    once,
    {},
    { instrumentation: { attempt: () => seen.push('call') } },
  );
  expect(seen).toEqual(['call']);
});

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const noted = async (trace: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const server = await answering(answer(200, envelope('there')));
  expect(
    await clientOf(server.url, {
      headers,
      instrumentation: { attempt: (_, send) => send(() => {}, trace as TraceContext) },
    }).call(once, {}),
  ).toBe('there');
  expect(server.requests).toHaveLength(1);
  return server.requests[0]?.headers ?? {};
};

test.each([
  { given: 'a traceparent', trace: { traceparent }, want: { traceparent } },
  {
    given: 'a tracestate',
    trace: { traceparent, tracestate: 'a=1, b@c=x/y' },
    want: { traceparent, tracestate: 'a=1, b@c=x/y' },
  },
  {
    given: 'other headers',
    trace: { traceparent, hash: 'other', authorization: 'other', baggage: 'a=1', host: 'other.example' },
    want: { traceparent, hash: SECRET },
  },
  {
    given: 'a tracestate that is none',
    trace: { traceparent, tracestate: 'a=1\r\nhash: other' },
    want: { traceparent },
  },
  {
    given: 'a tracestate that is too long',
    trace: { traceparent, tracestate: `a=${'1'.repeat(511)}` },
    want: { traceparent },
  },
])('it may add $given: what of it is a trace context is sent', async ({ trace, want }) => {
  const headers = await noted(trace, { traceparent: '00-00000000000000000000000000000001-0000000000000001-00' });
  expect(headers).toMatchObject(want);
  expect(
    Object.keys(headers)
      .filter(
        (name) =>
          ![
            'accept',
            'accept-encoding',
            'accept-language',
            'connection',
            'content-length',
            'content-type',
            'hash',
            'host',
            'sec-fetch-mode',
            'user-agent',
          ].includes(name),
      )
      .toSorted(),
  ).toEqual(
    Object.keys(want)
      .filter((name) => name !== 'hash')
      .toSorted(),
  );
});

test.each([
  undefined,
  null,
  5,
  'text',
  {},
  { traceparent: 1 },
  { traceparent: '' },
  { traceparent: traceparent.toUpperCase() },
  { traceparent: `${traceparent}\r\nx: y` },
  { traceparent: traceparent.replace(/^00/, 'ff') },
  { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` },
  { traceparent: `00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01` },
  { traceparent: `${traceparent}-more` },
  { tracestate: 'a=1' },
  {
    get traceparent() {
      throw new Error('broken');
    },
  },
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('broken');
      },
    },
  ),
])('a trace context that is none adds nothing and changes nothing (%#)', async (trace) => {
  expect(Object.keys(await noted(trace)).filter((name) => name.startsWith('trace'))).toEqual([]);
});
