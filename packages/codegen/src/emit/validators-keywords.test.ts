import { expect, it } from 'vitest';
import { isChecked } from './validators-keywords.ts';

const schema = { type: 'string' };

it.each<{ keyword: string; yes: readonly unknown[]; no?: readonly unknown[] }>([
  {
    keyword: 'type',
    yes: ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null', ['string', 'null']],
    no: ['file', ['string', 'file'], [], 5],
  },
  { keyword: 'required', yes: [['a'], []], no: [true, ['a', 1]] },
  { keyword: 'enum', yes: [['a', 1, null]], no: [[], ['a', {}], [[1]], 'a'] },
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'].map((keyword) => ({
    keyword,
    yes: [0, 5],
    no: [-1, 1.5, '1', null],
  })),
  ...['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'].map((keyword) => ({
    keyword,
    yes: [-1.5, 0],
    no: ['1', true, Infinity],
  })),
  { keyword: 'multipleOf', yes: [0.5], no: [0, -1, '1'] },
  { keyword: 'uniqueItems', yes: [true], no: ['yes'] },
  { keyword: 'properties', yes: [{}], no: [[], 5] },
  { keyword: 'additionalProperties', yes: [false, schema], no: [5, []] },
  { keyword: 'unevaluatedProperties', yes: [false], no: [schema] },
  { keyword: 'items', yes: [schema, true], no: [[schema], false] },
  ...['allOf', 'anyOf', 'oneOf'].map((keyword) => ({ keyword, yes: [[schema]], no: [[], schema, 'all'] })),
  { keyword: 'format', yes: ['date-time'] },
  { keyword: 'pattern', yes: ['^a$', 'a/b', '/a/1'], no: [5, '(', '[\\w-.]', '/^a$/', '/^a$/giu', '^(a+)+$'] },
])('$keyword is checked where its value can be, and left to the agency otherwise', ({ keyword, yes, no = [] }) => {
  expect(yes.map((value) => isChecked(keyword, value))).toEqual(yes.map(() => true));
  expect(no.map((value) => isChecked(keyword, value))).toEqual(no.map(() => false));
});

it.each([
  ...['title', 'description', 'default', 'examples', 'deprecated', 'externalDocs', 'xml', 'discriminator', 'readOnly'],
  ...['writeOnly', 'format', 'contentEncoding', 'contentMediaType', 'contentSchema', '$comment', '$defs'],
  ...['definitions', '$id', '$anchor', '$schema', 'x-of-mine'],
])('%s forbids no value', (keyword) => {
  expect(isChecked(keyword, 'anything')).toBeUndefined();
});

it.each([
  { keyword: 'uniqueItems', value: false },
  { keyword: 'additionalProperties', value: true },
  { keyword: 'unevaluatedProperties', value: true },
])('$keyword allows everything with $value', ({ keyword, value }) => {
  expect(isChecked(keyword, value)).toBeUndefined();
});

it.each(['not', 'if', 'patternProperties', 'prefixItems', 'my-x-of', 'constructor'])(
  '%s is left to the agency',
  (keyword) => {
    expect(isChecked(keyword, {})).toBe(false);
  },
);
