import { describe, expect, test } from 'vitest';
import { clientOf, errorOf } from '../test/support/call.ts';
import { clockOf } from '../test/support/clock.ts';
import { once, read } from '../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../test/support/wire.ts';
import type { ErrorView } from './hooks.ts';

const there = answer(200, envelope('there'));
const fail = () => {
  throw new Error('the hook');
};

test('hooks see each request and answer, frozen', async () => {
  const server = await answering(answer(503), there);
  const seen: object[] = [];
  const note = (view: object) => void seen.push(view);
  expect(
    await clientOf(server.url, { onRequest: note, onResponse: note, onError: note }).call(read, {
      purpose: 'issue',
      name: 'Ada',
    }),
  ).toBe('there');
  const view = { operation: read.id, method: 'POST', path: '/credential/get', fields: { purpose: 'issue' } };
  // The test's clock stands while a request is under way.
  const durationMs = 0;
  expect(seen).toStrictEqual([
    { ...view, attempt: 1 },
    { ...view, attempt: 1, status: 503, durationMs },
    { ...view, attempt: 2 },
    { ...view, attempt: 2, status: 200, durationMs },
  ]);
  expect(seen.every(Object.isFrozen)).toBe(true);
});

test('an answer’s duration is from the request to its head, in whole milliseconds', async () => {
  const { environment, ...clock } = clockOf();
  let time = 1_000;
  const now = () => (time += 20.6);
  const seen: number[] = [];
  const server = await answering(there);
  const onResponse = ({ durationMs }: { durationMs: number }) => void seen.push(durationMs);
  await clientOf(server.url, { onResponse }, { ...clock, environment: { ...environment, now } }).call(read);
  expect(seen).toEqual([21]);
});

test('a call’s hook stands in for the client’s', async () => {
  const seen: string[] = [];
  const server = await answering(there);
  const client = clientOf(server.url, { onRequest: () => void seen.push('client') });
  await client.call(read, {}, { onRequest: async () => void seen.push('call') });
  expect(seen).toEqual(['call']);
});

test('onError sees the error that the call rejects with, once, frozen', async () => {
  const seen: ErrorView[] = [];
  const server = await answering(answer(503));
  const error = await errorOf(clientOf(server.url, { onError: (view) => void seen.push(view) }), read, {
    purpose: 'issue',
  });
  expect(seen).toEqual([{ ...error.toJSON(), fields: { purpose: 'issue' } }]);
  expect(seen.every(Object.isFrozen)).toBe(true);
});

describe.each([read, once])('a hook that throws fails the call of $id cleanly and never repeats it', (operation) => {
  test.each([
    { hooks: { onRequest: fail }, want: { name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 }, sends: 0 },
    {
      hooks: { onRequest: () => Promise.reject(new Error('x')) },
      want: { name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 },
      sends: 0,
    },
    {
      hooks: { onResponse: fail },
      want: {
        name: 'AgencyRequestError',
        outcome: operation.retry ? 'failed' : 'unknown',
        attempts: 1,
        httpStatus: 503,
      },
      sends: 1,
    },
  ])('$hooks', async ({ hooks, want, sends }) => {
    const server = await answering(answer(503), there);
    const error = await errorOf(clientOf(server.url, hooks), operation);
    expect(error).toMatchObject(want);
    expect(error.message).toContain(`\`${Object.keys(hooks)[0]}\``);
    expect(server.requests).toHaveLength(sends);
  });

  test('onError', async () => {
    const logged: unknown[] = [];
    const note = (...line: unknown[]) => void logged.push(line);
    const server = await answering(answer(400, failure()));
    const client = clientOf(server.url, {
      onError: fail,
      logger: { debug: note, info: note, warn: note, error: note },
    });
    expect(await errorOf(client, operation)).toMatchObject({ name: 'AgencyApiError', errorCode: 17, attempts: 1 });
    await expect.poll(() => logged).toContainEqual(['agency: the hook `onError` threw', {}]);
    expect(server.requests).toHaveLength(1);
  });
});

test('an onResponse that throws on a 401 does not ask for another credential', async () => {
  const server = await answering(answer(401, failure()), there);
  const asked: boolean[] = [];
  const hash = ({ rejected }: { rejected: boolean }) => (asked.push(rejected), 'key');
  const client = clientOf(server.url, { credentials: { hash }, onResponse: fail });
  expect(await errorOf(client, read)).toMatchObject({ name: 'AgencyRequestError', httpStatus: 401, attempts: 1 });
  expect([asked, server.requests.length]).toEqual([[false], 1]);
});

test.each(['onRequest', 'onResponse'])('what %s threw is the cause, by its code alone', async (hook) => {
  const server = await answering(there);
  const broken = () => Promise.reject(Object.assign(new Error('secret'), { code: 'ENOSPC' }));
  const { cause } = await errorOf(clientOf(server.url, { [hook]: broken }), read);
  expect(cause).toMatchObject({ code: 'ENOSPC', message: 'a failure outside of the SDK' });
});

describe.each([
  { hook: 'onRequest', want: { outcome: 'not-sent', attempts: 0 }, sends: 0 },
  { hook: 'onResponse', want: { outcome: 'failed', attempts: 1, httpStatus: 200 }, sends: 1 },
])('a hook $hook that never ends', ({ hook, want, sends }) => {
  test.each(['AgencyTimeoutError', 'AgencyAbortError'])('does not keep the call from its end: %s', async (name) => {
    const clock = clockOf();
    const controller = new AbortController();
    const end = () => (name === 'AgencyAbortError' ? controller.abort() : clock.expire());
    const never = () => (setImmediate(end), new Promise<void>(() => {}));
    const server = await answering(there);
    const client = clientOf(server.url, { [hook]: never }, clock);
    expect(await errorOf(client, read, {}, { signal: controller.signal })).toMatchObject({ name, ...want });
    expect([server.requests.length, clock.open.size]).toEqual([sends, 0]);
  });
});

test('an onRequest that throws at a repetition does not make it "not sent"', async () => {
  const server = await answering(answer(503), there);
  const client = clientOf(server.url, { onRequest: ({ attempt }) => (attempt > 1 ? fail() : undefined) });
  expect(await errorOf(client, read)).toMatchObject({ name: 'AgencyRequestError', outcome: 'failed', attempts: 1 });
});
