import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as mini from 'zod/mini';
import * as z3 from 'zod/v3';
import { defineCredential } from './define-credential.ts';
import type { StandardSchema } from './standard-schema.ts';

const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const SECRET = 'secret@example.com';

/** A function of the caller that looks something up, and what it does when it cannot. */
type Look = (value: string) => Promise<boolean>;

/** Asynchronous schemas, each with one `look` in it. */
const schemas: Readonly<Record<string, (look: Look) => StandardSchema<object, object>>> = {
  'zod refine': (look) => z.object({ email: z.string().refine(look) }),
  'zod superRefine': (look) =>
    z.object({
      email: z.string().superRefine(async (email) => {
        await look(email);
      }),
    }),
  'zod transform': (look) =>
    z.object({
      email: z.string().transform(async (email) => {
        await look(email);
        return email;
      }),
    }),
  'zod refine of the object': (look) => z.object({ email: z.string() }).refine(async ({ email }) => look(email)),
  'zod in a list': (look) => z.object({ emails: z.array(z.union([z.number(), z.string().refine(look)])).optional() }),
  'zod/mini': (look) => mini.object({ email: mini.string().check(mini.refine(look)) }),
  'zod 3 refine': (look) => z3.z.object({ email: z3.z.string().refine(look) }),
  'zod 3 transform': (look) => z3.z.object({ email: z3.z.string().transform(look) }),
  'zod 3 in depth': (look) =>
    z3.z.object({
      emails: z3.z.array(z3.z.lazy(() => z3.z.union([z3.z.number(), z3.z.string().superRefine(look)]))).optional(),
    }),
  'zod 3 refine of the object': (look) => z3.z.object({ email: z3.z.string() }).refine(({ email }) => look(email)),
  valibot: (look) => v.objectAsync({ email: v.pipeAsync(v.string(), v.checkAsync(look)) }),
};
const claims = { email: SECRET, emails: [SECRET] };

/**
 * Rejections that nobody handles fail the run: vitest listens for them. One that was dropped is noticed after a turn.
 */
const aTurn = () => new Promise((resolve) => setImmediate(resolve));

describe.each(Object.entries(schemas))('%s', (name, make) => {
  test('a lookup that rejects is a refusal, disturbs nobody and was asked once', async () => {
    let looks = 0;
    const look: Look = async (value) => {
      looks += 1;
      throw new Error(`no ${value}`);
    };
    const kind = defineCredential({ schemaId, claims: make(look) });
    const error = await kind.ofAsync(claims).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
    expect(String(error)).not.toContain(SECRET);
    expect(looks).toBe(1);

    expect(() => kind.of(claims)).toThrow('use `ofAsync`');
    await aTurn();
    expect(looks, `${name}: of asks at most once`).toBeLessThanOrEqual(2);
  });

  test('a lookup that answers is asked once', async () => {
    let looks = 0;
    const kind = defineCredential({ schemaId, claims: make(async () => (looks += 1) > 0) });
    expect((await kind.ofAsync(claims)).attributes).toHaveLength(1);
    expect(looks).toBe(1);
  });
});

test.each(['zod refine', 'zod transform', 'zod refine of the object', 'zod in a list', 'zod/mini'])(
  'of runs no part of %s: a lookup may cost or change something',
  (name) => {
    let looks = 0;
    const kind = defineCredential({ schemaId, claims: schemas[name]?.(async () => (looks += 1) > 0) ?? z.object({}) });
    expect(() => kind.of(claims)).toThrow('use `ofAsync`');
    expect(looks).toBe(0);
  },
);

test('a schema of another library is asked by its interface alone, whatever else it has', async () => {
  const wrong = () => {
    throw new Error('not to be asked');
  };
  const validate = (value: unknown) => ({ value: value as object });
  const more = { _def: {}, safeParse: wrong, safeParseAsync: wrong, _zod: { def: {}, run: wrong } };
  for (const [vendor, has] of [
    ['other', more],
    ['other', { _def: {}, safeParse: wrong, safeParseAsync: wrong }],
    // Its interface is all that a wrapper of it need have.
    ['zod', {}],
    ['zod', { _zod: {} }],
    ['zod', { _def: 'text', safeParse: wrong }],
    ['zod', { _def: {} }],
  ] as const) {
    const kind = defineCredential({ schemaId, claims: { ...has, '~standard': { version: 1, vendor, validate } } });
    expect(kind.of(claims).attributes).toHaveLength(2);
    expect((await kind.ofAsync(claims)).attributes).toHaveLength(2);
  }
});

