import { expect, it } from 'vitest';
import { findProblems } from './find-problems.ts';
import * as rules from './rules.ts';
import type { Rule, Schema, SchemaTable } from './schema.ts';

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
    exclusiveMinimum: rules.exclusiveMinimumRule,
    maximum: rules.maximumRule,
    exclusiveMaximum: rules.exclusiveMaximumRule,
    multipleOf: rules.multipleOfRule,
    minItems: rules.minItemsRule,
    maxItems: rules.maxItemsRule,
    uniqueItems: rules.uniqueItemsRule,
    minProperties: rules.minPropertiesRule,
    maxProperties: rules.maxPropertiesRule,
    properties: rules.propertiesRule,
    additionalProperties: rules.additionalPropertiesRule,
    unevaluatedProperties: rules.unevaluatedPropertiesRule,
    items: rules.itemsRule,
    allOf: rules.allOfRule,
    anyOf: rules.anyOfRule,
    oneOf: rules.oneOfRule,
  },
  schemas: {
    Tree: { properties: { leaf: { type: 'string' }, next: { $ref: 'Tree' } } },
    Maybe: { orNull: true, allOf: [{ type: 'object' }] },
  },
};

const text: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const closed: Schema = { properties: { a: {} }, additionalProperties: false };
const composed: Schema = {
  properties: { a: {} },
  allOf: [{ $ref: 'Tree' }, { anyOf: [{ properties: { b: {} } }] }],
  unevaluatedProperties: false,
};

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
  { schema: { type: 'array' }, value: [], want: undefined },
  { schema: { type: 'boolean' }, value: false, want: undefined },
  { schema: { enum: ['w3c', 'sdjwt', 1] }, value: 'sdjwt', want: undefined },
  { schema: { enum: ['w3c', 'sdjwt', 1] }, value: '1', want: ': must be one of "w3c", "sdjwt", 1' },
  { schema: { minLength: 1 }, value: '', want: ': must have at least 1 character' },
  { schema: { minLength: 2 }, value: '👍', want: ': must have at least 2 characters' },
  { schema: { minLength: 2 }, value: '👍a', want: undefined },
  { schema: { minLength: 2 }, value: 7, want: undefined },
  { schema: { maxLength: 1 }, value: '👍', want: undefined },
  { schema: { maxLength: 2 }, value: 'abc', want: ': must have at most 2 characters' },
  { schema: { minLength: 36, maxLength: 36 }, value: 'abc', want: ': must have exactly 36 characters' },
  { schema: { maxLength: 0 }, value: 7, want: undefined },
  { schema: { format: 'date-time' }, value: '2030-01-31', want: ': must be a date-time such as 2030-01-31T12:00:00Z' },
  { schema: { format: 'date-time' }, value: 5, want: undefined },
  { schema: { pattern: '^a+$' }, value: 'aa', want: undefined },
  { schema: { pattern: '^a+$' }, value: 'ab', want: ': must match ^a+$' },
  { schema: { pattern: '^a+$' }, value: 5, want: undefined },
  { schema: { pattern: '^.$' }, value: '👍', want: undefined },
  { schema: { pattern: '^a+$', form: 'nothing but a' }, value: 'ab', want: ': must be nothing but a' },
  { schema: { pattern: `^${'a'.repeat(78)}$` }, value: 'b', want: `: must match ^${'a'.repeat(78)}$` },
  { schema: { pattern: `^${'a'.repeat(79)}$` }, value: 'b', want: `: must match ^${'a'.repeat(79)}…` },
  { schema: { minimum: 0 }, value: 0, want: undefined },
  { schema: { minimum: 0 }, value: -1, want: ': must be at least 0' },
  { schema: { minimum: 0 }, value: '-1', want: undefined },
  { schema: { exclusiveMinimum: 0 }, value: '-1', want: undefined },
  { schema: { maximum: 9 }, value: '10', want: undefined },
  { schema: { maximum: 9 }, value: 9, want: undefined },
  { schema: { exclusiveMaximum: 9 }, value: '10', want: undefined },
  { schema: { maximum: 9 }, value: 10, want: ': must be at most 9' },
  { schema: { exclusiveMinimum: 0 }, value: 0.1, want: undefined },
  { schema: { exclusiveMinimum: 0 }, value: 0, want: ': must be more than 0' },
  { schema: { exclusiveMaximum: 9 }, value: 8.9, want: undefined },
  { schema: { exclusiveMaximum: 9 }, value: 9, want: ': must be less than 9' },
  { schema: { multipleOf: 0.1 }, value: 0.3, want: undefined },
  { schema: { multipleOf: 0.01 }, value: 1_234_567.89, want: undefined },
  { schema: { multipleOf: 0.1 }, value: 0.35, want: ': must be a multiple of 0.1' },
  { schema: { multipleOf: 5 }, value: -10, want: undefined },
  { schema: { multipleOf: 5 }, value: 1e-7, want: ': must be a multiple of 5' },
  { schema: { multipleOf: 5, exclusiveMinimum: 0, exclusiveMaximum: 1 }, value: '7', want: undefined },
  { schema: { minItems: 1 }, value: [], want: ': must have at least 1 item' },
  { schema: { maxItems: 1 }, value: [1, 2], want: ': must have at most 1 item' },
  { schema: { minItems: 1 }, value: [1], want: undefined },
  { schema: { maxItems: 1 }, value: [1], want: undefined },
  { schema: { minItems: 1 }, value: '', want: undefined },
  { schema: { items: text }, value: 5, want: undefined },
  { schema: { uniqueItems: true }, value: [{ a: 1 }, { a: 2 }], want: undefined },
  { schema: { minItems: 1, maxItems: 1, uniqueItems: true }, value: 'aa', want: undefined },
  { schema: { uniqueItems: true }, value: [1, '1', [1], { 0: 1 }, null, 'null', true], want: undefined },
  { schema: { uniqueItems: true }, value: [{ a: 1 }, [['a', 1]]], want: undefined },
  {
    schema: { uniqueItems: true },
    value: [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }]],
    want: ': must not have two equal items',
  },
  { schema: { minProperties: 1 }, value: {}, want: ': must have at least 1 field' },
  { schema: { maxProperties: 2 }, value: { a: 1, b: 2 }, want: undefined },
  { schema: { minProperties: 1, maxProperties: 1 }, value: { a: 1, b: 2 }, want: ': must have exactly 1 field' },
  { schema: { minProperties: 1 }, value: [], want: undefined },
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
  { schema: composed, value: { a: 1, b: 2, leaf: 'x' }, want: undefined },
  { schema: composed, value: { c: 1 }, want: '/c: is not in the document' },
  { schema: composed, value: { toString: 1 }, want: '/toString: is not in the document' },
  { schema: composed, value: { 'ann@example.com': 2 }, want: '/*: is not in the document' },
  { schema: composed, value: 'text', want: undefined },
  { schema: { items: text }, value: ['a', 'b', 3], want: '/2: must be a string' },
  { schema: { allOf: [{ required: ['a'] }, { required: ['b'] }] }, value: { a: 1 }, want: '/b: is required' },
  { schema: { anyOf: [text, number] }, value: 1, want: undefined },
  { schema: { anyOf: [text, number] }, value: true, want: ': must fit one of the documented forms' },
  { schema: { oneOf: [text, number] }, value: 1, want: undefined },
  { schema: { oneOf: [text, number] }, value: true, want: ': must fit one of the documented forms' },
  { schema: { oneOf: [text, { minLength: 1 }] }, value: 'a', want: undefined },
  { schema: { $ref: 'Maybe' }, value: null, want: undefined },
  { schema: { $ref: 'Maybe' }, value: 1, want: ': must be an object' },
  { schema: { $ref: 'Tree' }, value: { next: { next: { leaf: 1 } } }, want: '/next/next/leaf: must be a string' },
  {
    schema: { properties: { a: { items: text } }, inferred: ['properties'] },
    value: { a: [1] },
    want: '/a/0: must be a string (inferred)',
  },
  {
    schema: { type: 'object', properties: { a: {} }, inferred: ['properties'] },
    value: 1,
    want: ': must be an object',
  },
])('$schema and $value: $want', ({ schema, value, want }) => {
  expect(findProblems(table, schema, value, 9).map(({ pointer, rule }) => `${pointer}: ${rule}`)).toEqual(
    want === undefined ? [] : [want],
  );
});

