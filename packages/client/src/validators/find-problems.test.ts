import { expect, it } from 'vitest';
import { findProblems } from './find-problems.ts';
import * as rules from './rules.ts';
import type { Schema, SchemaTable } from './schema.ts';

const table: SchemaTable = {
  rules: {
    type: rules.typeRule,
    required: rules.requiredRule,
    enum: rules.enumRule,
    minLength: rules.minLengthRule,
    maxLength: rules.maxLengthRule,
    format: rules.formatRule,
    pattern: rules.patternRule,
    minimum: rules.minimumRule,
    maximum: rules.maximumRule,
    minItems: rules.minItemsRule,
    maxItems: rules.maxItemsRule,
    properties: rules.propertiesRule,
    additionalProperties: rules.additionalPropertiesRule,
    items: rules.itemsRule,
    allOf: rules.allOfRule,
    anyOf: rules.anyOfRule,
    oneOf: rules.oneOfRule,
  },
  schemas: { Tree: { properties: { leaf: { type: 'string' }, next: { $ref: 'Tree' } } } },
};

const text: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const closed: Schema = { properties: { a: {} }, additionalProperties: false };

interface Row {
  readonly schema: Schema;
  readonly value: unknown;
  /** `pointer: rule`; undefined when it fits. */
  readonly want: string | undefined;
}

it.each<Row>([
  { schema: {}, value: null, want: undefined },
  { schema: text, value: '', want: undefined },
  { schema: text, value: 7, want: ': must be a string' },
  { schema: text, value: null, want: ': must be a string' },
  { schema: { type: ['string', 'null'] }, value: null, want: undefined },
  { schema: { type: ['string', 'null'] }, value: 1, want: ': must be a string or null' },
  { schema: number, value: '7', want: ': must be a number' },
  { schema: { type: 'integer' }, value: 7, want: undefined },
  { schema: { type: 'integer' }, value: 7.5, want: ': must be a whole number' },
  { schema: { type: 'boolean' }, value: 'true', want: ': must be true or false' },
  { schema: { type: 'object' }, value: [], want: ': must be an object' },
  { schema: { type: 'array' }, value: {}, want: ': must be a list' },
  { schema: { enum: ['w3c', 'sdjwt', 1] }, value: 'sdjwt', want: undefined },
  { schema: { enum: ['w3c', 'sdjwt', 1] }, value: '1', want: ': must be one of "w3c", "sdjwt", 1' },
  { schema: { minLength: 1 }, value: '', want: ': must have at least 1 character' },
  { schema: { minLength: 2 }, value: '👍', want: ': must have at least 2 characters' },
  { schema: { maxLength: 1 }, value: '👍', want: undefined },
  { schema: { maxLength: 2 }, value: 'abc', want: ': must have at most 2 characters' },
  { schema: { minLength: 36, maxLength: 36 }, value: 'abc', want: ': must have exactly 36 characters' },
  { schema: { maxLength: 0 }, value: 7, want: undefined },
  { schema: { format: 'date-time' }, value: '2030-01-31', want: ': must be a date-time such as 2030-01-31T12:00:00Z' },
  { schema: { format: 'date-time' }, value: 5, want: undefined },
  { schema: { pattern: '^a+$' }, value: 'aa', want: undefined },
  { schema: { pattern: '^a+$' }, value: 'ab', want: ': must match ^a+$' },
  { schema: { minimum: 0 }, value: 0, want: undefined },
  { schema: { minimum: 0 }, value: -1, want: ': must be at least 0' },
  { schema: { maximum: 9 }, value: 10, want: ': must be at most 9' },
  { schema: { minItems: 1 }, value: [], want: ': must have at least 1 item' },
  { schema: { maxItems: 1 }, value: [1, 2], want: ': must have at most 1 item' },
  { schema: { required: ['a'] }, value: { a: null }, want: undefined },
  { schema: { required: ['a'] }, value: { b: 1 }, want: '/a: is required' },
  { schema: { required: ['constructor'] }, value: {}, want: '/constructor: is required' },
  { schema: { required: ['a'] }, value: [], want: undefined },
  { schema: { properties: { a: text } }, value: { a: 1 }, want: '/a: must be a string' },
  { schema: { properties: { toString: text } }, value: {}, want: undefined },
  { schema: { properties: { 'a/b~': text } }, value: { 'a/b~': 1 }, want: '/a~1b~0: must be a string' },
  { schema: { properties: { a: text } }, value: { b: 1 }, want: undefined },
  { schema: closed, value: { a: 1 }, want: undefined },
  { schema: closed, value: { a: 1, b: 2 }, want: '/b: is not in the document' },
  { schema: closed, value: { 'ann@example.com': 2 }, want: '/*: is not in the document' },
  { schema: { additionalProperties: number }, value: { 'ann@example.com': 'x' }, want: '/*: must be a number' },
  { schema: { items: text }, value: ['a', 'b', 3], want: '/2: must be a string' },
  { schema: { allOf: [{ required: ['a'] }, { required: ['b'] }] }, value: { a: 1 }, want: '/b: is required' },
  { schema: { anyOf: [text, number] }, value: 1, want: undefined },
  { schema: { anyOf: [text, number] }, value: true, want: ': must fit one of the documented forms' },
  { schema: { oneOf: [text, number] }, value: 1, want: undefined },
  { schema: { oneOf: [text, { minLength: 1 }] }, value: 'a', want: ': must fit exactly one of the documented forms' },
  { schema: { $ref: 'Tree' }, value: { next: { next: { leaf: 1 } } }, want: '/next/next/leaf: must be a string' },
  { schema: { properties: { a: { items: text } }, inferred: ['properties'] }, value: { a: [1] }, want: '/a/0: must be a string (inferred)' },
  { schema: { type: 'object', properties: { a: {} }, inferred: ['properties'] }, value: 1, want: ': must be an object' },
])('$schema and $value: $want', ({ schema, value, want }) => {
  expect(findProblems(table, schema, value, 9).map(({ pointer, rule }) => `${pointer}: ${rule}`)).toEqual(want === undefined ? [] : [want]);
});

it('tells what is wrong with every item once, of the first', () => {
  const schema: Schema = { items: { properties: { id: text, at: text } } };
  expect(findProblems(table, schema, [{ id: 'a' }, { id: 1 }, { id: 2, at: 3 }], 9)).toEqual([
    { pointer: '/1/id', rule: 'must be a string' },
    { pointer: '/2/at', rule: 'must be a string' },
  ]);
});

it('ends at the limit', () => {
  expect(findProblems(table, { required: ['a', 'b', 'c'], properties: { d: text } }, { d: 1 }, 2)).toHaveLength(2);
});
