import { expect, it } from 'vitest';
import { compactSchema } from './validators-schema.ts';

function compact(schema: unknown, closed = false) {
  return compactSchema(schema, { path: ['components', 'schemas', 'A'], closed, refer: (ref) => ref.slice(21) });
}

const text = { type: 'string' };

it.each([
  { given: { type: 'string', description: 'd', example: 'e', default: 'f', 'x-secrecy': 'claim', title: 't' }, want: text },
  { given: { properties: { description: text, example: text } }, want: { properties: { description: text, example: text } } },
  { given: { $ref: '#/components/schemas/B', description: 'd' }, want: { $ref: 'B' } },
  { given: { type: 'string', nullable: true }, want: { type: ['string', 'null'] } },
  { given: { enum: ['a'], nullable: true }, want: { enum: ['a', null] } },
  { given: { const: 'a' }, want: { enum: ['a'] } },
  { given: { type: 'string', format: 'date-time' }, want: { type: 'string', format: 'date-time' } },
  { given: { type: 'string', format: 'uuid' }, want: text },
  { given: { type: 'string', format: 'iban', readOnly: true, not: {} }, want: text },
  { given: { type: 'number', exclusiveMinimum: 0, multipleOf: 2 }, want: { type: 'number' } },
  { given: { additionalProperties: true }, want: {} },
  { given: { additionalProperties: false }, want: { additionalProperties: false } },
  { given: { additionalProperties: { type: 'string', example: 'e' } }, want: { additionalProperties: text } },
  { given: { items: { allOf: [text, true] } }, want: { items: { allOf: [text, {}] } } },
  { given: { ...text, minLength: 1, 'x-inferred': { minLength: 'rule', name: 'rule' } }, want: { ...text, minLength: 1, inferred: ['minLength'] } },
])('$given becomes $want', ({ given, want }) => {
  expect(compact(given)).toEqual(want);
});

it.each([
  { given: { properties: { a: text } }, want: { properties: { a: text }, additionalProperties: false } },
  { given: { properties: { a: text }, additionalProperties: true }, want: { properties: { a: text } } },
  { given: { type: 'object' }, want: { type: 'object' } },
  { given: { allOf: [{ properties: { a: text } }] }, want: { allOf: [{ properties: { a: text } }] } },
])('closed, $given becomes $want', ({ given, want }) => {
  expect(compact(given, true)).toEqual(want);
});

it.each([
  { given: { properties: { a: { patternProperties: {} } } }, want: "#/components/schemas/A/properties/a uses 'patternProperties'" },
  { given: { items: { if: {} } }, want: "#/components/schemas/A/items uses 'if'" },
  { given: { pattern: '(' }, want: "uses the pattern '('" },
  { given: { enum: [{}] }, want: "uses an 'enum' of objects" },
  { given: { $ref: '#/components/schemas/B', nullable: true }, want: "uses 'nullable' beside '$ref'" },
  { given: 7, want: '#/components/schemas/A is no schema' },
])('stops: $want', ({ given, want }) => {
  expect(() => compact(given)).toThrow(want);
});
