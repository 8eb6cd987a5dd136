import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import type { Reply } from '../api/reply.ts';
import type { ServedRequest } from '../http/served.ts';
import { isLocalHost } from '../http/local.ts';
import { NodeHeaders } from './node-headers.ts';
import { type Listening, serve } from './serve.ts';

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

/** A server that answers so, and keeps what it was asked. */
async function answering(
  answer: (request: ServedRequest) => Reply | Response | Promise<Reply | Response>,
  { host, limit = 100 }: { readonly host?: string; readonly limit?: number } = {},
): Promise<{ readonly origin: string; readonly asked: ServedRequest[] }> {
  const asked: ServedRequest[] = [];
  const listening = await serve(
    {
      answer: async (request) => {
        asked.push(request);
        return answer(request);
      },
      bodyLimit: (path) => (path === '/large' ? 1_000 : limit),
      breakHeader: 'x-break',
      isLocalHost,
    },
    { host },
  );
  open.push(listening);
  return { origin: listening.origin, asked };
}

/** Every byte that comes until the connection ends, however it does; and whether it was reset. */
async function said(origin: string, request: string): Promise<{ readonly text: string; readonly isReset: boolean }> {
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  let [text, isReset] = ['', false];
  socket.on('data', (chunk) => (text += chunk.toString('latin1')));
  socket.on('error', () => (isReset = true));
  socket.write(request);
  await new Promise((resolve) => void socket.once('close', resolve));
  return { text, isReset };
}

const get = (path = '/', headers = ''): string =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n`;
const post = (headers: string, body: string, path = '/'): string =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n${body}`;
const headOf = (text: string): readonly string[] => (text.split('\r\n\r\n')[0] ?? '').toLowerCase().split('\r\n');
const bodyOf = (text: string): string => text.slice(text.indexOf('\r\n\r\n') + 4);

const TYPE = { 'content-type': 'text/plain' };
const KINDS: readonly {
  name: string;
  make: (status: number, body: string | undefined, breaks?: 'reset' | 'cut') => Reply | Response;
}[] = [
  {
    name: 'a reply',
    make: (status, body, breaks) => ({ status, headers: TYPE, ...(body === undefined ? {} : { body }), breaks }),
  },
  {
    name: 'a response',
    make: (status, body, breaks) =>
      new Response(status === 204 || status === 304 ? null : body, {
        status,
        headers: { ...TYPE, ...(breaks === undefined ? {} : { 'x-break': breaks }) },
      }),
  },
];

it.each(KINDS.flatMap((kind) => [200, 204, 304, 404].map((status) => ({ ...kind, status }))))(
  '$name with $status is sent with its headers, and the length of its body',
  async ({ make, status }) => {
    const { origin } = await answering(() => make(status, 'täxt'));
    const { text } = await said(origin, get());
    const head = headOf(text);
    expect(head[0]).toMatch(new RegExp(`^http/1.1 ${status} `));
    expect(head).toContain('content-type: text/plain');
    const isBare = status === 204 || status === 304;
    expect(head.filter((line) => line.startsWith('content-length'))).toEqual(
      status === 204 ? [] : [`content-length: ${isBare ? 0 : 5}`],
    );
    expect(Buffer.from(bodyOf(text), 'latin1').toString()).toBe(isBare ? '' : 'täxt');
  },
);

it.each(KINDS)('$name that is cut ends in the middle of its body', async ({ make }) => {
  const { origin } = await answering(() => make(200, '12345', 'cut'));
  const { text } = await said(origin, get());
  expect(headOf(text)).toEqual(
    expect.arrayContaining(['http/1.1 200 ok', 'content-type: text/plain', 'content-length: 5']),
  );
  expect(text.toLowerCase()).not.toContain('x-break');
  expect(bodyOf(text)).toBe('12');
});

it.each(KINDS)('$name that is reset ends the connection before a byte of it', async ({ make }) => {
  const { origin } = await answering(() => make(200, '12345', 'reset'));
  expect(await said(origin, get())).toEqual({ text: '', isReset: true });
});

