import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import {
  Agency,
  createAgencyClient,
  createStudioClient,
  getConnectUrl,
  isAgencyRequestError,
  getDiscoveryStatus,
  Studio,
} from './index.ts';
import { getConnectUrlOperation } from './operations.ts';

const { path } = getConnectUrlOperation;

const seen: Record<string, unknown>[] = [];
const server = createServer((request, response) => {
  const { hash, authorization, 'user-agent': userAgent } = request.headers;
  seen.push({ url: request.url, hash, authorization, userAgent });
  response
    .setHeader('content-type', 'application/json')
    .end('{"isSuccessfull":true,"result":"https://agency.example.com/i"}');
});
let baseUrl: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => vi.unstubAllGlobals());
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('sends the secret key as `hash` from resources and from flat functions', async () => {
  const agency = new Agency({ baseUrl, secretKey: 'the-key' });
  expect(await agency.invitations.url()).toBe('https://agency.example.com/i');
  expect(await getConnectUrl(agency.client)).toBe('https://agency.example.com/i');
  expect(seen.splice(0)).toMatchObject([
    { url: path, hash: 'the-key', authorization: undefined },
    { url: path, hash: 'the-key', authorization: undefined },
  ]);
});

it('sends a user’s token from resources and from flat functions, also of a Studio with other options', async () => {
  const studio = new Studio({ baseUrl, token: 'the-token', userAgent: 'mine/1' });
  await studio.discovery.status();
  await studio.with({ token: 'another' }).discovery.status();
  await getDiscoveryStatus(createStudioClient({ baseUrl, token: 'the-token' }));
  expect(seen.splice(0)).toMatchObject([
    { authorization: 'Bearer the-token', hash: undefined, userAgent: 'mine/1' },
    { authorization: 'Bearer another', hash: undefined, userAgent: 'mine/1' },
    { authorization: 'Bearer the-token', hash: undefined },
  ]);
});

it('keeps the secret key out of pages, where a user’s token may be', () => {
  vi.stubGlobal('window', { document: {} });
  const want = 'see `dangerouslyAllowBrowser`';
  expect(() => new Agency({ baseUrl, secretKey: 'key' })).toThrow(want);
  expect(() => createAgencyClient({ baseUrl, secretKey: 'key' })).toThrow(want);
  expect(() => new Agency({ baseUrl, secretKey: 'key', dangerouslyAllowBrowser: true })).not.toThrow();
  expect(() => new Studio({ baseUrl, token: 'token' })).not.toThrow();
});

const hostile = {
  get call(): never {
    throw new Error('of the caller');
  },
} as never;
it.each<[string, () => unknown]>([
  ['Agency', () => new Agency(hostile)],
  ['createAgencyClient', () => createAgencyClient({ baseUrl, credentials: {} } as never)],
  ['Agency.with', () => new Agency({ baseUrl }).with({ serverOnly: [] } as never)],
  ['Studio', () => new Studio(hostile)],
  ['createStudioClient', () => createStudioClient({ baseUrl, token: 't', credentials: {} } as never)],
  ['Studio.with', () => new Studio({ baseUrl, token: 't' }).with({ serverOnly: [] } as never)],
])('an error of %s says where it comes from', (operation, act) => {
  expect(act).toThrow(expect.objectContaining({ name: 'AgencyRequestError', operation, outcome: 'not-sent' }));
});

it('derives an agency with another key and keeps the rest', async () => {
  const agency = new Agency({ baseUrl, secretKey: 'one', userAgent: 'mine/1' });
  await agency.with({ secretKey: () => Promise.resolve('two') }).invitations.url();
  await agency.invitations.url();
  expect(seen.splice(0)).toMatchObject([
    { hash: 'two', userAgent: 'mine/1' },
    { hash: 'one', userAgent: 'mine/1' },
  ]);
});

