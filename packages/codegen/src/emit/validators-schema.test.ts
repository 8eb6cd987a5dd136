import { expect, it } from 'vitest';
import { objectAt } from '@one37id/agency-openapi/document';
import { type CompactOptions, compactSchema } from './validators-schema.ts';

const schemas = {
  Named: { type: 'object', properties: { a: {}, id: { readOnly: true }, key: { writeOnly: true } } },
  Map: { additionalProperties: true },
  Given: { readOnly: true },
};
const resolve: CompactOptions['resolve'] = (schema) => {
  const { $ref } = objectAt(schema);
  return typeof $ref === 'string' ? objectAt(objectAt(schemas)[$ref.slice(21)]) : objectAt(schema);
};

function compact(schema: unknown, options: Partial<CompactOptions> = {}) {
  const refer: CompactOptions['refer'] = (ref, fields) => `${ref.slice(21)}${fields === 'part' ? ' (part)' : ''}`;
  return compactSchema(schema, {
    fields: 'open',
    foreign: 'readOnly',
    resolve,
    refer,
    pass: () => undefined,
    ...options,
  });
}

/** The keywords that are left to the agency. */
function passed(schema: unknown): readonly string[] {
  const keywords: string[] = [];
  compact(schema, { pass: (keyword) => keywords.push(keyword) });
  return keywords;
}

