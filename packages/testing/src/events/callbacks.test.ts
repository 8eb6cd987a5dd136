import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { AgencyEvent } from '../state/transaction.ts';
import { type CallbackOptions, Callbacks } from './callbacks.ts';

interface Came {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly id: number; readonly attempt: number };
}

let status = 200;
const came: Came[] = [];
const server = createServer(async ({ method, headers, ...request }, response) => {
  void request;
  const chunks: unknown[] = [];
  response.req.on('data', (chunk) => chunks.push(chunk));
  await once(response.req, 'end');
  came.push({ method, headers, body: JSON.parse(chunks.join('')) as Came['body'] });
  response.writeHead(status, { location: '/elsewhere' }).end('taken');
});
let url = '';
let callbacks = new Callbacks();
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(globalThis, 'setTimeout');
  vi.spyOn(globalThis, 'clearTimeout');
  callbacks = new Callbacks();
  came.length = 0;
  status = 200;
});
afterEach(() => {
  callbacks.clear();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The timers of so many milliseconds that were set and not taken back. What the network sets is not looked at. */
function timers(ms: number): readonly unknown[] {
  const cleared = vi.mocked(clearTimeout).mock.calls.map(([timer]) => timer as unknown);
  const { calls, results } = vi.mocked(setTimeout).mock;
  return results
    .map(({ value }) => value as unknown)
    .filter((timer, at) => calls[at]?.[1] === ms && !cleared.includes(timer));
}

const event = (id: number, type: AgencyEvent['type'] = 'connected'): AgencyEvent => ({
  id,
  type,
  at: '2030-01-31T12:00:00.000Z',
  data: {},
});
const add = (options: Partial<CallbackOptions> = {}): number => callbacks.add({ url, ...options }).id;
const sent = (): readonly string[] => came.map(({ body }) => `${body.id}.${body.attempt}`);

/** Real time passes for the network; that of the timers stands. */
async function until(holds: () => boolean): Promise<void> {
  for (const start = Date.now(); !holds(); await setImmediate())
    if (Date.now() - start > 5_000) throw new Error(`only ${sent().join(', ')} came`);
}

/** Each attempt that is under way has been answered. */
const answered = (count: number): Promise<void> =>
  until(() => came.length >= count && callbacks.list.every(({ delivered, failed }) => delivered + failed >= 1));

it.each([
  'ftp://example.com/',
  'example.com',
  '',
  'http://ada@example.com/',
  'http://:secret@example.com/',
  'xhttp://x/',
])('the url %j is refused', (given) => {
  expect(() => callbacks.add({ url: given })).toThrow(/^A callback needs an http or https `url`, without a user/);
  expect(callbacks.list).toEqual([]);
});

it.each(['http://example.com/', 'https://example.com/events?x=1'])('the url %j is taken', (given) => {
  expect(callbacks.add({ url: given })).toEqual({ url: given, id: 1, delivered: 0, failed: 0 });
  expect(callbacks.add({ url: given }).id).toBe(2);
});

it('a delay that cannot be waited is refused before anything is set up', () => {
  expect(() => callbacks.add({ url, retryDelay: 'soon' })).toThrow('"soon" is no duration');
  expect(callbacks.list).toEqual([]);
});

it('an event is sent as JSON that says what it is from, and counted', async () => {
  add();
  callbacks.send(event(7));
  await answered(1);
  expect(came).toMatchObject([
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-mock-agency-event': 'true',
        'user-agent': 'one37id-agency-mock',
      },
      body: { ...event(7), mockAgency: true, attempt: 0 },
    },
  ]);
  expect(callbacks.list).toMatchObject([{ delivered: 1, failed: 0 }]);
  callbacks.send(event(8));
  await until(() => callbacks.list[0]?.delivered === 2);
  // No answer is waited for any more.
  expect(timers(10_000)).toEqual([]);
});

it('only those types are sent that are asked for', async () => {
  add({ events: ['offer.accepted'] });
  for (const one of [event(1), event(2, 'offer.accepted'), event(3)]) callbacks.send(one);
  await answered(1);
  expect([sent(), callbacks.list[0]?.delivered]).toEqual([['2.0'], 1]);
});

it('a redirect is no answer that took it, and is not followed', async () => {
  status = 307;
  add({ retries: 0 });
  callbacks.send(event(1));
  await answered(1);
  expect([sent(), callbacks.list[0]]).toMatchObject([['1.0'], { delivered: 0, failed: 1 }]);
});

it('what nobody takes is sent again three times, five seconds after each, and is counted once', async () => {
  status = 503;
  add();
  callbacks.send(event(1));
  for (const attempt of [0, 1, 2]) {
    await until(() => timers(5_000).length === attempt + 1);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(came).toHaveLength(attempt + 1);
    await vi.advanceTimersByTimeAsync(1);
  }
  await answered(4);
  expect(sent()).toEqual(['1.0', '1.1', '1.2', '1.3']);
  expect(callbacks.list).toMatchObject([{ delivered: 0, failed: 1 }]);
  expect(timers(5_000)).toHaveLength(3);
});

it('what is taken later counts as delivered', async () => {
  status = 500;
  add({ retries: 1, retryDelay: '2s' });
  callbacks.send(event(1));
  await until(() => timers(2_000).length === 1);
  status = 200;
  await vi.advanceTimersByTimeAsync(2_000);
  await answered(2);
  expect(callbacks.list).toMatchObject([{ delivered: 1, failed: 0 }]);
});

it('an event is sent twice, or after the next, as is asked for', async () => {
  add({ duplicates: 1 });
  callbacks.send(event(1));
  await until(() => callbacks.list[0]?.delivered === 2);
  expect(sent()).toEqual(['1.0', '1.0']);
  callbacks.clear();
  came.length = 0;
  add({ disorder: 1 });
  for (const id of [1, 2, 3, 4]) callbacks.send(event(id));
  await until(() => callbacks.list[0]?.delivered === 4);
  expect(sent()).toEqual(['2.0', '1.0', '4.0', '3.0']);
});

it('an event that no other overtakes comes after a second', async () => {
  add({ disorder: 1 });
  callbacks.send(event(1));
  await vi.advanceTimersByTimeAsync(999);
  expect(timers(10_000)).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await answered(1);
  expect([sent(), callbacks.list[0]?.delivered]).toEqual([['1.0'], 1]);
});

it.each<{ by: string; end: (id: number) => unknown; left: number }>([
  { by: 'its removal', end: (id) => callbacks.remove(id), left: 1 },
  { by: 'the end of all', end: () => callbacks.clear(), left: 0 },
])('after $by nothing is sent any more, neither what waits nor what is new', async ({ end, left }) => {
  status = 503;
  const id = add({ disorder: 1 });
  add({ url: `${url}/other` });
  expect([callbacks.remove(id + 1), callbacks.remove(id + 1), callbacks.remove(99)]).toEqual([true, false, false]);
  callbacks.send(event(1));
  callbacks.send(event(2));
  callbacks.send(event(3));
  await vi.advanceTimersByTimeAsync(0);
  end(id);
  expect(timers(1_000)).toHaveLength(left * 2);
  expect(callbacks.list).toEqual([]);
  callbacks.send(event(4));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent().filter((one) => /^[14]/.test(one))).toEqual([]);
});
