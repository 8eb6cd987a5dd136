import { expect, it } from 'vitest';
import { datesIn } from './dates-in.ts';

const date = { type: 'string', format: 'date-time' };
const document = {
  components: {
    schemas: {
      Time: date,
      Tree: { properties: { at: date, trees: { items: { $ref: '#/components/schemas/Tree' } } } },
    },
  },
};
const properties = (of: object): object => ({ properties: of });

it.each([
  { given: properties({ a: date, b: { type: 'string' } }), want: ['/a'] },
  { given: properties({ a: { $ref: '#/components/schemas/Time' } }), want: ['/a'] },
  { given: properties({ a: { allOf: [date] } }), want: ['/a'] },
  { given: properties({ a: { type: ['string', 'null'], format: 'date-time' } }), want: ['/a'] },
  { given: properties({ a: { anyOf: [date, { type: 'null' }] } }), want: ['/a'] },
  { given: properties({ a: { oneOf: [date, { $ref: '#/components/schemas/Time' }] } }), want: ['/a'] },
  { given: properties({ a: { anyOf: [date, { type: 'string' }] } }), want: [] },
  { given: properties({ a: { type: ['string', 'number'], format: 'date-time' } }), want: [] },
  { given: properties({ a: { format: 'date-time' } }), want: [] },
  { given: properties({ a: { type: 'string', format: 'date' } }), want: [] },
  { given: properties({ a: { items: date }, b: { items: properties({ c: date }) } }), want: ['/a/*', '/b/*/c'] },
  { given: { additionalProperties: date }, want: ['/*'] },
  { given: { allOf: [properties({ a: date }), properties({ b: date })] }, want: ['/a', '/b'] },
  { given: { oneOf: [properties({ a: date }), properties({ a: { type: 'string' } })] }, want: [] },
  { given: { $ref: '#/components/schemas/Tree' }, want: ['/at'] },
  { given: properties({ 'a/b': date, '*': date }), want: [] },
  { given: properties({ a: { anyOf: [date, true] } }), want: [] },
  {
    given: properties({ b: date, a: date, c: { allOf: [properties({ d: date }), properties({ d: date })] } }),
    want: ['/a', '/b', '/c/d'],
  },
  { given: properties({ a: { anyOf: [{ type: 'null' }] } }), want: [] },
  { given: date, want: [''] },
  { given: true, want: [] },
])('the dates in $given', ({ given, want }) => {
  expect(datesIn(document, given)).toEqual(want);
});
