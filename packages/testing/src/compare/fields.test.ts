import { expect, it } from 'vitest';
import type { Json } from './described.ts';
import { fieldsOf, isOfType, typeOf, valuesAt } from './fields.ts';

const text = { type: 'string' };

it.each<{ name: string; schema: Json; schemas?: Json; want: readonly string[] }>([
  { name: 'nothing', schema: {}, want: [] },
  { name: 'an object', schema: { properties: { a: text, b: {} } }, want: ['/a string', '/b any'] },
  {
    name: 'what must be there',
    schema: { required: ['a'], properties: { a: text, b: text } },
    want: ['/a string!', '/b string'],
  },
  { name: 'a name with signs of its own', schema: { properties: { 'a/b~c': text } }, want: ['/a~1b~0c string'] },
  { name: 'several types', schema: { properties: { a: { type: ['string', 'null', 7] } } }, want: ['/a string|null'] },
  {
    name: 'a list',
    schema: {
      properties: { all: { type: 'array', items: { type: 'object', required: ['a'], properties: { a: text } } } },
    },
    want: ['/all array', '/all/* object', '/all/*/a string!'],
  },
  {
    name: 'parts',
    schema: { properties: { a: { required: ['x'], allOf: [{ type: 'object', properties: { b: text } }] } } },
    want: ['/a object', '/a/b string'],
  },
  {
    name: 'what stands elsewhere',
    schema: { $ref: '#/components/schemas/One' },
    schemas: { One: { properties: { a: { $ref: '#/components/schemas/Two' } } }, Two: text },
    want: ['/a string'],
  },
  {
    name: 'what holds itself, once',
    schema: { $ref: '#/components/schemas/One' },
    schemas: { One: { properties: { a: text, more: { $ref: '#/components/schemas/One' } } } },
    want: ['/a string'],
  },
  {
    name: 'the same twice, where it does not hold itself',
    schema: { properties: { a: { $ref: '#/components/schemas/One' }, b: { $ref: '#/components/schemas/One' } } },
    schemas: { One: text },
    want: ['/a string', '/b string'],
  },
  {
    name: 'a guessed type',
    schema: { properties: { a: { ...text, 'x-inferred': { type: 'seen nowhere' } }, b: text } },
    want: ['/a string?', '/b string'],
  },
  {
    name: 'guessed fields, and what is in them',
    schema: { 'x-inferred': { properties: 'x' }, properties: { a: { properties: { b: text } } } },
    want: ['/a any?', '/a/b string?'],
  },
  {
    name: 'a guess that something must be there',
    schema: { 'x-inferred': { required: 'x' }, required: ['a'], properties: { a: text, b: text } },
    want: ['/a string!?', '/b string'],
  },
  {
    name: 'guessed items',
    schema: { properties: { a: { type: 'array', 'x-inferred': { items: 'x' }, items: text } } },
    want: ['/a array', '/a/* string?'],
  },
  {
    name: 'guessed parts',
    schema: { 'x-inferred': { allOf: 'x' }, allOf: [{ properties: { a: text } }] },
    want: ['/a string?'],
  },
  {
    name: 'another guess, which is none of a field',
    schema: { 'x-inferred': { description: 'x' }, properties: { a: text } },
    want: ['/a string'],
  },
])('of $name the fields are $want', ({ schema, schemas = {}, want }) => {
  const found = fieldsOf(schema, schemas).map(
    ({ place, types, isRequired, isGuessed }) =>
      `${place} ${types.join('|') || 'any'}${isRequired ? '!' : ''}${isGuessed ? '?' : ''}`,
  );
  expect(found).toEqual(want);
});

const value = { result: { items: [{ a: 1 }, { b: 2 }, 7], 'x/y~z': 'here', none: null }, list: [] };
it.each<{ place: string; want: readonly unknown[] }>([
  { place: '', want: [value] },
  { place: '/result/none', want: [null] },
  { place: '/result/other', want: [undefined] },
  { place: '/result/x~1y~0z', want: ['here'] },
  { place: '/result/items/*/a', want: [1, undefined] },
  { place: '/result/items/0', want: [] },
  { place: '/result/*', want: [] },
  { place: '/list/*', want: [] },
  { place: '/result/none/a', want: [] },
  { place: '/toString', want: [undefined] },
])('at $place stands $want', ({ place, want }) => {
  expect(valuesAt(value, place)).toEqual(want);
});

it.each<{ value: unknown; type: string }>([
  { value: undefined, type: 'missing' },
  { value: null, type: 'null' },
  { value: [], type: 'array' },
  { value: {}, type: 'object' },
  { value: 'x', type: 'string' },
  { value: 1.5, type: 'number' },
  { value: true, type: 'boolean' },
])('$value is of the type $type, and of no other', ({ value: given, type }) => {
  expect(typeOf(given)).toBe(type);
  const all = ['missing', 'null', 'array', 'object', 'string', 'number', 'boolean', 'integer'];
  expect(all.filter((one) => isOfType(given, [one]))).toEqual([type]);
  expect(isOfType(given, [])).toBe(true);
});

it('a whole number is an integer too', () => {
  expect([isOfType(2, ['integer']), isOfType(2, ['string', 'integer']), isOfType('2', ['integer'])]).toEqual([
    true,
    true,
    false,
  ]);
});
