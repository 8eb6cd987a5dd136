import {
  AgencyApiError,
  AgencyRequestError,
  AgencyResponseError,
  AgencyTimeoutError,
  AgencyTransportError,
  createClient,
  type ErrorView,
} from '@one37id/agency-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectionsResource, CredentialOffersResource } from '../generated/resources.gen.ts';
import { poll, type WaitLimits } from './poll.ts';
import { waitFor } from './wait-for.ts';
import { waitForConnection } from './wait-for-connection.ts';
import { waitForCredentialOffer } from './wait-for-credential-offer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const details = {
  message: 'getConnection: it failed.',
  operation: 'getConnection',
  outcome: 'failed',
  attempts: 1,
} as const;
const code = (code: string) => ({ cause: Object.assign(new Error('a failure outside of the SDK'), { code }) });

const PASSING = [
  new AgencyTransportError({ ...details, ...code('ECONNRESET') }),
  new AgencyTransportError({ ...details, outcome: 'not-sent', ...code('ECONNREFUSED') }),
  new AgencyTransportError(details),
  new AgencyTimeoutError(details),
  ...[408, 429, 500, 502, 503, 504, 599].flatMap((httpStatus) => [
    new AgencyApiError({ ...details, httpStatus }),
    new AgencyResponseError({ ...details, httpStatus }),
  ]),
];
const ENDING = [
  ...[200, 400, 401, 403, 404, 409, 422].map((httpStatus) => new AgencyApiError({ ...details, httpStatus })),
  ...[200, 302, 404].map((httpStatus) => new AgencyResponseError({ ...details, httpStatus })),
  new AgencyRequestError({ ...details, outcome: 'not-sent', attempts: 0 }),
  new AgencyTransportError({ ...details, ...code('CERT_HAS_EXPIRED') }),
  new AgencyTransportError({ ...details, ...code('ERR_SSL_WRONG_VERSION_NUMBER') }),
];
const label = (error: Error & { httpStatus?: number; cause?: unknown }) =>
  `${error.name} ${error.httpStatus ?? ''} ${(error.cause as { code?: string } | undefined)?.code ?? ''}`;

/** Every wait, with a read that fails so, and then finds the end. */
const WAITS: Readonly<Record<string, (read: () => Promise<never>, limits?: WaitLimits) => Promise<unknown>>> = {
  waitFor: (read, limits) => waitFor(read, { until: () => true, ...limits }),
  waitForConnection: (read, limits) => waitForConnection({ connections: { get: read } }, { id: 'a1' }, limits),
  waitForCredentialOffer: (read, limits) =>
    waitForCredentialOffer({ credentialOffers: { get: read } }, { id: 'o1' }, limits),
};
const waits = Object.entries(WAITS);

/** A read that fails so often, and then gives what ends every wait. */
function failing(error: Error, times: number) {
  let reads = 0;
  const read = () => (++reads > times ? Promise.resolve({ state: 'accepted' } as never) : Promise.reject(error));
  return { read, reads: () => reads };
}

async function settled<Value>(waiting: Promise<Value>, ms = 60_000): Promise<PromiseSettledResult<Value>> {
  const [[result]] = await Promise.all([Promise.allSettled([waiting]), vi.advanceTimersByTimeAsync(ms)]);
  return result;
}

