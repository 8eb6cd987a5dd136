import { expect, it } from 'vitest';
import type { Schema } from '../schema.ts';
import { fitsIn } from './fits.ts';
import { type Variant, type Variation, variantsOf } from './places.ts';
import { components } from './testing/real-schemas.ts';
import { broken, limits } from './variations.ts';

const cat: Schema = { $ref: '#/components/schemas/Cat' };
const named: Schema = { $ref: '#/components/schemas/Named' };
const told = ({ keyword, pointer, body }: Variant): string =>
  `${keyword}${pointer === '' ? '' : ` ${pointer}`} ${JSON.stringify(body)}`;
const variants = (schema: Schema, value: unknown, vary: Variation): readonly Variant[] =>
  variantsOf(schema, value, { schemas: components, fits: fitsIn(components), vary });

it.each<{ given: Schema; value: unknown; want: readonly string[] }>([
  {
    given: { type: 'integer', minimum: 1, maximum: 3 },
    value: 2,
    want: ['type true', 'type (fraction) 0.5', 'type (null) null', 'minimum 0', 'maximum 4'],
  },
  {
    given: { type: 'number', exclusiveMinimum: 0 },
    value: 2,
    want: ['type true', 'type (null) null', 'exclusiveMinimum 0'],
  },
  { given: { type: 'number', multipleOf: 0.5 }, value: 1, want: ['type true', 'type (null) null', 'multipleOf 0.25'] },
  { given: { type: ['string', 'null'], maxLength: 1 }, value: 'a', want: ['type true', 'maxLength "👍👍"'] },
  { given: { type: ['string', 'null'], enum: ['a', null] }, value: 'a', want: ['type true', 'enum "none of these"'] },
  { given: { type: 'string', pattern: '^[a-z]$' }, value: 'a', want: ['type true', 'type (null) null', 'pattern ""'] },
  {
    given: { type: 'string', format: 'uuid' },
    value: 'a',
    want: ['type true', 'type (null) null', 'format "7c9e6679-7425-40de-944b"'],
  },
  { given: { type: 'string', format: 'password' }, value: 'a', want: ['type true', 'type (null) null'] },
  {
    given: { type: 'array', prefixItems: [{ const: 'a' }, { type: 'boolean' }], items: { const: 1 }, minItems: 2 },
    value: ['a', true, 1, 1],
    want: ['type true', 'type (null) null', 'minItems ["a"]', 'enum /2 ["a",true,"none of these",1]'],
  },
  { given: { const: 'a' }, value: 'a', want: ['enum "none of these"'] },
  {
    given: { type: 'array', maxItems: 2, minItems: 2, uniqueItems: true },
    value: [1, 2],
    want: ['type true', 'type (null) null', 'minItems [1]', 'maxItems [1,2,1]', 'uniqueItems [1,1]'],
  },
  {
    given: { type: 'object', additionalProperties: false },
    value: {},
    want: ['type true', 'type (null) null', 'additionalProperties /anew {"anew":"x"}'],
  },
  {
    given: { type: 'object', additionalProperties: { type: 'boolean' }, minProperties: 1 },
    value: { 'a/b': true },
    want: [
      'type true',
      'type (null) null',
      'minProperties {}',
      'type /a~1b {"a/b":"true"}',
      'type (null) /a~1b {"a/b":null}',
    ],
  },
  {
    given: { allOf: [named, { required: ['age'] }] },
    value: { name: 'a', age: 1 },
    want: [
      'type true',
      'type (null) null',
      'required /age {"name":"a"}',
      'required /name {"age":1}',
      'type /name {"name":true,"age":1}',
      'type (null) /name {"name":null,"age":1}',
      'minLength /name {"name":"","age":1}',
    ],
  },
  {
    given: { oneOf: [cat, { type: 'boolean' }] },
    value: { kind: 'cat', lives: 9 },
    want: [
      'type (null) null',
      'required /kind {"lives":9}',
      'required /lives {"kind":"cat"}',
      'type /kind {"kind":true,"lives":9}',
      'type (null) /kind {"kind":null,"lives":9}',
      'type /lives {"kind":"cat","lives":true}',
      'type (fraction) /lives {"kind":"cat","lives":0.5}',
      'type (null) /lives {"kind":"cat","lives":null}',
    ],
  },
])('breaks $given', ({ given, value, want }) => {
  expect(variants(given, value, broken).map(told).toSorted()).toEqual(want.toSorted());
});

it('believed that what breaks one form of several breaks the whole', () => {
  const given: Schema = {
    type: 'object',
    properties: {
      size: {
        anyOf: [
          { type: 'string', maxLength: 1 },
          { type: 'string', minLength: 2 },
        ],
      },
    },
  };
  expect(variants(given, { size: 'a' }, broken).map(told)).not.toContain('maxLength /size {"size":"👍👍"}');
});

it('tells of the place at which no form fits any more', () => {
  expect(
    variants({ type: 'object', properties: { pet: { oneOf: [cat] } } }, { pet: { kind: 'cat', lives: 9 } }, broken)
      .filter(({ pointer }) => pointer === '/pet/lives')
      .map((one) => one.told),
  ).toEqual(Array(4).fill('/pet'));
});

it.each<{ given: Schema; value: unknown; want: readonly string[] }>([
  { given: { type: 'integer', minimum: 1, maximum: 3 }, value: 2, want: ['minimum 1', 'maximum 3'] },
  { given: { type: 'integer', minimum: 0.5, maximum: 3, exclusiveMaximum: 3 }, value: 2, want: [] },
  { given: { type: 'string', minLength: 1, maxLength: 2 }, value: 'a', want: ['minLength "👍"', 'maxLength "👍👍"'] },
  { given: { type: 'string', maxLength: 2, format: 'email' }, value: 'a', want: [] },
  { given: { type: 'string', maxLength: 2_000_000 }, value: 'a', want: [] },
  {
    given: { type: 'object', required: ['a'], properties: { a: {}, b: {} } },
    value: { a: 1, b: 2 },
    want: ['required /b {"a":1}'],
  },
  { given: { type: 'object', minProperties: 1, properties: { b: {} } }, value: { b: 2 }, want: [] },
])('goes to the limits of $given', ({ given, value, want }) => {
  expect(variants(given, value, limits).map(told).toSorted()).toEqual(want.toSorted());
});
