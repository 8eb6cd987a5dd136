import { expect, test } from 'vitest';
import { caught, clientOf } from '../test/support/call.ts';
import { once, read } from '../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../test/support/wire.ts';
import type { Instrumentation, InstrumentedRequest, RequestEnd } from './instrumentation.ts';

test.each([
  { given: 'throws before it sends', broken: () => { throw new Error('broken'); } },
  { given: 'never sends', broken: () => {} },
  { given: 'sends twice', broken: (_: unknown, send: (onEnd: () => void) => void) => { send(() => {}); send(() => {}); } },
  { given: 'sends late', broken: (_: unknown, send: (onEnd: () => void) => void) => setImmediate(() => send(() => {})) },
  { given: 'throws at the end', broken: (_: unknown, send: (onEnd: () => void) => void) => send(() => { throw new Error('broken'); }) },
  { given: 'rejects', broken: async () => Promise.reject(new Error('broken')) },
])('an instrumentation that $given changes nothing', async ({ broken }) => {
  const server = await answering(answer(200, envelope('there')));
  expect(await clientOf(server.url, { instrumentation: broken }).call(once, {})).toBe('there');
  await new Promise((resolve) => setImmediate(resolve));
  expect(server.requests).toHaveLength(1);
});

test('it sees each request of a call, and its end before the call settles', async () => {
  const server = await answering(answer(503, '<html>'), answer(200, envelope('there')));
  const seen: (InstrumentedRequest | RequestEnd | string)[] = [];
  const instrumentation: Instrumentation = (request, send) => {
    seen.push(request);
    send((end) => seen.push(end));
  };
  seen.push(await clientOf(server.url, { instrumentation }).call<string>(read, { purpose: 'revocation', claim: 'hidden' }));
  const { id: operation, method, path } = read;
  const request = { operation, method, path, fields: { purpose: 'revocation' }, origin: server.url };
  expect(seen).toEqual([
    { ...request, attempt: 1 },
    { status: 503, error: expect.objectContaining({ name: 'AgencyResponseError' }) },
    { ...request, attempt: 2 },
    { status: 200, error: undefined },
    'there',
  ]);
  expect(seen.filter((each) => typeof each === 'object' && 'origin' in each).every(Object.isFrozen)).toBe(true);
});

test('the error that it sees is the one that the call rejects with', async () => {
  const server = await answering(answer(200, failure()));
  const ends: RequestEnd[] = [];
  const error = await caught(clientOf(server.url, { instrumentation: (_, send) => send((end) => ends.push(end)) }).call(once, {}));
  expect(ends).toHaveLength(1);
  expect(ends[0]?.error).toBe(error);
});

test('one of a call replaces that of the client', async () => {
  const server = await answering(answer(200, envelope(1)));
  const seen: string[] = [];
  await clientOf(server.url, { instrumentation: () => seen.push('client') }).call(once, {}, { instrumentation: () => seen.push('call') });
  expect(seen).toEqual(['call']);
});
