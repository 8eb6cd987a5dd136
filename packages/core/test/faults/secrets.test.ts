import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { caught, clientOf } from '../support/call.ts';
import { clockOf } from '../support/clock.ts';
import { byId, once, read, SECRET } from '../support/operations.ts';
import { formsOf, tracesOf } from '../support/traces.ts';
import { answer, envelope, failure, reset, serve, type WireHandler } from '../support/wire.ts';

const CLAIM = 'Ada Lovelace, née Byron';
const URL_ = 'didcomm://invite?_oob=eyJAdHlwZSI6Imh0dHBzOi8vZGlkY29tbS5vcmcifQ';
const HIDDEN = [SECRET, CLAIM, URL_, 'ada@example.com', 'X-Trace-Secret'].flatMap(formsOf);
const INPUT = {
  id: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  payload: [{ attributes: [{ key: 'name', value: CLAIM }] }],
  url: URL_,
  email: 'ada@example.com',
  purpose: 'issue',
};
const ECHO = failure(
  7,
  `cannot issue ${CLAIM} / ${encodeURIComponent(CLAIM)} / ${Buffer.from(CLAIM).toString('base64')} to ${URL_}, ada@example.com, key ${SECRET} ${Buffer.from(SECRET).toString('base64')}`,
);

const output: string[] = [];
beforeEach(() => {
  output.length = 0;
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...args) => void output.push(...args.map(tracesOf)));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const paths: readonly { given: string; handler: WireHandler }[] = [
  { given: 'a failure envelope that echoes everything', handler: (socket) => socket.write(answer(400, ECHO)) },
  { given: 'a 429 that echoes everything', handler: (socket) => socket.write(answer(429, ECHO)) },
  { given: 'HTML that echoes everything', handler: (socket) => socket.write(answer(502, ECHO.replace('{', '<'))) },
  {
    given: 'a redirect that echoes everything',
    handler: (socket) => socket.write(answer(302, ECHO, { location: `/?${encodeURIComponent(SECRET)}` })),
  },
  { given: 'malformed JSON that echoes everything', handler: (socket) => socket.write(answer(200, ECHO.slice(0, -1))) },
  { given: 'a reset', handler: reset },
  { given: 'a cut body', handler: (socket) => socket.end(answer(200, ECHO, { 'content-length': '9999' })) },
  { given: 'no HTTP', handler: (socket) => socket.end(`${SECRET}\r\n\r\n`) },
  { given: 'invalid headers', handler: (socket) => socket.end(`HTTP/1.1 200 ${SECRET}\r\n${SECRET} : \0x\r\n\r\n`) },
  { given: 'corrupt gzip', handler: (socket) => socket.write(answer(200, SECRET, { 'content-encoding': 'gzip' })) },
];

describe.each(paths)('secret, claim values and invitation URLs after $given', ({ handler }) => {
  test.each([read, once, byId])('$id: absent in message, stack, inspect, cause, logs', async (operation) => {
    const server = await serve(handler);
    const watched: unknown[] = [];
    const watch = (view: unknown) => void watched.push(view);
    const client = clientOf(server.url, {
      logger: console,
      logLevel: 'debug',
      onRequest: watch,
      onResponse: watch,
      onError: watch,
      headers: { 'x-trace': 'X-Trace-Secret' },
      credentials: { hash: () => SECRET },
    });
    const error = await caught(client.call(operation, INPUT));
    const traces = [error, client, client.with({ timeout: 5_000 }), ...watched].map(tracesOf).concat(output).join('\n');
    // A claim that was not sent in this call cannot be known.
    const sent = operation.body ? HIDDEN : HIDDEN.filter((hidden) => !formsOf(CLAIM).includes(hidden));
    for (const hidden of sent) expect(traces).not.toContain(hidden);
    expect(traces).not.toContain(INPUT.id);
    expect(output.length).toBeGreaterThan(2);
    if (operation.body) expect(traces).toContain("purpose: 'issue'");
  });
});

describe('what goes wrong on this machine', () => {
  const leak = () => {
    throw Object.assign(new Error(`${SECRET} ${CLAIM}`), {
      code: SECRET,
      name: CLAIM,
      request: { headers: { hash: SECRET } },
      cause: new Error(SECRET),
    });
  };
  test.each([
    { given: 'fetch throws', options: { fetch: leak } },
    { given: 'fetch rejects with a text', options: { fetch: () => Promise.reject(SECRET) } },
    {
      given: 'fetch gives no response',
      options: { fetch: () => Promise.resolve({ [SECRET]: CLAIM } as unknown as Response) },
    },
    { given: 'onRequest throws', options: { onRequest: leak } },
    {
      given: 'onResponse throws',
      options: { onResponse: leak, fetch: () => Promise.resolve(new Response(envelope(1))) },
    },
    { given: 'the credential function throws', options: { credentials: { hash: leak } } },
    {
      given: 'the logger throws',
      options: {
        logger: { debug: leak, info: leak, warn: leak, error: leak },
        logLevel: 'debug' as const,
        fetch: leak,
      },
    },
    { given: 'onError throws', options: { onError: leak, fetch: leak } },
    {
      given: 'a call’s option is invalid',
      options: {},
      call: { timeout: SECRET as unknown as number, headers: { [CLAIM]: SECRET } },
    },
    { given: 'the body cannot be sent', options: {}, input: { ...INPUT, bad: 1n } },
  ])('$given', async ({ options, call, input = INPUT }) => {
    const client = clientOf('http://localhost', { logger: console, logLevel: 'debug', ...options }, clockOf());
    const error = await caught(client.call(once, input, call));
    const traces = [tracesOf(error), tracesOf(client), ...output].join('\n');
    for (const hidden of HIDDEN) expect(traces).not.toContain(hidden);
  });

  test.each([
    { baseUrl: `https://user:${SECRET}@agency.example.com` },
    { baseUrl: `https://agency.example.com/?key=${SECRET}` },
    { headers: { x: `${SECRET}\n` } },
    { credentials: { hash: `${SECRET}\n` } },
  ])('an invalid option', async (options) => {
    const error = await caught(Promise.resolve().then(() => clientOf('http://localhost', options)));
    expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
    expect(tracesOf(error)).not.toContain(SECRET);
  });
});

test('nothing is written to the console without a logger', async () => {
  const server = await serve(reset);
  await caught(clientOf(server.url).call(once, INPUT));
  expect(output).toEqual([]);
});
