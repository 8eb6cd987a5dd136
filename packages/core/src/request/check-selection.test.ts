import { describe, expect, test } from 'vitest';
import { clientOf, errorOf } from '../../test/support/call.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import { isAgencyRequestError } from '../guards.ts';
import type { Operation } from '../operation.ts';
import { checkSelection } from './check-selection.ts';

const operation: Operation = {
  id: 'revokeMatching',
  method: 'POST',
  path: '/revoke',
  returns: 'result',
  body: 'fields',
  names: 'purpose schemaId attributes key value',
  checks: [{ check: checkSelection, fields: { attributes: ['key', 'value'], schemaId: [] } }],
};
const one = { key: 'email', value: 'ada@example.com' };

const REFUSED: readonly { readonly name: string; readonly given: object; readonly want: readonly string[] }[] = [
  { name: 'no filter at all', given: {}, want: [''] },
  { name: 'an empty list', given: { attributes: [] }, want: ['/attributes'] },
  { name: 'an empty list beside another filter', given: { attributes: [], schemaId: 'a' }, want: ['/attributes'] },
  { name: 'a list that is null', given: { attributes: null }, want: ['/attributes'] },
  { name: 'a list that is undefined', given: { attributes: undefined, schemaId: 'a' }, want: ['/attributes'] },
  { name: 'a filter that is undefined', given: { attributes: [one], schemaId: undefined }, want: ['/schemaId'] },
  { name: 'a filter that is undefined, and no other', given: { schemaId: undefined }, want: ['/schemaId'] },
  { name: 'a filter that is empty', given: { attributes: [one], schemaId: '' }, want: ['/schemaId'] },
  {
    name: 'a value that is undefined',
    given: { attributes: [one, { key: 'b', value: undefined }] },
    want: ['/attributes/1/value'],
  },
  { name: 'a value that is missing', given: { attributes: [{ key: 'b' }] }, want: ['/attributes/0/value'] },
  { name: 'a value that is null', given: { attributes: [{ key: 'b', value: null }] }, want: ['/attributes/0/value'] },
  {
    name: 'a value that is an empty list',
    given: { attributes: [{ key: 'b', value: [] }] },
    want: ['/attributes/0/value'],
  },
  { name: 'a key that is missing', given: { attributes: [{ value: 1 }] }, want: ['/attributes/0/key'] },
  {
    name: 'an item without anything',
    given: { attributes: [{}] },
    want: ['/attributes/0', '/attributes/0/key', '/attributes/0/value'],
  },
  ...['', ' ', '\t\n', '\u00a0', 0, false].map((key) => ({
    name: `a key that is ${JSON.stringify(key)}`,
    given: { attributes: [one, { ...one, key }] },
    want: ['/attributes/1/key'],
  })),
  ...[' ', '\t\n', '\u2003', 0, false].flatMap((nothing) => [
    { name: `a filter that is ${JSON.stringify(nothing)}`, given: { schemaId: nothing }, want: ['/schemaId'] },
    { name: `a list with ${JSON.stringify(nothing)}`, given: { attributes: [nothing] }, want: ['/attributes/0'] },
  ]),
  { name: 'a text instead of a list', given: { attributes: 'email' }, want: ['/attributes'] },
  { name: 'a text instead of an item', given: { attributes: [one, 'email'] }, want: ['/attributes/1'] },
  { name: 'an item that is null', given: { attributes: [null] }, want: ['/attributes/0'] },
];
const SENT: readonly { readonly name: string; readonly given: object }[] = [
  { name: 'a filter by attributes', given: { attributes: [one] } },
  { name: 'a filter by schema', given: { schemaId: 'a' } },
  {
    name: 'a value that is an empty text, 0 or false',
    given: { attributes: ['', 0, false].map((value) => ({ key: 'a', value })) },
  },
  { name: 'a value with such in it', given: { attributes: [{ key: 'a', value: { b: '', c: [0, ' '], d: false } }] } },
  { name: 'another field that is undefined', given: { attributes: [one], purpose: undefined } },
];

describe('a filter that would select more than it says is refused, with all problems', () => {
  test.for(REFUSED)('$name', async ({ given, want }, { expect }) => {
    const server = await answering(answer(200, envelope(1)));
    const error = await errorOf(clientOf(server.url), operation, given);
    if (!isAgencyRequestError(error)) throw error;
    expect({ outcome: error.outcome, pointers: error.problems?.map(({ pointer }) => pointer) }).toEqual({
      outcome: 'not-sent',
      pointers: want,
    });
    expect(server.requests).toHaveLength(0);
  });

  test.for(REFUSED)('$name is sent when the caller says that it may be', async ({ given }, { expect }) => {
    const server = await answering(answer(200, envelope(1)));
    expect(await clientOf(server.url).call(operation, given, { allowUnfiltered: true })).toBe(1);
    expect(server.requests).toHaveLength(1);
  });
});

test.for(SENT)('$name is sent', async ({ given }, { expect }) => {
  const server = await answering(answer(200, envelope(1)));
  expect(await clientOf(server.url).call(operation, given)).toBe(1);
});

test.each([
  { given: {}, rule: 'have `attributes` or `schemaId`' },
  { given: { attributes: [] }, rule: 'not be empty' },
  { given: { schemaId: ' ' }, rule: 'not be empty' },
  { given: { schemaId: undefined, attributes: [one] }, rule: 'not be undefined' },
  { given: { attributes: [{ value: 1 }] }, rule: 'be given' },
  // The first that is wrong in a place is what is told of it.
  { given: { attributes: [{ key: undefined, value: 1 }] }, rule: 'not be undefined' },
])('$given must $rule', async ({ given, rule }) => {
  const error = await errorOf(clientOf('http://127.0.0.1:1'), operation, given);
  expect(error).toMatchObject({ problems: [{ rule: `must ${rule}, or more would be selected` }] });
});

test('what is no input of a call is refused in its name', () => {
  expect(() => checkSelection(undefined as never, {})).toThrow('checkSelection: ');
});

test.each([
  { given: { a: '1', b: '2', c: '' }, want: [] },
  { given: { a: '1', b: '', c: '3' }, want: ['/x/0/b'] },
])('the last of the names is what is compared with: $given', ({ given, want }) => {
  const problems = checkSelection(
    { input: { x: [given] }, omitted: [], allowUnfiltered: false },
    { x: ['a', 'b', 'c'] },
  );
  expect(problems.map(({ pointer }) => pointer)).toEqual(want);
});

test('names that the caller made are not in the problems', async () => {
  const error = await errorOf(clientOf('http://127.0.0.1:1'), operation, {
    attributes: [{ key: 'a', value: { 'ada@example.com': [], b: undefined } }],
  });
  expect(JSON.stringify(error)).not.toContain('ada@');
  expect(error).toMatchObject({ name: 'AgencyRequestError', problems: [{ pointer: '/attributes/0/value/*' }] });
});
