import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { caught, clientOf } from '../../test/support/call.ts';
import { once } from '../../test/support/operations.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import { Failure } from '../base/failure.ts';
import type { AgencyRequestError } from '../errors.ts';
import type { Operation } from '../operation.ts';
import { omittedIn, plainOf } from './plain.ts';

class Claim {
  email = 'ada@example.com';
}
class Written {
  readonly text: unknown;
  constructor(text: unknown) {
    this.text = text;
  }
  toJSON() {
    return this.text;
  }
}
const ring: Record<string, unknown> = { a: {} };
(ring['a'] as Record<string, unknown>)['back'] = ring;
const holes: unknown[] = [1];
holes[2] = 3;
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const asking = { toJSON: (name: string) => `at ${name}` };
const sticky = Object.assign(['a'], { index: 0 });

/** One of each kind of value that JSON drops, changes or chokes on. */
const REFUSED: readonly (readonly [kind: string, value: unknown, rule: string, below?: string])[] = [
  ['a promise that nobody awaited', Promise.resolve(1), 'a Promise: await it'],
  ['an async function’s promise of another realm', runInNewContext('Promise.resolve(1)'), 'a Promise: await it'],
  ['a Map', new Map([['a', 1]]), 'and is Map'],
  ['a Set', new Set([1]), 'and is Set'],
  ['a WeakMap', new WeakMap(), 'and is WeakMap'],
  ['a typed array', new Uint8Array(2), 'and is Uint8Array'],
  ['bytes', new ArrayBuffer(2), 'and is ArrayBuffer'],
  ['an Error', new TypeError('x'), 'and is Error'],
  ['a RegExp', /x/, 'and is RegExp'],
  ['an instance', new Claim(), 'an instance'],
  ['an object with another prototype', Object.create({ email: 'ada@example.com' }), 'an instance'],
  ['an object with a bare prototype', Object.create(Object.create(null)), 'an instance'],
  ['a boxed text', Object('a'), 'and is String'],
  ['a boxed number', Object(1), 'and is Number'],
  ['a boxed false', Object(false), 'and is Boolean'],
  ['a boxed BigInt', Object(1n), 'and is BigInt'],
  [
    'arguments',
    (function (..._: unknown[]) {
      return arguments;
    })(1),
    'and is Arguments',
  ],
  ['a generator', (function* () {})(), 'and is Generator'],
  ['Headers', new Headers(), 'and is Headers'],
  ['FormData', new FormData(), 'and is FormData'],
  ['URLSearchParams', new URLSearchParams('a=1'), 'and is URLSearchParams'],
  ['must not be a function', () => 1, 'must not be a function'],
  ['a class', Claim, 'must not be a function'],
  ['must not be a symbol', Symbol('x'), 'must not be a symbol'],
  ['a BigInt', 1n, 'must not be a bigint'],
  ['NaN', Number.NaN, 'must not be NaN'],
  ['Infinity', -Infinity, 'must not be -Infinity'],
  ['undefined in a list', [1, undefined], 'must not be undefined', '/1'],
  ['a hole in a list', holes, 'must not be undefined', '/1'],
  ['a huge list of nothing', new Array(2 ** 32 - 1), 'must not be undefined', '/0'],
  ['a list with a field', sticky, 'have nothing that JSON drops'],
  ['a match of a RegExp', /a/.exec('a'), 'have nothing that JSON drops'],
  ['a field named by a symbol', { [Symbol('x')]: 1 }, 'have nothing that JSON drops'],
  ['a ring', ring, 'not be circular', '/a/back'],
  ['what is too deep', nested(1_100), 'deeper than 1000', '/0'.repeat(998)],
  ['what is far too deep', nested(100_000), 'deeper than 1000', '/0'.repeat(998)],
  ['an invalid date', new Date(Number.NaN), 'must not be null, by its `toJSON`'],
  ['a toJSON that gives undefined', new Written(undefined), 'must not be undefined'],
  ['a toJSON that gives null', new Written(null), 'must not be null'],
  ['a toJSON that gives a promise', new Written(Promise.resolve(1)), 'a Promise: await it'],
  ['a toJSON that gives an instance', new Written(new Written('a')), 'an instance'],
  [
    'a toJSON that throws',
    {
      toJSON: () => {
        throw new Error('x');
      },
    },
    'cannot be read',
  ],
  [
    'a getter that throws',
    {
      get a() {
        throw new Error('x');
      },
    },
    'cannot be read',
    '/a',
  ],
  ['a revoked proxy', revoked(), 'cannot be read'],
];

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('refused, with its pointer and without a request', () => {
  test.each(REFUSED)('%s', async (_, value, rule, below = '') => {
    const server = await answering(answer(200, envelope(1)));
    const client = clientOf(server.url);
    const { message, problems } = await refusalOf(client.call(once, { agentId: 'x', payload: [{ value }] }));
    expect(message).toContain(`: the input at /payload/0/value${below} `);
    expect(message).toContain(rule);
    expect(problems).toEqual([{ pointer: `/payload/0/value${below}`, rule: expect.stringContaining(String(rule)) }]);
    const whole = await refusalOf(client.call({ ...once, body: 'whole' }, { body: value }));
    expect(whole.message).toContain('/body');
    if (typeof value === 'object' && !below) await refusalOf(client.call(once, value as object));
    expect(server.requests).toHaveLength(0);
  });
});

