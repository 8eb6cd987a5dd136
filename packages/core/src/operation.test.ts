import { describe, expect, test } from 'vitest';
import { byId, open, read } from '../test/support/operations.ts';
import { type HttpMethod, type Operation, queryNames, readOperation } from './operation.ts';

describe('an operation', () => {
  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] satisfies HttpMethod[])('may be a %s', (method) => {
    expect(readOperation({ ...read, method })).toEqual({ ...read, method });
  });

  test.each([read, open, byId, { ...read, path: '' }, { ...read, returns: { 200: 'result' } }])(
    'is read: %o',
    (given) => {
      expect(readOperation(given)).toEqual(given);
    },
  );

  test('is what it was when it was read, its credential too', () => {
    const given = { ...read, auth: { name: 'hash', header: 'hash' } };
    const own = readOperation(given);
    given.id = given.auth.header = 'other';
    expect([own.id, own.auth?.header]).toEqual([read.id, 'hash']);
    expect(readOperation(open)).not.toHaveProperty('auth');
  });

  test('has its own fields alone', () => {
    expect(() => readOperation(Object.create(read))).toThrow();
    expect(readOperation(Object.assign(Object.create({ retry: 'read' }), open))).toEqual(open);
  });
});

test.each([
  ...[undefined, null, 5, 'text', [], () => 1, {}],
  ...['', undefined, 5, ['a']].map((id) => ({ ...read, id })),
  ...[undefined, 5, ['a']].map((path) => ({ ...read, path })),
  ...[undefined, 5, ['result']].map((returns) => ({ ...read, returns })),
  ...[undefined, '', 'get', 'TRACE', 'XGET', 'GETX', 'DELETES', 'GET|POST'].map((method) => ({ ...read, method })),
])('no operation: %o', (given) => {
  const why = (text: string): unknown => expect.objectContaining({ name: 'AgencyRequestError', why: text });
  expect(() => readOperation(given)).toThrow(why('`operation` must be the constant of an operation'));
  expect(() => readOperation(given, 'another reason')).toThrow(why('another reason'));
});

test('the names of query fields', () => {
  const query: Operation['query'] = ['a', { name: 'b', write: () => [] }];
  expect([queryNames({ ...read, query }), queryNames(read)]).toEqual([['a', 'b'], []]);
});
