import { expect, it } from 'vitest';
import { checkRequest } from './check-request.ts';
import * as rules from './rules.ts';
import type { RequestTable } from './schema.ts';

const { additionalPropertiesRule, formatRule, propertiesRule, requiredRule, typeRule } = rules;
const table: RequestTable = {
  rules: {
    type: typeRule,
    required: requiredRule,
    format: formatRule,
    properties: propertiesRule,
    additionalProperties: additionalPropertiesRule,
  },
  schemas: {},
  operations: {
    update: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
      body: {
        required: ['name'],
        properties: { name: { type: 'string' }, until: { type: 'string', format: 'date-time' } },
        additionalProperties: false,
      },
    },
    touch: {
      parameters: { properties: { id: { type: 'string' } } },
      body: { type: 'object', required: ['name'] },
      optional: true,
    },
    send: { parameters: { required: ['body'], properties: { body: { type: 'array' } } } },
  },
};

const ring: Record<string, unknown> = {};
ring['ring'] = ring;

it.each([
  { operation: 'update', given: { id: 'a', name: 'b' }, want: undefined },
  { operation: 'update', given: { id: 'a', name: 'b', until: new Date(0) }, want: undefined },
  { operation: 'update', given: { id: 'a', name: 'b', until: undefined }, want: undefined },
  { operation: 'update', given: { id: 'a', name: 'b', until: new Date(Number.NaN) }, want: '/until: must be a string' },
  { operation: 'update', given: { id: 'a', name: { toJSON: () => 'b' } }, want: undefined },
  { operation: 'update', given: { id: 'a', name: undefined }, want: '/name: is required' },
  { operation: 'update', given: { name: 'b' }, want: '/id: is required' },
  { operation: 'update', given: { id: 7, name: 'b' }, want: '/id: must be a string' },
  { operation: 'update', given: { id: 'a', name: 'b', more: 1 }, want: '/more: is not in the document' },
  { operation: 'update', given: undefined, want: '/id: is required' },
  { operation: 'update', given: [], want: ': must be an object' },
  { operation: 'update', given: () => 'a', want: ': must be an object' },
  { operation: 'update', given: ring, want: ': must be something that JSON can hold' },
  { operation: 'update', given: { id: 'a', name: 1n }, want: ': must be something that JSON can hold' },
  { operation: 'touch', given: { id: 'a' }, want: undefined },
  { operation: 'touch', given: undefined, want: undefined },
  { operation: 'touch', given: { id: 'a', age: 1 }, want: '/name: is required' },
  { operation: 'send', given: {}, want: '/body: is required' },
  { operation: 'send', given: { body: 'text' }, want: '/body: must be a list' },
  { operation: 'unknown', given: { id: 7 }, want: undefined },
  { operation: 'constructor', given: { id: 7 }, want: undefined },
])('$operation: $want', ({ operation, given, want }) => {
  const [problem] = checkRequest(table, operation, given);
  expect(problem && `${problem.pointer}: ${problem.rule}`).toBe(want);
});

it('tells each item of a list that is wrong', () => {
  const list: RequestTable = {
    rules: { items: rules.itemsRule, type: typeRule, properties: propertiesRule },
    schemas: {},
    operations: { send: { body: { properties: { ids: { items: { type: 'string' } } } } } },
  };
  const problems = checkRequest(list, 'send', { ids: [1, 'a', 2] });
  expect(problems.map(({ pointer }) => pointer)).toEqual(['/ids/0', '/ids/2']);
});

it('told the first difference only: of an input with many, all are told', () => {
  const problems = checkRequest(table, 'update', { id: 7, name: 5, more: 1, other: 2 }).map(({ pointer }) => pointer);
  expect(problems).toEqual(expect.arrayContaining(['/id', '/name', '/more', '/other']));
});
