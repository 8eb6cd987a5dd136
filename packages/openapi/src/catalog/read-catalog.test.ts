import { expect, it } from 'vitest';
import { readCatalog } from './read-catalog.ts';

const components = {
  securitySchemes: { hash: { type: 'apiKey', in: 'header', name: 'hash' } },
  schemas: {
    Revoke: {
      type: 'object',
      required: ['purpose'],
      properties: {
        purpose: { type: 'string', enum: ['revocation'], description: 'Status list purpose.' },
        isNotifyHolder: { type: 'boolean' },
        alias: { type: 'string' },
        pin: { type: 'number', 'x-secrecy': 'secret' },
        requestId: { type: 'string', 'x-secrecy': 'none' },
      },
    },
  },
};

function read(operation: object, path = '/credential/revoke', method = 'post') {
  const document = { components, info: { title: 'T', version: '1' }, paths: { [path]: { [method]: operation } } };
  return readCatalog(document).operations[0];
}

const revoke = {
  operationId: 'revokeCredentials',
  tags: ['Credential'],
  summary: 'Revoke.',
  security: [{ hash: [] }],
  'x-agency': { client: 'agency', resource: 'credentials', method: 'revoke', retry: 'once' },
  'x-inferred': { method: 'method-body-post' },
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Revoke' }, example: { purpose: 'revocation' } },
    },
  },
  responses: { 200: {} },
};

it('reads names, fields, credential and what was inferred', () => {
  expect(read(revoke)).toMatchObject({
    id: 'revokeCredentials',
    method: 'POST',
    resource: 'credentials',
    resourceMethod: 'revoke',
    retry: 'once',
    body: 'fields',
    auth: { name: 'hash', header: 'hash' },
    inferred: ['method'],
    example: { purpose: 'revocation' },
  });
  expect(read(revoke)?.fields[0]).toEqual({
    name: 'purpose',
    in: 'body',
    required: true,
    description: 'Status list purpose.',
  });
});

it('lets only closed kinds of values and those marked as no secret be logged', () => {
  expect(read(revoke)?.log).toEqual(['purpose', 'isNotifyHolder', 'requestId']);
});

it('sends an operation once that no overlay knows', () => {
  expect(read({ ...revoke, 'x-agency': undefined })?.retry).toBe('once');
});

it('takes a body that is no object as one field `body`', () => {
  const schema = { type: 'array', items: { type: 'string' } };
  expect(
    read({ ...revoke, requestBody: { required: true, content: { 'application/json': { schema } } } }),
  ).toMatchObject({
    body: 'whole',
    fields: [{ name: 'body', in: 'body', required: true }],
  });
});

it.each([
  {
    given: { ...revoke, parameters: [{ name: 'purpose', in: 'path', required: true, schema: { type: 'string' } }] },
    want: "has 'purpose' in its path and in its body",
  },
  {
    given: { ...revoke, parameters: [{ name: 'tenant', in: 'header', required: true }] },
    want: "requires the header parameter 'tenant'",
  },
  {
    given: { ...revoke, requestBody: { content: { 'multipart/form-data': {} } } },
    want: 'a body that is not application/json',
  },
])('stops: $want', ({ given, want }) => {
  expect(() => read(given)).toThrow(want);
});
