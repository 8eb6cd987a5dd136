import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/operation.ts';
import type { Fetch } from '../../src/options.ts';
import { clientOf, errorOf } from '../support/call.ts';
import { clockOf } from '../support/clock.ts';
import { senders } from '../support/fetches.ts';
import { bothKinds, byId, once, read } from '../support/operations.ts';
import { proxy } from '../support/proxy.ts';
import { answer, answering, envelope, serve } from '../support/wire.ts';

const bodyless: Operation = { id: 'deleteCredential', method: 'DELETE', path: '/credential', returns: 'empty' };

describe.each([
  ...bothKinds,
  { kind: 'read without a body', operation: byId },
  { kind: 'once without a body', operation: bodyless },
])('$kind', ({ operation }) => {
  test.each(senders)('a port that fetch forbids: not sent, $form', async ({ make }) => {
    const option = make('');
    for (const port of [6000, 6667, 10080]) {
      const error = await errorOf(
        clientOf(`http://127.0.0.1:${port}`, { ...(option && { fetch: option }), maxRetries: 0 }),
        operation,
        operation === byId ? { id: 1 } : {},
      );
      expect(error).toMatchObject({ name: 'AgencyTransportError', outcome: 'not-sent' });
      expect(error.message).toContain('Nothing was sent');
    }
  });

  test('the deadline comes while the connection is made: not sent', async () => {
    const clock = clockOf();
    // It takes connections, and never says a word of TLS.
    const server = await serve(() => {});
    server.onSocket = () => clock.expire();
    const client = clientOf(server.url.replace('http:', 'https:'), {}, clock);
    expect(await errorOf(client, operation, operation === byId ? { id: 1 } : {})).toMatchObject({
      name: 'AgencyTimeoutError',
      outcome: 'not-sent',
      attempts: 1,
    });
  });
});

test('a fetch that gave up before it had the body: not sent', async () => {
  const fetch = () => Promise.reject(new TypeError('offline'));
  expect(await errorOf(clientOf('http://localhost', { fetch }), once)).toMatchObject({
    name: 'AgencyTransportError',
    outcome: 'not-sent',
  });
  // It needs no body, and so nothing tells how far it came.
  expect(await errorOf(clientOf('http://localhost', { fetch }), bodyless)).toMatchObject({
    name: 'AgencyTransportError',
    outcome: 'unknown',
  });
});

test('a fetch that had the body and failed: unknown', async () => {
  const fetch: Fetch = async (_, init) => {
    await new Response(init.body).text();
    throw new TypeError('lost');
  };
  expect(await errorOf(clientOf('http://localhost', { fetch }), once)).toMatchObject({ outcome: 'unknown' });
});

test('nothing leaves after a call was ended as not sent, though fetch does not listen', async () => {
  const controller = new AbortController();
  const server = await answering(answer(200, envelope(1)));
  let end: Promise<unknown> | undefined;
  const fetch: Fetch = (url, { signal: _, ...init }) => {
    const response = globalThis.fetch(url, init);
    end = response.catch(() => 'nothing left');
    controller.abort();
    return response;
  };
  expect(await errorOf(clientOf(server.url, { fetch }), bodyless, {}, { signal: controller.signal })).toMatchObject({
    name: 'AgencyAbortError',
  });
  expect(await end).toBe('nothing left');
  expect(server.requests).toEqual([]);
});

test.each([once, read])('a route that makes $id a GET, which carries no body: refused', async (operation) => {
  const server = await answering(answer(200, envelope(1)));
  const routes = { find: () => ({ method: 'GET', path: '/credential' }) as const };
  expect(await errorOf(clientOf(server.url, { routes }), operation)).toMatchObject({
    name: 'AgencyRequestError',
    outcome: 'not-sent',
    attempts: 0,
  });
  expect(server.requests).toEqual([]);
});

// Only from these on does Node read the variables; they are read when it starts.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor > 4) || (major === 22 && minor > 20)) {
  test.each([403, 407, 502, 'reset'] as const)(
    'NODE_USE_ENV_PROXY, and the proxy answers CONNECT with %s: not sent',
    async (manner) => {
      const { url, lines } = await proxy(manner);
      const env = { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: url, NO_PROXY: '' };
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [fileURLToPath(new URL('../support/behind-proxy.mjs', import.meta.url))],
        { env },
      );
      expect(JSON.parse(stdout)).toEqual(
        Array.from({ length: 3 }, () => ({ name: 'AgencyTransportError', outcome: 'not-sent', attempts: 1 })),
      );
      expect(lines).toEqual(Array.from({ length: 3 }, () => 'CONNECT agency.example.com:443 HTTP/1.1'));
    },
  );
}
