import { expect, it } from 'vitest';
import { checkDocument } from './check.ts';
import { DocumentError } from './document-error.ts';

const base = { openapi: '3.0.3', info: { title: 'T', version: '1' }, paths: {} };
const operation = { tags: ['T'], summary: 'S', responses: {} };

it.each([
  { given: base },
  { given: { ...base, openapi: '3.1.1' } },
  { given: { ...base, openapi: '3.2.0' } },
  { given: { ...base, openapi: '3.0.10' } },
  { given: { ...base, paths: { '/a': { get: { ...operation, 'x-agency': {}, parameters: null } } } } },
  { given: { ...base, openapi: '3.1.0', paths: { '/a': { get: { tags: ['T'] } } } } },
  {
    given: {
      ...base,
      paths: { '/a': { get: { ...operation, operationId: 'x' } }, '/b': { put: { ...operation, operationId: 'x' } } },
    },
  },
  { given: { ...base, paths: { '/a': { get: { summary: null, tags: null, operationId: null, responses: {} } } } } },
  { given: { ...base, paths: { 'x-note': 'anything', '/a': { get: operation, parameters: [], 'x-b': 1 } } } },
])('accepts $given', ({ given }) => {
  expect(checkDocument(given, 'f')).toBe(given);
});

it.each([
  { given: [], want: ['#', 'is no OpenAPI document: an object is wanted'] },
  { given: 'text', want: ['#', 'is no OpenAPI document: an object is wanted'] },
  { given: {}, want: ['#', 'is no OpenAPI document: it has no `openapi`'] },
  { given: { swagger: '2.0' }, want: ['#/swagger', 'is Swagger 2.0; OpenAPI 3.0, 3.1 or 3.2 is wanted'] },
  { given: { ...base, openapi: 3.1 }, want: ['#/openapi', 'is 3.1; OpenAPI 3.0, 3.1 or 3.2 is wanted'] },
  { given: { ...base, openapi: '3.3.0' }, want: ['#/openapi', 'is "3.3.0"; OpenAPI 3.0, 3.1 or 3.2 is wanted'] },
  ...['3.1.1-rc1', '13.1.1', '3.1', ['3.1.1']].map((openapi) => ({
    given: { ...base, openapi },
    want: ['#/openapi', `is ${JSON.stringify(openapi)}; OpenAPI 3.0, 3.1 or 3.2 is wanted`],
  })),
  { given: { ...base, info: undefined }, want: ['#/info', 'is missing or no object'] },
  { given: { ...base, info: { title: 'T' } }, want: ['#/info/version', 'is missing or no string'] },
  // YAML reads `version: 1.0` as a number.
  {
    given: { ...base, info: { title: 'T', version: 1 } },
    want: ['#/info/version', 'is the number 1; a string is wanted: put it in quotes'],
  },
  { given: { ...base, paths: undefined }, want: ['#/paths', 'is missing or no object'] },
  { given: { ...base, paths: { a: {} } }, want: ['#/paths/a', "is no path: it does not start with '/'"] },
  { given: { ...base, paths: { '/a': null } }, want: ['#/paths/~1a', 'is no object'] },
  {
    given: { ...base, paths: { '/a': { $ref: '#/b' } } },
    want: ['#/paths/~1a', "refers to '#/b', which is not in this document"],
  },
  { given: { ...base, paths: { '/a': { get: 1 } } }, want: ['#/paths/~1a/get', 'is no object'] },
  { given: { ...base, paths: { '/a': { get: {} } } }, want: ['#/paths/~1a/get/responses', 'is missing or no object'] },
  {
    given: { ...base, paths: { '/a': { get: { ...operation, tags: 'T' } } } },
    want: ['#/paths/~1a/get/tags', 'is no list of strings'],
  },
  {
    given: { ...base, paths: { '/a': { get: { ...operation, tags: ['T', 1] } } } },
    want: ['#/paths/~1a/get/tags', 'is no list of strings'],
  },
  {
    given: { ...base, paths: { '/a': { get: { ...operation, operationId: 7 } } } },
    want: ['#/paths/~1a/get/operationId', 'is no text'],
  },
  {
    given: { ...base, openapi: '3.1.1', paths: { '/a': { get: { ...operation, responses: 'none' } } } },
    want: ['#/paths/~1a/get/responses', 'is missing or no object'],
  },
  {
    given: { ...base, paths: { '/a': { get: { ...operation, 'x-agency': 'a' } } } },
    want: ['#/paths/~1a/get/x-agency', 'is no object'],
  },
  {
    given: { ...base, paths: { '/a': { get: { ...operation, parameters: { id: {} } } } } },
    want: ['#/paths/~1a/get/parameters', 'is no list'],
  },
  {
    given: { ...base, paths: { '/a': { get: { ...operation, summary: 1 } } } },
    want: ['#/paths/~1a/get/summary', 'is no string'],
  },
  {
    given: { ...base, paths: { '/a': { get: { ...operation, operationId: '' } } } },
    want: ['#/paths/~1a/get/operationId', 'is no text'],
  },
  {
    given: { ...base, paths: { '/a': { get: { ...operation, responses: { 200: { $ref: '#/no' } } } } } },
    want: ['#/paths/~1a/get/responses/200', expect.stringContaining("refers to '#/no'")],
  },
])('refuses: $want', ({ given, want: [pointer, reason] }) => {
  const check = () => checkDocument(given, 'f');
  expect(check).toThrow(DocumentError);
  expect(check).toThrow(expect.objectContaining({ file: 'f', pointer, reason }));
});
