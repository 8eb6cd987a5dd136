import { expect, it } from 'vitest';
import type { OperationRow } from '../document/operation-row.ts';
import { readInput } from './read-input.ts';

const row = (path: string, more: Partial<OperationRow> = {}): OperationRow => ({
  id: 'x',
  method: 'POST',
  returns: 'void',
  path,
  parameters: [],
  success: 200,
  declared: [],
  examples: {},
  validators: {},
  body: 'optional',
  ...more,
});
const JSON_TYPE = 'application/json';
const MALFORMED = [{ pointer: '', about: 'the body', rule: 'must be JSON' }];

it.each([
  { name: 'a path parameter', given: row('/a/{id}'), path: '/a/7', search: '', body: '', want: { id: '7' } },
  {
    name: 'an encoded one',
    given: row('/bc/{alias}/x', { query: ['q'] }),
    path: '/bc/com.one37id%3Aemail%3Aa%2540b.c/x',
    search: '?q=1',
    body: '',
    want: { alias: 'com.one37id:email:a%40b.c', q: '1' },
  },
  {
    name: 'one that is wrongly encoded',
    given: row('/a/{id}'),
    path: '/a/%zz',
    search: '',
    body: '',
    want: { id: '%zz' },
  },
  {
    name: 'a number, and a flag',
    given: row('/a/{id}', {
      query: ['on'],
      parameters: [
        { name: 'id', type: 'integer' },
        { name: 'on', type: 'boolean' },
      ],
    }),
    path: '/a/7',
    search: '?on=true',
    body: '',
    want: { id: 7, on: true },
  },
  {
    name: 'a number that is none',
    given: row('/a/{id}', { parameters: [{ name: 'id', type: 'integer' }] }),
    path: '/a/seven',
    search: '',
    body: '',
    want: { id: 'seven' },
  },
  {
    name: 'a list in the query',
    given: row('/a', { query: ['on'], parameters: [{ name: 'on', type: 'array' }] }),
    path: '/a',
    search: '?on=1&on=2&off=3',
    body: '',
    want: { on: ['1', '2'] },
  },
  {
    name: 'a body',
    given: row('/a'),
    path: '/a',
    search: '',
    body: '{"id":["1"],"state":2}',
    want: { id: ['1'], state: 2 },
  },
  {
    name: 'a body that is a list',
    given: row('/a', { whole: true }),
    path: '/a',
    search: '',
    body: '[1]',
    want: { body: [1] },
  },
  {
    name: 'all of them, and the path has the last word',
    given: row('/a/{id}'),
    path: '/a/7',
    search: '',
    body: '{"b":true,"id":"8"}',
    want: { id: '7', b: true },
  },
])('$name', ({ given, path, search, body, want }) => {
  expect(readInput(given, path, search, JSON_TYPE, body)).toEqual({ input: want, problems: [] });
});

it.each([
  { text: '7', want: 7 },
  { text: '0', want: 0 },
  { text: '-1.50', want: -1.5 },
  { text: '1e+21', want: 1e21 },
  ...['', ' ', ' 7', '7 ', '+7', '07', '0x10', '1_000', '.5', '5.', '1e', '1e999', 'NaN', 'Infinity', 'true'].map(
    (text) => ({ text, want: text }),
  ),
])('of a number is read what JSON would read of it: $text', ({ text, want }) => {
  const given = row('/a', { query: ['n'], parameters: [{ name: 'n', type: 'number' }] });
  expect(readInput(given, '/a', `?n=${encodeURIComponent(text)}`, null, '').input).toEqual({ n: want });
});

it.each([
  { name: 'no JSON', given: row('/a'), type: JSON_TYPE, body: '{', want: MALFORMED },
  {
    name: 'no body where there must be one',
    given: row('/a', { body: 'required' }),
    type: JSON_TYPE,
    body: '',
    want: [{ pointer: '', about: 'the body', rule: 'is required' }],
  },
  {
    name: 'another type',
    given: row('/a'),
    type: 'text/plain',
    body: '{}',
    want: [{ pointer: '', about: 'the body', rule: 'must be sent as content-type application/json' }],
  },
  {
    name: 'no type',
    given: row('/a'),
    type: null,
    body: '{}',
    want: [{ pointer: '', about: 'the body', rule: 'must be sent as content-type application/json' }],
  },
])('$name is a problem', ({ given, type, body, want }) => {
  expect(readInput(given, '/a', '', type, body).problems).toEqual(want);
});
