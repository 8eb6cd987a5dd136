import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isAgencyError } from '../../src/guards.ts';
import { clientOf } from '../support/call.ts';
import { clockOf } from '../support/clock.ts';
import { once, read } from '../support/operations.ts';
import { answer, envelope, failure, reset, serve, type WireHandler } from '../support/wire.ts';

const CALLS = 10_000;
const IN_FLIGHT = 50;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const faults: readonly WireHandler[] = [
  reset,
  (socket) => socket.write(answer(503, '<html>')),
  (socket) => socket.write(answer(400, failure())),
  (socket) => socket.end(answer(200, envelope('cut'), { 'content-length': '999' })),
  (socket) => socket.write(answer(200, '<html>')),
  (socket) => socket.write(answer(302, '', { location: '/' })),
];

test('10,000 calls, 50 at a time, a third of them failing', { timeout: 60_000 }, async () => {
  const server = await serve((socket, request, count) => {
    if (count % 3 === 0) faults[(count / 3) % faults.length]?.(socket, request, count);
    else socket.write(answer(200, envelope('there')));
  });
  const { signal } = new AbortController();
  const clock = clockOf();
  const client = clientOf(server.url, { signal }, clock);
  const settled = { value: 0, error: 0, other: 0 };
  let started = 0;
  const worker = async (until: number) => {
    while (started < until) {
      const operation = started++ % 2 ? read : once;
      await client.call(operation, { n: started }).then(
        () => settled.value++,
        (error: unknown) => (isAgencyError(error) ? settled.error++ : settled.other++),
      );
    }
  };
  const run = (until: number) => Promise.all(Array.from({ length: IN_FLIGHT }, () => worker(until)));

  const heap = async () => {
    // What this test notes itself is no leak; and finalizers run in later turns.
    server.requests.length = clock.pauses.length = 0;
    for (let turn = 0; turn < 10; turn++) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return process.memoryUsage().heapUsed;
  };
  await run(CALLS / 2);
  const before = await heap();
  await run(CALLS);
  const grown = (await heap()) - before;

  expect(settled.value + settled.error).toBe(CALLS);
  expect([settled.other, getEventListeners(signal, 'abort').length, clock.open.size]).toEqual([0, 0, 0]);
  expect(settled.error).toBeGreaterThan(CALLS / 6);
  expect(server.sockets.size).toBeLessThanOrEqual(2 * IN_FLIGHT);
  expect(grown).toBeLessThan(before / 10);
});