const text = { type: 'string' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

it.each([
  {
    given: { type: 'string', description: 'd', examples: ['e'], default: 'f', 'x-secrecy': 'claim', title: 't' },
    want: text,
  },
  {
    given: { properties: { description: text, example: text } },
    want: { properties: { description: text, example: text } },
  },
  { given: { $ref: '#/components/schemas/B', description: 'd' }, want: { $ref: 'B' } },
  { given: { type: ['string', 'null'] }, want: { type: ['string', 'null'] } },
  { given: { anyOf: [ref('B'), { type: 'null' }] }, want: { orNull: true, allOf: [{ $ref: 'B' }] } },
  {
    given: { oneOf: [{ type: 'null' }, { ...text, minLength: 1 }], 'x-inferred': { minLength: 'rule' } },
    want: { orNull: true, ...text, minLength: 1, inferred: ['minLength'] },
  },
  {
    given: { anyOf: [ref('B'), text, { type: 'null' }] },
    want: { anyOf: [{ $ref: 'B' }, text, { type: 'null' }] },
  },
  {
    given: { type: 'object', anyOf: [ref('B'), { type: 'null' }] },
    want: { type: 'object', anyOf: [{ $ref: 'B' }, { type: 'null' }] },
  },
  { given: { ...ref('B'), minLength: 1, allOf: [text] }, want: { minLength: 1, allOf: [{ $ref: 'B' }, text] } },
  { given: { const: 'a' }, want: { enum: ['a'] } },
  { given: { const: null }, want: { enum: [null] } },
  { given: { type: 'string', format: 'date-time' }, want: { type: 'string', format: 'date-time' } },
  { given: { type: 'string', format: 'uuid' }, want: text },
  {
    given: { exclusiveMinimum: 0, exclusiveMaximum: 9, multipleOf: 2 },
    want: { exclusiveMinimum: 0, exclusiveMaximum: 9, multipleOf: 2 },
  },
  {
    given: { uniqueItems: true, minProperties: 1, maxProperties: 2 },
    want: { uniqueItems: true, minProperties: 1, maxProperties: 2 },
  },
  { given: { uniqueItems: false }, want: {} },
  { given: { additionalProperties: true }, want: {} },
  { given: { additionalProperties: false }, want: { additionalProperties: false } },
  { given: { additionalProperties: { type: 'string', examples: ['e'] } }, want: { additionalProperties: text } },
  {
    given: { unevaluatedProperties: false, allOf: [ref('Named')] },
    want: { unevaluatedProperties: false, allOf: [{ $ref: 'Named' }] },
  },
  { given: { items: { allOf: [text, true] } }, want: { items: { allOf: [text, {}] } } },
  { given: { items: true }, want: { items: {} } },
  { given: { pattern: 'a/b' }, want: { pattern: 'a\\/b' } },
  {
    given: { ...text, minLength: 1, 'x-inferred': { minLength: 'rule', name: 'rule' } },
    want: { ...text, minLength: 1, inferred: ['minLength'] },
  },
])('$given becomes $want', ({ given, want }) => {
  expect({ ...compact(given), passed: passed(given) }).toEqual({ ...want, passed: [] });
});

it.each([
  { given: { properties: { a: text } }, want: { properties: { a: text }, additionalProperties: false } },
  { given: { properties: { a: text }, additionalProperties: true }, want: { properties: { a: text } } },
  { given: { properties: { a: text }, patternProperties: {} }, want: { properties: { a: text } } },
  { given: { type: 'object' }, want: { type: 'object' } },
  {
    given: { allOf: [{ properties: { a: text } }] },
    want: { allOf: [{ properties: { a: text } }], unevaluatedProperties: false },
  },
  { given: { allOf: [ref('Named')] }, want: { allOf: [{ $ref: 'Named (part)' }], unevaluatedProperties: false } },
  { given: { allOf: [ref('Named'), ref('Map')] }, want: { allOf: [{ $ref: 'Named (part)' }, { $ref: 'Map (part)' }] } },
  { given: { allOf: [ref('Named')], if: {} }, want: { allOf: [{ $ref: 'Named (part)' }] } },
  { given: { allOf: [text] }, want: { allOf: [text] } },
  {
    given: { allOf: [{ properties: { a: { properties: { b: text } } } }] },
    want: {
      allOf: [{ properties: { a: { properties: { b: text }, additionalProperties: false } } }],
      unevaluatedProperties: false,
    },
  },
  {
    given: { anyOf: [{ properties: { a: { properties: { b: text } } } }, ref('Named')] },
    want: {
      anyOf: [{ properties: { a: { properties: { b: text } } } }, { $ref: 'Named' }],
      unevaluatedProperties: false,
    },
  },
])('closed, $given becomes $want', ({ given, want }) => {
  expect(compact(given, { fields: 'closed' })).toEqual(want);
});

it.each([
  { given: { properties: { id: { readOnly: true }, a: {} }, required: ['id', 'a'] }, want: ['a'] },
  { given: { properties: { id: ref('Given') }, required: ['id'] }, want: undefined },
  { given: { allOf: [ref('Named')], required: ['id', 'a'] }, want: ['a'] },
  { given: { properties: { key: { writeOnly: true } }, required: ['key'] }, want: ['key'] },
])('what only the agency sends need not be sent: $given', ({ given, want }) => {
  expect(compact(given)['required']).toEqual(want);
});

it('knows in every part what only one side sends', () => {
  const given = { allOf: [ref('Named'), { required: ['id', 'key'] }] };
  expect(compact(given)).toEqual({ allOf: [{ $ref: 'Named' }, { required: ['key'] }] });
  expect(compact(given, { foreign: 'writeOnly' })).toEqual({ allOf: [{ $ref: 'Named' }, { required: ['id'] }] });
});

it.each([
  { given: { patternProperties: {}, additionalProperties: false }, want: {}, left: ['patternProperties'] },
  { given: { prefixItems: [text], items: false }, want: {}, left: ['prefixItems'] },
  { given: { items: [text] }, want: {}, left: ['items'] },
  { given: { contains: {}, if: {}, not: {}, type: 'array' }, want: { type: 'array' }, left: ['contains', 'if', 'not'] },
  { given: { pattern: '(' }, want: {}, left: ['pattern'] },
  { given: { pattern: '[\\w-.]' }, want: {}, left: ['pattern'] },
  { given: { pattern: '/^[a-z]+$/i' }, want: {}, left: ['pattern'] },
  { given: { enum: [{}] }, want: {}, left: ['enum'] },
  { given: { const: [1] }, want: {}, left: ['enum'] },
  { given: { type: 'file' }, want: {}, left: ['type'] },
  { given: { ...text, required: true }, want: text, left: ['required'] },
  { given: { minLength: '1', multipleOf: 0 }, want: {}, left: ['minLength', 'multipleOf'] },
  { given: { unevaluatedProperties: false, patternProperties: {} }, want: {}, left: ['patternProperties'] },
  { given: { unevaluatedProperties: text }, want: {}, left: ['unevaluatedProperties'] },
  { given: { properties: { a: false } }, want: { properties: { a: {} } }, left: ['false'] },
  { given: 7, want: {}, left: ['7'] },
  { given: undefined, want: {}, left: [] },
])('of $given $left is left to the agency', ({ given, want, left }) => {
  expect(compact(given)).toEqual(want);
  expect(passed(given)).toEqual(left);
});

it('with notes a schema keeps what it tells people, and without them the form of its texts', () => {
  const given = {
    ...{ title: 'T', description: 'D', 'x-words': 'Ours.', deprecated: true },
    ...{ pattern: '^\\d$', 'x-form': 'a digit' },
    properties: {
      a: { 'x-words': 'Ours.', deprecated: 'yes', 'x-form': 'no pattern' },
      b: { $ref: '#/components/schemas/B', title: 'R' },
    },
  };
  expect(compact(given, { notes: true })).toEqual({
    ...{ title: 'T', description: 'D', deprecated: true, pattern: '^\\d$' },
    properties: { a: { description: 'Ours.' }, b: { $ref: 'B', title: 'R' } },
  });
  expect(compact(given)).toEqual({ pattern: '^\\d$', form: 'a digit', properties: { a: {}, b: { $ref: 'B' } } });
  expect(compact({ pattern: '\\p{L}' })).toEqual({ pattern: '\\p{L}' });
});

it.each(['if', 'then', 'else', 'dependentSchemas', '$dynamicRef'])(
  'where %s speaks of fields, none is closed',
  (keyword) => {
    const given = { properties: { a: text }, [keyword]: {} };
    expect(compact(given, { fields: 'closed' })).toEqual({ properties: { a: text } });
  },
);

it.each([
  { given: { $ref: '#/components/schemas/B', const: 'a' }, want: { enum: ['a'], allOf: [{ $ref: 'B' }] } },
  { given: { oneOf: [text, { type: 'null' }] }, want: { orNull: true, ...text } },
  { given: { allOf: [text, { type: 'null' }] }, want: { allOf: [text, { type: 'null' }] } },
  {
    given: { anyOf: [text, { type: 'null' }, { type: 'null' }] },
    want: { anyOf: [text, { type: 'null' }, { type: 'null' }] },
  },
  { given: { anyOf: [{ type: 'null' }] }, want: { anyOf: [{ type: 'null' }] } },
  {
    given: { allOf: [{ oneOf: [ref('Named')] }], required: ['id', 'a'] },
    want: { allOf: [{ oneOf: [{ $ref: 'Named' }] }], required: ['a'] },
  },
  {
    given: { oneOf: [{ required: ['id'] }], properties: { id: { readOnly: true } } },
    want: { oneOf: [{}], properties: { id: {} } },
  },
])('$given asks for $want', ({ given, want }) => {
  expect(compact(given)).toEqual(want);
});