it('tells what is wrong with every item once, of the first', () => {
  const schema: Schema = { items: { properties: { id: text, at: text } } };
  expect(findProblems(table, schema, [{ id: 'a' }, { id: 1 }, { id: 2, at: 3 }], 9)).toEqual([
    { pointer: '/1/id', rule: 'must be a string' },
    { pointer: '/2/at', rule: 'must be a string' },
  ]);
});

it.each([
  { given: Array.from({ length: 12 }, (_, index) => (index < 9 ? 'a' : index)), limit: 9, want: ['/9'] },
  { given: [1, 2], limit: Infinity, want: ['/0', '/1'] },
])('tells what is wrong with plain items of $given up to $limit: $want', ({ given, limit, want }) => {
  expect(findProblems(table, { items: text }, given, limit).map(({ pointer }) => pointer)).toEqual(want);
});

it('tells a list and its items apart', () => {
  const found = findProblems(table, { properties: { a: { type: 'string', items: text } } }, { a: [1] }, 9);
  expect(found.map(({ pointer }) => pointer)).toEqual(['/a', '/a/0']);
});

it('ends at the limit, and asks nothing more', () => {
  let asked = 0;
  const counting: Rule = () => () => void (asked += 1);
  const ending: SchemaTable = { rules: { type: rules.typeRule, pattern: counting }, schemas: {} };
  const list: Schema = { items: { type: 'string', pattern: 'a' } };
  expect(
    findProblems({ ...ending, rules: { ...ending.rules, items: rules.itemsRule } }, list, [1, 'a'], 1),
  ).toHaveLength(1);
  expect(asked).toBe(0);
  expect(findProblems(table, { required: ['a', 'b', 'c'], properties: { d: text } }, { d: 1 }, 2)).toHaveLength(2);
});

