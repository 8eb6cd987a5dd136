import { expect, it } from 'vitest';
import { operationsOf } from './operations.ts';

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
