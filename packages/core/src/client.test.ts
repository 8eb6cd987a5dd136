import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { caught, clientOf } from '../test/support/call.ts';
import { clockOf } from '../test/support/clock.ts';
import { open, read, SECRET } from '../test/support/operations.ts';
import { answer, answering, envelope } from '../test/support/wire.ts';
import { createClient, listSettingsOf } from './client.ts';
import { DEFAULTS } from './options.ts';
import { VERSION } from './version.ts';

const there = answer(200, envelope('there'));

test('createClient works with the machine’s own clock and fetch', async () => {
  const server = await answering(there);
  const client = createClient({ baseUrl: `${server.url}/`, credentials: { hash: SECRET } });
  expect(await client.call(read, { id: 1 })).toBe('there');
  expect(server.requests).toMatchObject([
    { line: 'POST /credential/get HTTP/1.1', body: '{"id":1}', headers: { hash: SECRET } },
  ]);
});

test('what is wrong with a client’s options is told by createClient', async () => {
  const error = await caught((async () => createClient({ baseUrl: 'ftp://agency.example.com' }))());
  expect(error).toMatchObject({ name: 'AgencyRequestError', operation: 'createClient', outcome: 'not-sent' });
  expect(error.message).toMatch(/^createClient: /);
});

test('a route stands for the path of `baseUrl` too: the request went below it', async () => {
  const server = await answering(there);
  const routes = { find: () => ({ method: 'POST', path: '/v2/look' }) as const };
  const client = createClient({ baseUrl: `${server.url}/bc/admin`, routes });
  await client.call(open, {});
  expect(server.requests.map(({ line }) => line)).toEqual(['POST /v2/look HTTP/1.1']);
});

test.each([{ given: undefined }, { given: null }, { given: 'getCredential' }, { given: {} }])(
  'a call of $given, as plain JavaScript can make it, is refused by an error of ours',
  async ({ given }) => {
    const call = Reflect.get(clientOf('http://localhost'), 'call') as (operation: unknown) => Promise<unknown>;
    const error = await caught(call(given));
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: 'call', outcome: 'not-sent' });
    expect(error.message).toBe('call: `operation` must be the constant of an operation. Nothing was sent.');
  },
);

test('options where the input belongs are refused, when the operation takes none', async () => {
  const client = clientOf('http://localhost');
  const takesNone = { id: 'getConnectUrl', method: 'GET', path: '/connect/url', returns: 'result' } as const;
  const error = await caught(client.call(takesNone, { timeout: 5 }));
  expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
  expect(error.message).toContain('it takes no input: options are the second argument');
});

test('a client shows nothing', () => {
  const client = clientOf('http://localhost', { headers: { x: SECRET } });
  for (const shown of [client, client.with({ timeout: 5 })]) {
    expect(inspect(shown, { depth: Infinity, showHidden: true, getters: true })).not.toContain(SECRET);
    expect(JSON.stringify(shown)).toBe('{}');
    expect(Object.isFrozen(shown)).toBe(true);
  }
});

test('with derives a client and leaves the first as it is', async () => {
  const [one, other] = [await answering(there), await answering(there)];
  const client = clientOf(one.url, { headers: { a: '1', b: '1' }, userAgent: 'app/1' });
  const derived = client.with({ baseUrl: other.url, headers: { b: '2' }, credentials: { hash: 'other' } });
  await derived.call(read);
  await client.call(read, {}, { headers: { B: '3' }, userAgent: 'app/2' });
  expect(other.requests[0]?.headers).toMatchObject({ a: '1', b: '2', hash: 'other', 'user-agent': 'app/1' });
  expect(one.requests[0]?.headers).toMatchObject({ a: '1', b: '3', hash: SECRET, 'user-agent': 'app/2' });
});

test('a prefix stands before the credential, and a header of the caller does not replace it', async () => {
  const server = await answering(there);
  const client = clientOf(server.url, { credentials: { studio: 'token' }, headers: { Authorization: 'mine' } });
  await client.call({ ...read, auth: { name: 'studio', header: 'authorization', prefix: 'Bearer ' } });
  expect(server.requests[0]?.headers['authorization']).toBe('Bearer token');
});

test('user-agent and version', async () => {
  const server = await answering(answer(200));
  await clientOf(server.url).call(open);
  expect(server.requests[0]?.headers['user-agent']).toBe(`one37id-agency-core/${VERSION}`);
  expect(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).toMatchObject({
    version: VERSION,
  });
});

test('a page sends no user-agent, cookies or referrer', async () => {
  let seen: RequestInit = {};
  const fetch = async (_: string, init: RequestInit) => ((seen = init), new Response(envelope('there')));
  await clientOf('http://localhost', { fetch }, clockOf({ isBrowser: true })).call(read);
  expect(seen).toMatchObject({
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
  });
  expect(seen.headers).not.toHaveProperty('user-agent');
});

test('another fetch gets the URL and the body as texts', async () => {
  let seen: unknown[] = [];
  const fetch = async (...args: unknown[]) => ((seen = args), new Response(envelope('there')));
  await clientOf('http://localhost', { fetch }).call(read, { a: 1 });
  expect(seen).toMatchObject(['http://localhost/bc/admin/credential/get', { method: 'POST', body: '{"a":1}' }]);
});

test('lists have a client’s own settings, and the defaults where it has none of this package', () => {
  const client = clientOf('http://localhost', { timeout: 7, paging: { items: 'rows' } });
  expect(listSettingsOf(client)).toEqual({ timeout: 7, paging: { items: 'rows' } });
  const { call, with: derive } = client;
  const inherited = Object.create(client) as typeof client;
  // One of another version of this package is known by the same name.
  const settings = Object.getOwnPropertyDescriptor(client, Symbol.for('@one37id/agency-core/lists'));
  expect(settings).toMatchObject({ value: { timeout: 7, paging: { items: 'rows' } }, enumerable: false });
  for (const other of [{ call, with: derive }, inherited])
    expect(listSettingsOf(other)).toMatchObject({ timeout: DEFAULTS.timeout });
});