it('a reply without a body has the length 0', async () => {
  const { origin } = await answering(() => ({ status: 503, headers: {} }));
  const { text } = await said(origin, get());
  expect([headOf(text).includes('content-length: 0'), bodyOf(text)]).toEqual([true, '']);
});

it('a stream of events comes piece by piece, and ends with whoever reads it', async () => {
  let send = (_: string): void => {};
  let cancelled = (): void => {};
  const isCancelled = new Promise<void>((resolve) => (cancelled = resolve));
  const { origin } = await answering(() => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (send = (text) => controller.enqueue(new TextEncoder().encode(text))),
      cancel: () => cancelled(),
    });
    return new Response(body, {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', connection: 'keep-alive' },
    });
  });
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  let text = '';
  const until = async (wanted: string): Promise<void> => {
    while (!text.includes(wanted)) text += String((await once(socket, 'data'))[0]);
  };
  socket.write(get());
  // The head is there before the first event is.
  await until('\r\n\r\n');
  expect(headOf(text)).not.toContain('connection: keep-alive');
  expect(headOf(text).filter((line) => line.startsWith('content-length'))).toEqual([]);
  send('data: 1\n\n');
  await until('data: 1');
  send('data: 2\n\n');
  await until('data: 2');
  socket.destroy();
  await isCancelled;
});

it('a stream of events that ends, ends the answer', async () => {
  const { origin } = await answering(
    () => new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream' } }),
  );
  expect((await said(origin, get())).text).toContain('data: 1');
});

it.each<{ name: string; request: string; want: string | undefined }>([
  { name: 'no body', request: get(), want: '' },
  { name: 'as much as is read', request: post('content-length: 100\r\n', 'x'.repeat(100)), want: 'x'.repeat(100) },
  { name: 'more, as it says', request: post('content-length: 101\r\n', ''), want: undefined },
  {
    name: 'in two pieces as much as is read',
    request: post('transfer-encoding: chunked\r\n', `32\r\n${'a'.repeat(50)}\r\n32\r\n${'b'.repeat(50)}\r\n0\r\n\r\n`),
    want: 'a'.repeat(50) + 'b'.repeat(50),
  },
  {
    name: 'more, as nobody has said',
    request: post('transfer-encoding: chunked\r\n', `32\r\n${'a'.repeat(50)}\r\n33\r\n${'b'.repeat(51)}\r\n`),
    want: undefined,
  },
  {
    name: 'what is too much elsewhere',
    request: post('content-length: 101\r\n', 'x'.repeat(101), '/large'),
    want: 'x'.repeat(101),
  },
])('of a body is read: $name', async ({ request, want }) => {
  const { origin, asked } = await answering(() => ({ status: 200, headers: { connection: 'close' } }));
  await said(origin, request);
  const [{ body } = { body: null }] = asked;
  expect(body === undefined || body === null ? body : new TextDecoder().decode(body)).toBe(want);
});

it('a request that ends early is answered by nobody, and the server goes on', async () => {
  const { origin, asked } = await answering(() => ({ status: 200, headers: {} }));
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.end(post('content-length: 10\r\n', '123'));
  socket.resume();
  await once(socket, 'close');
  expect(asked).toEqual([]);
  expect((await fetch(origin)).status).toBe(200);
});

it.each<{ name: string; request: string; want: object; body: string }>([
  {
    name: 'a path',
    request: post('content-length: 2\r\nx-a: 1\r\n', '{}', '/a/b?c=d'),
    want: { method: 'POST', url: 'http://localhost/a/b?c=d' },
    body: '{}',
  },
  {
    name: 'a whole URL, as a proxy asks',
    request: get('http://other.example/a?b=c'),
    want: { method: 'GET', url: 'http://other.example/a?b=c' },
    body: '',
  },
  {
    name: 'a body where there is to be none',
    request: `GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}`,
    want: { method: 'GET', url: 'http://localhost/' },
    body: '',
  },
  {
    name: 'a body of what asks for the head',
    request: `HEAD / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}`,
    want: { method: 'HEAD', url: 'http://localhost/' },
    body: '',
  },
  {
    name: 'an empty body',
    request: post('content-length: 0\r\n', ''),
    want: { method: 'POST', url: 'http://localhost/' },
    body: '',
  },
])('the request is the same as `fetch` has it: $name', async ({ request, want, body }) => {
  const { origin, asked } = await answering(() => ({ status: 200, headers: {} }));
  await said(origin, request);
  const made = asked[0]?.toRequest();
  expect({ method: made?.method, url: made?.url }).toEqual(want);
  expect([made?.body === null, await made?.text()]).toEqual([body === '', body]);
  expect(made?.headers.get('host')).toBe('localhost');
  expect(asked[0]?.target.href).toBe(made?.url);
});

