import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/operation.ts';
import type { Fetch } from '../../src/options.ts';
import { clientOf, errorOf } from '../support/call.ts';
import { bothKinds, byId, once, read } from '../support/operations.ts';
import { describeSentOnce } from '../support/sent-once.ts';
import { fetchesAsking, restoringDispatchers, senders, undicis } from '../support/undicis.ts';
import { answer, answering, envelope, failure, reset, serve } from '../support/wire.ts';

restoringDispatchers();

const withoutBody: Operation = { id: 'recreateUrl', method: 'POST', path: '/url', returns: 'result' };

describeSentOnce(senders);

test('every version that can be loaded here was loaded', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(Object.keys(undicis)).toEqual(['undici-6', 'undici-7', ...(major > 22 || minor >= 19 ? ['undici'] : [])]);
});

test.each(Object.entries(undicis))(
  'the platform asks the global dispatcher of %s, where it knows it',
  async (name, undici) => {
    const isKnown = name !== 'undici-6' || Number.parseInt(process.versions.node, 10) < 26;
    expect((await fetchesAsking(undici)).includes(undefined)).toBe(isKnown);
  },
);

test.each(Object.entries(undicis))(
  'a global dispatcher of %s that throws ends the call, and nothing was sent',
  async (_, undici) => {
    const askedBy = await fetchesAsking(undici);
    const { Agent, setGlobalDispatcher } = undici;
    // undici counts the arguments.
    const refuses = () => (_options: unknown, _handler: unknown) => {
      throw new Error('no');
    };
    setGlobalDispatcher(new Agent().compose(refuses) as never);
    const server = await answering(answer(200, envelope(1)));
    for (const option of askedBy) {
      expect(await errorOf(clientOf(server.url, option && { fetch: option }), once)).toMatchObject({
        name: 'AgencyTransportError',
        outcome: 'not-sent',
        attempts: 1,
      });
    }
    expect(server.requests).toEqual([]);
  },
);

test.each(Object.entries(undicis))(
  'the MockAgent of %s answers',
  async (_, { MockAgent, fetch, setGlobalDispatcher }) => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    setGlobalDispatcher(agent);
    const client = clientOf('https://agency.example.com', { fetch: fetch as never });
    const pool = agent.get('https://agency.example.com');
    for (const { operation } of bothKinds) {
      pool.intercept({ path: `/bc/admin${operation.path}`, method: 'POST' }).reply(200, envelope(operation.id));
      expect(await client.call(operation, { name: 'ä' })).toBe(operation.id);
    }
    pool.intercept({ path: '/bc/admin/connection/1', method: 'GET' }).reply(200, envelope('there'));
    expect(await client.call(byId, { id: 1 })).toBe('there');
  },
);

test.each(Object.entries(undicis))(
  'the MockAgent of %s knows reads by their bodies',
  async (_, { MockAgent, fetch, setGlobalDispatcher }) => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    setGlobalDispatcher(agent);
    const client = clientOf('https://agency.example.com', { fetch: fetch as never, maxRetries: 0 });
    const pool = agent.get('https://agency.example.com');
    const path = `/bc/admin${read.path}`;
    for (const name of ['b', 'a'])
      pool.intercept({ path, method: 'POST', body: `{"name":"${name}"}` }).reply(200, envelope(name));
    for (const name of ['a', 'b']) expect(await client.call(read, { name })).toBe(name);
  },
);

