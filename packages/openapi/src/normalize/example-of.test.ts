import { expect, it } from 'vitest';
import { exampleChecker } from './example-checker.ts';
import { exampleOf } from './example-of.ts';

const schemas = {
  Tree: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
  },
  Endless: { allOf: [{ $ref: '#/components/schemas/Endless' }] },
  Kind: { type: 'string', enum: ['w3c', 'sd-jwt'] },
};
const document = { openapi: '3.1.0', components: { schemas } };
const UUID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

it.each([
  { given: { type: 'string' }, want: 'text' },
  { given: { type: 'string', minLength: 36, maxLength: 36 }, want: UUID },
  { given: { type: 'string', minLength: 10 }, want: 'texttextte' },
  { given: { type: 'string', maxLength: 2 }, want: 'te' },
  { given: { type: 'string', format: 'date-time' }, want: '2026-01-15T09:30:00.000Z' },
  { given: { type: 'string', pattern: '^\\d{6}$' }, want: '123456' },
  { given: { type: 'string', pattern: '^[a-z]+:[a-z]+\\d$' }, want: 'default:ap1' },
  { given: { type: 'integer', minimum: 5 }, want: 5 },
  { given: { type: 'number', exclusiveMinimum: 5 }, want: 6 },
  { given: { type: 'integer', maximum: -3 }, want: -3 },
  { given: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, want: 0.5 },
  { given: { type: 'number', minimum: 0, exclusiveMaximum: 1 }, want: 0 },
  { given: { type: 'number', minimum: 0.2, maximum: 0.4 }, want: 0.30000000000000004 },
  { given: { type: 'integer', exclusiveMaximum: 1 }, want: 0 },
  { given: { type: 'integer', minimum: 3, maximum: 4, multipleOf: 2 }, want: 4 },
  { given: { type: 'integer', minimum: 7, multipleOf: 5 }, want: 10 },
  { given: { type: 'integer', minimum: 5, exclusiveMinimum: 0 }, want: 5 },
  { given: { type: 'integer', minimum: 0, exclusiveMinimum: 5 }, want: 6 },
  { given: { type: 'integer', maximum: -5, exclusiveMaximum: 0 }, want: -5 },
  { given: { type: 'integer', maximum: 0, exclusiveMaximum: -5 }, want: -6 },
  { given: { type: 'integer', maximum: 7, minimum: 6, multipleOf: 3 }, want: 6 },
  { given: { type: 'integer', maximum: -1, multipleOf: 4 }, want: -4 },
  { given: { type: 'integer', exclusiveMinimum: 10, multipleOf: 5 }, want: 15 },
  { given: { type: 'integer', exclusiveMaximum: -10, multipleOf: 5 }, want: -15 },
  { given: { type: 'number', multipleOf: 0.5, minimum: 2.2 }, want: 2.5 },
  { given: { type: 'number', multipleOf: 0, minimum: 3 }, want: 3 },
  { given: { type: 'boolean' }, want: true },
  { given: { type: ['null', 'string'] }, want: 'text' },
  { given: { type: 'null' }, want: null },
  { given: {}, want: 'text' },
  { given: { const: 'x' }, want: 'x' },
  { given: { $ref: '#/components/schemas/Kind' }, want: 'w3c' },
  { given: { type: 'string', default: 'd', examples: ['e'] }, want: 'e' },
  { given: { type: 'array', items: { type: 'boolean' }, minItems: 2 }, want: [true, true] },
  ...[
    { given: {}, want: ['text', 1] },
    { given: { items: false, minItems: 2 }, want: ['text', 1] },
    { given: { items: { type: 'boolean' }, minItems: 4 }, want: ['text', 1, true, true] },
    { given: { maxItems: 1 }, want: ['text'] },
  ].map(({ given, want }) => ({
    given: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number', minimum: 1 }], ...given },
    want,
  })),
  {
    given: { allOf: [{ properties: { a: { type: 'boolean' } } }, { type: 'object', properties: { b: { const: 1 } } }] },
    want: { a: true, b: 1 },
  },
  { given: { allOf: [{ $ref: '#/components/schemas/Kind' }], description: 'Wrapped.' }, want: 'w3c' },
  { given: { anyOf: [{ type: 'null' }, { type: 'boolean' }] }, want: true },
  { given: { $ref: '#/components/schemas/Tree' }, want: { name: 'name', children: [] } },
  { given: { type: 'object' }, want: {} },
  { given: { type: 'array' }, want: ['text'] },
  { given: { items: { type: 'boolean' } }, want: [true] },
  { given: { prefixItems: [{ type: 'boolean' }] }, want: [true] },
  { given: { type: 'array', items: { $ref: '#/components/schemas/Endless' } }, want: [] },
  {
    given: { type: 'array', prefixItems: [{ const: 1 }, { $ref: '#/components/schemas/Endless' }, { const: 2 }] },
    want: [1],
  },
  { given: { type: ['string', 'number'], minLength: 6 }, want: 'textte' },
  { given: { type: ['null'] }, want: null },
  { given: { enum: [null, 'a'] }, want: 'a' },
  { given: { title: 'T', description: 'D', 'x-a': 1 }, want: 'text' },
  { given: { minProperties: 0 }, want: {} },
  { given: { 'my-x-a': 1, 'title-of': 2 }, want: {} },
  { given: { allOf: [{ type: 'boolean' }, { description: 'Words.' }] }, want: true },
  { given: { anyOf: [{ type: 'boolean' }], description: 'Words.' }, want: true },
  { given: { allOf: [{ description: 'Words.' }] }, want: 'text' },
  {
    given: { type: 'object', properties: { names: { type: 'array', items: { type: 'string' } } } },
    want: { names: ['name'] },
  },
  {
    given: { type: 'object', properties: { ring: { $ref: '#/components/schemas/Endless' }, a: { const: 1 } } },
    want: { a: 1 },
  },
  ...Object.entries({
    date: '2026-01-15',
    time: '09:30:00Z',
    uuid: UUID,
    email: 'alice@example.com',
    uri: 'https://agency.example.com/',
    url: 'https://agency.example.com/',
    hostname: 'agency.example.com',
    ipv4: '192.0.2.1',
    ipv6: '2001:db8::1',
  }).map(([format, want]) => ({ given: { type: 'string', format }, want })),
  // A text for many a pattern: a value that services know.
  ...Object.entries({
    '^\\d$': '1',
    '^[a-z]$': 'a',
    '^[A-Z]$': 'A',
    '^te': 'text',
    '^[A-Z][a-z]+$': 'Text',
    '^[a-z]{7}$': 'example',
    '^\\+\\d+$': '+14155550100',
    '^did:': 'did:example:123456789abcdefghi',
    '^com\\.': 'com.example',
    '^\\d\\.\\d$': '1.0',
    '^\\d+\\.\\d+\\.\\d+$': '1.0.0',
    '^\\p{Ll}$': 'a',
  }).map(([pattern, want]) => ({ given: { type: 'string', pattern }, want })),
  { given: { type: 'string', pattern: '^\\d+$', minLength: 2 }, want: '123456' },
  { given: { type: 'string', pattern: '^\\d.*$', maxLength: 6, minLength: 4 }, want: '123456' },
  {
    given: { type: 'object', properties: { avatarURI: { type: 'string', maxLength: 30 } } },
    want: { avatarURI: 'https://agency.example.com/' },
  },
  { given: { type: 'object', properties: { url: { type: 'string', maxLength: 5 } } }, want: { url: 'url' } },
  { given: { type: 'object', properties: { urls: { type: 'string' } } }, want: { urls: 'urls' } },
  {
    given: {
      type: 'object',
      properties: {
        url: { type: 'string' },
        in: { type: 'string', writeOnly: true },
        out: { type: 'string', readOnly: true },
      },
    },
    want: { url: 'https://agency.example.com/', in: 'in' },
  },
])('$given', ({ given, want }) => {
  const value = exampleOf(document, given, { direction: 'request' });
  expect(value).toEqual(want);
  expect(exampleChecker({ ...document, given })(['given'], value)).toBe(true);
});

