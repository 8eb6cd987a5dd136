import { expect, it } from 'vitest';
import { namesIn } from './names-in.ts';

const document = {
  components: {
    schemas: {
      Tree: {
        type: 'object',
        properties: {
          leaf: { type: 'string' },
          trees: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
        },
      },
    },
  },
};

it.each([
  { given: { type: 'string' }, want: [] },
  { given: { properties: { b: {}, a: { properties: { c: {} } } } }, want: ['a', 'b', 'c'] },
  { given: { $ref: '#/components/schemas/Tree' }, want: ['leaf', 'trees'] },
  {
    given: {
      allOf: [{ properties: { a: {} } }],
      oneOf: [{ properties: { b: {} } }],
      anyOf: [{ properties: { c: {} } }],
    },
    want: ['a', 'c', 'b'],
  },
  { given: { additionalProperties: { properties: { a: {} } }, items: { properties: { b: {} } } }, want: ['b', 'a'] },
  {
    given: { properties: { b: { properties: { a: {} } }, c: {} }, anyOf: [{ properties: { z: {}, y: {} } }] },
    want: ['b', 'c', 'y', 'z', 'a'],
  },
  { given: { properties: { 'has a blank': {}, 'has\na line': {} } }, want: [] },
  { given: { properties: { b: { properties: { z: {} } }, a: { properties: { y: {} } } } }, want: ['a', 'b', 'y', 'z'] },
  ...['items', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties', 'contains'].map((keyword) => ({
    given: { [keyword]: { properties: { a: {} } } },
    want: ['a'],
  })),
  ...['not', 'if', 'then', 'else'].map((keyword) => ({ given: { [keyword]: { properties: { a: {} } } }, want: ['a'] })),
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((keyword) => ({
    given: { [keyword]: [{ properties: { b: {} } }, { properties: { a: {} } }] },
    want: ['b', 'a'],
  })),
  ...['patternProperties', 'dependentSchemas'].map((keyword) => ({
    given: { [keyword]: { y: { properties: { b: {} } }, z: { properties: { c: {} } }, x: { properties: { a: {} } } } },
    want: ['a', 'b', 'c'],
  })),
])('the names in $given', ({ given, want }) => {
  expect(namesIn(document, given)).toEqual(want);
});
