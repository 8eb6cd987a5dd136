import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { IssueCredentialPayload, ProofRequestPayload } from '../generated/types.gen.ts';
import type { ClaimName, RequestedCredential, TypedCredential } from './credential-definition.ts';
import { defineCredential } from './define-credential.ts';

const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const Zod = defineCredential({
  schemaId,
  format: 'w3c',
  claims: z.object({ _namespace: z.string().default('n'), email: z.email(), age: z.number().optional() }),
});
const Valibot = defineCredential({
  schemaId,
  claims: v.object({ email: v.pipe(v.string(), v.email()), age: v.optional(v.number()) }),
});
const Arktype = defineCredential({ schemaId, claims: type({ email: 'string.email', 'age?': 'number' }) });

describe('of', () => {
  test('takes what goes into the schema', () => {
    expectTypeOf(Zod.of)
      .parameter(0)
      .toEqualTypeOf<{ _namespace?: string | undefined; email: string; age?: number | undefined }>();
    expectTypeOf(Valibot.of).parameter(0).toEqualTypeOf<{ email: string; age?: number | undefined }>();
    expectTypeOf(Arktype.of).parameter(0).toEqualTypeOf<{ email: string; age?: number }>();
    expectTypeOf(
      defineCredential({ schemaId, claims: z.object({ born: z.string().transform((text) => new Date(text)) }) }).of,
    )
      .parameter(0)
      .toEqualTypeOf<{ born: string }>();
  });

  test('gives a credential with the names of its claims', () => {
    expectTypeOf(Zod.of({ email: '' })).toEqualTypeOf<TypedCredential<'_namespace' | 'email' | 'age'>>();
    expectTypeOf(Valibot.ofAsync({ email: '' })).resolves.toEqualTypeOf<TypedCredential<'email' | 'age'>>();
    expectTypeOf(Arktype.of({ email: '' }).attributes[0]?.key).toEqualTypeOf<'email' | 'age' | undefined>();
    expectTypeOf(Zod.of({ email: '' }, { expirationDate: new Date() })).toExtend<
      TypedCredential & IssueCredentialPayload
    >();
  });

  test('refuses other claims', () => {
    // @ts-expect-error -- a claim that is missing
    Zod.of({});
    // @ts-expect-error -- a claim of another type
    Valibot.of({ email: 5 });
    // @ts-expect-error -- a claim that the schema does not know
    Arktype.of({ email: '', mail: '' });
    // @ts-expect-error -- an option that is none
    Zod.of({ email: '' }, { expires: new Date() });
  });
});

describe('defineCredential', () => {
  test('takes schemas of objects only', () => {
    // @ts-expect-error -- the schema of a text
    defineCredential({ schemaId, claims: z.string() });
    // @ts-expect-error -- no schema
    defineCredential({ schemaId, claims: { email: 'string' } });
    // @ts-expect-error -- without a schema's URL
    defineCredential({ claims: z.object({}) });
  });

  test('knows the names of a union and of a record', () => {
    const union = z.union([z.object({ email: z.string() }), z.object({ phone: z.string(), at: z.string() })]);
    expectTypeOf<ClaimName<typeof union>>().toEqualTypeOf<'email' | 'phone' | 'at'>();
    const record = z.record(z.string(), z.unknown());
    expectTypeOf<ClaimName<typeof record>>().toEqualTypeOf<string>();
  });

  test('keeps what it was given', () => {
    expectTypeOf(Zod.schemaId).toEqualTypeOf<string>();
    expectTypeOf(Zod.claims.shape.email).toEqualTypeOf<z.ZodEmail>();
  });
});

describe('request', () => {
  test('knows the names of the claims', () => {
    expectTypeOf(Zod.request({ attributes: ['email'], required: ['email'], issuerDid: 'any' })).toEqualTypeOf<
      RequestedCredential<'_namespace' | 'email' | 'age'>
    >();
    expectTypeOf(Valibot.request({ attributes: ['email', 'age'], required: true, issuerDid: 'any' })).toExtend<
      RequestedCredential & ProofRequestPayload['credentials'][number]
    >();
    // @ts-expect-error -- a claim that the schema does not know
    Zod.request({ attributes: ['mail'], required: true, issuerDid: 'any' });
    // @ts-expect-error -- a claim that the schema does not know
    Valibot.request({ attributes: ['email'], required: ['mail'], issuerDid: 'any' });
    // @ts-expect-error -- a claim that is not asked for
    Zod.request({ attributes: ['email'], required: ['age'], issuerDid: 'any' });
    const more: readonly ('email' | 'age')[] = ['email', 'age'];
    expectTypeOf(Zod.request({ attributes: more, required: ['age'], issuerDid: 'any' })).toHaveProperty('attributes');
  });
});