describe.each(waits)('%s', (name, wait) => {
  test.for(PASSING.map((error) => ({ name: label(error), error })))(
    'survives what may pass: $name',
    async ({ error }, { expect }) => {
      const { read, reads } = failing(error, 3);
      expect((await settled(wait(read))).status).toBe('fulfilled');
      expect(reads()).toBe(4);
    },
  );

  const ending =
    name === 'waitForConnection'
      ? ENDING.filter((error) => !(error instanceof AgencyApiError && [200, 400, 404].includes(error.httpStatus)))
      : ENDING;
  test.for(ending.map((error) => ({ name: label(error), error })))(
    'ends with what does not: $name',
    async ({ error }, { expect }) => {
      const { read, reads } = failing(error, 3);
      expect(await settled(wait(read))).toEqual({ status: 'rejected', reason: error });
      expect(reads()).toBe(1);
    },
  );

  test('tells at its deadline what came last, and its timeout is not that of a read', async () => {
    const error = new AgencyTimeoutError(details);
    const end = await settled(wait(failing(error, Infinity).read, { timeout: 5_000 }));
    expect(end).toMatchObject({ reason: { name: 'AgencyTimeoutError', operation: name, cause: error } });
    expect((end as PromiseRejectedResult).reason).toHaveProperty(
      'message',
      expect.stringMatching(
        new RegExp(
          `^${name}: not there within \`timeout\` \\(after \\d+ reads\\)\\. It only read: you can wait again\\. What came last: ${error.message}$`,
        ),
      ),
    );
  });

  test('says that nothing was sent where it was over before its first read', async () => {
    const { read, reads } = failing(new AgencyTimeoutError(details), 0);
    const end = await settled(wait(read, { signal: AbortSignal.abort() }));
    expect(end).toMatchObject({ reason: { name: 'AgencyAbortError', outcome: 'not-sent', attempts: 0 } });
    expect((end as PromiseRejectedResult).reason).toHaveProperty(
      'message',
      `${name}: aborted by the signal (after 0 reads). It only read: you can wait again.`,
    );
    expect(reads()).toBe(0);
  });

  test('takes `isPending`', async () => {
    const { read, reads } = failing(new AgencyApiError({ ...details, httpStatus: 409, errorCode: 7 }), 2);
    expect((await settled(wait(read, { isPending: ({ errorCode }) => errorCode === 7 }))).status).toBe('fulfilled');
    expect(reads()).toBe(3);
  });

  test.each([
    { what: 'that resolves with false', isPending: async () => false },
    { what: 'that resolves with true', isPending: async () => true },
    { what: 'that rejects', isPending: () => Promise.reject(new Error('nobody hears of it')) },
  ])('an `isPending` $what ends it: a promise is neither true nor false', async ({ isPending }) => {
    const { read, reads } = failing(new AgencyApiError({ ...details, httpStatus: 401 }), 2);
    expect(await settled(wait(read, { isPending } as never))).toMatchObject({
      reason: {
        name: 'AgencyRequestError',
        operation: name,
        message: expect.stringContaining('`isPending` must answer at once') as string,
      },
    });
    expect(reads()).toBe(1);
  });

  test('an `isPending` that answers null says that it is none', async () => {
    const error = new AgencyApiError({ ...details, httpStatus: 401 });
    const { read, reads } = failing(error, 2);
    expect(await settled(wait(read, { isPending: () => null } as never))).toMatchObject({ reason: error });
    expect(reads()).toBe(1);
  });

  test('an `isPending` that throws ends it with an error of ours', async () => {
    const { read } = failing(new AgencyApiError({ ...details, httpStatus: 409 }), 2);
    const broken = () => {
      throw new Error('broken');
    };
    expect(await settled(wait(read, { isPending: broken }))).toMatchObject({
      reason: { name: 'AgencyRequestError', operation: name, outcome: 'failed' },
    });
  });
});

test.each(waits.filter(([name]) => name !== 'waitFor'))(
  '%s tells of a read that fails as none should',
  async (name, wait) => {
    const { read } = failing(new Error('of the caller’s own agency'), 1);
    expect(await settled(wait(read))).toMatchObject({
      reason: {
        name: 'AgencyRequestError',
        message: `${name}: a function that was given to it threw (after 1 reads). It only read: you can wait again.`,
        operation: name,
        outcome: 'failed',
        attempts: 1,
      },
    });
  },
);

describe('the next read', () => {
  const never = (limits: WaitLimits, reads: { count: number }, error?: Error) =>
    poll(
      {
        operation: 'waitFor',
        look: () => ((reads.count += 1), error ? Promise.reject(error) : Promise.resolve(undefined)),
      },
      limits,
      () => 0.5,
    );

  test('waits as long as the agency asks for, though that is more than the interval', async () => {
    const reads = { count: 0 };
    const waiting = never(
      { interval: 10, timeout: 20_000 },
      reads,
      new AgencyApiError({ ...details, httpStatus: 429, retryAfterMs: 15_000 }),
    );
    await settled(waiting, 20_000);
    expect(reads.count).toBe(2);
  });

  test('does not come at once because the pause was too long for a timer', async () => {
    const reads = { count: 0 };
    const waiting = poll(
      { operation: 'waitFor', look: () => ((reads.count += 1), Promise.resolve(undefined)) },
      { interval: 2 ** 31 - 1, timeout: 10_000 },
      () => 0.99,
    );
    await settled(waiting, 10_000);
    expect(reads.count).toBe(1);
  });
});

