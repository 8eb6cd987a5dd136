import { expect, it } from 'vitest';
import { checkDocument } from './check.ts';
import { checkOperationIds, operationsOf } from './operations.ts';

it.each([
  { given: { tags: ['T'], summary: 'S.' }, want: 'T: S.' },
  { given: { summary: 'S.' }, want: ': S.' },
  { given: { tags: ['T'] }, want: 'T: GET /a/{id}' },
  { given: { tags: ['T'], summary: '' }, want: 'T: GET /a/{id}' },
  { given: {}, want: 'GET /a/{id}' },
])('$given has the key $want, which no other without words has', ({ given, want }) => {
  const document = { paths: { '/a/{id}': { get: given, put: given, parameters: [] }, '/b': { get: given } } };
  const keys = operationsOf(document).map(({ key }) => key);
  expect(keys[0]).toBe(want);
  expect(new Set(keys).size).toBe(given.summary ? 1 : 3);
});

it('what is no path has no operation', () => {
  expect(operationsOf({ paths: { 'x-a': { get: {} }, '/a': { put: {} }, '/b': null } }).map(({ at }) => at)).toEqual([
    ['paths', '/a', 'put'],
  ]);
});

it('no two operations have one id', () => {
  const check = (...ids: readonly (string | undefined)[]) => {
    const paths = Object.fromEntries(
      ids.map((operationId, index) => [`/p${index}`, { get: { operationId, responses: {} } }]),
    );
    const document = checkDocument({ openapi: '3.1.1', info: { title: 'T', version: '1' }, paths }, 'a.json');
    checkOperationIds(document, 'a.json');
  };
  expect(() => check('a', undefined, 'b', undefined)).not.toThrow();
  expect(() => check('a', 'b', 'a')).toThrow(
    "a.json#/paths/~1p2/get/operationId: 'a' is the operationId of #/paths/~1p0/get too",
  );
});