it('keeps its credential where another option is undefined', async () => {
  await new Agency({ baseUrl, secretKey: 'one' }).with({ secretKey: undefined, timeout: undefined }).invitations.url();
  expect(seen.splice(0)).toMatchObject([{ hash: 'one' }]);
});

it('takes for a client what has no address, and for options what has one', () => {
  const call = async () => undefined as never;
  const client = { call, with: () => client } as never;
  expect(new Agency(client).client).toBe(client);
  expect(() => new Agency({ baseUrl, call } as never)).toThrow('`call`');
  for (const options of [[], new Map(), 5, null])
    expect(() => new Agency(options as never)).toThrow('createClient: the options must be an object');
});

it('shows no credential to console.log and JSON.stringify', () => {
  const all = { depth: Infinity, showHidden: true };
  for (const client of [
    new Agency({ baseUrl, secretKey: 'the-secret' }),
    new Studio({ baseUrl, token: 'the-secret' }),
  ]) {
    expect(inspect(client, all) + JSON.stringify(client)).not.toContain('the-secret');
  }
});

it.each([
  { given: () => new Agency({ baseUrl, secretKey: '' }), want: '`secretKey`' },
  { given: () => new Studio({ baseUrl, token: 'a\nb' }), want: '`token`' },
  { given: () => new Agency({ baseUrl: 'agency.example.com' }), want: '`baseUrl`' },
  { given: () => Reflect.construct(Agency, []) as unknown, want: '`baseUrl`' },
  { given: () => new Agency({ baseUrl, timeout: Number.NaN }), want: '`timeout`' },
])('refuses an invalid option by the name that the caller gave it: $want', ({ given, want }) => {
  expect(given).toThrow(expect.objectContaining({ message: expect.stringContaining(want), outcome: 'not-sent' }));
});

it.each([
  { name: 'credentials', value: { hash: 'other' } },
  { name: 'credentialNames', value: {} },
  { name: 'serverOnly', value: [] },
  { name: 'baseURL', value: 'https://evil.example' },
  { name: 'credentialsOfMine', value: {} },
  { name: 'myCredentials', value: {} },
])('options are a closed set: $name', ({ name, value }) => {
  const want = expect.objectContaining({
    name: 'AgencyRequestError',
    outcome: 'not-sent',
    message: expect.stringContaining(`\`${name}\``),
  }) as Error;
  const more = { [name]: value };
  expect(() => new Agency({ baseUrl, secretKey: 'key', ...more })).toThrow(want);
  expect(() => new Studio({ baseUrl, token: 'token', ...more })).toThrow(want);
  expect(() => new Agency({ baseUrl, secretKey: 'key' }).with(more)).toThrow(want);
  expect(() => new Studio({ baseUrl, token: 'token' }).with(more)).toThrow(want);
});

it('sent the key of one agency to another that the options of a call or of `with` named', async () => {
  const other = 'http://localhost:1/bc/admin';
  const agency = new Agency({ baseUrl, secretKey: 'the-key' });
  for (const options of [
    { baseUrl: other },
    { secretKey: 'other' },
    { credentials: { hash: 'other' } },
    { allowInsecure: true },
    { routes: { find: () => undefined } },
  ]) {
    await expect(agency.credentials.delete({ id: 'a' }, options as object)).rejects.toMatchObject({
      name: 'AgencyRequestError',
      outcome: 'not-sent',
    });
  }
  expect(() => agency.with({ baseUrl: other })).toThrow(
    expect.objectContaining({ message: expect.stringContaining('another origin') }),
  );
  expect(() => agency.with({ baseUrl: other, secretKey: 'of-the-other' })).not.toThrow();
  expect(seen).toEqual([]);
});

it('tells which option is missing when an operation needs a credential', async () => {
  const failure = await new Agency({ baseUrl }).invitations.url().catch((error: unknown) => error);
  expect(isAgencyRequestError(failure) && failure.message).toContain('`secretKey`');
  expect(seen).toEqual([]);
});