async function refusalOf(work: Promise<unknown>): Promise<AgencyRequestError> {
  const error = await caught(work);
  expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent', attempts: 0 });
  return error as AgencyRequestError;
}

test.each([null, 5, 'text', [], [{}], new Date(0), () => 1, Promise.resolve({})])(
  'the input itself must be plain fields: %o',
  (input) => {
    expect(() => plainOf(input)).toThrow(Failure);
  },
);

describe('sent', () => {
  test.each([
    ['fields that are undefined are left out', { a: undefined, b: { c: undefined } }, '{"b":{}}'],
    ['null, texts, numbers, lists', { a: [null, 'a', 1.5, true, []] }, '{"a":[null,"a",1.5,true,[]]}'],
    ['-0, which JSON has not, is 0', { a: -0 }, '{"a":0}'],
    ['half a character is a text like any other', { a: '\ud800' }, '{"a":"\\ud800"}'],
    ['a Date', { a: new Date(0) }, '{"a":"1970-01-01T00:00:00.000Z"}'],
    ['a Date of another realm', { a: runInNewContext('new Date(0)') as unknown }, '{"a":"1970-01-01T00:00:00.000Z"}'],
    ['a URL', { a: new URL('https://a.example') }, '{"a":"https://a.example/"}'],
    ['bytes that say how', { a: Buffer.from('a') }, '{"a":{"type":"Buffer","data":[97]}}'],
    ['what has toJSON', { a: new Written({ b: [1] }) }, '{"a":{"b":[1]}}'],
    ['objects of another realm', runInNewContext('({ a: { b: [1] } })') as object, '{"a":{"b":[1]}}'],
    ['objects without a prototype', Object.assign(Object.create(null) as object, { a: 1 }), '{"a":1}'],
    ['frozen objects', Object.freeze({ a: Object.freeze([1]) }), '{"a":[1]}'],
    [
      'an object twice, which is no ring',
      ((each: object) => ({ a: each, b: [each, each] }))({ c: 1 }),
      '{"a":{"c":1},"b":[{"c":1},{"c":1}]}',
    ],
    ['as deep as may be', { a: nested(1_000) }, `{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}`],
    ['a `toJSON` that is data', { toJSON: 5, a: { toJSON: 'x' } }, '{"toJSON":5,"a":{"toJSON":"x"}}'],
    ['what asks where it stands', { a: asking, b: [1, asking] }, '{"a":"at a","b":[1,"at 1"]}'],
    ['an input that asks where it stands', { toJSON: (name: string) => ({ name }) }, '{"name":""}'],
    ['a hidden symbol, as of `of`', { a: Object.defineProperty({ b: 1 }, Symbol('x'), { value: 1 }) }, '{"a":{"b":1}}'],
  ])('%s', async (_, input, want) => {
    const server = await answering(answer(200, envelope(1)));
    await clientOf(server.url).call(once, input);
    expect(server.requests.map(({ body }) => body)).toEqual([want]);
  });

  test('what an inherited toJSON of all objects says counts for nothing', async () => {
    const server = await answering(answer(200, envelope(1)));
    const polluted = Object.prototype as { toJSON?: unknown };
    polluted.toJSON = () => 'not this';
    try {
      await clientOf(server.url).call(once, { a: [{ b: 1 }] });
    } finally {
      delete polluted.toJSON;
    }
    expect(server.requests.map(({ body }) => body)).toEqual(['{"a":[{"b":1}]}']);
  });
});

