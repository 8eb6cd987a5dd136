import { generate } from 'selfsigned';
import { describe, expect, test } from 'vitest';
import type { Fetch } from '../../src/options.ts';
import { clientOf, errorOf } from '../support/call.ts';
import { clockOf } from '../support/clock.ts';
import { bothKinds, idempotent, once, read } from '../support/operations.ts';
import { answer, answering, envelope, failure, greeting, reset, serve } from '../support/wire.ts';

test.each([
  { operation: once, outcome: 'unknown', sends: 1 },
  { operation: idempotent, outcome: 'unknown', sends: 3 },
  { operation: read, outcome: 'failed', sends: 3 },
])('reset before the reply: $operation.retry -> $outcome', async ({ operation, outcome, sends }) => {
  const server = await serve(reset);
  const error = await errorOf(clientOf(server.url), operation);
  expect(error).toMatchObject({ name: 'AgencyTransportError', outcome, attempts: sends });
  expect(error.cause).toMatchObject({ code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) });
  expect(server.requests).toHaveLength(sends);
});

test('send-once on an idle socket that the server is closing', async () => {
  for (let round = 0; round < 50; round++) {
    const bodies = new Map<string, number>();
    const server = await serve((socket, { body }, count) => {
      bodies.set(body, (bodies.get(body) ?? 0) + 1);
      if (count === 1) socket.end(answer(200, envelope('first')));
      else reset(socket);
    });
    const client = clientOf(server.url);
    expect(await client.call(once, { n: 1 })).toBe('first');
    const error = await errorOf(client, once, { n: 2 });
    expect(error).toMatchObject({ name: 'AgencyTransportError', outcome: 'unknown', attempts: 1 });
    expect(bodies.get('{"n":2}') ?? 0).toBeLessThan(2);
    await server.close();
  }
});

test('send-once on an idle socket that is reset as the request arrives', async () => {
  const server = await serve((socket, _, count) => {
    if (count === 1) socket.write(answer(200, envelope('first')));
    else reset(socket);
  });
  const client = clientOf(server.url);
  await client.call(once, { n: 1 });
  expect(await errorOf(client, once, { n: 2 })).toMatchObject({
    name: 'AgencyTransportError',
    outcome: 'unknown',
    attempts: 1,
  });
  expect(server.requests).toHaveLength(2);
});

test('read: reset twice, then 200', async () => {
  const server = await serve((socket, _, count) => {
    if (count < 3) reset(socket);
    else socket.write(answer(200, envelope('there')));
  });
  expect(await clientOf(server.url).call(read, {})).toBe('there');
  expect(server.requests).toHaveLength(3);
});

describe.each(bothKinds)('$kind', ({ kind, operation }) => {
  const attempts = kind === 'read' ? 3 : 1;
  const lost = kind === 'read' ? 'failed' : 'unknown';

  test('connection refused', async () => {
    const server = await serve(() => {});
    await server.close();
    const error = await errorOf(clientOf(server.url), operation);
    expect(error).toMatchObject({ name: 'AgencyTransportError', outcome: 'not-sent', attempts });
    expect(error.cause).toMatchObject({ code: 'ECONNREFUSED' });
    expect(error.message).toContain('Nothing was sent');
  });

  test('DNS failure', async () => {
    const error = await errorOf(clientOf('http://agency.invalid', { allowInsecure: true }), operation);
    expect(error).toMatchObject({ name: 'AgencyTransportError', outcome: 'not-sent', attempts });
    expect(error.cause).toMatchObject({ code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) });
  });

  test('bad certificate', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
    const server = await serve((socket) => socket.write(answer(200, envelope(1))), { key, cert });
    const error = await errorOf(clientOf(server.url), operation);
    expect(error).toMatchObject({ name: 'AgencyTransportError', outcome: 'not-sent', attempts: 1 });
    expect(server.requests).toHaveLength(0);
  });

  test('https to a plaintext port', async () => {
    const plain = await greeting('HTTP/1.1 400 Bad Request\r\n\r\n');
    const error = await errorOf(clientOf(plain.url.replace('http:', 'https:')), operation);
    expect(error).toMatchObject({ name: 'AgencyTransportError', outcome: 'not-sent', attempts: 1 });
    expect(plain.requests).toHaveLength(0);
  });

  test('headers never come', async () => {
    const clock = clockOf();
    const server = await serve(() => clock.expire());
    const error = await errorOf(clientOf(server.url, {}, clock), operation);
    expect(error).toMatchObject({ name: 'AgencyTimeoutError', outcome: lost, attempts: 1 });
    expect(server.requests).toHaveLength(1);
    expect(clock.open.size).toBe(0);
  });

  test('a fetch that keeps an answer for itself until the deadline: its status is told', async () => {
    const clock = clockOf();
    const server = await answering(answer(200, envelope(1)));
    const fetch: Fetch = async (url, init) => {
      await globalThis.fetch(url, init);
      clock.expire();
      return new Promise(() => {});
    };
    const error = await errorOf(clientOf(server.url, { fetch }, clock), operation);
    expect(error).toMatchObject({ name: 'AgencyTimeoutError', outcome: lost, httpStatus: 200, attempts: 1 });
  });

  test('body stalls after headers', async () => {
    const clock = clockOf();
    const server = await serve((socket) => socket.write(answer(200, '{"isSucc', { 'content-length': '40' })));
    const client = clientOf(server.url, { onResponse: () => void setImmediate(() => clock.expire()) }, clock);
    const error = await errorOf(client, operation);
    expect(error).toMatchObject({ name: 'AgencyTimeoutError', outcome: lost, httpStatus: 200, attempts: 1 });
    expect(server.requests).toHaveLength(1);
    expect(clock.open.size).toBe(0);
  });

  test.each([
    { given: 'content-length', bytes: answer(200, envelope('cut'), { 'content-length': '400' }) },
    { given: 'chunked', bytes: Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"isS\r\n') },
  ])('body cut short ($given)', async ({ bytes }) => {
    const server = await serve((socket) => socket.end(bytes));
    const error = await errorOf(clientOf(server.url), operation);
    expect(error).toMatchObject({ name: 'AgencyTransportError', outcome: lost, httpStatus: 200, attempts });
    expect(server.requests).toHaveLength(attempts);
  });
});

test('an answer that is none of HTTP is a transport error', async () => {
  const server = await serve((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
  expect(await errorOf(clientOf(server.url), once)).toMatchObject({
    name: 'AgencyTransportError',
    outcome: 'unknown',
    attempts: 1,
  });
});

test.each([
  { given: 'with a body', operation: once, input: { purpose: 'ä' } },
  {
    given: 'without a body',
    operation: { id: 'recreateUrl', method: 'POST', path: '/url', returns: 'result' },
    input: {},
  },
  { given: 'DELETE', operation: { id: 'delete', method: 'DELETE', path: '/it', returns: 'empty' }, input: {} },
] as const)('421, which fetch itself sends again: send-once $given', async ({ operation, input }) => {
  const server = await answering(answer(421, failure()), answer(200, envelope(1)));
  expect(await errorOf(clientOf(server.url), operation, input)).toMatchObject({
    name: 'AgencyApiError',
    httpStatus: 421,
  });
  expect(server.requests).toMatchObject([{ headers: expect.not.objectContaining({ 'transfer-encoding': 'chunked' }) }]);
});
