import { inspect } from 'node:util';
import { type } from 'arktype';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineCredential } from './define-credential.ts';
import type { StandardSchema } from './standard-schema.ts';

const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const namespace = 'personal.contact.verifiedemail';

const kinds = {
  zod: defineCredential({
    schemaId,
    format: 'w3c',
    claims: z.object({
      _namespace: z.string().default(namespace),
      email: z.email(),
      age: z.number().min(18).optional(),
    }),
  }),
  valibot: defineCredential({
    schemaId,
    format: 'w3c',
    claims: v.object({
      _namespace: v.optional(v.string(), namespace),
      email: v.pipe(v.string(), v.email()),
      age: v.optional(v.pipe(v.number(), v.minValue(18))),
    }),
  }),
  arktype: defineCredential({
    schemaId,
    format: 'w3c',
    claims: type({ _namespace: `string = '${namespace}'`, email: 'string.email', 'age?': 'number>=18' }),
  }),
};

describe.each(Object.entries(kinds))('%s', (_, kind) => {
  test('of turns an object into a credential', () => {
    const credential = kind.of({ email: 'alice@example.com' }, { expirationDate: '2027-11-23T00:00:00.000Z' });
    const want = { schemaId, format: 'w3c', expirationDate: '2027-11-23T00:00:00.000Z' };
    expect(credential).toMatchObject(want);
    expect(sorted(credential.attributes)).toEqual([
      { key: '_namespace', value: namespace },
      { key: 'email', value: 'alice@example.com' },
    ]);
    expect(Object.keys(credential)).toEqual([...Object.keys(want), 'attributes']);
  });

  test('ofAsync gives the same', async () => {
    expect(await kind.ofAsync({ email: 'alice@example.com', age: 40 })).toEqual(
      kind.of({ email: 'alice@example.com', age: 40 }),
    );
  });

  test('refuses claims that are not valid, naming claim and rule but no value', async () => {
    const refused = await refusals(kind, { email: 'secret-at-example', age: 17.5 });
    for (const error of refused) {
      expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
      expect(error.message).toMatch(/\/email \(\w+\)/);
      expect(error.message).toMatch(/\/age \(\w+\)/);
      expect(inspect(error, { depth: Infinity, showHidden: true })).not.toMatch(/secret|17\.5/);
    }
  });

  test('names a claim that is missing', () => {
    // @ts-expect-error -- what a caller without types may pass
    expect(() => kind.of({})).toThrow(/\/email/);
  });
});

test('the issue names of the three libraries', async () => {
  const rules = await Promise.all(
    Object.values(kinds).map(async (kind) => (await refusals(kind, { email: 'x' }))[0]?.message),
  );
  expect(rules.map((message) => message?.match(/\/email \((\w+)\)/)?.[1])).toEqual([
    'invalid_format',
    'email',
    'pattern',
  ]);
});

