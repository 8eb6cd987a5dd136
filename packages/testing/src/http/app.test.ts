import {
  buildCredentialOfferOperation,
  getConnectUrlOperation,
  listConnectionsOperation,
} from '@one37id/agency/operations';
import { expect, it } from 'vitest';
import { email } from '../testing/claims.ts';
import { type MockAgency, newMock, NOW } from '../testing/new-mock.ts';

const at = (mock: MockAgency, path: string, init: RequestInit = {}): Promise<Response> =>
  mock.fetch(new URL(path, new URL('/', mock.baseUrl)), init);
const json = { 'content-type': 'application/json' };
const URL_PATH = `/bc/admin${getConnectUrlOperation.path}`;

it.each([
  { path: '/bc/admin/nothing', reason: 'The API has no such operation.' },
  { path: '/nothing', reason: 'The API is below /bc/admin.' },
  { path: '/bc/adminx', reason: 'The API is below /bc/admin.' },
  { path: '/@api/connect/url', reason: 'The API is below /bc/admin.' },
  { path: '/__agency/nothing', reason: 'The control interface has no such path; see /__agency/openapi.json.' },
])('at $path there is nothing, which is told and remembered', async ({ path, reason }) => {
  const lines: string[] = [];
  const mock = newMock({ log: (line) => lines.push(line) });
  const answer = await at(mock, path, { method: 'POST', headers: { 'x-a': '1' }, body: 'x' });
  expect([answer.status, await answer.json()]).toEqual([
    404,
    { isSuccessfull: false, errorCode: 1001, message: `There is nothing at POST ${path}. ${reason}` },
  ]);
  expect(mock.requests).toEqual([
    {
      operation: undefined,
      method: 'POST',
      path,
      input: {},
      headers: expect.arrayContaining(['x-a']),
      status: 404,
      problems: [{ pointer: '', about: 'the path', rule: reason }],
      at: NOW,
    },
  ]);
  expect(lines).toEqual([expect.stringMatching(/^12:00:00 404 POST \/\S+ \d+\.\d ms: The /)]);
});

it('a path of any length is told by its beginning', async () => {
  const answer = await at(newMock(), `/${'x'.repeat(500)}`);
  expect(((await answer.json()) as { message: string }).message).toMatch(/^There is nothing at GET \/x{199}\. The API/);
});

it('each call is told in a line without a value', async () => {
  const lines: string[] = [];
  const mock = newMock({ log: (line) => lines.push(line) });
  const headers = { hash: mock.secretKey };
  await at(mock, URL_PATH, { headers });
  await at(mock, URL_PATH, { headers: {} });
  mock.fail({ as: 'reset' });
  await at(mock, URL_PATH, { headers }).catch(() => undefined);
  const call = `GET ${getConnectUrlOperation.path} (getConnectUrl)`;
  expect(lines.map((line) => line.replace(/\d+\.\d ms/, 'N ms'))).toEqual([
    `12:00:00 200 ${call} N ms`,
    `12:00:00 401 ${call} N ms: The credential is missing or wrong.`,
    `12:00:00 reset ${call} N ms`,
  ]);
});

it('HEAD is answered as GET, without a body', async () => {
  const mock = newMock();
  const answer = await at(mock, URL_PATH, { method: 'HEAD', headers: { hash: mock.secretKey } });
  expect([answer.status, mock.requests.at(-1)?.operation]).toEqual([200, 'getConnectUrl']);
});

it('more than is read is answered by a gateway, whether it says so or not', async () => {
  const mock = newMock({ maxBodyBytes: 100 });
  const path = `/bc/admin${listConnectionsOperation.path}`;
  const { method } = listConnectionsOperation;
  const headers = { ...json, hash: mock.secretKey };
  const list = (length: number): string => JSON.stringify({ currentPage: 0, rowsPerPage: 1 }).padEnd(length);
  expect((await at(mock, path, { method, headers, body: list(100) })).status).not.toBe(413);
  const stream = (text: string): ReadableStream => new Blob([text]).stream().pipeThrough(new TransformStream());
  for (const init of [
    { body: list(101) },
    { body: list(101), headers: { ...headers, 'content-length': '101' } },
    { body: stream(list(101)), duplex: 'half' },
  ]) {
    const answer = await at(mock, path, { method, headers, ...init } as RequestInit);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'text/html']);
    expect(mock.requests.at(-1)).toMatchObject({
      status: 413,
      input: {},
      problems: [{ about: 'the body', rule: 'must have at most 100 bytes' }],
    });
  }
});

