import { expect, it } from 'vitest';
import { isSpreadable, viewOf } from './schema-view.ts';

const list = { type: 'array', items: { type: 'string' } };
const named = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const document = {
  components: { schemas: { List: list, Named: named, Ring: { allOf: [{ $ref: '#/components/schemas/Ring' }] } } },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const none = { type: 'null' };

/** Every way to say the same of one schema. */
const wrapped = (schema: object, component: string): readonly object[] => [
  schema,
  ref(component),
  { allOf: [schema] },
  { allOf: [ref(component)] },
  { oneOf: [ref(component)] },
  { anyOf: [ref(component), none] },
  { oneOf: [none, schema] },
  { allOf: [{ oneOf: [{ allOf: [ref(component)] }] }] },
  { anyOf: [{ allOf: [ref(component)] }, none] },
];

it.each([...wrapped(list, 'List'), { allOf: [ref('List'), { minItems: 1 }] }, { items: list.items }])(
  'a list is one: %j',
  (schema) => {
    expect(viewOf(document, schema)).toMatchObject({ kind: 'list', items: list.items, fields: [] });
    expect(isSpreadable(document, schema)).toBe(false);
  },
);

it.each([...wrapped(named, 'Named'), { properties: named.properties, required: ['name'] }])(
  'an object is one, with its fields: %j',
  (schema) => {
    const fields = [{ name: 'name', schema: { type: 'string' }, required: true }];
    expect(viewOf(document, schema)).toMatchObject({ kind: 'object', fields, items: undefined });
    expect(isSpreadable(document, schema)).toBe(true);
  },
);

it('a part says which fields of another one are required', () => {
  const schema = { allOf: [{ properties: { a: {}, b: {} } }, { required: ['b'] }] };
  expect(viewOf(document, schema).fields.map(({ name, required }) => [name, required])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

it.each([
  { given: {}, kind: 'anything' },
  { given: { allOf: [{}, { description: 'Words.' }] }, kind: 'anything' },
  { given: { type: 'string' }, kind: 'scalar' },
  { given: { type: ['string', 'null'] }, kind: 'scalar' },
  { given: { enum: ['a'] }, kind: 'scalar' },
  { given: { const: 1 }, kind: 'scalar' },
  { given: none, kind: 'mixed' },
  { given: ref('Ring'), kind: 'mixed' },
  { given: { additionalProperties: { type: 'string' } }, kind: 'object' },
  { given: { type: ['string', 'array'] }, kind: 'mixed' },
  { given: { oneOf: [ref('List'), ref('Named')] }, kind: 'mixed' },
])('$given is $kind', ({ given, kind }) => {
  expect(viewOf(document, given).kind).toBe(kind);
  expect(isSpreadable(document, given)).toBe(false);
});

it.each([
  // A map has no names, and of several objects nobody knows which it is.
  { given: { type: 'object', additionalProperties: {} } },
  { given: { oneOf: [ref('Named'), { properties: { other: {} } }] } },
  { given: { allOf: [named, { anyOf: [{ properties: { other: {} } }, { properties: { more: {} } }] }] } },
  { given: { ...named, anyOf: [{ properties: { other: {} } }, { properties: { more: {} } }] } },
])('is not spread: $given', ({ given }) => {
  expect(isSpreadable(document, given)).toBe(false);
});

it('a schema that is an alternative of itself adds no field', () => {
  const schemas = { Self: { ...named, anyOf: [{ $ref: '#/components/schemas/Self' }, { required: ['name'] }] } };
  expect(isSpreadable({ components: { schemas } }, { $ref: '#/components/schemas/Self' })).toBe(true);
});
