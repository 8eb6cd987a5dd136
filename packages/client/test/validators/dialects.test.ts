import { expect, it } from 'vitest';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { checkerOf } from './checker.ts';

// What services write and JSON Schema has not, or means otherwise. Where both readings occur, nobody is refused.

const schemas = {
  Person: {
    type: 'object',
    required: ['id', 'name'],
    properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
  },
  Colour: { type: 'string', enum: ['red', 'green'] },
  Tree: {
    type: 'object',
    required: ['next'],
    properties: { next: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
  },
};
const ref = (name: keyof typeof schemas): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const ann = { name: 'Ann' };

interface Row {
  readonly schema: JsonObject;
  readonly takes: readonly unknown[];
  /** Values, each with `pointer: rule`. */
  readonly refuses?: readonly (readonly [value: unknown, problem: string])[];
}

it.each<Row>([
  { schema: { type: 'string', nullable: true }, takes: ['a', null], refuses: [[1, ': must be a string or null']] },
  { schema: { type: ['string', 'null'] }, takes: ['a', null], refuses: [[1, ': must be a string or null']] },
  {
    schema: { ...schemas.Colour, nullable: true },
    takes: ['red', null],
    refuses: [['blue', ': must be one of "red", "green", null']],
  },
  { schema: { type: ['string', 'null'], enum: ['red'] }, takes: ['red', null] },
  {
    schema: { nullable: true, allOf: [ref('Person')] },
    takes: [ann, null],
    refuses: [
      [{}, '/name: is required'],
      [1, ': must be an object'],
    ],
  },
  {
    schema: { type: 'object', nullable: true, allOf: [ref('Person')] },
    takes: [ann, null],
    refuses: [[{}, '/name: is required']],
  },
  {
    schema: { ...ref('Colour'), nullable: true },
    takes: ['red', null],
    refuses: [['blue', ': must be one of "red", "green"']],
  },
  {
    schema: { oneOf: [ref('Person'), { type: 'null' }] },
    takes: [ann, null],
    refuses: [[{}, '/name: is required']],
  },
  { schema: { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }, takes: [{}, { a: 1 }, { a: 1, b: 2 }] },
  {
    schema: {
      oneOf: [
        { type: 'string', format: 'uuid' },
        { type: 'string', format: 'email' },
      ],
    },
    takes: ['x'],
    refuses: [[1, ': must fit one of the documented forms']],
  },
  {
    schema: { anyOf: [{ type: 'string' }], oneOf: [{ minLength: 2 }] },
    takes: ['ab'],
    refuses: [
      ['a', ': must fit one of the documented forms'],
      [[], ': must fit one of the documented forms'],
    ],
  },
  {
    schema: { discriminator: { propertyName: 'kind' }, anyOf: [ref('Person'), ref('Colour')] },
    takes: [ann, 'red'],
    refuses: [['blue', ': must fit one of the documented forms']],
  },
  {
    schema: { description: 'Whose it is.', allOf: [ref('Person')] },
    takes: [ann],
    refuses: [[{ name: 1 }, '/name: must be a string']],
  },
  {
    schema: { allOf: [ref('Person'), { required: ['age'], properties: { age: { type: 'integer' } } }] },
    takes: [{ ...ann, age: 1, more: 2 }],
    refuses: [[ann, '/age: is required']],
  },
  { schema: { allOf: [ref('Person'), { required: ['id'] }] }, takes: [ann] },
  {
    schema: { minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    takes: [0.1, 9],
    refuses: [
      [0, ': must be more than 0'],
      [9.1, ': must be at most 9'],
    ],
  },
  {
    schema: { exclusiveMaximum: 1, multipleOf: 0.1 },
    takes: [0.3, 0.7, -5],
    refuses: [
      [1, ': must be less than 1'],
      [0.05, ': must be a multiple of 0.1'],
    ],
  },
  { schema: { const: 'red' }, takes: ['red'], refuses: [['green', ': must be one of "red"']] },
  { schema: { const: { a: 1 } }, takes: [{ a: 1 }, { a: 2 }] },
  { schema: { pattern: '/^[a-z]+$/i' }, takes: ['Ann'] },
  { schema: { pattern: '[\\w-.]+' }, takes: ['a.b'] },
  { schema: { pattern: '^\\p{Lu}' }, takes: ['Ann'], refuses: [['ann', ': must match ^\\p{Lu}']] },
  { schema: { pattern: '^\\p{Lu}', 'x-form': 'a name' }, takes: ['Ann'], refuses: [['ann', ': must be a name']] },
  {
    schema: {
      pattern: `^(?:${Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}${letter}`).join('|')})$`,
    },
    takes: ['aa'],
    refuses: [['ab', ': must match ^(?:aa|bb|cc|dd|ee|ff|gg|hh|ii|jj|kk|ll|mm|nn|oo|pp|qq|rr|ss|tt|uu|vv|ww|xx|yy|z…']],
  },
  { schema: { type: 'any' }, takes: [1, 'a', null] },
  {
    schema: { type: 'array', prefixItems: [{ type: 'string' }], items: false },
    takes: [['a']],
    refuses: [['a', ': must be a list']],
  },
  {
    schema: { properties: { a: { type: 'string', required: true } } },
    takes: [{}],
    refuses: [[{ a: 1 }, '/a: must be a string']],
  },
  {
    schema: { patternProperties: { '^x-': {} }, properties: { a: {} }, additionalProperties: false },
    takes: [{ a: 1, 'x-b': 2 }],
  },
  {
    schema: { allOf: [ref('Person')], unevaluatedProperties: false },
    takes: [ann],
    refuses: [[{ ...ann, age: 1 }, '/age: is not in the document']],
  },
  {
    schema: ref('Tree'),
    takes: [{ next: [{ next: [] }] }],
    refuses: [[{ next: [{ next: [{}] }] }, '/next/0/next/0/next: is required']],
  },
])('$schema', ({ schema, takes, refuses = [] }) => {
  const check = checkerOf(schema, schemas);
  expect(takes.flatMap(check)).toEqual([]);
  expect(refuses.map(([value]) => check(value).map(({ pointer, rule }) => `${pointer}: ${rule}`))).toEqual(
    refuses.map(([, problem]) => [problem]),
  );
});

it.each<Row>([
  {
    schema: ref('Person'),
    takes: [{ id: '7', ...ann }],
    refuses: [
      [ann, '/id: is required'],
      [{ id: '7', ...ann, age: 1 }, '/age: is not in the document'],
    ],
  },
  {
    schema: { required: ['secret', 'a'], properties: { secret: { writeOnly: true }, a: {} } },
    takes: [{ a: 1 }],
    refuses: [[{ secret: 1 }, '/a: is required']],
  },
  {
    schema: {
      allOf: [ref('Person'), { properties: { colours: { type: 'array', items: { properties: { hue: {} } } } } }],
    },
    takes: [{ id: '7', ...ann, colours: [{ hue: 1 }] }],
    refuses: [
      [{ id: '7', ...ann, age: 1 }, '/age: is not in the document'],
      [{ id: '7', ...ann, colours: [{ hue: 1, tone: 2 }] }, '/colours/0/tone: is not in the document'],
    ],
  },
  {
    schema: { oneOf: [ref('Person'), ref('Tree')] },
    takes: [{ id: '7', ...ann }, { next: [] }],
    refuses: [[{ next: [], age: 1 }, '/age: is not in the document']],
  },
  { schema: { allOf: [{ properties: { a: {} } }, { additionalProperties: true }] }, takes: [{ a: 1, b: 2 }] },
])('in a response, $schema', ({ schema, takes, refuses = [] }) => {
  const check = checkerOf(schema, schemas, 'response');
  expect(takes.flatMap(check)).toEqual([]);
  expect(refuses.map(([value]) => check(value).map(({ pointer, rule }) => `${pointer}: ${rule}`))).toEqual(
    refuses.map(([, problem]) => [problem]),
  );
});
