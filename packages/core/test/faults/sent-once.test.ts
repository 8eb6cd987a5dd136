import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Fetch } from '../../src/options.ts';
import { clientOf, errorOf } from '../support/call.ts';
import { senders } from '../support/fetches.ts';
import { once } from '../support/operations.ts';
import { describeSentOnce } from '../support/sent-once.ts';
import { answer, answering, envelope, failure, serve } from '../support/wire.ts';

// Without undici from the registry in the process, which would take the place of the platform's own: see
// `sent-once-undici.test.ts`.
describeSentOnce(senders);

test.each(senders.slice(0, 5))('the envelope of a refusal is read: $form', async ({ make }) => {
  let status = 0;
  const server = await serve((socket) => socket.write(answer(status, failure(17))));
  const option = make('');
  for (status of [401, 403, 421, 500]) {
    const error = await errorOf(clientOf(server.url, option ? { fetch: option } : {}), once);
    expect(error).toMatchObject({ name: 'AgencyApiError', httpStatus: status, errorCode: 17 });
  }
});

test('a fetch that was given finds the body as a text too, where it knows no such streams', async () => {
  const bodies: unknown[] = [];
  const fetch: Fetch = async (_, init) => {
    bodies.push(JSON.parse(init.body as unknown as string), String(init.body));
    return new Response(envelope(1));
  };
  expect(await clientOf('http://localhost', { fetch }).call(once, { name: 'ä' })).toBe(1);
  expect(bodies).toEqual([{ name: 'ä' }, '{"name":"ä"}']);
});

test('a fetch that changes the body sends what it made of it, in its length', async () => {
  const server = await answering(answer(200, envelope(1)));
  const fetch: Fetch = (url, init) =>
    globalThis.fetch(url, { ...init, body: JSON.stringify({ signed: String(init.body) }) });
  await clientOf(server.url, { fetch }).call(once, { name: 'ä' });
  expect(server.requests).toMatchObject([{ body: JSON.stringify({ signed: '{"name":"ä"}' }) }]);
});

test('421 to the first request of a process, whose undici was not yet loaded', async () => {
  const server = await answering(answer(421, failure()));
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('../support/one-call.mjs', import.meta.url)),
    server.url,
  ]);
  expect(JSON.parse(stdout)).toEqual({ httpStatus: 421, attempts: 1 });
  expect(server.requests).toHaveLength(1);
});