describe('of', () => {
  const Any = defineCredential({ schemaId, claims: z.looseObject({}) });

  test('without options sends neither format nor date', () => {
    expect(Any.of({ a: 1 })).toEqual({ schemaId, attributes: [{ key: 'a', value: 1 }] });
    expect(Object.keys(Any.of({ a: 1 }))).toEqual(['schemaId', 'attributes']);
  });

  test.each([
    { given: { a: undefined, b: null, c: false, d: 0, e: '' }, want: ['b', 'c', 'd', 'e'] },
    { given: { z: 1, a: { deep: ['x'] } }, want: ['z', 'a'] },
    { given: JSON.parse('{ "__proto__": 1, "constructor": 2 }'), want: ['__proto__', 'constructor'] },
  ])('the claims of $given', ({ given, want }) => {
    const plain = defineCredential({ schemaId, claims: passing<Record<string, unknown>>() });
    expect(plain.of(given).attributes.map((attribute) => attribute.key)).toEqual(want);
  });

  test.each([
    { given: new Date('2027-11-23'), want: '2027-11-23T00:00:00.000Z' },
    { given: '2027-11-23T00:00:00Z', want: '2027-11-23T00:00:00Z' },
    { given: '2027-11-23T00:00:00+05:30', want: '2027-11-23T00:00:00+05:30' },
    { given: undefined, want: undefined },
  ])('ends at $given', ({ given, want }) => {
    expect(Any.of({ a: 1 }, { expirationDate: given }).expirationDate).toBe(want);
  });

  test.each([
    new Date('never'),
    '2027-11-23',
    '2027-11-23T00:00:00',
    '2027-02-30T00:00:00Z',
    'next year',
    '',
    null,
    5,
    {},
    { toISOString: (): string => 'soon' },
  ])('refuses the end %s', (expirationDate) => {
    expect(() => Any.of({ a: 1 }, { expirationDate } as never)).toThrow('`expirationDate` must be');
  });

  test.each([
    { given: [], want: 'the options must be an object with `expirationDate`.' },
    { given: 'soon', want: 'the options must be an object with `expirationDate`.' },
    { given: { expirationDate: 5 }, want: '`expirationDate` must be a valid `Date`,' },
  ])('refuses the options $given, now and later', async ({ given, want }) => {
    expect(() => Any.of({ a: 1 }, given as never)).toThrow(`defineCredential: ${want}`);
    await expect(Any.ofAsync({ a: 1 }, given as never)).rejects.toThrow(`defineCredential: ${want}`);
  });

  test('refuses an option of another name: it would be left out unseen', () => {
    for (const options of [{ expiryDate: '2027-11-23T00:00:00Z' }, { expirationdate: new Date() }]) {
      expect(() => Any.of({ a: 1 }, options as never)).toThrow('no other names than `expirationDate`');
    }
  });

  test('sends what the schema gives', () => {
    const kind = defineCredential({
      schemaId,
      claims: z.object({ email: z.string().transform((email) => email.toLowerCase()) }),
    });
    expect(kind.of({ email: 'A@B.C' }).attributes).toEqual([{ key: 'email', value: 'a@b.c' }]);
  });

  class Person {
    name = 'secret';
  }
  test.each([
    { what: 'a list', value: ['secret'] },
    { what: 'a text', value: 'secret' },
    { what: 'null', value: null },
    { what: 'undefined', value: undefined },
    { what: 'a Map', value: new Map([['email', 'secret']]) },
    { what: 'a Set', value: new Set(['secret']) },
    { what: 'a Date', value: new Date() },
    { what: 'an instance', value: new Person() },
    { what: 'an instance with toJSON', value: Object.assign(new Person(), { toJSON: () => ({ name: 'secret' }) }) },
    { what: 'a URL', value: new URL('https://secret.example.com') },
    { what: 'an Error', value: new Error('secret') },
    { what: 'bytes', value: new Uint8Array([1]) },
    { what: 'a function', value: () => 'secret' },
    { what: 'FormData', value: new FormData() },
  ])('refuses a schema that gives $what, which would be a credential without claims', async ({ value }) => {
    // @ts-expect-error -- a schema that lies about its type
    const kind = defineCredential({ schemaId, claims: giving(() => ({ value })) });
    for (const error of await refusals(kind, {})) {
      expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
      expect(error.message).toContain('must give a plain object');
      expect(error.message).not.toContain('secret');
    }
  });

  test.each([
    { given: {}, want: 'are none' },
    { given: { a: undefined }, want: 'are none' },
    { given: { email: new Map([['secret', 1]]) }, want: '/email must be plain data or have `toJSON`, and is Map' },
    { given: { address: { home: new Person() } }, want: '/address/home must be plain data' },
    { given: { tags: [1, undefined] }, want: '/tags/1 must not be undefined' },
    { given: { age: Number.NaN }, want: '/age must not be NaN' },
    { given: { email: Promise.resolve('secret') }, want: '/email must be plain data' },
  ])('refuses claims that are none or nothing that can be sent: $want', async ({ given, want }) => {
    const kind = defineCredential({ schemaId, claims: passing<object>() });
    for (const error of await refusals(kind, given)) {
      expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
      expect(error.message).toContain(want);
      expect(error.message).not.toContain('secret');
    }
  });

  test('refuses an asynchronous schema, and its rejection disturbs nobody', async () => {
    const kind = defineCredential({ schemaId, claims: giving(() => Promise.reject(new Error('secret'))) });
    expect(() => kind.of({})).toThrow('use `ofAsync`');
    await expect(kind.ofAsync({})).rejects.toMatchObject({ name: 'AgencyRequestError' });
    const refined = defineCredential({
      schemaId,
      claims: z.object({ email: z.string().refine(async (email) => email !== 'taken') }),
    });
    expect(() => refined.of({ email: 'free' })).toThrow('use `ofAsync`');
    expect((await refined.ofAsync({ email: 'free' })).attributes).toEqual([{ key: 'email', value: 'free' }]);
    await expect(refined.ofAsync({ email: 'taken' })).rejects.toThrow('/email (custom)');
  });

  test('does not pass on what a schema throws', async () => {
    const kind = defineCredential({
      schemaId,
      claims: z.object({
        email: z.string().transform((email) => {
          throw new Error(`no ${email}`);
        }),
      }),
    });
    const [now, later] = await refusals(kind, { email: 'secret' });
    const threw = `defineCredential: the claims schema of ${schemaId} threw; what it threw is left out, because it may quote claims`;
    expect(now?.message).toBe(`${threw}. If it is asynchronous, use \`ofAsync\`. Nothing was sent.`);
    expect(later?.message).toBe(`${threw}. Nothing was sent.`);
    const thrown = defineCredential({
      schemaId,
      claims: giving(() => {
        throw new Error('no secret');
      }),
    });
    expect(() => thrown.of({})).toThrow('threw');
    for (const error of [now, later, ...(await refusals(thrown, {}))]) {
      expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('no secret');
    }
  });
});

