import { describe, expect, test } from 'vitest';
import { caught, clientOf, errorOf } from '../../test/support/call.ts';
import { read, SECRET } from '../../test/support/operations.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import { addOptions } from './check-options.ts';

const invalid = [
  ...['timeout', 'maxRetries', 'maxRetryAfter', 'maxResponseBytes'].flatMap((name) =>
    [Number.NaN, -1, Infinity, 2 ** 33, '5', null].map((value) => ({ name, value })),
  ),
  { name: 'timeout', value: 0 },
  { name: 'maxResponseBytes', value: 0 },
  { name: 'maxRetries', value: 1.5 },
  { name: 'maxResponseBytes', value: 1.5 },
  ...['fetch', 'onRequest', 'onResponse', 'onError', 'onDrift'].map((name) => ({ name, value: 'no function' })),
  { name: 'logger', value: { debug() {}, info() {}, warn() {} } },
  { name: 'logLevel', value: 'verbose' },
  { name: 'signal', value: {} },
  { name: 'headers', value: { 'x y': '1' } },
  { name: 'headers', value: { '': '1' } },
  { name: 'headers', value: { x: 'line\nbreak' } },
  { name: 'headers', value: { x: '' } },
  { name: 'headers', value: { x: 5 } },
  { name: 'headers', value: { 'Content-Length': '5' } },
  { name: 'headers', value: { host: 'evil.example' } },
  { name: 'headers', value: { 'X-HTTP-Method-Override': 'DELETE' } },
  { name: 'headers', value: { 'x-original-url': '/elsewhere' } },
  { name: 'userAgent', value: 'line\nbreak' },
];

describe('an invalid option is refused by its name', () => {
  test.each(invalid)('$name: $value, at construction', async ({ name, value }) => {
    const error = await caught(Promise.resolve().then(() => clientOf('http://localhost', { [name]: value })));
    expect(error).toMatchObject({
      name: 'AgencyRequestError',
      operation: 'createClient',
      outcome: 'not-sent',
      attempts: 0,
    });
    expect(error.message).toContain(`\`${name}\``);
  });

  test.each(invalid)('$name: $value, for a call', async ({ name, value }) => {
    const error = await errorOf(clientOf('http://localhost'), read, {}, { [name]: value });
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: read.id, outcome: 'not-sent', attempts: 0 });
    expect(error.message).toContain(`\`${name}\``);
  });
});

test.each([null, undefined, 5])('options that are %j are refused', async (options) => {
  expect(await caught(Promise.resolve().then(() => addOptionsOf(options)))).toMatchObject({
    name: 'AgencyRequestError',
  });
});

function addOptionsOf(options: unknown) {
  return clientOf('http://localhost').with(options as object);
}

test('defaults, options and a call’s options add up', () => {
  const defaults = addOptions(undefined, { baseUrl: 'https://x', headers: { A: '1' } }, 'client');
  expect(defaults).toMatchObject({
    timeout: 30_000,
    maxRetries: 2,
    maxRetryAfter: 60_000,
    maxResponseBytes: 10_485_760,
    logLevel: 'info',
  });
  expect(addOptions(defaults, { timeout: 5, maxRetries: undefined, headers: { b: '2' } }, 'call')).toEqual({
    ...defaults,
    timeout: 5,
    headers: { a: '1', b: '2' },
  });
});

