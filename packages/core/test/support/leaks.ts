import { readImage } from '../../src/image/image.ts';
import type { Operation } from '../../src/operation.ts';
import type { CallOptions, ClientOptions } from '../../src/options.ts';
import type { Clock } from './clock.ts';
import type { Sensitive } from './sensitive.ts';
import { answer, reset, type WireHandler } from './wire.ts';

/** What a way to fail has at hand. */
export interface Scene {
  readonly sensitive: Sensitive;
  /** Sensitive values as a server would write them. */
  readonly echo: string;
  /** Ends the call by its deadline, or by its signal. */
  readonly clock: Clock;
  readonly controller: AbortController;
}

/** One way for a call to fail. */
export interface Leak {
  readonly given: string;
  readonly server?: (scene: Scene) => WireHandler;
  readonly options?: (scene: Scene) => Partial<ClientOptions>;
  readonly call?: (scene: Scene) => CallOptions;
  readonly input?: (scene: Scene) => object;
  readonly operation?: Partial<Operation>;
  /** Whether the call is no failure. */
  readonly succeeds?: true;
}

const failure = (message: unknown, more: object = {}) =>
  JSON.stringify({ isSuccessfull: false, errorCode: 17, message, ...more });
const json =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
  (): WireHandler =>
  (socket) =>
    socket.write(answer(status, body, headers));
const echoing =
  (status: number, bodyOf: (echo: string) => string, headers: Readonly<Record<string, string>> = {}) =>
  ({ echo }: Scene) =>
    json(status, bodyOf(echo), headers)();
/** For a header: Latin-1, without what ends a line. */
const headerOf = (text: string) => encodeURI(text);

/** An error with the whole request within, as other HTTP clients throw them. */
function telltale({ sensitive, echo }: Scene, init?: RequestInit): Error {
  const request = {
    headers: { hash: sensitive.secret, authorization: sensitive.header },
    body: JSON.stringify(sensitive),
    ...init,
  };
  const inner = Object.assign(new Error(`the request with ${echo} failed`), {
    request,
    code: sensitive.secret,
    name: sensitive.claim,
  });
  return Object.assign(new Error(`cannot send ${echo}`, { cause: inner }), {
    name: sensitive.secret,
    config: request,
    response: echo,
    toJSON: () => request,
    [sensitive.claim]: echo,
  });
}

function throwing(scene: Scene): () => never {
  return () => {
    throw telltale(scene);
  };
}

const statuses = [200, 400, 401, 403, 404, 409, 429, 500, 503];
const redirects = [301, 302, 303, 307, 308];
const sound = json(200, '{"isSuccessfull":true,"result":{"id":1}}');