test('definitions with null and undefined in them are looked through', () => {
  const note = z.literal([null, undefined, 'x']);
  const kind = defineCredential({ schemaId, claims: z.object({ note, more: z.string().nullable().default(null) }) });
  expect(kind.of({ note: null }).attributes).toEqual([
    { key: 'note', value: null },
    { key: 'more', value: null },
  ]);
});

test('a zod transform without `async` that gives a promise is refused by of', () => {
  const email = z.string().transform((text) => Promise.resolve(text));
  expect(() => defineCredential({ schemaId, claims: z.object({ email }) }).of(claims)).toThrow('use `ofAsync`');
});

test('zod 3 asks once with ofAsync', async () => {
  let looks = 0;
  const email = z3.z.string().refine(async () => {
    looks += 1;
    throw new Error(SECRET);
  });
  const kind = defineCredential({ schemaId, claims: z3.z.object({ email }) });
  await expect(kind.ofAsync(claims)).rejects.toMatchObject({ name: 'AgencyRequestError' });
  expect(looks).toBe(1);
  const free = defineCredential({ schemaId, claims: z3.z.object({ email: z3.z.string().refine(async () => true) }) });
  expect((await free.ofAsync(claims)).attributes).toEqual([{ key: 'email', value: SECRET }]);
  await expect(free.ofAsync({ email: 5 } as never)).rejects.toThrow('/email (invalid_type)');
});

test('zod 3 has its own functions again after the question, and what they throw is no sign of a promise', () => {
  const refined = z3.z.string().refine((text) => text !== '');
  const lazy = z3.z.lazy(() => refined);
  const kind = defineCredential({
    schemaId,
    claims: z3.z.object({ email: lazy, note: z3.z.literal(null).optional() }),
  });
  const functions = () => [Reflect.get(refined._def.effect, 'refinement'), lazy._def.getter];
  const before = functions();
  expect(kind.of({ email: SECRET }).attributes).toHaveLength(1);
  expect(functions()).toEqual(before);
  const broken = z3.z.string().transform((): string => {
    throw new Error(SECRET);
  });
  const breaking = defineCredential({ schemaId, claims: z3.z.object({ email: broken }) });
  expect(() => breaking.of({ email: SECRET })).toThrow('threw; what it threw is left out');
});

test('what is synchronous runs once with of and ofAsync', async () => {
  let runs = 0;
  const seen = (text: string) => (runs += 1) > 0 && text !== '';
  const all: readonly StandardSchema<object, object>[] = [
    z.object({
      email: z
        .string()
        .refine(seen)
        .transform((text) => text.toLowerCase()),
    }),
    mini.object({ email: mini.string().check(mini.refine(seen)) }),
    z3.z.object({ email: z3.z.string().refine(seen) }),
    v.object({ email: v.pipe(v.string(), v.check(seen)) }),
    type({ email: type('string').narrow(seen) }),
  ];
  for (const each of all) {
    const kind = defineCredential({ schemaId, claims: each });
    runs = 0;
    expect(kind.of({ email: SECRET }).attributes).toEqual([{ key: 'email', value: SECRET }]);
    expect(runs).toBe(1);
    expect((await kind.ofAsync({ email: SECRET })).attributes).toEqual([{ key: 'email', value: SECRET }]);
    expect(runs).toBe(2);
  }
});

test('a schema that refers to itself is looked through once', () => {
  const Person = z.object({
    name: z.string(),
    get friend() {
      return Person.optional();
    },
  });
  const kind = defineCredential({ schemaId, claims: Person });
  expect(kind.of({ name: 'Ada', friend: { name: 'Bob' } }).attributes.map(({ key }) => key)).toEqual([
    'name',
    'friend',
  ]);
});