describe('the message', () => {
  test.each([
    { given: [{ message: 'secret', path: ['address', { key: 'street' }, 0] }], want: ' at /address/street/0. ' },
    { given: [{ message: 'secret', path: ['contacts', 'secret@b.c'] }], want: ' at /contacts/*. ' },
    { given: [{ message: 'secret', path: ['a'], code: 'secret is wrong' }], want: ' at /a. ' },
    { given: [{ message: 'secret', path: ['a'], code: 7, type: 'email' }], want: ' at /a (email). ' },
    { given: [{ message: 'secret' }], want: ' at /. ' },
    { given: [{ message: 'secret', path: [], code: 'unrecognized_keys' }], want: ' at / (unrecognized_keys). ' },
    { given: [{ message: 'secret', path: [Symbol('x y')] }], want: ' at /*. ' },
    {
      given: Array.from({ length: 7 }, (_, index) => ({ message: 'secret', path: [index] })),
      want: ' at /0, /1, /2, /3, /4 and 2 more. ',
    },
  ])('$want', ({ given, want }) => {
    const kind = defineCredential({ schemaId, claims: giving(() => ({ issues: given })) });
    expect(() => kind.of({})).toThrow(want);
    expect(() => kind.of({})).not.toThrow('secret');
  });
});

test('claims are hidden from console.log, and real in JSON', () => {
  const credential = kinds.zod.of({ email: 'secret@example.com' });
  const body = { agentId: 'x', payload: [{ ...credential, attributes: credential.attributes.slice() }] };
  expect(JSON.stringify(body)).toContain('"value":"secret@example.com"');
  for (const options of [{}, { depth: Infinity, showHidden: true }]) {
    expect(inspect(body, options)).not.toContain('secret');
    expect(inspect(credential, options)).not.toContain('secret');
  }
  expect(inspect(credential)).toContain("{ key: 'email', value: '[hidden]' }");
  expect(Object.keys(credential.attributes[0] ?? {})).toEqual(['key', 'value']);
});

test('whatever the claims are, no error shows them', async () => {
  const value = fc.string({ minLength: 4 }).map((text) => `${text}~secret~`);
  const claims = fc.record({ email: fc.oneof(value, fc.array(value), fc.dictionary(value, value)), age: value });
  await fc.assert(
    fc.asyncProperty(claims, async (given) => {
      for (const kind of Object.values(kinds)) {
        for (const error of await refusals(kind, given)) {
          for (const text of [
            error.message,
            error.stack,
            inspect(error, { depth: Infinity, showHidden: true }),
            JSON.stringify(error),
          ]) {
            expect(text).not.toContain('~secret~');
          }
        }
      }
    }),
    { numRuns: 50 },
  );
});

