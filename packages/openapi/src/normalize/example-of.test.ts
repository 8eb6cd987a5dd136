import { expect, it } from 'vitest';
import { exampleChecker } from './example-checker.ts';
import { exampleOf } from './example-of.ts';

const schemas = {
  Tree: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
  },
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
