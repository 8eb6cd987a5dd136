import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { getEventListeners, once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AgencyRequestError } from '../errors.ts';
import { receiveWebhooks } from './receive-webhooks.ts';
import type { WebhookError } from './webhook-error.ts';
import type { WebhookDelivery, WebhookMessage, WebhookOptions } from './webhook-options.ts';
import type { WebhookRow } from './webhook-row.ts';

const TABLE: readonly WebhookRow[] = [
  {
    event: 'credentialAccepted',
    method: 'POST',
    status: 200,
    sign: { in: 'payload', name: 'type', values: ['accepted'] },
  },
  { event: 'ping', method: 'POST', status: 204, sign: { in: 'header', name: 'x-event', values: ['ping'] } },
];
const SECRET = 'a secret';
const sign = (body: string | Uint8Array) => createHmac('sha256', SECRET).update(body).digest('hex');
const verify = ({ body, headers }: WebhookMessage) => {
  const [given, wanted] = [headers.get('x-signature') ?? '', sign(body)].map((text) => Buffer.from(text));
  return (
    given !== undefined && wanted !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
  );
};

function post(body: string, more: RequestInit = {}): Request {
  return new Request('https://example.com/hook', {
    method: 'POST',
    body,
    ...more,
    headers: { 'x-signature': sign(body), ...more.headers },
  });
}

/** A handler that notes what it was called with. */
function noting(options: Partial<WebhookOptions> = {}, table = TABLE) {
  const calls: { name: string; payload: unknown; delivery: WebhookDelivery }[] = [];
  const errors: WebhookError[] = [];
  const note = (name: string) => (payload: unknown, delivery: WebhookDelivery) => {
    calls.push({ name, payload, delivery });
  };
  const handlers = { onCredentialAccepted: note('accepted'), onUnknown: note('unknown') };
  const handle = receiveWebhooks(table, handlers, { verify, onError: (error) => errors.push(error), ...options });
  return { handle, calls, errors };
}

describe('an event', () => {
  it.each([
    { given: 'with a handler', body: '{"type":"accepted","id":1}', headers: {}, name: 'accepted', status: 200 },
    { given: 'without one', body: '{}', headers: { 'x-event': 'ping' }, name: 'unknown', status: 204 },
    { given: 'that the document does not know', body: '{"type":"new"}', headers: {}, name: 'unknown', status: 204 },
    {
      given: 'whose sign is inherited',
      body: '{"__proto__":{"type":"accepted"}}',
      headers: {},
      name: 'unknown',
      status: 204,
    },
    { given: 'that is no object', body: '"accepted"', headers: {}, name: 'unknown', status: 204 },
    { given: 'without a body', body: '', headers: { 'x-event': 'ping' }, name: 'unknown', status: 204 },
  ])('$given is handed over and answered', async ({ body, headers, name, status }) => {
    const { handle, calls, errors } = noting();
    const response = await handle(post(body, { headers }));
    expect([response.status, await response.text()]).toEqual([status, '']);
    expect(calls.map((call) => call.name)).toEqual([name]);
    expect(calls[0]?.payload).toEqual(body === '' ? undefined : JSON.parse(body));
    expect(errors).toEqual([]);
  });

  it('is acknowledged where nobody handles it', async () => {
    expect((await receiveWebhooks(TABLE, {}, { verify })(post('{"type":"new"}'))).status).toBe(204);
  });

  it('is answered with what the handler gives', async () => {
    const handlers = { onCredentialAccepted: () => Response.json({ seen: true }, { status: 202 }) };
    const response = await receiveWebhooks(TABLE, handlers, { verify })(post('{"type":"accepted"}'));
    expect([response.status, await response.json()]).toEqual([202, { seen: true }]);
  });

  it('brings the bytes, the headers, the address and the name with it', async () => {
    const { handle, calls } = noting();
    await handle(post('{"type": "accepted"}'));
    const { body, headers, event, method, url } = calls[0]?.delivery ?? {};
    expect(new TextDecoder().decode(body)).toBe('{"type": "accepted"}');
    expect([headers?.get('x-signature'), event, method, url]).toEqual([
      sign('{"type": "accepted"}'),
      'credentialAccepted',
      'POST',
      'https://example.com/hook',
    ]);
  });

  it('is the only one where it is the only one, and none where two have no sign', async () => {
    const bare = (event: string): WebhookRow => ({ event, method: 'POST', status: 204 });
    const one = noting({}, [bare('credentialAccepted')]);
    await one.handle(post('{}'));
    const two = noting({}, [bare('credentialAccepted'), bare('ping')]);
    await two.handle(post('{}'));
    expect([...one.calls, ...two.calls].map(({ name }) => name)).toEqual(['accepted', 'unknown']);
  });

  it('is what `identify` says, before what the document says', async () => {
    const { handle, calls } = noting({ identify: () => 'credentialAccepted' });
    await handle(post('{"type":"new"}'));
    const other = noting({ identify: () => 'constructor' });
    await other.handle(post('{"type":"accepted"}'));
    expect([...calls, ...other.calls].map(({ name, delivery }) => [name, delivery.event])).toEqual([
      ['accepted', 'credentialAccepted'],
      ['unknown', 'constructor'],
    ]);
  });
});