describe('options are a closed set', () => {
  const strange = ['baseURL', 'timeoutMs', 'retry', 'method', 'url', 'body', '__proto__', 'constructor', 'toString'];
  const ofClients = [
    'baseUrl',
    'credentials',
    'serverOnly',
    'dangerouslyAllowBrowser',
    'allowInsecure',
    'validators',
    'onDrift',
    'routes',
    'paging',
    'credentialNames',
  ];

  test.each([...strange, ...ofClients])('%s, for a call', async (name) => {
    for (const value of ['https://evil.example', undefined]) {
      const error = await errorOf(
        clientOf('http://localhost'),
        read,
        {},
        JSON.parse(`{"${name}":${JSON.stringify(value ?? null)}}`) as object,
      );
      expect(error).toMatchObject({ name: 'AgencyRequestError', operation: read.id, outcome: 'not-sent', attempts: 0 });
      expect(error.message).toContain(`\`${name}\``);
    }
  });

  test.each(strange)('%s, for a client', async (name) => {
    const error = await caught(
      Promise.resolve().then(() => clientOf('http://localhost').with(JSON.parse(`{"${name}":1}`) as object)),
    );
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: 'createClient', outcome: 'not-sent' });
    expect(error.message).toContain(`\`${name}\``);
  });

  test('a name that is no plain one, or the secret itself, is not shown', async () => {
    for (const name of [SECRET, 'a b', `x${'y'.repeat(40)}`, Symbol(SECRET)]) {
      const error = await errorOf(
        clientOf('http://localhost', { credentials: { hash: SECRET } }),
        read,
        {},
        { [name]: 1 },
      );
      expect(error.message).toContain('getCredential POST /credential/get: a strange name is no option');
    }
  });

  const none = [
    [],
    new Map([['timeout', 5]]),
    new AbortController().signal,
    new Date(),
    Promise.resolve({}),
    () => {},
    'x',
    5,
    null,
  ];
  test.each(none.map((options) => ({ options })))(
    'what holds no options was taken for none: $options',
    async ({ options }) => {
      const error = await errorOf(clientOf('http://localhost'), read, {}, options as object);
      expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
      expect(error.message).toContain('the options must be an object');
    },
  );
});

test('each option is read once', async () => {
  const server = await answering(answer(200, envelope('there')));
  const reads: Record<string, number> = {};
  const given = {
    timeout: 30_000,
    headers: { a: '1' },
    logLevel: 'off',
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    onRequest: () => {},
    onError: undefined,
  };
  const counting = <Value extends object>(value: Value, path = ''): Value =>
    new Proxy(value, {
      get: (target, name) => {
        reads[path + String(name)] = (reads[path + String(name)] ?? 0) + 1;
        return name === 'headers' ? counting(given.headers, 'headers.') : (Reflect.get(target, name) as unknown);
      },
    });
  await clientOf(server.url).call(read, {}, counting(given) as object);
  delete reads['Symbol(Symbol.toStringTag)'];
  delete reads['headers.Symbol(Symbol.toStringTag)'];
  expect(reads).toEqual(Object.fromEntries([...Object.keys(given), 'headers.a'].map((name) => [name, 1])));
});

describe('headers', () => {
  test.each([
    { given: { A: '1', b: '2' }, want: { a: '1', b: '2' } },
    { given: new Headers({ A: '1', b: '2' }), want: { a: '1', b: '2' } },
    {
      given: [
        ['A', '1'],
        ['b', '2'],
        ['a', '3'],
      ],
      want: { a: '1, 3', b: '2' },
    },
    { given: Object.create(null) as object, want: {} },
  ])('$given', ({ given, want }) => {
    expect(addOptions(undefined, { headers: given }, 'client').headers).toEqual(want);
  });

  const lost = [
    new Map([['a', '1']]),
    new Set(['a']),
    new URLSearchParams('a=1'),
    'a: 1',
    [['a']],
    [['a', '1', '2']],
    ['ab'],
    [[Symbol('a'), '1']],
    () => {},
  ];
  test.each(lost.map((headers) => ({ headers })))('that are nothing of these were lost: $headers', ({ headers }) => {
    expect(() => addOptions(undefined, { headers }, 'client')).toThrow(
      expect.objectContaining({ why: expect.stringContaining('`headers`') }),
    );
  });
});

const unasked = [
  { requests: () => [] },
  {},
  { request: 5 },
  new (class {
    request() {}
  })(),
  [],
];
test.each(unasked.map((validators) => ({ validators })))(
  'validators that would never be asked are refused: $validators',
  ({ validators }) => {
    expect(() => addOptions(undefined, { validators }, 'client')).toThrow(
      expect.objectContaining({ why: expect.stringContaining('`validators`') }),
    );
  },
);
