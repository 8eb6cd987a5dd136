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

/** Answers as `answer` says, and remembers what came. */
async function receiver(answer: (id: number, attempt: number) => number): Promise<{
  readonly came: string[];
  readonly url: string;
  readonly most: () => number;
  close(): void;
}> {
  const came: string[] = [];
  let [now, most] = [0, 0];
  const server = createServer(async (request, response) => {
    most = Math.max(most, (now += 1));
    const { id, attempt } = JSON.parse((await request.toArray()).join('')) as { id: number; attempt: number };
    came.push(`${id}.${attempt}`);
    now -= 1;
    response.writeHead(answer(id, attempt)).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = (): void => (server.closeAllConnections(), void server.close());
  return { came, url: `http://127.0.0.1:${port}/`, most: () => most, close };
}

const COUNT = 60;
const happens = (mock: MockAgency): void => {
  for (let number = 1; number <= COUNT; number += 1) mock.person({ name: `P${number}` });
};
const inOrder = (attempt: number): string[] => Array.from({ length: COUNT }, (_, at) => `${at + 1}.${attempt}`);

it('events come as they happened, however many happen at once', async () => {
  const { came, url: there, most, close } = await receiver(() => 204);
  const mock = createAgency();
  mock.callback({ url: there });
  happens(mock);
  await vi.waitFor(() => expect(came).toHaveLength(COUNT), 20_000);
  expect(came).toEqual(inOrder(0));
  expect(most()).toBe(1);
  await mock.close();
  close();
});

it('what is sent again comes behind what came meanwhile, and in its order too', async () => {
  const { came, url: there, close } = await receiver((_, attempt) => (attempt === 0 ? 503 : 200));
  const mock = createAgency();
  mock.callback({ url: there, retries: 2, retryDelay: '3s' });
  happens(mock);
  await vi.waitFor(() => expect(came).toHaveLength(2 * COUNT), 20_000);
  expect(came).toEqual([...inOrder(0), ...inOrder(1)]);
  await mock.close();
  close();
});

it('duplicates and disorder are those of the seed, in every run', async () => {
  const run = async (seed: string): Promise<readonly string[]> => {
    const { came, url: there, close } = await receiver(() => 200);
    const mock = createAgency();
    mock.callback({ url: there, duplicates: 0.3, disorder: 0.3, seed });
    happens(mock);
    const delivered = (): number => new Set(came).size;
    await vi.waitFor(() => expect(delivered()).toBe(COUNT), 20_000);
    await mock.close();
    close();
    return came;
  };
  const first = await run('a');
  expect(first.length).toBeGreaterThan(COUNT);
  expect(first).not.toEqual(first.toSorted((one, other) => Number.parseFloat(one) - Number.parseFloat(other)));
  // The last ones may be cut off: what is waited for is that each has come once.
  const again = await run('a');
  const both = Math.min(first.length, again.length);
  expect(again.slice(0, both)).toEqual(first.slice(0, both));
  expect((await run('b')).slice(0, 20)).not.toEqual(first.slice(0, 20));
});
