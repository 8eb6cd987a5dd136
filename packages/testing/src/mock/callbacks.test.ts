import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAgency } from './create-agency.ts';
import type { Handle, MockAgency } from './mock-agency.ts';

/** Takes each event, and never answers. */
let hanging: Server;
let url: string;
beforeEach(async () => {
  hanging = createServer(() => {}).listen(0, '127.0.0.1');
  await once(hanging, 'listening');
  url = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/`;
});
afterEach(() => {
  vi.useRealTimers();
  hanging.closeAllConnections();
  hanging.close();
});

async function asked(): Promise<IncomingMessage> {
  return ((await once(hanging, 'request')) as [IncomingMessage])[0];
}

it.each<{ by: string; end: (mock: MockAgency, callback: Handle) => unknown }>([
  { by: 'close', end: (mock) => mock.close() },
  { by: 'reset', end: (mock) => mock.reset() },
  { by: 'cancel', end: (_, callback) => callback.cancel() },
])('what waits for a URL that hangs is ended by $by', async ({ end }) => {
  const mock = createAgency();
  const callback = mock.callback({ url });
  const request = asked();
  mock.clock.advance('1d');
  const { socket } = await request;
  const closed = once(socket, 'close');
  await end(mock, callback);
  await closed;
});

it('a URL that hangs is asked again, as one that fails', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const mock = createAgency();
  mock.callback({ url, retries: 1, retryDelay: '5s' });
  const first = asked();
  mock.clock.advance('1d');
  const { socket } = await first;
  const closed = once(socket, 'close');
  await vi.advanceTimersByTimeAsync(10_000);
  await closed;
  const second = asked();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  await vi.advanceTimersByTimeAsync(5_000);
  await second;
  await mock.close();
});
