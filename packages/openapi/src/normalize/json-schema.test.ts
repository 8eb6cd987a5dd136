import { expect, it } from 'vitest';
import { withJsonSchemas } from './json-schema.ts';

const text = { type: 'string' };

it.each([
  {
    given: { required: ['a', 'b'], properties: { a: { ...text, readOnly: true }, b: text } },
    want: { required: ['b'], properties: { a: { ...text, readOnly: true }, b: text } },
  },
  {
    given: { required: ['a'], properties: { a: { ...text, writeOnly: true } } },
    want: { required: [], properties: { a: { ...text, writeOnly: true } } },
  },
  { given: { format: 'int32' }, want: { format: 'int32', minimum: -2147483648, maximum: 2147483647, multipleOf: 1 } },
  {
    given: { format: 'int32', minimum: 0, maximum: 5, multipleOf: 5 },
    want: { format: 'int32', minimum: 0, maximum: 5, multipleOf: 5 },
  },
  {
    given: { format: 'int32', minimum: -3e9, maximum: 3e9 },
    want: { format: 'int32', minimum: -2147483648, maximum: 2147483647, multipleOf: 1 },
  },
  { given: { format: 'int64' }, want: { format: 'int64', multipleOf: 1 } },
  { given: { format: 'byte', pattern: '^a' }, want: { format: 'byte', pattern: '^a' } },
  { given: { format: 'uuid' }, want: { format: 'uuid' } },
  {
    given: { allOf: [{ format: 'int64' }, true, null] },
    want: { allOf: [{ format: 'int64', multipleOf: 1 }, true, null] },
  },
  // Not a keyword, but a field of that name.
  {
    given: { properties: { format: text, required: text } },
    want: { properties: { format: text, required: text } },
  },
])('$given', ({ given, want }) => {
  expect(withJsonSchemas(given)).toEqual(want);
});

it.each([
  ...['', 'YQ==', 'YWI=', 'YWJj', '+/+/'].map((value) => ({ value, fits: true })),
  ...['YQ', 'YQ=', 'Y===', 'YWJj=', 'a b=', 'YWJj\n'].map((value) => ({ value, fits: false })),
])('bytes in base64 are $value: $fits', ({ value, fits }) => {
  const { pattern } = withJsonSchemas({ format: 'byte' }) as { pattern: string };
  expect(new RegExp(pattern, 'u').test(value)).toBe(fits);
});
