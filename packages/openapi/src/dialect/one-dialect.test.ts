import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { inOneDialect, schemaInOneDialect } from './one-dialect.ts';

const text = { type: 'string' };
// Strict in that it refuses keywords that are not JSON Schema's.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, keywords: ['x-a'] });

interface Row {
  readonly given: object;
  readonly want: object;
  readonly takes?: readonly unknown[];
  readonly refuses?: readonly unknown[];
}

const rows: readonly Row[] = [
  { given: { ...text, nullable: true }, want: { type: ['string', 'null'] }, takes: ['a', null], refuses: [1] },
  { given: { ...text, nullable: false }, want: text, refuses: [null] },
  {
    given: { ...text, enum: ['a'], nullable: true },
    want: { type: ['string', 'null'], enum: ['a', null] },
    takes: ['a', null],
    refuses: ['b'],
  },
  // Whoever writes null into the types and not into the enum means the same.
  {
    given: { type: ['string', 'null'], enum: ['a'] },
    want: { type: ['string', 'null'], enum: ['a', null] },
    takes: ['a', null],
  },
  { given: { enum: ['a'], nullable: true }, want: { enum: ['a', null] }, takes: [null] },
  { given: { minLength: 1, nullable: true }, want: { minLength: 1 }, takes: [null, 'a'], refuses: [''] },
  {
    given: { description: 'Words.', 'x-a': 1, allOf: [text], nullable: true },
    want: { description: 'Words.', 'x-a': 1, anyOf: [{ allOf: [text] }, { type: 'null' }] },
    takes: ['a', null],
    refuses: [1],
  },
  {
    given: { type: ['object', 'null'], oneOf: [{ required: ['a'] }] },
    want: { anyOf: [{ type: 'object', oneOf: [{ required: ['a'] }] }, { type: 'null' }] },
    takes: [{ a: 1 }, null],
    refuses: [{}],
  },
  {
    given: { $ref: '#/components/schemas/A', nullable: true },
    want: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] },
  },
  ...[
    { anyOf: [text] },
    { not: { type: 'number' } },
    { if: { type: 'number' }, then: { minimum: 1 } },
    { const: 'a' },
  ].map((rules) => ({
    given: { ...rules, title: 'T', nullable: true },
    want: { title: 'T', anyOf: [rules, { type: 'null' }] },
    takes: [null],
  })),
  {
    given: { type: ['string', 'number', 'null'], allOf: [{}] },
    want: { anyOf: [{ type: ['string', 'number'], allOf: [{}] }, { type: 'null' }] },
    takes: ['a', 1, null],
    refuses: [true],
  },
  { given: { ...text, enum: ['a', 'a', 'b'] }, want: { ...text, enum: ['a', 'b'] } },
  {
    given: { discriminator: { propertyName: 'k', mapping: { a: 'A', b: '#/components/schemas/B' } } },
    want: {
      discriminator: { propertyName: 'k', mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' } },
    },
  },
  { given: { type: 'null' }, want: { type: 'null' }, takes: [null], refuses: [1] },
  {
    given: { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false },
    want: { type: 'number', exclusiveMinimum: 1, maximum: 2 },
    takes: [2],
    refuses: [1],
  },
  { given: { exclusiveMaximum: true }, want: {} },
  { given: { type: 'number', maximum: 2, exclusiveMaximum: true }, want: { type: 'number', exclusiveMaximum: 2 } },
  { given: { ...text, example: 'a' }, want: { ...text, examples: ['a'] } },
  { given: { ...text, example: 'a', examples: ['b'] }, want: { ...text, examples: ['b'] } },
  // Not keywords, but fields of those names, and data.
  {
    given: { properties: { nullable: text, example: { ...text, nullable: true } } },
    want: { properties: { nullable: text, example: { type: ['string', 'null'] } } },
  },
  { given: { default: { nullable: true } }, want: { default: { nullable: true } } },
  { given: { 'x-a': { nullable: true } }, want: { 'x-a': { nullable: true } } },
  // Wherever a schema may stand.
  ...['items', 'additionalProperties', 'contains', 'propertyNames', 'not', 'if', 'unevaluatedProperties'].map(
    (key) => ({
      given: { [key]: { ...text, nullable: true } },
      want: { [key]: { type: ['string', 'null'] } },
    }),
  ),
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((key) => ({
    given: { [key]: [{ ...text, nullable: true }, true] },
    want: { [key]: [{ type: ['string', 'null'] }, true] },
  })),
  ...['patternProperties', '$defs', 'dependentSchemas'].map((key) => ({
    given: { [key]: { items: { ...text, nullable: true } } },
    want: { [key]: { items: { type: ['string', 'null'] } } },
  })),
];