it.each<{ readonly what: string; readonly node: (branch: (more: string) => Schema) => Schema }>([
  {
    what: 'alternatives',
    node: (branch) => ({ anyOf: [branch('a'), branch('b'), { allOf: [branch('c'), branch('d')] }] }),
  },
  { what: 'parts', node: (branch) => ({ allOf: [branch('a'), { allOf: [branch('b'), branch('c')] }] }) },
])('checks $what that hold themselves once for each value, however deep', ({ node }) => {
  let checked = 0;
  const counting: Rule = (schema, resolve) => {
    const check = rules.typeRule(schema, resolve);
    return (value, place) => {
      checked += 1;
      check(value, place);
    };
  };
  const branch = (more: string): Schema => ({
    type: 'object',
    properties: { child: { $ref: 'Node' }, [more]: { type: 'string' } },
  });
  const nodes: SchemaTable = { rules: { ...table.rules, type: counting }, schemas: { Node: node(branch) } };
  const nested = (depth: number): unknown =>
    Array.from({ length: depth }).reduce<unknown>((child) => ({ child }), { child: 5 });
  const countOf = (depth: number) => {
    checked = 0;
    expect(findProblems(nodes, { $ref: 'Node' }, nested(depth), 20)).toHaveLength(1);
    return checked;
  };
  expect(countOf(80) / countOf(40)).toBeLessThan(2.2);
});

it('makes the checks of a schema ready once, whatever the number of values', () => {
  let made = 0;
  const counting: Rule = (schema, resolve) => {
    made += 1;
    return rules.typeRule(schema, resolve);
  };
  const own: SchemaTable = { rules: { ...table.rules, type: counting }, schemas: {} };
  const list: Schema = { type: 'array', items: text };
  for (const value of [['a', 'b'], ['c'], [1]]) findProblems(own, list, value, 9);
  expect(made).toBe(2);
});
