import { expect, it } from 'vitest';
import type { Schema } from '../schema.ts';
import { fitsCheckedIn, fitsIn } from './fits.ts';
import { components } from './testing/real-schemas.ts';

const named: Schema = { $ref: '#/components/schemas/Named' };

// What the validators check decides what broken-bodies.test.ts asks of them.
it.each<{ given: Schema; value: unknown; want: 'allowed' | 'refused by the validators' | 'left to the agency' }>([
  { given: { type: 'string' }, value: 1, want: 'refused by the validators' },
  { given: { type: 'string' }, value: null, want: 'refused by the validators' },
  { given: { type: ['string', 'null'] }, value: null, want: 'allowed' },
  { given: { enum: ['a'] }, value: 'b', want: 'refused by the validators' },
  { given: { type: 'string', minLength: 2 }, value: '👍', want: 'refused by the validators' },
  { given: { type: 'string', maxLength: 1 }, value: '👍', want: 'allowed' },
  { given: { type: 'string', maxLength: 1 }, value: '👍👍', want: 'refused by the validators' },
  { given: { type: 'string', format: 'date-time' }, value: '2030-02-30T00:00:00Z', want: 'refused by the validators' },
  { given: { type: 'string', format: 'uuid' }, value: 'a', want: 'left to the agency' },
  { given: { type: 'number', minimum: 1 }, value: 0, want: 'refused by the validators' },
  { given: { type: 'number', exclusiveMinimum: 1 }, value: 1, want: 'refused by the validators' },
  { given: { type: 'array', minItems: 1 }, value: [], want: 'refused by the validators' },
  { given: { type: 'object', required: ['a'] }, value: {}, want: 'refused by the validators' },
  { given: { type: 'object', required: ['a'], properties: { a: { readOnly: true } } }, value: {}, want: 'allowed' },
  { given: { type: 'object', additionalProperties: false }, value: { a: 1 }, want: 'refused by the validators' },
  {
    given: { type: 'object', properties: { a: named } },
    value: { a: { name: '' } },
    want: 'refused by the validators',
  },
  { given: { allOf: [named, { required: ['age'] }] }, value: { name: 'a' }, want: 'refused by the validators' },
  { given: { not: { enum: ['a'] } }, value: 'a', want: 'left to the agency' },
])('$value in $given is $want', ({ given, value, want }) => {
  const fits = fitsIn(components)(given, value);
  expect(
    fits ? 'allowed' : fitsCheckedIn(components)(given, value) ? 'left to the agency' : 'refused by the validators',
  ).toBe(want);
});