const CAUSE = new Error('no key');
const SAID_NO = '`verify` did not say that the agency has sent it';

describe('what is refused', () => {
  const CASES: Readonly<
    Record<
      string,
      { given: () => Request; options?: Partial<WebhookOptions>; want: [number, string, string]; cause?: Error }
    >
  > = {
    'another method': {
      given: () => new Request('https://example.com/hook'),
      want: [405, 'method', 'a GET came, and events come as POST'],
    },
    'a wrong signature': {
      given: () => post('{"type":"accepted"}', { headers: { 'x-signature': 'no' } }),
      want: [401, 'unverified', SAID_NO],
    },
    'no JSON, with a wrong signature': {
      given: () => post('{', { headers: { 'x-signature': 'no' } }),
      want: [401, 'unverified', SAID_NO],
    },
    'a check that throws': {
      given: () => post('{"type":"accepted"}'),
      options: { verify: () => Promise.reject(CAUSE) },
      want: [401, 'unverified', '`verify` threw'],
      cause: CAUSE,
    },
    'a check that forgets its answer': {
      given: () => post('{"type":"accepted"}'),
      options: { verify: (() => undefined) as unknown as () => boolean },
      want: [401, 'unverified', SAID_NO],
    },
    'a check that says yes in words': {
      given: () => post('{"type":"accepted"}'),
      options: { verify: (() => 'yes') as unknown as () => boolean },
      want: [401, 'unverified', SAID_NO],
    },
    'no JSON': { given: () => post('{"type":'), want: [400, 'malformed', 'the body is no JSON'] },
    'no UTF-8': {
      given: () => {
        const body = Uint8Array.of(0x22, 0xff, 0x22);
        return new Request('https://example.com', { method: 'POST', body, headers: { 'x-signature': sign(body) } });
      },
      want: [400, 'malformed', 'the body is no UTF-8'],
    },
    'one byte too many': {
      given: () => post('{"a":"bcd"}'),
      options: { maxBytes: 10 },
      want: [413, 'too-large', 'the body has more than 10 bytes'],
    },
    'a compressed body': {
      given: () => post('{}', { headers: { 'content-encoding': 'gzip' } }),
      want: [415, 'encoding', 'the body is compressed, and a signature covers what it was before or after'],
    },
    'an `identify` that throws': {
      given: () => post('{}'),
      options: {
        identify: () => {
          throw CAUSE;
        },
      },
      want: [500, 'failed', '`identify` threw'],
      cause: CAUSE,
    },
  };

  it.each(Object.entries(CASES))('%s', async (_name, { given, options, want: [status, code, message], cause }) => {
    const { handle, calls, errors } = noting(options);
    const response = await handle(given());
    expect(response.status).toBe(status);
    expect(errors.map((error) => [error.status, error.code, error.message, error.cause])).toEqual([
      [status, code, message, cause],
    ]);
    expect(response.headers.get('allow')).toBe(code === 'method' ? 'POST' : null);
    expect(await response.text()).toBe('');
    expect(calls).toEqual([]);
  });

  it('a body at the limit is none of it', async () => {
    const { handle, errors } = noting({ maxBytes: 11 });
    expect((await handle(post('{"a":"bcd"}'))).status).toBe(204);
    expect(errors).toEqual([]);
  });

  it('says which methods there are', async () => {
    const { handle, errors } = noting({}, [...TABLE, { event: 'gone', method: 'DELETE', status: 204 }]);
    expect((await handle(new Request('https://example.com'))).headers.get('allow')).toBe('POST, DELETE');
    expect(errors.map(({ message }) => message)).toEqual(['a GET came, and events come as POST or DELETE']);
  });

  it('is told to the console where nobody else is', async () => {
    const console_ = vi.spyOn(console, 'error').mockImplementation(() => {});
    await receiveWebhooks(TABLE, {}, { verify: () => false })(post('{}'));
    expect(console_.mock.calls).toEqual([[expect.objectContaining({ name: 'WebhookError', code: 'unverified' })]]);
    console_.mockRestore();
  });

  it('a body that somebody has read', async () => {
    const { handle, errors } = noting();
    const request = post('{}');
    await request.text();
    expect((await handle(request)).status).toBe(400);
    expect(errors[0]?.message).toContain('read before');
  });
});

