import { expect, it } from 'vitest';
import { inputSchemaOf } from './input-schema-of.ts';
import type { JsonSchemaForms } from './json-schema-of.ts';
import type { RequestRow } from './validators-requests.ts';

const forms: JsonSchemaForms = {
  schemas: {
    Body: { type: 'object', properties: { a: {} }, required: ['a'] },
    Ring: { properties: { a: {} }, anyOf: [{ $ref: 'Ring' }] },
  },
  refer: (name) => ({ $ref: `#/$defs/${name}` }),
  dateTime: () => 'DATE',
};
const text = { type: 'string' };
const id = { required: ['id'], properties: { id: text } };
const maybe = { properties: { id: text } };

it.each<{ why: string; given: RequestRow; want: object }>([
  { why: 'of a path', given: { parameters: id }, want: { type: 'object', ...id } },
  { why: 'that need not be there', given: { parameters: maybe }, want: { type: 'object', ...maybe } },
  { why: 'of a body', given: { body: { properties: { a: text } } }, want: { type: 'object', properties: { a: text } } },
  {
    why: 'of both, side by side',
    given: { parameters: id, body: { $ref: 'Body' } },
    want: { type: 'object', required: ['id', 'a'], properties: { id: text, a: {} } },
  },
  {
    why: 'of both with one name, which is the parameter’s',
    given: { parameters: id, body: { type: ['object', 'null'], properties: { a: {}, id: { type: 'number' } } } },
    want: { type: 'object', required: ['id'], properties: { id: text, a: {} } },
  },
  {
    why: 'of a body that says what else it has, in words too',
    given: {
      parameters: id,
      body: { title: 'T', description: 'D', deprecated: true, additionalProperties: text, inferred: ['properties'] },
    },
    want: {
      ...{ title: 'T', description: 'D', deprecated: true, type: 'object' },
      ...{ required: ['id'], properties: { id: text }, additionalProperties: text },
    },
  },
  {
    why: 'of a closed body',
    given: { body: { properties: { a: {} }, additionalProperties: false } },
    want: { type: 'object', properties: { a: {} }, additionalProperties: false },
  },
  {
    why: 'of a body with further rules, that leave the parameters alone',
    given: { parameters: id, body: { properties: { a: {} }, additionalProperties: false, minProperties: 1 } },
    want: {
      type: 'object',
      ...id,
      allOf: [{ properties: { a: {}, id: {} }, additionalProperties: false, minProperties: 2 }],
    },
  },
  {
    why: 'of a body that is counted, beside what may be left out',
    given: { parameters: maybe, body: { minProperties: 1, maxProperties: 2 } },
    want: { type: 'object', ...maybe, allOf: [{}] },
  },
  {
    why: 'of a body that is counted, without parameters',
    given: { body: { minProperties: 1, maxProperties: 2 } },
    want: { type: 'object', allOf: [{ minProperties: 1, maxProperties: 2 }] },
  },
  {
    why: 'of a body of several parts',
    given: {
      parameters: id,
      body: {
        maxProperties: 3,
        anyOf: [{ properties: { a: {} } }, { $ref: 'Body' }, { required: ['b'] }, { unevaluatedProperties: false }],
      },
    },
    want: {
      type: 'object',
      ...id,
      allOf: [
        {
          maxProperties: 4,
          anyOf: [
            { properties: { a: {}, id: {} } },
            { type: 'object', properties: { a: {}, id: {} }, required: ['a'] },
            { required: ['b'] },
            { properties: { id: {} }, additionalProperties: false },
          ],
        },
      ],
    },
  },
  {
    why: 'of a body that is a part of itself',
    given: { parameters: id, body: { $ref: 'Ring' } },
    want: { type: 'object', ...id, allOf: [{ properties: { a: {}, id: {} }, anyOf: [{ $ref: '#/$defs/Ring' }] }] },
  },
  {
    why: 'of a body that is no object',
    given: { parameters: id, body: { type: 'array' } },
    want: { type: 'object', ...id, allOf: [{ type: 'array' }] },
  },
  {
    why: 'of a body that may be left out, and then needs nothing',
    given: { parameters: id, optional: true, body: { $ref: 'Body' } },
    want: {
      type: 'object',
      ...id,
      if: { propertyNames: { enum: ['id'] } },
      else: { type: 'object', properties: { a: {}, id: {} }, required: ['a'] },
    },
  },
  {
    why: 'of a body alone that may be left out',
    given: { optional: true, body: { $ref: 'Body' } },
    want: { type: 'object', if: { maxProperties: 0 }, else: { $ref: '#/$defs/Body' } },
  },
  {
    why: 'of a body that may be left out and never needs anything',
    given: { parameters: id, optional: true, body: { properties: { a: {} } } },
    want: { type: 'object', required: ['id'], properties: { id: text, a: {} } },
  },
])('the fields $why', ({ given, want }) => {
  expect(inputSchemaOf(given, forms)).toEqual(want);
});