it('what is no URL is answered 400', async () => {
  const { origin, asked } = await answering(() => ({ status: 200, headers: {} }));
  for (const target of ['*', 'http://[']) {
    const { text } = await said(origin, get(target));
    expect([headOf(text)[0], bodyOf(text)]).toEqual(['http/1.1 400 bad request', 'This is no request that HTTP has.']);
  }
  expect(asked).toEqual([]);
});

const FOREIGN = 'This mock agency listens on this machine only, and is asked under another name.';
it.each([
  { host: '127.0.0.1', given: 'host: evil.example\r\n', want: 403 },
  { host: '127.0.0.1', given: 'host: agency.localhost\r\n', want: 200 },
  { host: 'localhost', given: 'host: 127.0.0.1\r\n', want: 200 },
  { host: '127.0.0.1', given: '', want: 403 },
  // Who listens for others is asked under whatever name they have for it.
  { host: '0.0.0.0', given: 'host: evil.example\r\n', want: 200 },
  { host: '0.0.0.0', given: '', want: 200 },
])('a server of $host, asked with "$given", answers $want', async ({ host, given, want }) => {
  const { origin, asked } = await answering(() => ({ status: 200, headers: {} }), { host });
  const { text } = await said(origin, `GET / HTTP/1.0\r\n${given}\r\n`);
  expect(headOf(text)[0]).toMatch(new RegExp(` ${want} `));
  expect(asked).toHaveLength(want === 200 ? 1 : 0);
  if (want === 403) expect(bodyOf(text)).toBe(FOREIGN);
  else expect(asked[0]?.target.pathname).toBe('/');
});

it('the address is one at which others find it', async () => {
  const own = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  const hosts = own.length === 0 ? ['127.0.0.1'] : own;
  const { origin } = await answering(() => ({ status: 200, headers: {} }), { host: '0.0.0.0' });
  expect(hosts.map((host) => `http://${host}:${new URL(origin).port}`)).toContain(origin);
  const local = await answering(() => ({ status: 200, headers: {} }));
  expect(local.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('where it cannot listen it says why, and what to do', async () => {
  const served = {
    answer: () => Promise.resolve({ status: 200, headers: {} }),
    bodyLimit: () => 1,
    breakHeader: 'x',
    isLocalHost,
  };
  const { origin } = await answering(() => ({ status: 200, headers: {} }));
  const { port } = new URL(origin);
  await expect(serve(served, { port: Number(port) })).rejects.toThrow(
    `Port ${port} is in use: give another one, or 0 for any that is free (EADDRINUSE).`,
  );
  await expect(serve(served, { host: '192.0.2.1' })).rejects.toThrow(
    'Nothing can listen on 192.0.2.1: give an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all (EADDRNOTAVAIL).',
  );
});

it('headers are read by any spelling of their name, and a broken one is none', () => {
  const headers = new NodeHeaders({
    headers: { host: 'localhost', accept: 'a, b', 'set-cookie': ['a=1', 'b=2'] },
    rawHeaders: ['Host', 'localhost', 'Accept', 'a', 'Accept', 'b', 'X-\u00e4', '1', 'X-A', '1'],
  });
  expect(['Host', 'host', 'Set-Cookie', 'other'].map((name) => headers.get(name))).toEqual([
    'localhost',
    'localhost',
    'a=1, b=2',
    null,
  ]);
  expect(headers.keys()).toEqual(['accept', 'host', 'set-cookie']);
  expect([...headers.toHeaders()]).toEqual([
    ['accept', 'a, b'],
    ['host', 'localhost'],
    ['x-a', '1'],
  ]);
});
