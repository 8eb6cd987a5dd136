import { expect, it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { schemaInOneDialect } from '../dialect/one-dialect.ts';
import { repairSchemas } from './repair-schemas.ts';
import { applied } from './testing/steps.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });

function repaired(schema: unknown): { schema: unknown; notes: readonly string[] } {
  const { document, notes } = applied(repairSchemas, { paths: {}, components: { schemas: { S: schema } } });
  return { schema: (document['components'] as { schemas: { S: unknown } }).schemas.S, notes };
}

// npm test was red after such documents, which no validator takes, and the fields had no type without a word on it.
it.each<{ given: object; want: object; tells?: string }>([
  { given: { type: 'object', properties: [] }, want: { type: 'object', properties: {} } },
  {
    given: { type: 'string', required: true },
    want: { type: 'string' },
    tells: 'S/required is true, where a list of names',
  },
  { given: { required: 'a' }, want: {}, tells: 'S/required is "a", where a list of names is wanted' },
  { given: { type: 'String' }, want: {}, tells: 'S/type is "String", where one of string, number,' },
  { given: { type: ['string', 'int'] }, want: {}, tells: 'S/type is ["string","int"]' },
  { given: { type: '' }, want: {}, tells: 'S/type is ""' },
  { given: { enum: 'a' }, want: {}, tells: 'S/enum is "a", where a list' },
  { given: { minimum: '1', maxLength: -1 }, want: {}, tells: 'S/maxLength is -1, where a whole number' },
  { given: { pattern: '[' }, want: {}, tells: 'S/pattern is "[", where a regular expression' },
  { given: { pattern: '^[\\w-.]$' }, want: { pattern: '^[\\w-.]$' } },
  { given: { nullable: 'true', type: 'string' }, want: { type: 'string' }, tells: 'S/nullable is "true"' },
  { given: { additionalProperties: 'true' }, want: {}, tells: 'S/additionalProperties is "true", where a schema' },
  { given: { items: [{ type: 'string' }] }, want: {}, tells: 'S/items is [{"type":"string"}], where a schema' },
  { given: { allOf: { $ref: '#/a' } }, want: {}, tells: 'S/allOf is {"$ref":"#/a"}, where a list of schemas' },
  { given: { oneOf: [] }, want: {}, tells: 'S/oneOf is [], where a list of schemas' },
  { given: { discriminator: 'kind' }, want: {}, tells: 'S/discriminator is "kind"' },
  {
    given: { properties: { type: { type: 'int' }, required: { title: 1 } } },
    want: { properties: { type: {}, required: {} } },
    tells: 'S/properties/required/title is 1, where a text',
  },
  // Flags of OpenAPI 3.0, data, extensions, and what is no keyword.
  ...[
    { minimum: 1, exclusiveMinimum: true, type: 'number' },
    { default: { type: 'int' }, example: { required: true }, enum: [{ properties: [] }], 'x-a': { type: 'int' } },
    { kind: 'int', anyOf: [true, { type: ['string', 'null'] }], additionalProperties: false },
    { allOf: [{ properties: { a: {} } }, { required: ['a'] }] },
    { oneOf: [{ required: ['a'] }], properties: { a: {} } },
  ].map((given) => ({ given, want: given })),
  // Every part of a list counts, and the first number that is none.
  { given: { oneOf: [{}, 'a'] }, want: {}, tells: 'S/oneOf is [{},"a"], where a list of schemas' },
  { given: { required: ['a', 1] }, want: {}, tells: 'S/required is ["a",1], where a list of names' },
  { given: { type: [] }, want: {}, tells: 'S/type is [], where one of string' },
  {
    given: { minLength: 0, maxLength: 1.5 },
    want: { minLength: 0 },
    tells: 'S/maxLength is 1.5, where a whole number',
  },
  { given: { exclusiveMaximum: '5' }, want: {}, tells: 'S/exclusiveMaximum is "5", where a number' },
  { given: { exclusiveMaximum: 5 }, want: { exclusiveMaximum: 5 } },
  { given: { pattern: 5 }, want: {}, tells: 'S/pattern is 5, where a regular expression' },
  {
    given: { discriminator: { mapping: {} }, oneOf: [{}] },
    want: { oneOf: [{}] },
    tells: 'S/discriminator is {"mapping":{}}, where an object with `propertyName`',
  },
  {
    given: { discriminator: { propertyName: 'a' }, oneOf: [{}] },
    want: { discriminator: { propertyName: 'a' }, oneOf: [{}] },
  },
  { given: { properties: ['a'] }, want: {}, tells: 'S/properties is ["a"], where schemas by name' },
  { given: { allOf: [] }, want: {}, tells: 'S/allOf is [], where a list of schemas' },
  {
    given: { patternProperties: { a: { type: 'int' } } },
    want: { patternProperties: { a: {} } },
    tells: 'a/type is "int"',
  },
  // A long value is cut.
  { given: { format: [`${'x'.repeat(56)}`] }, want: {}, tells: `S/format is ["${'x'.repeat(56)}"], where` },
  { given: { format: [`${'x'.repeat(57)}`] }, want: {}, tells: `S/format is ["${'x'.repeat(57)}"…, where` },
  // What is required is a field: but not where another piece or form may name it.
  {
    given: { properties: { a: {} }, required: ['b'], anyOf: [{ properties: { b: {} } }] },
    want: { properties: { a: {} }, required: ['b'], anyOf: [{ properties: { b: {} } }] },
  },
  { given: { required: ['b', 'b'] }, want: { required: ['b'] } },
  { given: { properties: { a: {} }, required: [] }, want: { properties: { a: {} }, required: [] } },
  ...['oneOf', 'anyOf'].map((key) => {
    const given = {
      properties: { a: {} },
      required: ['b'],
      [key]: [{ properties: { b: {} } }, { properties: { c: {} } }],
    };
    return { given, want: given };
  }),
  ...[{ allOf: [{ properties: { b: {} } }, { properties: { a: {} }, required: ['b'] }] }].map((given) => ({
    given,
    want: given,
  })),
  // A field is called as it likes.
  {
    given: { properties: { example: { type: 'int' }, 'x-a': { type: 'int' }, default: { type: 'int' } } },
    want: { properties: { example: {}, 'x-a': {}, default: {} } },
    tells: 'S/properties/x-a/type is "int"',
  },
  {
    given: { properties: { a: {} }, required: ['b'], allOf: [{ properties: { b: {} } }] },
    want: { properties: { a: {} }, required: ['b'], allOf: [{ properties: { b: {} } }] },
  },
  {
    given: { properties: {}, required: ['b'], additionalProperties: false },
    want: { properties: { b: {} }, required: ['b'], additionalProperties: false },
  },
  {
    given: { properties: { a: {} }, required: ['a', 'b', 'a'] },
    want: { properties: { a: {}, b: {} }, required: ['a', 'b'] },
  },
  {
    given: { properties: {}, required: ['b'], additionalProperties: { type: 'string' } },
    want: { properties: { b: { type: 'string' } }, required: ['b'], additionalProperties: { type: 'string' } },
  },
])('$given -> $want', ({ given, want, tells }) => {
  const { schema, notes } = repaired(given);
  expect(schema).toEqual(want);
  expect(notes.join('\n')).toContain(tells ?? '');
  if (tells === undefined) expect(notes).toEqual([]);
  expect(ajv.validateSchema(schemaInOneDialect(schema) as object)).toBe(true);
});

it('tells of a few places, and counts the others', () => {
  const properties = Object.fromEntries('abcdefg'.split('').map((name) => [name, { type: 'int' }]));
  const { notes } = repaired({ properties });
  expect(notes).toHaveLength(6);
  expect(notes[0]).toBe(
    '#/components/schemas/S/properties/a/type is "int", where one of string, number, integer, boolean, object, array, null is wanted: it is taken as not said; correct it in an overlay.',
  );
  expect(notes.at(-1)).toBe('2 more such places, which are taken as not said.');
});

it('five places are told, each', () => {
  const properties = Object.fromEntries('abcde'.split('').map((name) => [name, { type: 'int' }]));
  expect(repaired({ properties }).notes).toHaveLength(5);
});

it('what is said by null is left as it is, and what stands in no schema', () => {
  expect(repaired({ title: null })).toEqual({ schema: { title: null }, notes: [] });
  const document = {
    info: { title: 5, required: 'a' },
    'x-own': { schema: { type: 'int' } },
    paths: { '/a': { get: { parameters: [{ name: 'a', required: true, schema: { type: 'int' } }] } } },
  };
  const { document: found, notes } = applied(repairSchemas, document);
  expect(found).toEqual({
    ...document,
    paths: { '/a': { get: { parameters: [{ name: 'a', required: true, schema: {} }] } } },
  });
  expect(notes).toEqual([expect.stringContaining('#/paths/~1a/get/parameters/0/schema/type is "int"')]);
});

it.each([
  {
    wanted: 'schemas by name',
    value: 5,
    of: ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'],
  },
  {
    wanted: 'a schema',
    value: 5,
    of: [
      ...['items', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties', 'contains', 'propertyNames'],
      ...['not', 'if', 'then', 'else'],
    ],
  },
  { wanted: 'a list of schemas', value: [5], of: ['allOf', 'anyOf', 'oneOf', 'prefixItems'] },
  { wanted: 'a number', value: '5', of: ['minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum'] },
  {
    wanted: 'a whole number from 0 on',
    value: 1.5,
    of: ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
  },
  { wanted: 'true or false', value: 1, of: ['nullable', 'readOnly', 'writeOnly', 'deprecated', 'uniqueItems'] },
  { wanted: 'a text', value: 5, of: ['title', 'description', 'format'] },
])('$of have to be $wanted', ({ wanted, value, of }) => {
  for (const keyword of of) {
    const { schema, notes } = repaired({ [keyword]: value });
    expect(schema).toEqual({});
    expect(notes).toEqual([
      `#/components/schemas/S/${keyword} is ${JSON.stringify(value)}, where ${wanted} is wanted: it is taken as not said; correct it in an overlay.`,
    ]);
  }
});
