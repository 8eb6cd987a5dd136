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
  { given: { properties: { 'has a blank': {} } }, want: [] },
])('the names in $given', ({ given, want }) => {
  expect(namesIn(document, given)).toEqual(want);
});
