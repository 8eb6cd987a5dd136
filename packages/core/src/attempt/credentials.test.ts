import { expect, test } from 'vitest';
import { clientOf, errorOf } from '../../test/support/call.ts';
import { once, open, read, SECRET } from '../../test/support/operations.ts';
import { answer, answering, envelope, failure, serve, type WireServer } from '../../test/support/wire.ts';

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

test.each([
  { given: 'none', credentials: undefined, says: 'the client has no `credentials.hash`' },
  { given: 'another one', credentials: { studio: 'key' }, says: 'the client has no `credentials.hash`' },
  {
    given: 'a function that throws',
    credentials: {
      hash: () => {
        throw Object.assign(new Error(SECRET), { code: 'ENOENT' });
      },
    },
    says: 'the function `credentials.hash` failed',
    code: 'ENOENT',
  },
  {
    given: 'a function that gives no header value',
    credentials: { hash: () => `${SECRET}\n` },
    says: 'the credential `credentials.hash` must be ',
  },
])('a client with $given is told what it lacks, and nothing is sent', async ({ credentials, says, code }) => {
  const server = await answering(answer(200, envelope(1)));
  const error = await errorOf(clientOf(server.url, { credentials }), read);
  expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
  expect(error.message).toContain(says);
  expect(error.cause).toEqual(code === undefined ? undefined : expect.objectContaining({ code }));
  expect(server.requests).toEqual([]);
});

test('no credential is inherited', async () => {
  const operation = { ...read, auth: { name: 'toString', header: 'hash' } };
  expect((await errorOf(clientOf('http://localhost'), operation)).message).toContain('has no `credentials.toString`');
});

test('it is sent in its header alone, with its prefix, whoever else writes that header', async () => {
  const server = await answering(answer(200, envelope(1)));
  const operation = { ...read, auth: { name: 'hash', header: 'X-Key', prefix: 'Bearer ' } };
  await clientOf(server.url, { headers: { 'x-key': 'mine' } }).call(operation);
  expect(server.requests.map(({ headers }) => [headers['x-key'], headers['hash']])).toEqual([
    [`Bearer ${SECRET}`, undefined],
  ]);
});

test('what an agency echoes of a credential is hidden, be it a text or what a function gave', async () => {
  const server = await answering(answer(400, failure(3, `no key ${SECRET}`)));
  for (const hash of [SECRET, async () => SECRET])
    expect(await errorOf(clientOf(server.url, { credentials: { hash } }), read)).toMatchObject({
      serverMessage: 'no key [redacted]',
    });
});
