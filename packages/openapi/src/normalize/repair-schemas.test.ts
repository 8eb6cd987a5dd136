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
  // What is required is a field.
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