it('a text of any letters arrives whole, however it is cut', async () => {
  const mock = newMock();
  const body = JSON.stringify({ payload: [{ ...email('Ädä 🦉'), schemaId: 'x' }] });
  const bytes = new TextEncoder().encode(body);
  const pieces = new ReadableStream({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  await at(mock, `/bc/admin${buildCredentialOfferOperation.path}`, {
    method: 'POST',
    headers: { ...json, hash: mock.secretKey },
    body: pieces,
    duplex: 'half',
  });
  expect(mock.requests[0]?.input).toEqual(JSON.parse(body));
});

it('the API is for pages of anywhere, and the rest for those of this machine', async () => {
  const mock = newMock();
  const allowed = async (path: string, origin: string, method = 'GET'): Promise<unknown> => {
    const answer = await at(mock, path, {
      method,
      headers: { origin, 'access-control-request-method': 'POST', hash: mock.secretKey },
    });
    return [answer.status, answer.headers.get('access-control-allow-origin')];
  };
  expect([
    await allowed(URL_PATH, 'https://studio.example'),
    await allowed(URL_PATH, 'https://studio.example', 'OPTIONS'),
    await allowed('/__agency', 'http://localhost:3000'),
    await allowed('/__agency', 'https://studio.example'),
    await allowed('/__agency/people', 'https://localhost.evil.example'),
  ]).toEqual([
    [200, '*'],
    [204, '*'],
    [200, 'http://localhost:3000'],
    [403, null],
    [403, null],
  ]);
  const answer = await at(mock, URL_PATH, { headers: { origin: 'https://studio.example', hash: mock.secretKey } });
  expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after');
  const refused = await at(mock, '/__agency', { headers: { origin: 'https://studio.example' } });
  expect(await refused.json()).toEqual({
    error: 'The control interface does not answer pages of https://studio.example.',
  });
  const told = await at(mock, '/__agency');
  expect([told.headers.get('x-content-type-options'), told.headers.get('cache-control')]).toEqual([
    'nosniff',
    'no-store',
  ]);
});

it.each<{ name: string; init: RequestInit; status: number; want: object }>([
  {
    name: 'another type',
    init: { headers: { 'content-type': 'text/plain' }, body: '{"name":"Ada"}' },
    status: 400,
    want: { problems: [{ about: 'the header content-type', rule: 'Send it as content-type application/json.' }] },
  },
  {
    name: 'a type that only begins so',
    init: { headers: { 'content-type': 'application/jsonx' }, body: '{"name":"Ada"}' },
    status: 400,
    want: { problems: [{ about: 'the header content-type' }] },
  },
  {
    name: 'no JSON',
    init: { headers: json, body: '{' },
    status: 400,
    want: { error: 'the body must be JSON.', problems: [{ about: 'the body', rule: 'must be JSON' }] },
  },
  {
    name: 'several mistakes',
    init: { headers: { 'content-type': 'Application/JSON; charset=utf-8' }, body: '{"age":1}' },
    status: 400,
    want: { error: expect.stringMatching(/^\/(name is required|age is not known here); \/.*\.$/), problems: [{}, {}] },
  },
  { name: 'nothing', init: {}, status: 400, want: { problems: [{ pointer: '/name', rule: 'is required' }] } },
  { name: 'a person', init: { headers: json, body: '{"name":"Ada"}' }, status: 201, want: { name: 'Ada' } },
  {
    name: 'somebody who is there',
    init: { headers: json, body: '{"name":"Bob"}' },
    status: 409,
    want: { problems: [{ pointer: '/name' }] },
  },
])('the control interface is sent $name: $status', async ({ init, status, want }) => {
  const mock = newMock();
  mock.person({ name: 'Bob' });
  const answer = await at(mock, '/__agency/people', { method: 'POST', ...init });
  expect([answer.status, await answer.json()]).toMatchObject([status, want]);
});

it('a message without a place of its own is about the body, or the path where there is none', async () => {
  const mock = newMock();
  const put = await at(mock, '/__agency/limit', { method: 'PUT', headers: json, body: '{"limit":"x"}' });
  expect([put.status, await put.json()]).toMatchObject([400, { problems: [{ about: 'the body' }] }]);
  expect((await at(mock, '/__agency/people/none')).status).toBe(404);
});

it('what breaks in the agency itself is told as that, and is in its log', async () => {
  let time = new Date(NOW);
  const lines: string[] = [];
  const mock = newMock({ now: () => time, log: (line) => lines.push(line) });
  time = new Date(Number.NaN);
  const answer = await at(mock, '/nothing');
  expect([answer.status, await answer.text()]).toEqual([
    500,
    expect.stringMatching(/^The option `now` gave an invalid/),
  ]);
  expect(lines).toEqual([expect.stringMatching(/^The option `now`/)]);
});

it('a call that is given up is given up', async () => {
  const mock = newMock();
  mock.fail({ latency: '1d' });
  const stop = new AbortController();
  const asked = at(mock, URL_PATH, { headers: { hash: mock.secretKey }, signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
  await expect(at(mock, URL_PATH, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
});

it.each([
  { as: 'reset', message: 'fetch failed', code: 'ECONNRESET' },
  { as: 'cut', message: 'terminated', code: 'UND_ERR_SOCKET' },
] as const)('a connection breaks as it does in the platform: $as', async ({ as, message, code }) => {
  const mock = newMock();
  mock.fail({ as });
  const read = async (): Promise<string> => (await at(mock, URL_PATH, { headers: { hash: mock.secretKey } })).text();
  await expect(read()).rejects.toMatchObject({ name: 'TypeError', message, cause: { code } });
});

it('of an answer that is cut half comes', async () => {
  const mock = newMock();
  const whole = await (await at(mock, URL_PATH, { headers: { hash: mock.secretKey } })).text();
  mock.fail({ as: 'cut' });
  const answer = await at(mock, URL_PATH, { headers: { hash: mock.secretKey } });
  expect([answer.status, answer.headers.has('x-mock-break')]).toEqual([200, false]);
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  await expect(reader?.read()).rejects.toThrow('terminated');
});

it('the last 1,000 requests are remembered', async () => {
  const mock = newMock();
  for (let count = 0; count < 1_002; count += 1) await at(mock, `/bc/admin/x${count}`);
  expect([mock.requests.length, mock.requests[0]?.path]).toEqual([1_000, '/bc/admin/x2']);
});

/** Reads a stream until something was said, so often. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, said: RegExp, before = ''): Promise<string> {
  let text = before;
  while (!said.test(text)) text += new TextDecoder().decode((await reader.read()).value);
  return text;
}

it('events come as a stream, those after one that was seen first', async () => {
  const mock = newMock();
  for (const name of ['Ada', 'Bob']) mock.person({ name });
  const open = async (path: string, headers = {}): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
    const answer = await at(mock, path, { headers: { accept: 'text/event-stream', ...headers } });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const reader = answer.body?.getReader();
    if (reader === undefined) throw new Error('there is no stream');
    return reader;
  };
  const [all, since, none] = [
    await open('/__agency/events?after=0'),
    await open('/__agency/events?after=0', { 'last-event-id': '1' }),
    await open('/__agency/events'),
  ];
  const [ada, bob] = mock.events;
  const told = (event: unknown, id: number): string =>
    `event: person.created\ndata: ${JSON.stringify(event)}\nid: ${id}\n\n`;
  expect(await readUntil(all, /id: 2\n/)).toBe(
    `: this is the emulator, and not the API\n\n${told(ada, 1)}${told(bob, 2)}`,
  );
  expect(await readUntil(since, /id: 2\n/)).not.toContain('id: 1\n');
  mock.person({ name: 'Cleo' });
  for (const reader of [all, since]) expect(await readUntil(reader, /id: 3\n/)).toBe(told(mock.events[2], 3));
  expect(await readUntil(none, /id: 3\n/)).not.toMatch(/id: [12]\n/);
  await mock.close();
  for (const reader of [all, since, none]) expect((await reader.read()).done).toBe(true);
  const list = await at(mock, '/__agency/events', { headers: { accept: 'application/json' } });
  expect(await list.json()).toMatchObject({ total: 3 });
});

it('changes come as a stream that says no more than that there was one', async () => {
  const mock = newMock();
  const answer = await at(mock, '/__agency/events?changes=true', { headers: { accept: 'text/event-stream' } });
  const reader = answer.body?.getReader();
  if (reader === undefined) throw new Error('there is no stream');
  const CHANGED = 'event: changed\ndata: {}\n\n';
  expect(await readUntil(reader, /\n\n/)).toBe(CHANGED);
  mock.person({ name: 'Ada' });
  expect(await readUntil(reader, /\n\n/)).toBe(CHANGED);
  const next = reader.read();
  mock.fail({});
  expect(new TextDecoder().decode((await next).value)).toBe(CHANGED);
  await mock.close();
});