describe.each(Object.entries(undicis))(
  'an answer of which the RetryAgent of %s makes an error, when it repeats no more',
  (_, undici) => {
    const { Agent, RetryAgent, setGlobalDispatcher } = undici;

    test.each(bothKinds)('is told as it came, with its wait and its id: $kind', async ({ operation }) => {
      setGlobalDispatcher(new RetryAgent(new Agent(), { maxRetries: 0, methods: ['POST'] }));
      const headers = { 'retry-after': '7', 'x-request-id': 'req-1' };
      const server = await answering(answer(429, failure(), headers));
      expect(await errorOf(clientOf(server.url, { maxRetries: 0 }), operation)).toMatchObject({
        name: 'AgencyApiError',
        httpStatus: 429,
        retryAfterMs: 7_000,
        requestId: 'req-1',
        outcome: 'failed',
        attempts: 1,
      });
      expect(server.requests).toHaveLength(1);
    });

    test('has no wait and no id where it said none', async () => {
      const askedBy = await fetchesAsking(undici);
      setGlobalDispatcher(new RetryAgent(new Agent(), { maxRetries: 0, methods: ['POST'] }));
      const server = await answering(answer(503, failure()));
      for (const option of askedBy) {
        const error = await errorOf(clientOf(server.url, { maxRetries: 0, ...(option && { fetch: option }) }), read);
        expect(error).toMatchObject({ name: 'AgencyResponseError', httpStatus: 503 });
        expect(error).not.toHaveProperty('retryAfterMs');
        expect(error).not.toHaveProperty('requestId');
      }
    });
  },
);

describe.each([
  { form: 'the platform', send: (url: string, init: object): Promise<Response> => globalThis.fetch(url, init) },
  ...Object.entries(undicis).map(([form, { fetch }]) => ({ form, send: fetch as never })),
] as readonly { form: string; send: (url: string, init: object) => Promise<Response> }[])('by $form', ({ send }) => {
  test.each([once, withoutBody])('nothing of $id leaves when the call was ended as not sent', async (operation) => {
    const controller = new AbortController();
    const server = await answering(answer(200, envelope(1)));
    let end: Promise<unknown> | undefined;
    // It does not listen to the call's signal.
    const fetch: Fetch = (url, { signal: _, ...init }) => {
      const response = send(url, init);
      end = response.catch(() => 'nothing left');
      controller.abort();
      return response;
    };
    const error = await errorOf(clientOf(server.url, { fetch }), operation, {}, { signal: controller.signal });
    expect(error).toMatchObject({ name: 'AgencyAbortError', outcome: 'not-sent' });
    expect(await end).toBe('nothing left');
    expect(server.requests).toEqual([]);
  });

  test.each(['', '{"a"'])(
    'a body of the caller’s `fetch` that breaks after %j ends the call, and no request arrives',
    async (part) => {
      const server = await answering(answer(200, envelope(1)));
      const start = (body: ReadableStreamDefaultController) => part && body.enqueue(new TextEncoder().encode(part));
      const pull = (body: ReadableStreamDefaultController) => body.error(new Error('broken'));
      const source = { start, pull };
      const fetch: Fetch = (url, init) =>
        send(url, { ...init, body: new ReadableStream(source, { highWaterMark: 0 }) });
      const error = await errorOf(clientOf(server.url, { fetch }), once, { a: 1 });
      expect(error).toMatchObject({ name: 'AgencyTransportError', attempts: 1 });
      expect(server.requests).toEqual([]);
    },
  );

  test.each([102, 103, 199])('an announcement of %d is no answer', async (status) => {
    const server = await serve((socket) =>
      socket.write(`HTTP/1.1 ${status} Wait\r\n\r\n`, () => setImmediate(reset, socket)),
    );
    const error = await errorOf(clientOf(server.url, { fetch: send }), once);
    expect(error).toMatchObject({ name: 'AgencyTransportError', outcome: 'unknown', attempts: 1 });
    expect(error).not.toHaveProperty('httpStatus');
  });

  test('headers that have but a part of their name in common with ours arrive', async () => {
    const headers = { 'x-content-length': 'one', 'content-length-x': 'two' };
    const server = await answering(answer(200, envelope('there')));
    expect(await clientOf(server.url, { fetch: send, headers }).call(once, { a: 1 })).toBe('there');
    expect(server.requests).toMatchObject([{ headers: { ...headers, 'content-length': '7' }, body: '{"a":1}' }]);
  });
});