test('a thousand waits do not begin in one moment', async () => {
  let reads = 0;
  const over = new AbortController();
  let seed = 0;
  const random = () => (seed += 0.618) % 1;
  const all = Promise.allSettled(
    Array.from({ length: 1_000 }, () =>
      poll(
        { operation: 'waitFor', look: () => ((reads += 1), Promise.resolve(undefined)) },
        { interval: 10_000, timeout: 60_000, signal: over.signal },
        random,
      ),
    ),
  );
  await vi.advanceTimersByTimeAsync(0);
  expect(reads).toBeLessThan(30);
  const starts: number[] = [];
  for (let second = 0; second < 10; second++) {
    const before = reads;
    await vi.advanceTimersByTimeAsync(1_000);
    starts.push(reads - before);
  }
  expect(Math.max(...starts)).toBeLessThan(200);
  expect(reads).toBeGreaterThanOrEqual(1_000);
  over.abort();
  await all;
  // All are over: the next one begins at once.
  expect(await waitFor(() => 1, { until: () => true })).toBe(1);
});

test('sixteen waits read at once, however many have ended within a read before', async () => {
  const begin = async (count: number) => {
    const over = new AbortController();
    const pending: (() => void)[] = [];
    let reads = 0;
    const look = () => (
      (reads += 1),
      new Promise<{ end: true }>((resolve) => pending.push(() => resolve({ end: true })))
    );
    const all = Promise.allSettled(
      Array.from({ length: count }, () =>
        poll({ operation: 'waitFor', look }, { interval: 10_000, signal: over.signal }, () => 0.5),
      ),
    );
    await vi.advanceTimersByTimeAsync(0);
    over.abort();
    await all;
    for (const end of pending) end();
    await vi.advanceTimersByTimeAsync(0);
    return reads;
  };
  expect(await begin(16)).toBe(16);
  expect(await begin(40)).toBe(16);
});

test('a "not there yet" is no failure for hooks, logs and traces', async () => {
  const lines: string[] = [];
  const errors: ErrorView[] = [];
  const failed: unknown[] = [];
  let reads = 0;
  const line = (level: string) => () => void lines.push(level);
  const client = createClient({
    baseUrl: 'https://agency.example.com/bc/admin',
    credentials: { hash: 'key' },
    logger: { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') },
    onError: (view) => void errors.push(view),
    instrumentation: {
      call: (_, run) => run((end) => end.error && failed.push(end.error)),
      attempt: (_, send) => send((end) => end.error && failed.push(end.error)),
    },
    fetch: async () =>
      ++reads > 3
        ? Response.json({ isSuccessfull: true, result: { agentId: 'a1', state: 'accepted' } })
        : Response.json({ isSuccessfull: false, errorCode: 4, message: 'none' }, { status: 404 }),
  });
  const agency = {
    connections: new ConnectionsResource(client),
    credentialOffers: new CredentialOffersResource(client),
  };
  const isPending = () => true;
  // What is true is true in the loop and in the logs alike.
  const isTruthy = (() => 'yes') as never;
  for (const wait of [
    () => waitForConnection(agency, { id: 'a1' }, { isPending: isTruthy }),
    () => waitForConnection(agency, { id: 'a1' }),
    () => waitForCredentialOffer(agency, { id: 'o1' }, { isPending }),
    () => waitFor((call) => agency.connections.get({ id: 'a1' }, call), { until: () => true, isPending }),
  ]) {
    reads = 0;
    expect((await settled<unknown>(wait())).status).toBe('fulfilled');
    expect(reads).toBe(4);
  }
  expect({ lines, errors, failed }).toEqual({ lines: ['info', 'info', 'info', 'info'], errors: [], failed: [] });
});
