import { expect, test } from 'vitest';
import { deriveKeys } from '../keys.ts';
import { type Claim, claimsDigest } from './claims-digest.ts';

const keys = await deriveKeys('0123456789abcdef');
const SCHEMA = 'https://agency.example.com/schemas/badge/1.0';
const sent = [
  { key: 'number', value: 7 },
  { key: 'name', value: 'Ada' },
  { key: 'roles', value: { a: 1, b: [true, null] } },
  { key: 'none' },
];
const names = sent.map(({ key }) => key);
const digest = (claims: readonly Claim[], schemaId = SCHEMA) => claimsDigest(keys, schemaId, claims, names);
const changed = (key: string, value: unknown): Claim[] =>
  sent.map((claim) => (claim.key === key ? { key, value } : claim));

test.each<{ what: string; claims: readonly Claim[] }>([
  { what: 'in another order', claims: sent.toReversed() },
  { what: 'with one more', claims: [...sent, { key: 'issuer', value: 'One37' }] },
  { what: 'with a number as a text', claims: changed('number', '7') },
  { what: 'with the fields of a value in another order', claims: changed('roles', { b: [true, null], a: 1 }) },
  { what: 'with a value as its JSON text', claims: changed('roles', '{"a":1,"b":[true,null]}') },
  { what: 'with a null for one without a value', claims: changed('none', null) },
])('claims $what are the same', ({ claims }) => {
  expect(digest(claims)).toBe(digest(sent));
});

test.each<{ what: string; claims: readonly Claim[] }>([
  { what: 'with another text', claims: changed('name', 'ada') },
  { what: 'with another number', claims: changed('number', 8) },
  { what: 'with a quoted text', claims: changed('name', '"Ada"') },
  { what: 'with another value', claims: changed('roles', { a: 1, b: [true] }) },
  { what: 'with a value where there was none', claims: changed('none', '') },
  // Too deep to be compared; what reads it must go on.
  { what: 'with a value that is too deep', claims: changed('name', deep()) },
])('claims $what are others', ({ claims }) => {
  expect(digest(claims)).toEqual(expect.any(String));
  expect(digest(claims)).not.toBe(digest(sent));
});

test('claims of another schema are others, and what lacks one of them is none', () => {
  expect(digest(sent, `${SCHEMA}.1`)).not.toBe(digest(sent));
  for (const { key } of sent) expect(digest(sent.filter((claim) => claim.key !== key))).toBe(undefined);
});

test('it says nothing of a claim without the key', async () => {
  const others = await deriveKeys('another key of 16');
  expect(claimsDigest(others, SCHEMA, sent, names)).not.toBe(digest(sent));
  expect(digest(sent)).not.toMatch(/Ada|number/);
});

function deep(): unknown {
  let value: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) value = [value];
  return value;
}
