import { expect, it } from 'vitest';
import { checkResponse } from './check-response.ts';
import * as rules from './rules.ts';
import type { ResponseTable } from './schema.ts';

const { additionalPropertiesRule, itemsRule, propertiesRule, requiredRule, typeRule } = rules;
const flag = { type: 'boolean' } as const;
const table: ResponseTable = {
  rules: {
    type: typeRule,
    required: requiredRule,
    properties: propertiesRule,
    additionalProperties: additionalPropertiesRule,
    items: itemsRule,
  },
  schemas: {
    Failure: {
      required: ['errorCode'],
      properties: { isSuccessfull: flag, errorCode: { type: 'number' } },
      additionalProperties: false,
    },
  },
  operations: {
    list: {
      201: {
        required: ['result'],
        properties: { isSuccessfull: flag, result: { items: { required: ['id'] } } },
        inferred: ['required', 'status'],
      },
      400: { $ref: 'Failure' },
    },
    image: { 200: {} },
    ranged: { '2XX': { required: ['a'] } },
    exact: { 200: { required: ['result'] }, 400: { $ref: 'Failure' } },
    otherwise: { default: { required: ['a'] } },
    failing: { 400: { $ref: 'Failure' } },
    lists: {
      200: {
        properties: {
          many: { items: { properties: { all: { items: { required: ['id'] } }, id: { required: ['id'] } } } },
        },
      },
    },
  },
};

const listed = { isSuccessfull: true, result: [{ id: 'x' }] };
const failure = { isSuccessfull: false, errorCode: 7 };

it.each([
  { given: ['list', 201, listed], want: [] },
  { given: ['list', 201, { isSuccessfull: true }], want: ['/result: is required (inferred)'] },
  { given: ['list', 201, { isSuccessfull: true, result: [{}, {}] }], want: ['/result/0/id: is required'] },
  { given: ['list', 200, listed], want: [] },
  { given: ['list', 202, listed], want: [] },
  { given: ['list', 200, {}], want: ['/result: is required (inferred)'] },
  { given: ['list', 400, failure], want: [] },
  { given: ['list', 200, failure], want: [] },
  { given: ['list', 401, { ...failure, errorCode: 'secret' }], want: ['/errorCode: must be a number'] },
  {
    given: ['list', 400, { message: 'secret' }],
    want: ['/errorCode: is required', '/message: is not in the document'],
  },
  { given: ['list', 502, { message: 'bad gateway' }], want: [] },
  { given: ['list', 502, undefined], want: [] },
  { given: ['image', 200, 'anything'], want: [] },
  { given: ['image', 204, undefined], want: [': status must be 200'] },
  { given: ['image', 400, failure], want: [] },
  { given: ['ranged', 202, {}], want: ['/a: is required'] },
  // A failure that comes with 200 is the documented failure, whatever a success of 200 has.
  { given: ['exact', 200, failure], want: [] },
  { given: ['exact', 200, { isSuccessfull: false, errorCode: 'x' }], want: ['/errorCode: must be a number'] },
  { given: ['otherwise', 200, {}], want: ['/a: is required'] },
  { given: ['otherwise', 404, {}], want: ['/a: is required'] },
  { given: ['failing', 200, {}], want: [': status must be a documented one'] },
  // Of the items of a list the first that differs so, however many there are and whatever is in them.
  {
    given: ['lists', 200, { many: [{}, ...Array.from({ length: 12 }, () => ({ all: [{}, {}] }))] }],
    want: ['/many/1/all/0/id: is required'],
  },
  {
    given: ['lists', 200, { many: [...Array.from({ length: 10 }, () => ({})), { all: [{}] }, { id: {} }, { id: {} }] }],
    want: ['/many/10/all/0/id: is required', '/many/11/id/id: is required'],
  },
  { given: ['unknown', 200, 7], want: [] },
  { given: ['toString', 200, 7], want: [] },
] satisfies readonly { given: readonly [string, number, unknown]; want: readonly string[] }[])(
  '$given: $want',
  ({ given, want }) => {
    const [operation, status, body] = given;
    expect(
      checkResponse(table, String(operation), Number(status), body).map(({ pointer, rule }) => `${pointer}: ${rule}`),
    ).toEqual(want);
  },
);

it('tells twenty differences at most', () => {
  const wide = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`field${index}`, index]));
  expect(checkResponse(table, 'list', 400, wide)).toHaveLength(20);
  // The status is one of them.
  const closed = { properties: {}, additionalProperties: false } as const;
  const more: ResponseTable = { ...table, operations: { get: { 200: closed } } };
  expect(checkResponse(more, 'get', 202, wide)).toHaveLength(20);
});
