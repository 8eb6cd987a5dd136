import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '../../src/operation.ts';
import type { Fetch } from '../../src/options.ts';
import { clientOf, errorOf } from '../support/call.ts';
import { byId, once, read } from '../support/operations.ts';
import { envelope } from '../support/wire.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const PLACES = [1, 2].map((form) => Symbol.for(`undici.globalDispatcher.${form}`));
const globals = globalThis as { [place: symbol]: unknown };
// Node sets them when one of the names of `fetch` is first read.
const dispatchers = Reflect.has(Response, 'error') ? PLACES.map((place) => globals[place]) : [];

function setDispatchers(given: readonly unknown[]): void {
  for (const [at, place] of PLACES.entries()) globals[place] = given[at];
}

/** What tells the platforms apart, for the time until `fetch` is asked. */
function pretend(given: { readonly process?: object; readonly Deno?: object; readonly navigator?: object }): void {
  for (const name of ['process', 'Deno', 'navigator'] as const) vi.stubGlobal(name, given[name]);
  if (!given.process || !('undici' in ((given.process as { versions?: object }).versions ?? {}))) setDispatchers([]);
}

/** A `fetch` that notes what it was given, and answers. */
function noting(): { readonly fetch: Fetch; readonly seen: (RequestInit & { dispatcher?: unknown })[] } {
  const seen: RequestInit[] = [];
  const fetch: Fetch = async (_, init) => {
    vi.unstubAllGlobals();
    setDispatchers(dispatchers);
    seen.push(init);
    return new Response(envelope(1));
  };
  return { fetch, seen };
}

const node = { process: { versions: { undici: '7.0.0' } } };
const platforms: readonly { name: string; given: Parameters<typeof pretend>[0]; isOnce: boolean; want: object }[] = [
  { name: 'Node', given: node, isOnce: true, want: { credentials: 'omit', dispatcher: expect.anything() } },
  { name: 'Bun', given: { process: { versions: { bun: '1.3.0' } } }, isOnce: true, want: { keepalive: false } },
  { name: 'Deno', given: { Deno: {} }, isOnce: true, want: {} },
  { name: 'workerd', given: { navigator: { userAgent: 'Cloudflare-Workers' } }, isOnce: true, want: {} },
  // Implementations without such streams would send `[object ReadableStream]`.
  { name: 'a page', given: { navigator: { userAgent: 'Mozilla/5.0' } }, isOnce: false, want: {} },
  { name: 'nothing that is known', given: {}, isOnce: false, want: {} },
  { name: 'a process without versions', given: { process: {} }, isOnce: false, want: {} },
];

const withoutBody: Operation = { id: 'recreateUrl', method: 'POST', path: '/url', returns: 'result' };
const get: Operation = { ...withoutBody, method: 'GET' };

describe.each(platforms)('on $name', ({ given, isOnce, want }) => {
  /** The request as `fetch` gets it, without what is the same everywhere. */
  const asked = async (operation: Operation, input: object): Promise<object> => {
    const { fetch, seen } = noting();
    const client = clientOf('http://localhost', { fetch });
    pretend(given);
    await client.call(operation, input);
    const { method: _, redirect: __, signal: ___, headers, body, ...rest } = seen[0] ?? {};
    const length = (headers as Record<string, string>)['content-length'];
    return { ...rest, body, length };
  };
  const more = 'keepalive' in want ? { ...want, keepalive: true } : want;

  test('what is sent once goes as a stream where the platform could send it again', async () => {
    const { body, ...rest } = (await asked(once, { name: 'ä' })) as { body: BodyInit };
    expect(body instanceof ReadableStream).toBe(isOnce);
    expect(rest).toEqual({ ...want, ...(isOnce ? { duplex: 'half', length: '13' } : {}) });
    // Whoever takes it for a text gets the text.
    expect([String(body), await new Response(body).text()]).toEqual(['{"name":"ä"}', '{"name":"ä"}']);
  });

  test('so does what has no body, which is a stream of nothing then', async () => {
    const { body, ...rest } = (await asked(withoutBody, {})) as { body?: ReadableStream };
    expect(rest).toEqual({ ...want, ...(isOnce ? { duplex: 'half', length: '0' } : {}) });
    if (!isOnce) return expect(body).toBeUndefined();
    expect([String(body), await body?.getReader().read()]).toEqual(['', { done: true, value: undefined }]);
  });

  test.each([
    { operation: get, input: {}, options: want, body: undefined },
    { operation: read, input: { a: 1 }, options: more, body: '{"a":1}' },
    { operation: byId, input: { id: 1 }, options: more, body: undefined },
  ])('$operation.method $operation.path goes as it is', async ({ operation, input, options, body }) => {
    expect(await asked(operation, input)).toEqual({ ...options, body, length: undefined });
  });
});

test('Node has its dispatchers only when one of the names of fetch was read: the first request is watched too', async () => {
  const { fetch, seen } = noting();
  const client = clientOf('http://localhost', { fetch });
  setDispatchers([]);
  const { Response: own } = globalThis;
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Response') as PropertyDescriptor;
  Object.defineProperty(globalThis, 'Response', {
    configurable: true,
    get: () => (setDispatchers(dispatchers), own),
  });
  try {
    await client.call(once, { a: 1 });
  } finally {
    Object.defineProperty(globalThis, 'Response', before);
    setDispatchers(dispatchers);
  }
  expect(seen).toEqual([expect.objectContaining({ dispatcher: expect.anything() })]);
});

test('a fetch that failed after it took the body as a text: unknown', async () => {
  const fetch: Fetch = async (_, init) => {
    String(init.body);
    throw new TypeError('lost');
  };
  expect(await errorOf(clientOf('http://localhost', { fetch }), once)).toMatchObject({ outcome: 'unknown' });
});