it('leaves fields out that need not be there, when told to', () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'boolean' }, b: { type: 'boolean' } } };
  expect(exampleOf(document, schema, { direction: 'request', optional: false })).toEqual({ a: true });
});

it('leaves the schema’s own examples out when told to', () => {
  expect(exampleOf(document, { type: 'string', examples: [5] }, { direction: 'response', given: false })).toBe('text');
});

it('an answer has what only answers have', () => {
  const properties = { in: { type: 'string', writeOnly: true }, out: { type: 'string', readOnly: true } };
  expect(exampleOf(document, { type: 'object', properties }, { direction: 'response' })).toEqual({ out: 'out' });
});

it.each([
  { given: { type: 'string', pattern: '^(never){9}$' }, want: 'text' },
  { given: { type: 'string', pattern: '(' }, want: 'text' },
])('of $given there is a text all the same, which does not fit', ({ given, want }) => {
  expect(exampleOf(document, given, { direction: 'request' })).toBe(want);
});

it('ends where a schema is nested very deeply', () => {
  const nested = (levels: number): object =>
    levels === 0 ? { type: 'boolean' } : { type: 'object', properties: { a: nested(levels - 1) } };
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null && 'a' in value ? 1 + depthOf(value.a) : 0;
  expect(depthOf(exampleOf(document, nested(12), { direction: 'request' }))).toBe(12);
  expect(depthOf(exampleOf(document, nested(20), { direction: 'request' }))).toBe(12);
});