it.each(rows)('$given', ({ given, want, takes = [], refuses = [] }) => {
  const made = schemaInOneDialect(given);
  expect(made).toEqual(want);
  expect(schemaInOneDialect(made)).toEqual(made);
  // ajv knows nothing of OpenAPI.
  const validate = (values: readonly unknown[]) => values.map((value) => ajv.validate({ ...(made as object) }, value));
  expect(validate(takes)).toEqual(takes.map(() => true));
  expect(validate(refuses)).toEqual(refuses.map(() => false));
});

const schema = { ...text, nullable: true };
const made = { type: ['string', 'null'] };

it.each<{ where: string; given: object; want: object }>([
  {
    where: 'a component',
    given: { components: { schemas: { schema } } },
    want: { components: { schemas: { schema: made } } },
  },
  {
    where: 'a parameter, and not its example',
    given: { paths: { '/a': { parameters: [{ schema, example: schema }] } } },
    want: { paths: { '/a': { parameters: [{ schema: made, example: schema }] } } },
  },
  {
    where: 'a shared parameter that is called as a keyword',
    given: { components: { parameters: { example: { schema } } } },
    want: { components: { parameters: { example: { schema: made } } } },
  },
  {
    where: 'a body',
    given: { paths: { '/a': { post: { requestBody: { content: { 'a/b': { schema } } } } } } },
    want: { paths: { '/a': { post: { requestBody: { content: { 'a/b': { schema: made } } } } } } },
  },
  {
    where: 'a header of an answer',
    given: { paths: { '/a': { get: { responses: { 200: { headers: { default: { schema } } } } } } } },
    want: { paths: { '/a': { get: { responses: { 200: { headers: { default: { schema: made } } } } } } } },
  },
  {
    where: 'a webhook, and a callback',
    given: {
      webhooks: {
        value: { post: { callbacks: { a: { '{$url}': { put: { requestBody: { content: { c: { schema } } } } } } } } },
      },
    },
    want: {
      webhooks: {
        value: {
          post: { callbacks: { a: { '{$url}': { put: { requestBody: { content: { c: { schema: made } } } } } } } },
        },
      },
    },
  },
])('finds the schemas of $where', ({ given, want }) => {
  const before = structuredClone(given);
  expect(inOneDialect({ openapi: '3.0.3', ...given })).toEqual({ openapi: '3.1.1', ...want });
  expect(given).toEqual(before);
});

it('leaves the built document as it is', () => {
  const built = JSON.parse(
    readFileSync(new URL('../../../../openapi/openapi.json', import.meta.url), 'utf8'),
  ) as object;
  expect(JSON.stringify(inOneDialect({ ...built }))).toBe(JSON.stringify(built));
});

it('a key without a value says nothing, of a name without one nothing is said, and null that is data stays', () => {
  const given = {
    paths: { '/a': { get: { summary: null, parameters: null, responses: { 200: null } } } },
    components: {
      schemas: {
        A: { title: null, additionalProperties: null, properties: { title: null }, default: null, 'x-a': null },
        B: { const: null, enum: [null], example: null },
      },
    },
  };
  expect(inOneDialect(given)).toMatchObject({
    paths: { '/a': { get: { responses: { 200: {} } } } },
    components: {
      schemas: {
        A: { properties: { title: {} }, default: null, 'x-a': null },
        B: { const: null, enum: [null], examples: [null] },
      },
    },
  });
  const { paths, components } = inOneDialect(given);
  expect(Object.keys(paths['/a'].get)).toEqual(['responses']);
  expect(Object.keys(components.schemas.A)).toEqual(['properties', 'default', 'x-a']);
});
