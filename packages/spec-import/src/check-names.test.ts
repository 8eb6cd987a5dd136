import { expect, it } from 'vitest';
import { checkDocument } from '@one37id/agency-openapi/document';
import { checkNames } from './check-names.ts';

const schemes = { hash: { type: 'apiKey', in: 'header', name: 'hash' }, studio: { type: 'http', scheme: 'bearer' } };
const check = (names: object, operation: object, known = true) => {
  const given = {
    tags: ['T'],
    summary: 'S.',
    operationId: 's',
    'x-agency': { client: 'agency', resource: 'things', method: 'get', ...names },
    responses: {},
    ...operation,
  };
  const document = checkDocument(
    {
      openapi: '3.0.0',
      info: { title: 'T', version: '1' },
      paths: { '/a': { post: given } },
      components: { securitySchemes: schemes },
    },
    'd',
  );
  return checkNames(document, new Set(known ? ['T: S.'] : []));
};
const body = (...names: string[]) => ({
  requestBody: {
    content: { 'application/json': { schema: { properties: Object.fromEntries(names.map((name) => [name, {}])) } } },
  },
});

it.each([
  { given: [{}, { security: [{ hash: [] }] }] },
  { given: [{ client: 'studio' }, { security: [{ studio: [] }] }] },
  { given: [{}, {}] },
  { given: [{ variant: 'id' }, body('id')] },
] as const)('lets $given pass', ({ given: [names, operation] }) => {
  expect(check(names, operation)).toEqual([]);
});

it.each([
  {
    given: [{}, { security: [{ studio: [] }] }],
    want: "'T: S.' asks for the credential 'studio', which the client 'agency' does not have",
  },
  { given: [{ variant: 'id' }, body('alias')], want: "is selected by the field 'id'" },
] as const)('stops: $want', ({ given: [names, operation], want }) => {
  expect(() => check(names, operation)).toThrow(want);
  expect(check(names, operation, false)).toEqual([expect.stringContaining(want)]);
});
