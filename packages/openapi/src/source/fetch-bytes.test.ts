import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { fetchBytes } from './fetch-bytes.ts';
import { ImportError } from './import-error.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<URL> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json?token=secret`);
}

// Whoever answers is waited for, on busy machines too.
const options = { timeout: 30_000, maxBytes: 100 };
const IMPATIENT = { ...options, timeout: 200 };

it('gives the bytes as they came, decompressed', async () => {
  const url = await serve((_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a": 1}')),
  );
  expect(new TextDecoder().decode(await fetchBytes(url, options))).toBe('{"a": 1}');
});

it('takes as many bytes as are allowed, told or not', async () => {
  for (const headers of [{ 'content-length': '100' }, {}]) {
    const url = await serve((_request, response) => response.writeHead(200, headers).end('x'.repeat(100)));
    expect(await fetchBytes(url, options)).toHaveLength(100);
  }
});

it('lets the connection of a refused answer go', async () => {
  const url = await serve((_request, response) => void response.writeHead(500).write('{'));
  const closed = new Promise((resolve) => server?.on('connection', (socket) => socket.once('close', resolve)));
  await expect(fetchBytes(url, options)).rejects.toThrow(/answers with status 500/);
  await closed;
});

it.each([
  { username: 'u', password: 'p%40', want: 'u:p@' },
  { username: 'u', password: '', want: 'u:' },
  { username: '', password: 'p', want: ':p' },
  { username: 'u%C3%A9', password: '100%', want: 'u\u00e9:100%' },
  { username: '', password: '', want: undefined },
])(
  'sends the credentials of the address as a header, and nowhere else: $want',
  async ({ username, password, want }) => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization, request.headers.accept, request.url);
      response.end('{}');
    });
    url.username = username;
    url.password = password;
    await fetchBytes(url, options);
    expect(seen).toEqual([
      want && `Basic ${Buffer.from(want).toString('base64')}`,
      expect.stringContaining('application/json'),
      '/openapi.json?token=secret',
    ]);
  },
);

it.each<{ given: string; answer: RequestListener; want: RegExp; patience?: typeof options }>([
  {
    given: 'a redirect',
    answer: (_, response) => response.writeHead(302, { location: 'https://other.example/x?key=1' }).end(),
    want: /redirects \(302\) to https:\/\/other\.example\/x\. Redirects are not followed/,
  },
  {
    given: 'a redirect on the same host',
    answer: (_, response) => response.writeHead(308, { location: '/docs' }).end(),
    want: /redirects \(308\) to http:\/\/127\.0\.0\.1:\d+\/docs\./,
  },
  { given: 'status 500', answer: (_, response) => response.writeHead(500).end('{}'), want: /answers with status 500/ },
  { given: 'status 204', answer: (_, response) => response.writeHead(204).end(), want: /answers with status 204/ },
  { given: 'no answer', answer: () => undefined, want: /did not answer completely within 200 ms/, patience: IMPATIENT },
  {
    given: 'a body that stalls',
    answer: (_, response) => void response.writeHead(200).write('{'),
    want: /did not answer completely within 200 ms/,
    patience: IMPATIENT,
  },
  {
    given: 'a body that is cut',
    answer: (_, response) =>
      void response.writeHead(200, { 'content-length': '50' }).write('{', () => response.destroy()),
    want: /cannot be reached/,
  },
  {
    given: 'too many bytes told',
    answer: (_, response) => response.writeHead(200, { 'content-length': '101' }).end('x'.repeat(101)),
    want: /more than 100 bytes/,
  },
  {
    given: 'too many bytes told, before any of them comes',
    answer: (_, response) => response.writeHead(200, { 'content-length': '101' }).flushHeaders(),
    want: /more than 100 bytes/,
  },
  {
    given: 'status 304 without a location',
    answer: (_, response) => response.writeHead(304).end(),
    want: /answers with status 304/,
  },
  {
    given: 'a redirect to what is no URL',
    answer: (_, response) => response.writeHead(302, { location: 'http://' }).end(),
    want: /redirects \(302\) to what is no web address\. Redirects/,
  },
  {
    given: 'a redirect to data',
    answer: (_, response) => response.writeHead(302, { location: 'data:text/plain,secret' }).end(),
    want: /redirects \(302\) to what is no web address\. Redirects/,
  },
  ...[300, 399].map((status) => ({
    given: `status ${status} with a location`,
    answer: (_: unknown, response: ServerResponse) =>
      response.writeHead(status, { location: 'https://other.example/' }).end(),
    want: new RegExp(`redirects \\(${status}\\) to https://other\\.example/\\. Redirects`),
  })),
  ...[201, 299, 400].map((status) => ({
    given: `status ${status} with a location`,
    answer: (_: unknown, response: ServerResponse) => response.writeHead(status, { location: '/there' }).end('{}'),
    want: new RegExp(`answers with status ${status}\\.`),
  })),
  {
    given: 'too many bytes sent',
    answer: (_, response) => void response.writeHead(200).end('x'.repeat(101)),
    want: /more than 100 bytes/,
  },
  {
    given: 'few bytes that become many',
    answer: (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(10_000))),
    want: /more than 100 bytes/,
  },
])('refuses $given', async ({ answer, want, patience = options }) => {
  const url = await serve(answer);
  const error = await fetchBytes(url, patience).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ImportError);
  expect(String(error).replace(/^ImportError: http:\/\/127\.0\.0\.1:\d+\/openapi\.json (has )?/, '')).toMatch(
    new RegExp(`^${want.source}`),
  );
  expect(String(error)).not.toMatch(/secret|key=/);
});

it('says that a server is not there', async () => {
  const url = await serve(() => undefined);
  await new Promise((resolve) => server?.close(resolve));
  await expect(fetchBytes(url, options)).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)\.$/);
  // A port that `fetch` refuses has no code.
  await expect(fetchBytes(new URL('http://127.0.0.1:9/'), options)).rejects.toThrow(
    /cannot be reached \(bad port\)\.$/,
  );
});
