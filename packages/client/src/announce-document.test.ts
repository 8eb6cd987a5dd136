import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  Agency,
  createAgencyClient,
  createStudioClient,
  documentInfo,
  getConnectUrl,
  listLocalAliases,
  Studio,
} from './index.ts';

const heard: IncomingHttpHeaders[] = [];
const server = createServer((incoming, outgoing) => {
  heard.push(incoming.headers);
  outgoing.setHeader('content-type', 'application/json').end('{"isSuccessfull":true,"result":"x"}');
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const document = documentInfo.sha256.slice(0, 16);
const local = (): { baseUrl: string; maxRetries: 0 } => ({
  baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  maxRetries: 0,
});

it.each([
  { name: 'Agency', call: () => new Agency({ ...local(), secretKey: 'k' }).invitations.url() },
  {
    name: 'with other options',
    call: () => new Agency({ ...local(), secretKey: 'k' }).with({ headers: { 'x-a': 'b' } }).invitations.url(),
  },
  { name: 'createAgencyClient', call: () => getConnectUrl(createAgencyClient({ ...local(), secretKey: 'k' })) },
  { name: 'Studio', call: () => new Studio({ ...local(), token: 't' }).localAliases.list().then(undefined, () => {}) },
  {
    name: 'createStudioClient',
    call: () =>
      listLocalAliases(createStudioClient({ ...local(), token: 't' }), { currentPage: 0, rowsPerPage: 1 }).catch(
        () => {},
      ),
  },
])('$name tells a server on this machine its document', async ({ call }) => {
  heard.length = 0;
  await call();
  expect(heard.map((headers) => headers['agency-document'])).toEqual([document]);
});

/** What another fetch than the platform's was given to tell. */
async function toldTo(baseUrl: string): Promise<readonly (string | null)[]> {
  const seen: (string | null)[] = [];
  const fetch = async (_: string, { headers }: RequestInit): Promise<Response> => {
    seen.push(new Headers(headers).get('agency-document'));
    return Response.json({ isSuccessfull: true, result: 'x' });
  };
  await new Agency({ baseUrl, secretKey: 'k', allowInsecure: true, fetch }).invitations.url();
  return seen;
}

it.each([
  'http://localhost',
  'http://LOCALHOST:4010/bc/admin',
  'http://agency.localhost/bc/admin',
  'http://a.b.localhost:80',
  'http://[::1]:4010',
])('%s is this machine too', async (baseUrl) => {
  expect(await toldTo(baseUrl)).toEqual([document]);
});

it.each([
  'https://agency.example.com/bc/admin',
  'https://agency.example.com/http://localhost/bc/admin',
  'http://agency.example.com/x.localhost/',
  'http://notlocalhost',
  'https://localhost/bc/admin',
  'http://10.0.0.1',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
])('and %s nothing', async (baseUrl) => {
  expect(await toldTo(baseUrl)).toEqual([null]);
});
