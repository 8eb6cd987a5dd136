import { expect, it } from 'vitest';
import { exampleChecker } from './example-checker.ts';
import { withJsonSchemas } from './json-schema.ts';

const text = { type: 'string' };

it.each([
  { given: { ...text, nullable: true }, want: { type: ['string', 'null'] } },
  { given: { ...text, nullable: false }, want: text },
  { given: { ...text, enum: ['a'], nullable: true }, want: { type: ['string', 'null'], enum: ['a', null] } },
  { given: { allOf: [text], nullable: true }, want: { anyOf: [{ allOf: [text] }, { type: 'null' }] } },
  {
    given: { type: 'number', minimum: 1, exclusiveMinimum: true },
    want: { type: 'number', minimum: 1, exclusiveMinimum: 1 },
  },
  { given: { type: 'number', maximum: 1, exclusiveMaximum: false }, want: { type: 'number', maximum: 1 } },
  {
    given: { required: ['a', 'b'], properties: { a: { ...text, readOnly: true }, b: text } },
    want: { required: ['b'], properties: { a: { ...text, readOnly: true }, b: text } },
  },
  // Not a keyword, but a field of that name.
  {
    given: { properties: { nullable: text, required: text } },
    want: { properties: { nullable: text, required: text } },
  },
])('$given', ({ given, want }) => {
  expect(withJsonSchemas(given)).toEqual(want);
});

// A validator that knows JSON Schema alone can judge neither, and what it cannot judge passes.
it.each([
  { given: { nullable: true, properties: { a: text } }, wrong: { a: 1 } },
  { given: { type: 'number', minimum: 1, exclusiveMinimum: true }, wrong: 1 },
])('a wrong example passed for $given', ({ given, wrong }) => {
  expect(exampleChecker({ given })(['given'], wrong)).toBe(false);
});
