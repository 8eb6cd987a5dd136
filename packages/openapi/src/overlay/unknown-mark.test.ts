import { expect, it } from 'vitest';
import { unknownMark } from './unknown-mark.ts';

it.each([
  { given: { 'x-secrecy': 'claim', 'x-form': 'a text', 'x-words': 'Words.' } },
  { given: { 'x-agency': { client: 'studio', pagination: { page: 'page' }, words: { '/a': 'Words.' } } } },
  // A name that somebody chose, and what stands in an example.
  { given: { properties: { 'x-tenant': { type: 'string' } }, example: { 'x-tenant': 'a' } } },
  { given: { headers: { 'x-request-id': { schema: { type: 'string' } } } } },
  { target: "$.components['headers']", given: { 'x-request-id': { schema: {} } } },
  { target: '$.components.schemas.Person.properties ', given: { 'x-tenant': { type: 'string' } } },
  { given: 'text' },
  { given: undefined },
])('takes $given', ({ target = '$.paths.*.get', given }) => {
  expect(unknownMark(target, given)).toBeUndefined();
});

it.each([
  { given: { 'x-secrcy': 'pii' }, want: ['x-secrcy'] },
  { given: { 'x-Secrecy': 'pii' }, want: ['x-Secrecy'] },
  { given: { 'x-retry': 'once' }, want: ['x-retry'] },
  { given: { responses: { 200: { 'x-words': 'a' }, 'x-word': 'a' } }, want: ['responses', 'x-word'] },
  { given: { allOf: [{}, { properties: { 'x-a': { 'x-b': 1 } } }] }, want: ['allOf', 1, 'properties', 'x-a', 'x-b'] },
  { target: '$.components.headers', given: { 'x-request-id': { 'x-b': 1 } }, want: ['x-request-id', 'x-b'] },
  { target: '$..example', given: { 'x-b': 1 }, want: ['x-b'] },
])('finds $want', ({ target = '$.paths.*.get', given, want }) => {
  expect(unknownMark(target, given)).toEqual({ at: want, known: ['x-agency', 'x-form', 'x-secrecy', 'x-words'] });
});

it('finds what nothing reads in the marks of an operation', () => {
  const found = unknownMark('$.paths.*.get', { 'x-agency': { retry: 'once', pagnation: {} } });
  expect(found).toEqual({ at: ['x-agency', 'pagnation'], known: expect.arrayContaining(['pagination']) });
});
