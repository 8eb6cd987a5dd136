import { connect } from 'node:net';
import { getCredentialOperation } from '@one37id/agency/operations';
import { operations } from '../document/operations.ts';
import { generator } from '../state/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MockAgency } from './mock-agency.ts';
import { startAgency } from './start-agency.ts';

let mock: MockAgency;
beforeAll(async () => {
  mock = await startAgency({ maxBodyBytes: 64 * 1024 });
});
afterAll(() => mock.close());

const COUNT = 10_000;
const AT_ONCE = 50;
const next = generator('raw requests');
const draw = (count: number): number => next() % count;
const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item;
const text = (length: number): string => Array.from({ length }, () => String.fromCharCode(draw(256))).join('');

/** Paths of the API, the control interface, the page, what it loads, and none of them: whole, broken and hostile. */
function target(): string {
  const path = pick([
    `/bc/admin${pick(operations).path}`,
    '/__agency/people',
    '/__agency/people/x/scan',
    '/__agency/faults',
    '/__agency/snapshot',
    '/__agency/events?changes=true',
    '/__agency/links/x/qr',
    '/__agency/page/page.js',
    '/__agency/page/page.css',
    '/__agency/page/',
    '/',
    '/',
    '/bc/public/invitation?oob=',
    '//',
    '/bc/public/offers/x',
    '/@api/connect/url',
  ]);
  const hostile = [
    '%zz',
    '%',
    '%00',
    '%2e%2e',
    '..',
    '%c0%af',
    'a'.repeat(draw(20_000)),
    '{',
    '?',
    '?a=%zz&a=',
    '#',
    '\\',
    '%F0%9F%98%80',
    text(10).replaceAll(/[\r\n ]/g, ''),
  ];
  return (
    pick(['', 'http://other.example', '*', '']) +
    path.replaceAll(/\{[^}]+\}/g, () => pick(hostile)) +
    pick(['', '', pick(hostile)])
  );
}

function body(): string {
  return pick([
    '',
    '{}',
    '{',
    '[]',
    'null',
    '"x"',
    '1e999',
    '{"__proto__":{"a":1}}',
    '[[[['.repeat(draw(3_000)),
    `{"png":"${btoa(text(draw(300)))}"}`,
    '{"a":'.repeat(draw(5_000)),
    text(draw(500)),
    `{"agentId":"${text(36)}"}`,
    '{"format":"one37id-agency-mock/1","tables":7}',
    'x'.repeat(pick([10, 70_000])),
  ]);
}

function request(): string {
  const method = pick([
    'GET',
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'HEAD',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'get',
    'BREW',
    '',
  ]);
  const content = body();
  const framing = pick([
    `content-length: ${Buffer.byteLength(content)}`,
    `content-length: ${draw(100)}`,
    'content-length: -1',
    'content-length: 99999999999',
    'transfer-encoding: chunked',
    'transfer-encoding: gzip',
    '',
  ]);
  const headers = [
    pick(['host: 127.0.0.1', 'host: 127.0.0.1', 'host: evil.example', 'host:', '']),
    pick(['', 'accept: text/html', 'accept: */*', `accept: ${text(40).replaceAll(/[\r\n]/g, '')}`]),
    pick([
      '',
      '',
      'sec-fetch-site: cross-site',
      'range: bytes=-1',
      'accept-encoding: gzip',
      'last-event-id: x',
      'cookie: a=b',
    ]),
    pick([`hash: ${mock.secretKey}`, 'hash: wrong', '']),
    pick([`authorization: Bearer ${mock.token}`, 'authorization: Bearer', '']),
    pick([
      'content-type: application/json',
      'content-type: application/json',
      'content-type: image/png',
      'content-type: multipart/form-data; boundary=x',
      'content-type: text/plain',
      '',
    ]),
    pick([
      '',
      '',
      '',
      'prefer: code=503',
      'prefer: body=cut',
      'prefer: ,;=',
      'expect: 100-continue',
      'upgrade: websocket\r\nconnection: upgrade',
      'origin: http://evil.example',
      'origin: null',
      'accept: text/event-stream',
      `x-a: ${text(30)}`,
      `x-b: ${'b'.repeat(draw(30_000))}`,
    ]),
    framing,
  ].filter((line) => line !== '');
  return pick([
    `${method} ${target()} HTTP/${pick(['1.1', '1.1', '1.1', '1.0', '2.0', '9'])}\r\n${headers.join('\r\n')}\r\n\r\n${content}`,
    text(draw(200)),
    `${method} ${target()}\r\n\r\n`,
  ]);
}

/** The page and what it loads, byte by byte. */
async function pageNow(): Promise<readonly string[]> {
  const load = async (path: string): Promise<string> =>
    (await fetch(new URL(path, mock.baseUrl), { headers: { accept: 'text/html' } })).text();
  const html = await load('/');
  const paths = Array.from(html.matchAll(/(?:src|href)="([^"]+)"/g), ([, path = '']) => path);
  return [html, ...(await Promise.all(paths.map(load)))];
}

/** Whether it was answered or closed before long after everything was said. */
function send(raw: string): Promise<'answered' | 'closed' | 'left'> {
  const { port } = new URL(mock.baseUrl);
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    let isAnswered = false;
    socket.setTimeout(30_000, () => (resolve('left'), socket.destroy()));
    socket.on('data', () => {
      isAnswered = true;
      // A stream of events goes on until somebody hangs up.
      socket.end();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(isAnswered ? 'answered' : 'closed'));
    socket.on('connect', () => socket.end(Buffer.from(raw, 'latin1')));
  });
}

it(`${COUNT} requests of any form are answered or closed, and it lives`, { timeout: 300_000 }, async () => {
  const page = await pageNow();
  const ends = { answered: 0, closed: 0, left: 0 };
  let sent = 0;
  const work = async (): Promise<void> => {
    for (; sent < COUNT;) {
      sent += 1;
      ends[await send(request())] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(ends.left).toBe(0);
  expect(ends.answered).toBeGreaterThan(COUNT / 4);
  const bugs = mock.requests.filter(({ status, operation }) => status >= 500 && operation !== undefined);
  expect(bugs.filter(({ status }) => status === 500)).toEqual([]);
  expect((await fetch(new URL('/__agency', mock.baseUrl))).status).toBe(200);
  expect(await pageNow()).toEqual(page);
});

it('a percent sign that is none ended the process', async () => {
  const headers = { hash: mock.secretKey };
  const path = getCredentialOperation.path.replace(/\{[^}]+\}/, '%zz');
  // Where the operation declares 404, that is how it says that nothing has such an id.
  expect([400, 404]).toContain((await fetch(mock.baseUrl + path, { headers })).status);
  expect((await fetch(new URL(path, mock.baseUrl), { headers })).status).toBe(404);
});