describe('the input is read once: what the validator saw is what is sent and what hooks see', () => {
  /** What is another value each time that it is read. */
  const changing = (reads: { count: number }) => ({ enumerable: true, get: () => `purpose-${(reads.count += 1)}` });
  const kinds: Readonly<Record<string, (reads: { count: number }) => object>> = {
    'a getter': (reads) => Object.defineProperty({}, 'purpose', changing(reads)),
    'a proxy': (reads) =>
      new Proxy(
        { purpose: '' },
        { get: (_, name) => (name === 'purpose' ? `purpose-${(reads.count += 1)}` : undefined) },
      ),
    'a toJSON of the whole': (reads) => ({ toJSON: () => ({ purpose: `purpose-${(reads.count += 1)}` }) }),
    'a toJSON of a field': (reads) => ({ purpose: { toJSON: () => `purpose-${(reads.count += 1)}` } }),
    'a toJSON that changes the field after it': (reads) => {
      const input: Record<string, unknown> = {
        first: { toJSON: () => (input['purpose'] = `purpose-${(reads.count += 1)}`) },
        purpose: '',
      };
      return input;
    },
  };

  test.each(Object.entries(kinds))('%s', async (_, inputOf) => {
    const server = await answering(answer(503), answer(200, envelope(1)));
    const reads = { count: 0 };
    const seen: unknown[] = [];
    const see = (fields: unknown) => void seen.push((fields as { readonly purpose: unknown }).purpose);
    const client = clientOf(server.url, {
      validators: { request: (_id, input) => (see(input), []) },
      onRequest: ({ fields }) => see(fields),
      onResponse: ({ fields }) => see(fields),
    });
    await client.call({ ...once, retry: 'read' }, inputOf(reads));
    expect(reads.count).toBe(1);
    expect(server.requests.map(({ body }) => (JSON.parse(body) as { purpose: unknown }).purpose)).toEqual([
      'purpose-1',
      'purpose-1',
    ]);
    expect(seen).toEqual(Array(5).fill('purpose-1'));
  });

  test('a validator cannot change it', async () => {
    const server = await answering(answer(200, envelope(1)));
    const request = (_: string, input: unknown) => {
      expect(() => {
        (input as { a: unknown[] }).a.push(2);
      }).toThrow(TypeError);
      expect(() => {
        (input as { b: unknown }).b = 2;
      }).toThrow(TypeError);
      return [];
    };
    await clientOf(server.url, { validators: { request } }).call(once, { a: [1] });
    expect(server.requests[0]?.body).toBe('{"a":[1]}');
  });

  test('what the caller changes after the call has begun is not sent', async () => {
    const server = await answering(answer(200, envelope(1)));
    const input = { payload: [{ a: 1 }] };
    const work = clientOf(server.url, { credentials: { hash: async () => 'key' } }).call(once, input);
    input.payload.push({ a: 2 });
    await work;
    expect(server.requests[0]?.body).toBe('{"payload":[{"a":1}]}');
  });
});

test('a name that may be data is not in the pointer', () => {
  const names = [
    'ada@example.com',
    '+43 660 123',
    '1815-12-10',
    'Ada Lovelace',
    '123456789',
    'x'.repeat(60),
    'Lovelace',
  ];
  for (const name of names) {
    expect(whyOf({ family: 'Lovelace', payload: { [name]: new Map() } })).toMatch(
      /^the input at \/payload\/\* must be/,
    );
  }
  expect(whyOf({ 'a/b': { 'c~d': 1n } })).toBe('the input at /a~1b/c~0d must not be a bigint');
});

test('where the document’s names are known, they are shown and no other', () => {
  const operation = { ...once, path: '/a/{id}', query: ['q'], names: 'payload attributes value' };
  expect(whyOf({ payload: [{ attributes: [{ value: 1n }] }] }, operation)).toContain(
    ' at /payload/0/attributes/0/value must',
  );
  expect(whyOf({ payload: [{ value: { Lovelace: 1n } }] }, operation)).toContain(' at /payload/0/value/* must');
  expect(whyOf({ id: 1n }, operation)).toContain(' at /id must');
  expect(whyOf({ q: [1n] }, operation)).toContain(' at /q/0 must');
});

test('what is no object, or a list, is refused in words', () => {
  expect(whyOf([])).toBe('the input must be an object');
  expect(whyOf('text')).toBe('the input must be an object');
  expect(whyOf({ toJSON: () => 5 })).toBe('the input must be an object');
});

test('what an input threw is the cause, by its code alone', () => {
  const input = {
    get claim() {
      throw Object.assign(new Error('Ada'), { code: 'ENOENT' });
    },
  };
  expect(refusedFor(input).details.cause).toMatchObject({ code: 'ENOENT', message: 'a failure outside of the SDK' });
});

test('a validator sees 0 for -0, as the agency does', () => {
  expect(Object.is(plainOf({ a: -0 })['a'], 0)).toBe(true);
});

test('a copy stays itself, with what was left out of it where a check asks for that', () => {
  const operation = { ...once, names: 'a b', checks: [{ check: () => [], fields: {} }] };
  const copy = plainOf({ a: undefined, b: [{ a: undefined }], c: null }, operation);
  expect(omittedIn(copy)).toEqual(['/a', '/b/0/a']);
  expect(plainOf(copy, operation)).toBe(copy);
  expect(omittedIn(plainOf({ a: undefined }))).toEqual([]);
});

function refusedFor(input: unknown, operation?: Operation): Failure {
  try {
    plainOf(input, operation);
  } catch (thrown) {
    if (Failure.is(thrown)) return thrown;
  }
  return expect.fail('it was not refused');
}

function whyOf(input: unknown, operation?: Operation): string {
  return refusedFor(input, operation).why;
}

test('each value is read once, however long the input', () => {
  for (const length of [1_000, 2_000, 4_000]) {
    let reads = 0;
    const list = new Proxy(
      Array.from({ length }, (_, index) => ({ index })),
      {
        get: (target, name) => (
          typeof name === 'string' && /^\d+$/.test(name) && (reads += 1),
          Reflect.get(target, name) as unknown
        ),
      },
    );
    plainOf({ list });
    expect(reads).toBe(length);
  }
});