describe('request', () => {
  const Person = defineCredential({
    schemaId,
    format: 'sd-jwt',
    name: 'Person',
    claims: z.object({ given: z.string(), family: z.string() }),
  });

  test.each([
    {
      given: kinds.zod.request({ attributes: ['email'], required: false, issuerDid: 'any' }),
      want: {
        format: 'w3c',
        name: schemaId,
        restrictions: { schemaId },
        attributes: [{ name: 'email', isRequired: false }],
      },
    },
    {
      given: Person.request({
        attributes: ['given', 'family'],
        required: ['family'],
        issuerDid: 'did:web:agency.example.com',
      }),
      want: {
        format: 'sdjwt',
        name: 'Person',
        restrictions: { schemaId, issuerDid: 'did:web:agency.example.com' },
        attributes: [
          { name: 'given', isRequired: false },
          { name: 'family', isRequired: true },
        ],
      },
    },
    {
      given: Person.request({ attributes: ['given'], required: true, issuerDid: 'any', name: 'Your name' }),
      want: {
        format: 'sdjwt',
        name: 'Your name',
        restrictions: { schemaId },
        attributes: [{ name: 'given', isRequired: true }],
      },
    },
    {
      given: Person.request({ attributes: ['given', 'family', 'given'], required: [], issuerDid: 'any' }).attributes,
      want: [
        { name: 'given', isRequired: false },
        { name: 'family', isRequired: false },
      ],
    },
    {
      given: defineCredential({ schemaId, claims: z.object({ a: z.string() }) }).request({
        attributes: [],
        required: false,
        issuerDid: 'any',
      }),
      want: { name: schemaId, restrictions: { schemaId }, attributes: [] },
    },
  ])('%#', ({ given, want }) => {
    expect(given).toStrictEqual(want);
  });
});

test('a name in `required` beside `attributes` widened what the holder was asked for', () => {
  const Person = defineCredential({ schemaId, claims: z.object({ given: z.string(), family: z.string() }) });
  const request = Reflect.get(Person, 'request') as (options: unknown) => unknown;
  for (const required of [['family'], ['given', 'family'], ['Given'], 'given', {}, 1, null]) {
    expect(() => request({ attributes: ['given'], required, issuerDid: 'any' })).toThrow(
      expect.objectContaining({
        name: 'AgencyRequestError',
        outcome: 'not-sent',
        message: expect.stringContaining('`required`'),
      }),
    );
  }
  for (const attributes of [undefined, null, 'given', [5], {}]) {
    expect(() => request({ attributes, required: true, issuerDid: 'any' })).toThrow(
      expect.objectContaining({ name: 'AgencyRequestError', message: expect.stringContaining('`attributes`') }),
    );
  }
});

test('whom to trust and what must be there is said, and never a default', () => {
  const Person = defineCredential({ schemaId, claims: z.object({ given: z.string() }) });
  const request = Reflect.get(Person, 'request') as (options: unknown) => unknown;
  const right = { attributes: ['given'], required: true, issuerDid: 'any' };
  expect(request(right)).toBeDefined();
  for (const issuerDid of [
    undefined,
    null,
    '',
    'Any',
    'web:a',
    'did:',
    ['did:web:a'],
    true,
    'did:w b:a',
    'did:WEB:a',
  ]) {
    expect(() => request({ ...right, issuerDid })).toThrow('`issuerDid` must be');
  }
  for (const issuerDid of [' did:web:a', 'did:web:a b', 'my did:web:a', 'did:web:a\n'])
    expect(() => request({ ...right, issuerDid })).toThrow('`issuerDid` must be');
  expect(request({ ...right, issuerDid: 'did:v1:a' })).toMatchObject({ restrictions: { issuerDid: 'did:v1:a' } });
  expect(() => request({ ...right, required: undefined })).toThrow(
    '`required` must be true, false or a list of names. Nothing was sent.',
  );
  expect(() => request({ ...right, attributes: undefined })).toThrow(': `attributes` must be a list of names.');
  expect(() => request({ ...right, name: 5 })).toThrow('`name` must be a text');
  for (const [given, want] of [
    [undefined, 'the options must be an object with `attributes`, `required`, `issuerDid`, `name`.'],
    [{ ...right, require: true }, 'the options must have no other names than `attributes`, `required`,'],
  ] as const)
    expect(() => request(given)).toThrow(`defineCredential: ${want}`);
});