export const leaks: readonly Leak[] = [
  // What the agency says.
  ...statuses.map((status) => ({
    given: `the envelope of a ${status} echoes them`,
    server: echoing(status, (echo) => failure(echo)),
  })),
  { given: 'a message is a list that echoes them', server: echoing(400, (echo) => failure(echo.split(' '))) },
  { given: 'a message is an object that echoes them', server: echoing(400, (echo) => failure({ text: echo })) },
  {
    given: 'other fields of a failure echo them',
    server: echoing(400, (echo) => failure('no', { stack: echo, errorCode: echo, request: { [echo]: echo } })),
  },
  {
    given: 'a very long message echoes them',
    server: echoing(400, (echo) => failure(`${'blah '.repeat(1000)}${echo}`)),
  },
  {
    given: 'a message echoes them without blanks',
    server: echoing(400, (echo) => failure(`key="${echo.replaceAll(' ', '";key="')}"`)),
  },
  { given: 'the flag is missing', server: echoing(200, (echo) => JSON.stringify({ message: echo })) },
  {
    given: 'the flag is a text',
    server: echoing(200, (echo) => JSON.stringify({ isSuccessfull: echo, message: echo })),
  },
  {
    given: 'the result is missing',
    server: echoing(200, (echo) => JSON.stringify({ isSuccessfull: true, message: echo })),
  },
  {
    given: 'an image operation answers a failure',
    operation: { returns: 'image', image: readImage },
    server: echoing(200, (echo) => failure(echo)),
  },
  {
    given: 'an image operation answers another file',
    operation: { returns: 'image', image: readImage },
    server: echoing(200, (echo) => echo, { 'content-type': 'image/png' }),
  },
  {
    given: 'it succeeds',
    server: ({ echo }) => json(200, JSON.stringify({ isSuccessfull: true, result: { echo } }))(),
    succeeds: true,
  },
  {
    given: 'an image comes',
    operation: { returns: 'image', image: readImage },
    server: ({ echo }) => json(200, `GIF89a${echo}`, { 'content-type': 'image/gif' })(),
    succeeds: true,
  },
  // What others on the way say.
  { given: 'HTML with 200', server: echoing(200, (echo) => `<html>${echo}</html>`, { 'content-type': 'text/html' }) },
  { given: 'HTML with 502', server: echoing(502, (echo) => `<html>${echo}</html>`, { 'content-type': 'text/html' }) },
  { given: 'JSON that is cut', server: echoing(200, (echo) => failure(echo).slice(0, -1)) },
  {
    given: 'headers that echo them',
    server: ({ echo, sensitive }) =>
      json(429, failure('wait'), {
        'retry-after': headerOf(sensitive.secret),
        'x-echo': headerOf(echo),
        'set-cookie': headerOf(sensitive.claim),
      })(),
  },
  ...['x-request-id', 'traceresponse', 'x-amzn-trace-id'].flatMap((name) => [
    {
      given: `${name} echoes the secret`,
      server: ({ sensitive }: Scene) => json(500, failure('no'), { [name]: headerOf(sensitive.secret) })(),
    },
    {
      given: `${name} echoes a claim`,
      server: ({ sensitive }: Scene) => json(500, failure('no'), { [name]: headerOf(sensitive.claim) })(),
    },
    {
      given: `${name} echoes an alias`,
      server: ({ sensitive }: Scene) => json(500, failure('no'), { [name]: headerOf(sensitive.alias) })(),
    },
  ]),
  {
    given: 'a content type that echoes them',
    server: ({ echo }) => json(200, '{', { 'content-type': headerOf(echo) })(),
  },
  {
    given: 'a status line that echoes them',
    server:
      ({ echo }) =>
      (socket) =>
        socket.end(`HTTP/1.1 500 ${headerOf(echo)}\r\ncontent-length: 0\r\n\r\n`),
  },
  {
    given: 'no HTTP',
    server:
      ({ echo }) =>
      (socket) =>
        socket.end(`${echo}\r\n\r\n`),
  },
  {
    given: 'a malformed header',
    server:
      ({ echo }) =>
      (socket) =>
        socket.end(`HTTP/1.1 200 OK\r\n${headerOf(echo)}\r\n : \0\r\n\r\n`),
  },
  { given: 'corrupt compression', server: ({ echo }) => json(200, echo, { 'content-encoding': 'gzip' })() },
  {
    given: 'an encoding that echoes them',
    server: ({ echo }) => json(200, '{', { 'content-encoding': headerOf(echo) })(),
  },
  ...redirects.map((status) => ({
    given: `a ${status} to a URL with them`,
    server: ({ echo }: Scene) => json(status, echo, { location: `https://evil.example/?${headerOf(echo)}` })(),
  })),
  // The network.
  { given: 'a reset', server: () => reset },
  {
    given: 'a body that is cut',
    server:
      ({ echo }) =>
      (socket) =>
        socket.end(answer(200, failure(echo), { 'content-length': '9999' })),
  },
  {
    given: 'a body that is too large',
    options: () => ({ maxResponseBytes: 20 }),
    server: echoing(200, (echo) => failure(echo)),
  },
  { given: 'nobody listens', options: () => ({ baseUrl: 'http://127.0.0.1:1' }) },
  // Time and signals.
  {
    given: 'the deadline comes before the headers',
    server:
      ({ clock }) =>
      () =>
        clock.expire(),
  },
  {
    given: 'the deadline comes within the body',
    server:
      ({ echo }) =>
      (socket) =>
        socket.write(answer(200, failure(echo), { 'content-length': '9999' })),
    options: ({ clock }) => ({ onResponse: () => void setImmediate(() => clock.expire()) }),
  },
  {
    given: 'an abort with a reason, before',
    call: ({ controller }) => ({ signal: controller.signal }),
    input: (scene) => (scene.controller.abort(telltale(scene)), {}),
  },
  {
    given: 'an abort with a reason, during',
    call: ({ controller }) => ({ signal: controller.signal }),
    server: (scene) => () => scene.controller.abort(telltale(scene)),
  },
  {
    given: 'an abort with a text as reason',
    call: ({ controller }) => ({ signal: controller.signal }),
    server:
      ({ controller, sensitive }) =>
      () =>
        controller.abort(sensitive.secret),
  },
  // What the caller brings.
  { given: 'fetch throws the request', options: (scene) => ({ fetch: throwing(scene) }) },
  {
    given: 'fetch rejects with the request',
    options: (scene) => ({ fetch: (_, init) => Promise.reject(telltale(scene, init)) }),
  },
  { given: 'fetch rejects with a text', options: ({ echo }) => ({ fetch: () => Promise.reject(echo) }) },
  {
    given: 'fetch gives a body that fails',
    options: (scene) => ({
      fetch: async () => new Response(new ReadableStream({ start: (stream) => stream.error(telltale(scene)) })),
    }),
  },
  { given: 'fetch gives no response', options: ({ sensitive }) => ({ fetch: async () => sensitive as never }) },
  { given: 'the credential function throws', options: (scene) => ({ credentials: { hash: throwing(scene) } }) },
  {
    given: 'the credential function rejects with a text',
    options: ({ echo }) => ({ credentials: { hash: () => Promise.reject(echo) } }),
  },
  {
    given: 'the credential function gives what no header carries',
    options: ({ sensitive }) => ({ credentials: { hash: () => `${sensitive.secret}\n` } }),
  },
  {
    given: 'the credential function gives an object',
    options: ({ sensitive }) => ({ credentials: { hash: (() => sensitive) as never } }),
  },
  ...(['onRequest', 'onResponse', 'onError'] as const).map((name) => ({
    given: `${name} throws`,
    server: name === 'onError' ? json(500, failure('no')) : sound,
    options: (scene: Scene) => ({ [name]: throwing(scene) }),
  })),
  ...(['call', 'attempt'] as const).map((name) => ({
    given: `the instrumentation of ${name} throws`,
    server: sound,
    options: (scene: Scene) => ({ instrumentation: { [name]: throwing(scene) } }),
    succeeds: true as const,
  })),
  {
    given: 'the logger throws',
    options: (scene) => ({
      logger: { debug: throwing(scene), info: throwing(scene), warn: throwing(scene), error: throwing(scene) },
    }),
    server: json(400, failure('no')),
  },
  { given: 'a validator throws', options: (scene) => ({ validators: { request: throwing(scene) } }) },
  {
    given: 'a drift report throws',
    options: (scene) => ({ validators: { response: throwing(scene) }, onDrift: throwing(scene) }),
    server: json(400, failure('no')),
  },
  { given: 'an option is invalid', call: ({ sensitive }) => ({ headers: { 'x-key': `${sensitive.secret}\r\n` } }) },
  { given: 'an option is none of its kind', call: ({ sensitive }) => ({ timeout: sensitive.secret as never }) },
  {
    given: 'the body has a function',
    input: ({ sensitive }) => ({ more: { [sensitive.claim]: () => sensitive.secret } }),
  },
  { given: 'the body has a BigInt', input: ({ sensitive }) => ({ more: [sensitive.claim, 1n] }) },
  { given: 'the body throws when it is read', input: (scene) => ({ more: { toJSON: throwing(scene) } }) },
  {
    given: 'the input throws when it is read',
    input: (scene) => Object.defineProperty({}, 'alias', { enumerable: true, get: throwing(scene) }),
  },
  { given: 'the argument is a path of dots', input: ({ sensitive }) => ({ alias: `../${sensitive.alias}` }) },
  { given: 'the argument has half a character', input: ({ sensitive }) => ({ alias: `${sensitive.alias}\ud83d` }) },
  { given: 'the argument is an object', input: ({ sensitive }) => ({ alias: { [sensitive.alias]: sensitive.alias } }) },
];
