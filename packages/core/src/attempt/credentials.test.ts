import { expect, test } from 'vitest';
import { clientOf, errorOf } from '../../test/support/call.ts';
import { once, open, read } from '../../test/support/operations.ts';
import { answer, envelope, failure, serve, type WireServer } from '../../test/support/wire.ts';

/** A server whose key is changed meanwhile, and a function that keeps the old one until it is told. */
async function rotating(): Promise<{
  server: WireServer;
  told: boolean[];
  secretOf: (asked: { rejected: boolean }) => string;
}> {
  let cached: string | undefined = 'old';
  const told: boolean[] = [];
  const server = await serve((socket, { headers }) => {
    socket.write(headers['hash'] === 'new' ? answer(200, envelope('done')) : answer(401, failure()));
  });
  return {
    server,
    told,
    secretOf: ({ rejected }) => {
      told.push(rejected);
      if (rejected) cached = undefined;
      return (cached ??= 'new');
    },
  };
}

test('a read is told that its credential was refused, and survives the change of a key that is cached', async () => {
  const { server, told, secretOf } = await rotating();
  const client = clientOf(server.url, { credentials: { hash: secretOf } });
  expect(await client.call(read)).toBe('done');
  expect(await client.call(read)).toBe('done');
  expect(told).toEqual([false, true, false]);
});

test('what is sent once fails, and the next call of any client with that function is told', async () => {
  const { server, told, secretOf } = await rotating();
  const client = clientOf(server.url, { credentials: { hash: secretOf } });
  expect(await errorOf(client, once)).toMatchObject({ httpStatus: 401, attempts: 1 });
  expect(await client.with({ maxRetries: 0 }).call(once)).toBe('done');
  expect(told).toEqual([false, true]);
});

test('an operation without a credential tells nothing of it', async () => {
  const { server, told, secretOf } = await rotating();
  const client = clientOf(server.url, { credentials: { hash: secretOf } });
  expect(await errorOf(client, open)).toMatchObject({ httpStatus: 401 });
  expect(await errorOf(client, once)).toMatchObject({ httpStatus: 401 });
  expect(told).toEqual([false]);
});