describe('a kind', () => {
  const claims = z.object({ email: z.string() });
  test.each([
    {
      given: undefined,
      want: 'defineCredential: the kind must be an object with `schemaId`, `format`, `name`, `claims`. Nothing was sent.',
    },
    { given: [], want: 'the kind must be an object' },
    { given: { claims }, want: '`schemaId`' },
    { given: { schemaId: 'com.one37id.email', claims }, want: '`schemaId`' },
    { given: { schemaId: 'https://agency.example.com/a b', claims }, want: '`schemaId`' },
    { given: { schemaId: ` ${schemaId}`, claims }, want: '`schemaId`' },
    { given: { schemaId: 'com one37id:email', claims }, want: '`schemaId`' },
    { given: { schemaId: '4com:email', claims }, want: '`schemaId`' },
    { given: { schemaId: new URL(schemaId), claims }, want: '`schemaId`' },
    { given: { schemaId, claims, format: 'SD-JWT' }, want: '`format`' },
    { given: { schemaId, claims, format: null }, want: '`format`' },
    { given: { schemaId, claims, name: ' ' }, want: '`name`' },
    { given: { schemaId, claims, name: 5 }, want: '`name`' },
    { given: { schemaId, claims: { email: z.string() } }, want: '`claims`' },
    { given: { schemaId, claims: null }, want: '`claims`' },
    { given: { schemaId }, want: '`claims`' },
    {
      given: { schemaId, claims, formt: 'w3c' },
      want: 'the kind must have no other names than `schemaId`, `format`, `name`, `claims`.',
    },
  ])('$given is refused: $want', ({ given, want }) => {
    expect(() => defineCredential(given as never)).toThrow(
      expect.objectContaining({ name: 'AgencyRequestError', message: expect.stringContaining(want) }),
    );
  });

  test.each(['urn:com.one37id:email', 'did:web:agency.example.com', 'ni+v2.0-a:x', 'HTTPS://agency.example.com/a'])(
    'may have the schema %s',
    (given) => {
      expect(defineCredential({ schemaId: given, claims }).of({ email: 'x' }).schemaId).toBe(given);
    },
  );

  test.each([
    { format: 'sd-jwt', asked: 'sdjwt' },
    { format: 'sdjwt', asked: 'sdjwt' },
    { format: 'w3c', asked: 'w3c' },
  ] as const)('may have the format $format, issued as it is and asked for as $asked', ({ format, asked }) => {
    const kind = defineCredential({ schemaId, format, claims });
    expect(kind.of({ email: 'x' }).format).toBe(format);
    expect(kind.request({ attributes: ['email'], required: true, issuerDid: 'any' }).format).toBe(asked);
  });

  test('may be made of another definition, and of options that are undefined', () => {
    const first = defineCredential({ schemaId, claims, name: 'First' });
    const second = defineCredential({ ...first, name: 'Second', format: undefined });
    expect(second.name).toBe('Second');
    expect(second.of({ email: 'x' })).toEqual({ schemaId, attributes: [{ key: 'email', value: 'x' }] });
  });
});

test('all problems of the claims are told, by pointer and rule, and no value', () => {
  const claims = z.object({
    email: z.email(),
    age: z.number(),
    tags: z.array(z.string()),
    by: z.record(z.string(), z.number()),
  });
  const Person = defineCredential({ schemaId, claims });
  const given = { email: 'no mail', age: 'forty', tags: [1, 2, 3, 4, 5, 6], by: { 'ada@example.com': 'one' } } as never;
  const problems = [
    { pointer: '/email', rule: 'invalid_format' },
    { pointer: '/age', rule: 'invalid_type' },
    ...[0, 1, 2, 3, 4, 5].map((at) => ({ pointer: `/tags/${at}`, rule: 'invalid_type' })),
    { pointer: '/by/*', rule: 'invalid_type' },
  ];
  expect(() => Person.of(given)).toThrow(
    expect.objectContaining({ name: 'AgencyRequestError', outcome: 'not-sent', problems }),
  );
  expect(() => Person.of(given)).toThrow(/\/email \(invalid_format\), \/age \(invalid_type\), .* and 4 more/);
});

/** A schema of no library. */
function giving<Value extends object>(
  validate: () => { value: Value } | { issues: { message: string }[] } | Promise<{ value: Value }>,
): StandardSchema<object, Value> {
  return { '~standard': { version: 1, vendor: 'test', validate } };
}

function passing<Value>(): StandardSchema<Value, Value> {
  return { '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value: value as Value }) } };
}

function sorted<Item extends { key: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

interface Definition {
  of(claims: never): unknown;
  ofAsync(claims: never): Promise<unknown>;
}

/** What `of` throws and what `ofAsync` rejects with. */
async function refusals(kind: Definition, claims: object): Promise<Error[]> {
  const errors: unknown[] = [];
  try {
    kind.of(claims as never);
  } catch (error) {
    errors.push(error);
  }
  await kind.ofAsync(claims as never).catch((error: unknown) => errors.push(error));
  const all = errors.filter((error) => error instanceof Error);
  expect(all).toHaveLength(2);
  return all;
}
