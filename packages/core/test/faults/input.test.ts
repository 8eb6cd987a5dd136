import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { caught, clientOf, errorOf } from '../support/call.ts';
import { clockOf } from '../support/clock.ts';
import { bothKinds, byId, once, read, SECRET } from '../support/operations.ts';
import { answer, answering, envelope } from '../support/wire.ts';

const there = answer(200, envelope('there'));
const BAD_SECRETS = ['se\rcret', 'se\ncret', 'secret\n', ' secret', 'se\0cret', 'se\u{1f511}cret', 'se€cret', ''];

describe.each(bothKinds)('$kind', ({ operation }) => {
  test.each(BAD_SECRETS)('secret with CR, LF, NUL, non-Latin-1; empty: %j is refused', async (secret) => {
    const server = await answering(there);
    const early = await caught(Promise.resolve().then(() => clientOf(server.url, { credentials: { hash: secret } })));
    const late = await errorOf(clientOf(server.url, { credentials: { hash: () => secret } }), operation);
    for (const error of [early, late]) {
      expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
      expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/se\W+cret|cret\\n/);
    }
    expect(server.requests).toHaveLength(0);
  });

  test.each([
    {
      given: 'throws',
      provider: () => {
        throw new Error(`cannot open /keys/${SECRET}`);
      },
    },
    { given: 'rejects', provider: () => Promise.reject(new Error(SECRET)) },
    { given: 'rejects with nothing', provider: () => Promise.reject() },
    { given: 'gives no text', provider: () => 5 as never },
    { given: 'gives undefined', provider: () => undefined as never },
  ])('provider that $given', async ({ provider }) => {
    const server = await answering(there);
    const error = await errorOf(clientOf(server.url, { credentials: { hash: provider } }), operation);
    expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
    expect(`${error.stack}${String(error.cause)}`).not.toContain(SECRET);
    expect(server.requests).toHaveLength(0);
  });

  test('provider that never resolves', async () => {
    const clock = clockOf();
    const server = await answering(there);
    const never = () => (setImmediate(() => clock.expire()), new Promise<string>(() => {}));
    const error = await errorOf(clientOf(server.url, { credentials: { hash: never } }, clock), operation);
    expect(error).toMatchObject({ name: 'AgencyTimeoutError', outcome: 'not-sent', attempts: 0 });
    expect([server.requests.length, clock.open.size]).toEqual([0, 0]);
  });

  test('no credential', async () => {
    const server = await answering(there);
    for (const credentials of [{}, { studio: 'token' }]) {
      expect(await errorOf(clientOf(server.url, { credentials }), operation)).toMatchObject({
        name: 'AgencyRequestError',
        outcome: 'not-sent',
      });
    }
    expect(server.requests).toHaveLength(0);
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
  test.each([
    { given: 'BigInt', value: 10n },
    { given: 'cyclic', value: cyclic },
    { given: 'function', value: () => SECRET },
    { given: 'symbol', value: Symbol(SECRET) },
    { given: 'NaN', value: Number.NaN },
    { given: 'Infinity', value: [1, -Infinity] },
    { given: 'invalid date', value: new Date(Number.NaN) },
    { given: 'too deep', value: deep },
    {
      given: 'toJSON that throws',
      value: {
        toJSON: () => {
          throw new Error(SECRET);
        },
      },
    },
    {
      given: 'getter that throws',
      value: {
        get claim() {
          throw new Error(SECRET);
        },
      },
    },
  ])('$given in a body', async ({ value }) => {
    const server = await answering(there);
    const work = clientOf(server.url).call(operation, { nested: { value } });
    expect(work).toBeInstanceOf(Promise);
    const error = await caught(work);
    expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
    expect(`${error.stack}${String(error.cause)}`).not.toContain(SECRET);
    expect(server.requests).toHaveLength(0);
  });
});

describe('a credential function', () => {
  test('is asked once for a call, however often it is sent', async () => {
    let asked = 0;
    const server = await answering(answer(503), answer(503), there);
    expect(await clientOf(server.url, { credentials: { hash: () => `key-${++asked}` } }).call(read)).toBe('there');
    expect(server.requests.map(({ headers }) => headers['hash'])).toEqual(['key-1', 'key-1', 'key-1']);
  });

  test.each([
    { kind: 'read', operation: read, want: ['key-1', 'key-2'] },
    { kind: 'once', operation: once, want: ['key-1'] },
  ])('is asked again after a 401 for reads: $kind', async ({ operation, want }) => {
    let asked = 0;
    const server = await answering(answer(401, '{"isSuccessfull":false}'));
    const error = await errorOf(
      clientOf(server.url, { credentials: { hash: async () => `key-${++asked}` } }),
      operation,
    );
    expect(error).toMatchObject({ name: 'AgencyApiError', httpStatus: 401, attempts: want.length });
    expect(server.requests.map(({ headers }) => headers['hash'])).toEqual(want);
  });

  test('a 401 with a fixed secret is the end', async () => {
    const server = await answering(answer(401, '{"isSuccessfull":false}'), there);
    expect(await errorOf(clientOf(server.url), read)).toMatchObject({ httpStatus: 401, attempts: 1 });
  });
});

describe('path argument', () => {
  test.each(
    [
      '',
      ' ',
      '\u00a0%20',
      '.',
      '..',
      '%2e%2e',
      '%2E',
      '.%2e',
      '%252e%252e',
      '..\\',
      'a/../b',
      'a%2f..%2fb',
      '../connection',
      '..;',
      'a/..;x=1/b',
      '..%3B/connection',
      '..%253f',
      '..#',
      '..%00',
      undefined,
      null,
      {},
      [],
      ['a'],
      Number.NaN,
      Infinity,
      5n,
      () => 1,
      '\ud800',
      'x\udc00',
    ].map((id) => ({ id, given: inspect(id) })),
  )('$given is refused', async ({ id }) => {
    const server = await answering(there);
    expect(await errorOf(clientOf(server.url), byId, { id })).toMatchObject({
      name: 'AgencyRequestError',
      outcome: 'not-sent',
      attempts: 0,
    });
    expect(server.requests).toHaveLength(0);
  });

  test.each([
    { id: 42, want: '42' },
    { id: 0, want: '0' },
    { id: 'com.one37id:email:a%40b.c', want: 'com.one37id%3Aemail%3Aa%2540b.c' },
    { id: '::simplealias', want: '%3A%3Asimplealias' },
    { id: '...', want: '...' },
    { id: ' a ', want: '%20a%20' },
    { id: 'a/b?c#d', want: 'a%2Fb%3Fc%23d' },
    { id: 'ä\u{1f511}', want: '%C3%A4%F0%9F%94%91' },
    { id: '{id}', want: '%7Bid%7D' },
    { id: "it's (me)*!~", want: "it's%20(me)*!~" },
    { id: '\r\nhost: evil', want: '%0D%0Ahost%3A%20evil' },
    { id: 'https://evil.example/x', want: 'https%3A%2F%2Fevil.example%2Fx' },
    { id: '//evil.example', want: '%2F%2Fevil.example' },
    { id: '\\\\evil.example', want: '%5C%5Cevil.example' },
    { id: '@evil.example', want: '%40evil.example' },
  ])('$id arrives as that value: the host stays', async ({ id, want }) => {
    const server = await answering(there);
    await clientOf(server.url).call(byId, { id });
    expect(server.requests).toMatchObject([
      { line: `GET /bc/admin/connection/${want} HTTP/1.1`, headers: { host: `127.0.0.1:${server.port}` } },
    ]);
  });
});

test('query fields are encoded, repeated for lists, and left out when undefined', async () => {
  const server = await answering(there);
  const list = { ...byId, path: '/list', query: ['q', 'tag', 'none', 'page'] };
  await clientOf(server.url).call(list, { q: "a&b=c#d'", tag: ['x y', true], page: 0, none: undefined });
  expect(server.requests[0]?.line).toBe('GET /bc/admin/list?q=a%26b%3Dc%23d%27&tag=x%20y&tag=true&page=0 HTTP/1.1');
  expect(await errorOf(clientOf(server.url), list, { q: {} })).toMatchObject({ name: 'AgencyRequestError' });
  expect(await errorOf(clientOf(server.url), list, { q: null })).toMatchObject({ name: 'AgencyRequestError' });
});

describe('body', () => {
  test.each([
    {
      given: 'fields without those of path and query',
      operation: { ...once, path: '/x/{id}', query: ['q'] },
      input: { id: 1, q: 2, a: 3, b: undefined },
      want: '{"a":3}',
    },
    { given: 'fields, none given', operation: once, input: undefined, want: '{}' },
    {
      given: '__proto__ and constructor',
      operation: once,
      input: JSON.parse('{"__proto__":{"admin":true},"constructor":1}') as object,
      want: '{"__proto__":{"admin":true},"constructor":1}',
    },
    { given: 'dates', operation: once, input: { at: new Date(0) }, want: '{"at":"1970-01-01T00:00:00.000Z"}' },
    { given: 'half a character', operation: once, input: { a: '\ud800' }, want: '{"a":"\\ud800"}' },
    { given: 'nulls', operation: once, input: { a: null, b: [null] }, want: '{"a":null,"b":[null]}' },
    { given: 'whole', operation: { ...once, body: 'whole' as const }, input: { body: ['a', 'b'] }, want: '["a","b"]' },
  ])('$given', async ({ operation, input, want }) => {
    const server = await answering(there);
    await clientOf(server.url).call(operation, input);
    expect(server.requests).toMatchObject([{ body: want, headers: { 'content-type': 'application/json' } }]);
  });

  test('is validated by `validators` before it is sent', async () => {
    const server = await answering(there);
    const problems = Array.from({ length: 7 }, (_, at) => ({ pointer: `/${at}`, rule: 'is required' }));
    const client = clientOf(server.url, { validators: { request: () => problems } });
    const error = await errorOf(client, once, { b: 1 });
    expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', problems });
    expect(error.toJSON()).toMatchObject({ problems });
    expect(error.message).toContain('/0: is required; and 6 more. Nothing was sent.');
    expect(server.requests).toHaveLength(0);
  });
});

test.each([{}, 5, 'text', Promise.resolve([]), { length: 1 }])(
  'a validator that gives no list does not let through what it could not check: %j',
  async (said) => {
    const server = await answering(there);
    const error = await errorOf(clientOf(server.url, { validators: { request: () => said as never } }), once, { b: 1 });
    expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
    expect(server.requests).toHaveLength(0);
  },
);

test.each([null, 5, 'text'])('the input %j is refused', async (input) => {
  expect(await errorOf(clientOf('http://localhost'), once, input as never)).toMatchObject({
    name: 'AgencyRequestError',
    attempts: 0,
  });
});
