import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { caught, clientOf, errorOf } from '../support/call.ts';
import { clockOf } from '../support/clock.ts';
import { bothKinds, idempotent, once, read } from '../support/operations.ts';
import { answer, answering, envelope, failure, reset, serve } from '../support/wire.ts';

const busy = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  answer(status, '<html>', { 'content-type': 'text/html', ...headers });
const there = answer(200, envelope('there'));

describe.each([408, 429, 502, 503, 504])('read %d', (status) => {
  test.each([
    { maxRetries: 0, sends: 1 },
    { maxRetries: 1, sends: 2 },
    { maxRetries: 2, sends: 3 },
  ])('at most the configured $maxRetries retries', async ({ maxRetries, sends }) => {
    const server = await answering(busy(status));
    expect(await errorOf(clientOf(server.url, { maxRetries }), read)).toMatchObject({
      httpStatus: status,
      attempts: sends,
    });
    expect(server.requests).toHaveLength(sends);
  });

  test('then 200', async () => {
    const server = await answering(busy(status), there);
    expect(await clientOf(server.url).call(read)).toBe('there');
  });

  test('send-once is not repeated', async () => {
    const server = await answering(busy(status), there);
    expect(await errorOf(clientOf(server.url), once)).toMatchObject({ httpStatus: status, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });
});

test.each([400, 401, 403, 404, 409, 500, 501])('read %d is not repeated', async (status) => {
  const server = await answering(busy(status), there);
  await errorOf(clientOf(server.url), read);
  expect(server.requests).toHaveLength(1);
});

test.each([
  { random: 0, want: [0, 0, 0, 0, 0, 0] },
  { random: 0.5, want: [250, 500, 1000, 2000, 4000, 4000] },
  { random: 0.999, want: [499.5, 999, 1998, 3996, 7992, 7992] },
])('jittered: random $random pauses $want ms', async ({ random, want }) => {
  const clock = clockOf({ random: () => random });
  const server = await answering(busy(503));
  await errorOf(clientOf(server.url, { maxRetries: 6 }, clock), read);
  expect(clock.pauses).toEqual(want);
});

describe('429 with Retry-After', () => {
  test.each([
    { given: 'as seconds', header: () => '7', want: 7_000 },
    { given: 'as date', header: (now: number) => new Date(now + 7_000).toUTCString(), want: 7_000 },
    { given: 'on 503 too', status: 503, header: () => '3', want: 3_000 },
  ])('$given: read waits', async ({ header, want, status = 429 }) => {
    const clock = clockOf();
    const server = await answering(busy(status, { 'retry-after': header(clock.environment.date()) }), there);
    expect(await clientOf(server.url, {}, clock).call(read)).toBe('there');
    expect(clock.pauses).toHaveLength(1);
    // A date has no milliseconds.
    expect(clock.pauses[0]).toBeGreaterThan(want - 1_000);
    expect(clock.pauses[0]).toBeLessThanOrEqual(want);
  });

  test.each([
    busy(429, { 'retry-after': '7' }),
    answer(429, failure(3), { 'retry-after': '7' }),
    answer(429, '', { 'retry-after': '7' }),
  ])('send-once: E with the wait', async (bytes) => {
    const server = await answering(bytes, there);
    const error = await errorOf(clientOf(server.url), once);
    expect(error).toMatchObject({
      name: 'AgencyApiError',
      httpStatus: 429,
      retryAfterMs: 7_000,
      attempts: 1,
      outcome: 'failed',
    });
    expect(server.requests).toHaveLength(1);
  });

  test.each([-1, 1])(
    'as a date in each form, from a server whose clock is off by %d hour: read waits truly',
    async (hours) => {
      const sent = Math.trunc(Date.now() / 1000) * 1000 + hours * 3_600_000;
      const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(sent + 7_000)
        .toUTCString()
        .split(/,? /);
      const long = new Date(sent + 7_000).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
      for (const text of [
        `${weekday}, ${day} ${month} ${year} ${time} GMT`,
        `${long}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
        `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`,
      ]) {
        const clock = clockOf();
        const server = await answering(busy(429, { date: new Date(sent).toUTCString(), 'retry-after': text }), there);
        expect(await clientOf(server.url, {}, clock).call(read), text).toBe('there');
        expect(clock.pauses).toEqual([7_000]);
      }
    },
  );

  test.each([{ header: '61' }, { header: '99999999999999999999' }, { header: 'Fri, 31 Dec 9999 23:59:59 GMT' }])(
    'beyond the cap ($header): fails at once with the wait, never early',
    async ({ header }) => {
      const clock = clockOf();
      const server = await answering(busy(429, { 'retry-after': header }), there);
      const error = await errorOf(clientOf(server.url, {}, clock), read);
      expect(error.retryAfterMs).toBeGreaterThan(60_000);
      expect([clock.pauses, server.requests.length]).toEqual([[], 1]);
    },
  );

  test('the cap can be set', async () => {
    const server = await answering(busy(429, { 'retry-after': '7' }), busy(429, { 'retry-after': '7' }), there);
    expect(await errorOf(clientOf(server.url), read, {}, { maxRetryAfter: 6_999 })).toMatchObject({
      retryAfterMs: 7_000,
      attempts: 1,
    });
    const clock = clockOf();
    expect(await clientOf(server.url, {}, clock).call(read, {}, { maxRetryAfter: 7_000 })).toBe('there');
    expect(clock.pauses).toEqual([7_000]);
  });
});

describe('retryRateLimited', () => {
  test.each([
    { given: 'an envelope', bytes: answer(429, failure(3), { 'retry-after': '7' }) },
    { given: 'HTML of an ingress', bytes: busy(429, { 'retry-after': '7' }) },
  ])('send-once waits after 429 with $given, and is sent again', async ({ bytes }) => {
    const clock = clockOf();
    const server = await answering(bytes, bytes, there);
    expect(await clientOf(server.url, { retryRateLimited: true }, clock).call(once, { n: 1 })).toBe('there');
    expect(clock.pauses).toEqual([7_000, 7_000]);
    expect(server.requests.map(({ body }) => body)).toEqual(['{"n":1}', '{"n":1}', '{"n":1}']);
  });

  test('up to `maxRetries`, and not beyond `maxRetryAfter`', async () => {
    const server = await answering(busy(429, { 'retry-after': '7' }));
    const client = clientOf(server.url, { retryRateLimited: true });
    expect(await errorOf(client, once)).toMatchObject({ httpStatus: 429, attempts: 3, outcome: 'failed' });
    expect(await errorOf(client, once, {}, { maxRetries: 0 })).toMatchObject({ httpStatus: 429, attempts: 1 });
    expect(await errorOf(client, once, {}, { maxRetryAfter: 6_999 })).toMatchObject({
      httpStatus: 429,
      attempts: 1,
      retryAfterMs: 7_000,
    });
  });

  test.each([200, 301, 400, 401, 403, 407, 408, 409, 421, 425, 500, 502, 503, 504])(
    'never after %d',
    async (status) => {
      const server = await answering(
        answer(status, status === 200 ? '<html>' : failure(), { 'retry-after': '1' }),
        there,
      );
      expect(await errorOf(clientOf(server.url, { retryRateLimited: true }), once)).toMatchObject({
        httpStatus: status,
        attempts: 1,
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  test('never after a 429 that says it succeeded', async () => {
    const server = await answering(answer(429, envelope('there')), there);
    expect(await errorOf(clientOf(server.url, { retryRateLimited: true }), once)).toMatchObject({
      name: 'AgencyResponseError',
      attempts: 1,
    });
    expect(server.requests).toHaveLength(1);
  });

  test('never after a connection that was lost, nor when that comes after a 429', async () => {
    const server = await serve((socket, _, count) =>
      count === 2 ? socket.write(busy(429, { 'retry-after': '1' })) : reset(socket),
    );
    const client = clientOf(server.url, { retryRateLimited: true });
    expect(await errorOf(client, once)).toMatchObject({
      name: 'AgencyTransportError',
      outcome: 'unknown',
      attempts: 1,
    });
    expect(await errorOf(client, once)).toMatchObject({
      name: 'AgencyTransportError',
      outcome: 'unknown',
      attempts: 2,
    });
    expect(server.requests).toHaveLength(3);
  });
});

test.each([
  'soon',
  '',
  '-5',
  '1.5',
  '0x10',
  '1e3',
  '0',
  '5, 10',
  'Fri, 31 Dec 1999 23:59:59 GMT',
  '2000-01-01',
  'Infinity',
  'Mon',
])('Retry-After junk, negative, past: %j gives the own back-off', async (header) => {
  const clock = clockOf();
  const server = await answering(busy(429, { 'retry-after': header }), there);
  expect(await clientOf(server.url, {}, clock).call(read)).toBe('there');
  expect(clock.pauses).toEqual([250]);
});

test('deadline falls inside back-off', async () => {
  const clock = clockOf({ holdPauses: true, onPause: () => setImmediate(() => clock.expire()) });
  const server = await answering(busy(503), there);
  const error = await errorOf(clientOf(server.url, {}, clock), read);
  expect(error).toMatchObject({ name: 'AgencyTimeoutError', httpStatus: 503, attempts: 1, outcome: 'failed' });
  expect([server.requests.length, clock.open.size]).toEqual([1, 0]);
});

describe.each(bothKinds)('abort, $kind', ({ kind, operation }) => {
  const lost = kind === 'read' ? 'failed' : 'unknown';

  test('before', async () => {
    const server = await answering(there);
    const asked: string[] = [];
    const client = clientOf(server.url, { credentials: { hash: () => (asked.push('asked'), 'secret') } });
    const error = await errorOf(client, operation, {}, { signal: AbortSignal.abort(new Error('reason')) });
    expect(error).toMatchObject({ name: 'AgencyAbortError', outcome: 'not-sent', attempts: 0 });
    expect([server.requests.length, asked]).toEqual([0, []]);
  });

  test('while the credential is asked for', async () => {
    const server = await answering(there);
    const controller = new AbortController();
    const never = () => (setImmediate(() => controller.abort()), new Promise<string>(() => {}));
    const error = await errorOf(
      clientOf(server.url, { credentials: { hash: never } }),
      operation,
      {},
      { signal: controller.signal },
    );
    expect(error).toMatchObject({ name: 'AgencyAbortError', outcome: 'not-sent', attempts: 0 });
    expect(server.requests).toHaveLength(0);
  });

  test('during', async () => {
    const controller = new AbortController();
    const server = await serve(() => controller.abort());
    const error = await errorOf(clientOf(server.url), operation, {}, { signal: controller.signal });
    expect(error).toMatchObject({ name: 'AgencyAbortError', outcome: lost, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test('while the body is read', async () => {
    const controller = new AbortController();
    let isClosed = false;
    const server = await serve((socket) => {
      socket.on('close', () => (isClosed = true)).write(answer(200, '{"is', { 'content-length': '99' }));
    });
    const client = clientOf(server.url, { onResponse: () => void setImmediate(() => controller.abort()) });
    const error = await errorOf(client, operation, {}, { signal: controller.signal });
    expect(error).toMatchObject({ name: 'AgencyAbortError', outcome: lost, httpStatus: 200, attempts: 1 });
    expect(server.requests).toHaveLength(1);
    await expect.poll(() => isClosed).toBe(true);
  });

  test('by the client’s signal, and no listener stays at either', async () => {
    const [mine, yours] = [new AbortController(), new AbortController()];
    const server = await serve(() => mine.abort());
    const error = await errorOf(clientOf(server.url, { signal: mine.signal }), operation, {}, { signal: yours.signal });
    expect(error.name).toBe('AgencyAbortError');
    expect([mine, yours].flatMap(({ signal }) => getEventListeners(signal, 'abort'))).toEqual([]);
  });

  test('although fetch does not listen', async () => {
    const controller = new AbortController();
    let isCancelled = false;
    let late = (_: Response) => {};
    const fetch = () => (setImmediate(() => controller.abort()), new Promise<Response>((resolve) => (late = resolve)));
    const error = await errorOf(clientOf('http://localhost', { fetch }), operation, {}, { signal: controller.signal });
    expect(error).toMatchObject({ name: 'AgencyAbortError', outcome: lost });
    late(new Response(new ReadableStream({ cancel: () => void (isCancelled = true) })));
    await expect.poll(() => isCancelled).toBe(true);
  });
});

test('abort in back-off', async () => {
  const controller = new AbortController();
  const clock = clockOf({ holdPauses: true, onPause: () => setImmediate(() => controller.abort()) });
  const server = await answering(busy(503), there);
  const error = await errorOf(clientOf(server.url, {}, clock), read, {}, { signal: controller.signal });
  expect(error).toMatchObject({ name: 'AgencyAbortError', attempts: 1, outcome: 'failed' });
  expect([server.requests.length, clock.open.size]).toEqual([1, 0]);
});

test.each([
  { given: 'an abort in the back-off', name: 'AgencyAbortError' },
  { given: 'the deadline in the back-off', name: 'AgencyTimeoutError' },
])('$given after a connection that was refused: nothing was sent', async ({ name }) => {
  const server = await serve(() => {});
  await server.close();
  const controller = new AbortController();
  const end = () => (name === 'AgencyAbortError' ? controller.abort() : clock.expire());
  const clock = clockOf({ holdPauses: true, onPause: () => setImmediate(end) });
  const error = await errorOf(clientOf(server.url, {}, clock), read, {}, { signal: controller.signal });
  expect(error).toMatchObject({ name, attempts: 1, outcome: 'not-sent' });
});

test('the outcome is the worst of all attempts', async () => {
  const server = await serve((socket, _, count) => {
    if (count === 1) reset(socket);
    else socket.write(answer(404, failure(4, 'no such connection')));
  });
  expect(await errorOf(clientOf(server.url), idempotent)).toMatchObject({
    name: 'AgencyApiError',
    attempts: 2,
    outcome: 'unknown',
  });
});

test('not sent at last is not "not sent"', async () => {
  const server = await serve((socket) => {
    reset(socket);
    void server.close();
  });
  const error = await errorOf(clientOf(server.url), read);
  expect(error).toMatchObject({ name: 'AgencyTransportError', attempts: 3, outcome: 'failed' });
  expect(server.requests).toHaveLength(1);
});

describe('the retry budget', () => {
  test('50 parallel failures do not become a storm', async () => {
    const server = await answering(busy(503));
    const client = clientOf(server.url, { maxRetries: 20 });
    await Promise.all(Array.from({ length: 50 }, () => caught(client.call(read))));
    // 500 tokens at 5 each: 100 repetitions, where 50 x 20 were asked for.
    expect(server.requests).toHaveLength(150);
  });

  test('a timeout costs twice', async () => {
    const server = await answering(busy(504));
    const client = clientOf(server.url, { maxRetries: 100 });
    await caught(client.call(read));
    expect(server.requests).toHaveLength(51);
  });

  test('has what a repetition took again when that succeeds', async () => {
    const server = await serve((socket, _, count) => socket.write(count % 2 ? busy(504) : there));
    const client = clientOf(server.url);
    // At 10 tokens each it would be empty after 50.
    for (let n = 0; n < 60; n++) expect(await client.call(read)).toBe('there');
    expect(server.requests).toHaveLength(120);
  });

  test('is shared with derived clients, and filled by successes', async () => {
    let isBusy = true;
    const server = await serve((socket) => socket.write(isBusy ? busy(503) : there));
    const client = clientOf(server.url, { maxRetries: 100 });
    await caught(client.call(read));
    await caught(client.with({ timeout: 30_000 }).call(read));
    expect(server.requests).toHaveLength(102);
    isBusy = false;
    for (let n = 0; n < 10; n++) await client.call(read);
    isBusy = true;
    server.requests.length = 0;
    await caught(client.call(read));
    expect(server.requests).toHaveLength(3);
  });
});
