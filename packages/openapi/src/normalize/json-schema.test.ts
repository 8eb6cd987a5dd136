import { expect, it } from 'vitest';
import { withJsonSchemas } from './json-schema.ts';

const text = { type: 'string' };

it.each([
  {
    given: { required: ['a', 'b'], properties: { a: { ...text, readOnly: true }, b: text } },
    want: { required: ['b'], properties: { a: { ...text, readOnly: true }, b: text } },
  },
  // Not a keyword, but a field of that name.
  {
    given: { properties: { format: text, required: text } },
    want: { properties: { format: text, required: text } },
  },
])('$given', ({ given, want }) => {
  expect(withJsonSchemas(given)).toEqual(want);
});
