import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MockAgency } from './mock-agency.ts';
import { startAgency } from './start-agency.ts';
import { seen } from '../testing/send-input.ts';

let mock: MockAgency;
beforeEach(async () => {
  mock = await startAgency({ seed: 'served', maxBodyBytes: 10_000, now: () => new Date('2030-01-31T12:00:00.000Z') });
});
afterEach(() => mock.close());

const LIST = { currentPage: 0, rowsPerPage: 10 };
const key = { hash: 'mocksecretkey', 'content-type': 'application/json' };
const post = (body: RequestInit['body'], headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...key, ...headers },
  body: body ?? null,
});

describe('a server answers as mock.fetch does, and remembers the same', () => {
  it.each<{ readonly name: string; readonly path?: string; readonly init: RequestInit }>([
    { name: 'a list', init: post(JSON.stringify(LIST)) },
    { name: 'a mark before the JSON', init: post(`\uFEFF${JSON.stringify(LIST)}`) },
    { name: 'bytes that are no text', init: post(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)) },
    { name: 'a text of several bytes a letter', init: post(JSON.stringify({ ...LIST, displayName: 'Ädä 🦉' })) },
    { name: 'no JSON', init: post('{') },
    { name: 'no body', init: post(null) },
    { name: 'another type', init: post('{}', { 'content-type': 'text/plain' }) },
    { name: 'another key', init: post('{}', { hash: 'other' }) },
    { name: 'too much', init: post('x'.repeat(20_000)) },
    { name: 'a failure that was asked for', init: post('{}', { prefer: 'code=400' }) },
    { name: 'a gateway that was asked for', init: post('{}', { prefer: 'code=503, retry-after=2' }) },
    { name: 'a word that means nothing', init: post('{}', { prefer: 'respond-async' }) },
    { name: 'another document', init: post('{}', { 'agency-document': 'deadbeef' }) },
    { name: 'a picture', path: '/connect/qr-code', init: { headers: key } },
    { name: 'a wrong encoding', path: '/credential/%zz', init: { headers: key } },
    { name: 'a slash in a parameter', path: '/credential/a%2Fb', init: { headers: key } },
    { name: 'dots', path: '/credential/../credential/x', init: { headers: key } },
    { name: 'no operation', path: '/nothing', init: { headers: key } },
    { name: 'another method', path: '/connection/list', init: { method: 'PUT', headers: key } },
    { name: 'only the head', path: '/credential/x', init: { method: 'HEAD', headers: key } },
    {
      name: 'what a browser asks before',
      init: {
        method: 'OPTIONS',
        headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
      },
    },
    { name: 'a page of anywhere', init: post('{}', { origin: 'https://app.example' }) },
  ])('$name', async ({ path = '/connection/list', init }) => {
    const answers: object[] = [];
    for (const ask of [fetch, mock.fetch]) {
      const answer = await ask(mock.baseUrl + path, init);
      const { headers: _, ...received } = mock.requests.at(-1) ?? { headers: [] };
      answers.push(await seen(answer), received, [mock.requests.length]);
      mock.reset();
    }
    expect(answers.slice(0, 3)).toEqual(answers.slice(3));
  });

  it.each([{ breaks: 'reset' }, { breaks: 'cut' }] as const)('an answer that breaks: $breaks', async ({ breaks }) => {
    for (const ask of [fetch, mock.fetch]) {
      mock.fail({ as: breaks });
      const read = async (): Promise<string> => (await ask(`${mock.baseUrl}/connection/list`, post('{}'))).text();
      await expect(read()).rejects.toThrow(TypeError);
      expect(mock.requests.at(-1)?.status).toBe(breaks === 'reset' ? 0 : 400);
    }
  });
});

it('the names of the headers are remembered once each, in small letters, and a header that comes twice is joined', async () => {
  const asked = request(`${mock.baseUrl}/connection/list`, { method: 'POST' });
  asked.setHeader('Hash', ['mocksecretkey', 'mocksecretkey']);
  asked.end('{}');
  const status = await new Promise(
    (resolve) => void asked.once('response', (answer) => (answer.resume(), resolve(answer.statusCode))),
  );
  expect([status, mock.requests.at(-1)?.headers]).toEqual([401, ['connection', 'content-length', 'hash', 'host']]);
});

it('more than is read, in pieces whose sum nobody has said, is answered 413 and ends the connection', async () => {
  const { hostname, port, pathname } = new URL(mock.baseUrl);
  const socket = connect(Number(port), hostname);
  const piece = `1000\r\n${'x'.repeat(0x1000)}\r\n`;
  socket.write(
    `POST ${pathname}/connection/list HTTP/1.1\r\nhost: ${hostname}\r\nhash: mocksecretkey\r\ntransfer-encoding: chunked\r\n\r\n${piece.repeat(3)}`,
  );
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  expect(mock.requests.at(-1)).toMatchObject({
    operation: 'listConnections',
    status: 413,
    problems: [{ pointer: '', about: 'the body', rule: 'must have at most 10000 bytes' }],
  });
});