it('a handler that throws is answered with 500, and told with the event and its own error', async () => {
  const failure = new Error('the database is away');
  const errors: WebhookError[] = [];
  const handlers = {
    onCredentialAccepted: () => {
      throw failure;
    },
  };
  const handle = receiveWebhooks(TABLE, handlers, { verify, onError: (error) => errors.push(error) });
  const response = await handle(post('{"type":"accepted","email":"alice@example.com"}'));
  expect([response.status, await response.text()]).toEqual([500, '']);
  expect(errors.map(({ code, event, message, cause }) => [code, event, message, cause])).toEqual([
    ['failed', 'credentialAccepted', 'credentialAccepted: what handles it threw', failure],
  ]);
  expect(JSON.stringify(errors[0]) + String(errors[0]?.stack)).not.toContain('alice');
});

it('a report that throws keeps nobody waiting', async () => {
  const handle = receiveWebhooks(
    TABLE,
    {},
    {
      verify: () => false,
      onError: () => {
        throw new Error('no log');
      },
    },
  );
  expect((await handle(post('{}'))).status).toBe(401);
});

it('a report that fails later is nobody’s unhandled rejection', async () => {
  const seen: unknown[] = [];
  const note = (reason: unknown) => void seen.push(reason);
  process.on('unhandledRejection', note);
  const handle = receiveWebhooks(
    TABLE,
    {},
    { verify: () => false, onError: () => Promise.reject(new Error('no log')) },
  );
  expect((await handle(post('{}'))).status).toBe(401);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(seen).toEqual([]);
});

it.each([undefined, null, {}, Proxy.revocable({}, {}).proxy])('never rejects, whatever comes: %#', async (request) => {
  const { handle, errors } = noting();
  expect((await handle(request as Request)).status).toBeGreaterThanOrEqual(400);
  expect(errors).toHaveLength(1);
  if (!request)
    expect(errors[0]).toMatchObject({
      code: 'failed',
      message: 'it could not be handled',
      cause: expect.any(TypeError),
    });
});

it('is answered whatever a handler throws or gives', async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const onUnknown of [() => Promise.reject(proxy), () => proxy]) {
    const handle = receiveWebhooks(TABLE, { onUnknown }, { verify, onError: () => {} });
    expect((await handle(post('{}'))).status).toBe(500);
  }
});

it('an answer of another realm is an answer', async () => {
  const foreign = { status: 207, [Symbol.toStringTag]: 'Response' };
  const handle = receiveWebhooks(TABLE, { onUnknown: () => foreign }, { verify });
  expect((await handle(post('{}'))).status).toBe(207);
});

it('who changes the bytes in `verify` changes nothing for the handler', async () => {
  const { handle, calls } = noting({
    verify: ({ body }) => {
      body.fill(0);
      return true;
    },
  });
  await handle(post('{"type":"accepted"}'));
  expect(calls.map(({ name, payload }) => [name, payload])).toEqual([['accepted', { type: 'accepted' }]]);
});

it('calls a method of a class as one', async () => {
  class Handlers {
    readonly seen: unknown[] = [];
    onCredentialAccepted(event: unknown) {
      this.seen.push(event);
    }
  }
  const handlers = new Handlers();
  await receiveWebhooks(TABLE, handlers, { verify })(post('{"type":"accepted"}'));
  expect(handlers.seen).toEqual([{ type: 'accepted' }]);
});

const VERIFY = '`verify` is missing: it says whether the agency has sent a message, and nothing else does';
const MAX_BYTES = '`maxBytes` must be a number of bytes above 0';
const TIMEOUT_MS = '`timeoutMs` must be a number of milliseconds above 0, up to 2147483647';

