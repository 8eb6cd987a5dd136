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
  { given: [{ variant: 'id' }, body('alias', 'id')] },
] as const)('lets $given pass', ({ given: [names, operation] }) => {
  expect(check(names, operation)).toEqual([]);
});

it.each([
  {
    given: [{}, { security: [{ studio: [] }] }],
    want: "'T: S.' asks for the credential 'studio', which the client 'agency' does not have",
    hint: ": `client: studio`, and a `resource` that the client 'agency' does not have",
  },
  {
    given: [{ client: 'studio' }, { security: [{ hash: [] }] }],
    want: "'T: S.' asks for the credential 'hash', which the client 'studio' does not have",
    hint: ": `client: agency`, and a `resource` that the client 'studio' does not have",
  },
  {
    given: [{ variant: 'id' }, body('alias', 'id2')],
    want: "is selected by the field 'id', which it does not take",
    hint: '',
  },
  {
    given: [{ variant: 'id' }, { security: [{ hash: [] }] }],
    want: "is selected by the field 'id', which it does not take",
    hint: '',
  },
] as const)('stops: $want', ({ given: [names, operation], want, hint }) => {
  expect(() => check(names, operation)).toThrow(
    `${want}: the overlays that name it have to follow (openapi/overlays/20-names.yaml${hint}).`,
  );
  expect(check(names, operation, false)).toEqual([
    expect.stringContaining(`${want}: it cannot be called until an overlay says how.`),
  ]);
});