it.each<{ given: object | undefined; want: string }>([
  { given: undefined, want: VERIFY },
  { given: {}, want: VERIFY },
  { given: Object.assign([], { verify }), want: VERIFY },
  { given: { verify, onError: 'log' }, want: '`onError` must be a function' },
  { given: { verify, identify: 'type' }, want: '`identify` must be a function' },
  ...[Number.NaN, 0, '10', null].map((maxBytes) => ({ given: { verify, maxBytes }, want: MAX_BYTES })),
  // A timer of a longer time ends at once.
  ...[0, '10', null, Infinity, 2_147_483_648].map((timeoutMs) => ({ given: { verify, timeoutMs }, want: TIMEOUT_MS })),
])('options that cannot be: $given', ({ given, want }) => {
  const make = () => receiveWebhooks(TABLE, {}, given as WebhookOptions);
  expect(make).toThrow(AgencyRequestError);
  expect(make).toThrow(`receiveWebhooks: ${want}`);
});

it('takes the longest time and the smallest size that there are', () => {
  const options = { verify, timeoutMs: 2_147_483_647, maxBytes: 1 };
  expect(receiveWebhooks(TABLE, {}, options)).toBeTypeOf('function');
});

it.each([undefined, null, () => undefined])('handlers that cannot be: %s', (handlers) => {
  const make = () => receiveWebhooks(TABLE, handlers as unknown as object, { verify });
  expect(make).toThrow(AgencyRequestError);
  expect(make).toThrow('receiveWebhooks: the handlers must be an object');
});

it.each([undefined, {}, 'events', [null], [...TABLE, 'ping']])('a table that cannot be: %j', (table) => {
  const make = () => receiveWebhooks(table as unknown as WebhookRow[], {}, { verify });
  expect(make).toThrow(AgencyRequestError);
  expect(make).toThrow('receiveWebhooks: `table` must be the events of a document');
});

describe('a body on the wire', () => {
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => close()));

  /** A server that makes web requests of what comes, and tells what they were answered with. */
  async function serve(handle: (request: Request) => Promise<Response>) {
    const statuses: number[] = [];
    let resolve: (() => void) | undefined;
    const answered = new Promise<void>((done) => (resolve = done));
    const server = createServer((incoming, outgoing) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          incoming.on('data', (chunk: Buffer) => controller.enqueue(new Uint8Array(chunk)));
          incoming.on('end', () => controller.close());
          incoming.on('error', (error) => controller.error(error));
        },
      });
      const init = { method: incoming.method ?? '', headers: { 'x-signature': 'x' }, body, duplex: 'half' };
      void handle(new Request('http://localhost/', init as RequestInit)).then((response) => {
        statuses.push(response.status);
        outgoing.writeHead(response.status).end();
        resolve?.();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => (server.closeAllConnections(), server.close()));
    const address = server.address();
    return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, statuses, answered };
  }

  it('that never ends is given up', async () => {
    const { handle, errors } = noting({ timeoutMs: 20 });
    const { port, statuses, answered } = await serve(handle);
    const socket = connect(port, '127.0.0.1');
    closing.push(() => socket.destroy());
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"type":');
    await answered;
    expect([statuses, errors.map(({ message }) => message)]).toEqual([[408], ['the body did not come within 20 ms']]);
    expect(errors.map(({ code }) => code)).toEqual(['timeout']);
  });

  it('that is cut off is told', async () => {
    const { handle, errors } = noting();
    const { port, statuses, answered } = await serve(handle);
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"type":', () => socket.destroy());
    await answered;
    expect(statuses).toEqual([400]);
    expect(errors.map(({ code, message, cause }) => [code, message, cause])).toEqual([
      ['interrupted', 'the body ended before its end', expect.objectContaining({ code: 'ECONNRESET' })],
    ]);
  });

  it('that its sender gives up is told, and leaves nothing behind', async () => {
    const { handle, errors } = noting();
    const controller = new AbortController();
    const body = new ReadableStream<Uint8Array>({ pull: () => controller.abort() });
    const init = { method: 'POST', body, duplex: 'half', signal: controller.signal };
    const requests = [new Request('http://localhost/', init), post('{}')];
    expect(await Promise.all(requests.map(async (request) => (await handle(request)).status))).toEqual([400, 204]);
    expect(errors.map(({ code }) => code)).toEqual(['interrupted']);
    expect(requests.flatMap(({ signal }) => getEventListeners(signal, 'abort'))).toEqual([]);
  });

  it('that is above the limit is not read to its end', async () => {
    const { handle } = noting({ maxBytes: 100 });
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(60));
      },
    });
    const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect((await handle(request)).status).toBe(413);
    expect(read).toBeLessThan(6);
  });
});
