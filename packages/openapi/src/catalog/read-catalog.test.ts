import { expect, it } from 'vitest';
import { findUnsendable, readCatalog } from './read-catalog.ts';

const components = {
  securitySchemes: { hash: { type: 'apiKey', in: 'header', name: 'hash' } },
  schemas: {
    Given: { type: 'string', readOnly: true },
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

it('has a field’s words and limits, wherever it stands, and says which have to be given', () => {
  const parameters = [
    { name: 'id', in: 'path', schema: { type: 'string' } },
    { name: 'q', in: 'query', required: true, description: 'What is asked.', schema: { type: 'string' } },
    { name: 'size', in: 'query', schema: { type: 'integer', minimum: 1 } },
  ];
  const body = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, note: { maxLength: 9 } } };
  const requestBody = { content: { 'application/json': { schema: body } } };
  const operation = read({ ...revoke, parameters, requestBody }, '/a/{id}');
  expect(operation?.fields).toEqual([
    { name: 'id', in: 'path', required: true },
    { name: 'q', in: 'query', required: true, description: 'What is asked.' },
    { name: 'size', in: 'query', required: false, description: 'At least 1.' },
    { name: 'name', in: 'body', required: true },
    { name: 'note', in: 'body', required: false, description: 'At most 9 characters.' },
  ]);
  expect(operation?.query).toEqual(['q', 'size']);
});

it.each(['get', 'put', 'post', 'delete', 'patch'])('sends %s', (method) => {
  expect(read({ ...revoke, requestBody: undefined }, '/a', method)?.method).toBe(method.toUpperCase());
});

it('reads how a list pages, and what a caller may do where nobody knows whether it took effect', () => {
  const page = { type: 'object', properties: { at: { type: 'integer' }, rows: { type: 'integer' } } };
  const all = { type: 'object', properties: { all: { type: 'array', items: {} } } };
  const envelope = { type: 'object', properties: { isSuccessfull: {}, result: all } };
  const pagination = { page: 'at', size: 'rows', firstPage: 0, defaultSize: 50, items: 'all' };
  expect(
    read({
      ...revoke,
      'x-agency': { ...revoke['x-agency'], afterUnknown: { again: 'gone' }, pagination },
      requestBody: { content: { 'application/json': { schema: page } } },
      responses: { 200: { content: { 'application/json': { schema: envelope } } } },
    }),
  ).toMatchObject({ pagination, afterUnknown: { again: 'gone' } });
});

it('sends an operation once that no overlay knows', () => {
  expect(read({ ...revoke, 'x-agency': undefined })?.retry).toBe('once');
});

const items = { type: 'array', items: { type: 'string' } };
const object = { type: 'object', properties: { a: { type: 'string' } } };
it.each<{ why: string; given: object; want: 'fields' | 'whole' }>([
  { why: 'an object', given: object, want: 'fields' },
  { why: 'composed of objects', given: { allOf: [object, { description: 'Words.' }] }, want: 'fields' },
  { why: 'with rules of which fields go together', given: { ...object, anyOf: [{ required: ['a'] }] }, want: 'fields' },
  { why: 'a list', given: items, want: 'whole' },
  { why: 'composed of a list', given: { allOf: [items, { maxItems: 3 }] }, want: 'whole' },
  { why: 'that may be an object or a list', given: { oneOf: [object, items] }, want: 'whole' },
  { why: 'one of two objects', given: { oneOf: [object, { properties: { b: {} } }] }, want: 'whole' },
  {
    why: 'an object with fields and those of an alternative',
    given: { ...object, oneOf: [{ properties: { b: {} } }, { properties: { c: {} } }] },
    want: 'whole',
  },
  { why: 'a map', given: { type: 'object', additionalProperties: { type: 'string' } }, want: 'whole' },
  { why: 'anything', given: {}, want: 'whole' },
])('a body $why is taken as $want', ({ given, want }) => {
  expect(
    read({ ...revoke, requestBody: { required: true, content: { 'application/json': { schema: given } } } }),
  ).toMatchObject({
    body: want,
    fields: [{ name: want === 'whole' ? 'body' : 'a', in: 'body' }],
  });
});

it('a name in path and body leaves the body one argument, and what is read only is in none', () => {
  const parameters = [{ name: 'a', in: 'path', required: true, schema: { type: 'string' } }];
  const body = (schema: object) => ({
    ...revoke,
    parameters,
    requestBody: { content: { 'application/json': { schema } } },
  });
  expect(read(body(object), '/b/{a}')).toMatchObject({
    body: 'whole',
    fields: [{ name: 'a', in: 'path' }, { name: 'body' }],
  });
  expect(read(body({ ...object, properties: { ...object.properties, c: {} } }), '/b/{a}')).toMatchObject({
    body: 'whole',
  });
  for (const a of [{ type: 'string', readOnly: true }, { $ref: '#/components/schemas/Given' }])
    expect(read(body({ type: 'object', properties: { a, c: {} } }), '/b/{a}')).toMatchObject({
      body: 'fields',
      fields: [{ name: 'a', in: 'path' }, { name: 'c' }],
    });
});

it.each([
  {
    given: { ...revoke, parameters: [{ name: 'tenant', in: 'header', required: true }] },
    want: "requires the header parameter 'tenant'",
  },
  {
    given: { ...revoke, requestBody: { content: { 'multipart/form-data': {} } } },
    want: 'a body that is not application/json (multipart/form-data)',
  },
  {
    given: { ...revoke, requestBody: { content: { 'text/csv': {}, 'text/xml': {} } } },
    want: 'a body that is not application/json (text/csv, text/xml)',
  },
  {
    given: {
      ...revoke,
      parameters: ['query', 'path'].map((where) => ({ name: 'a', in: where, required: true, schema: {} })),
    },
    path: '/a/{a}',
    want: "has 'a' in its query and in its path: rename one in an overlay",
  },
  { given: revoke, method: 'get', want: 'takes a body, which no GET can have' },
  { given: revoke, method: 'head', want: 'takes a body, which no HEAD can have' },
  { given: revoke, method: 'trace', want: 'has the method TRACE, which the client does not send' },
])('stops: $want', ({ given, path = '/a', method = 'post', want }) => {
  expect(() => read(given, path, method)).toThrow(want);
  const { openapi, info } = { openapi: '3.0.3', info: { title: 'T', version: '1' } };
  const found = findUnsendable({ openapi, info, components, paths: { [path]: { [method]: given } } });
  const reason = found.get(`#/paths/${path.replaceAll('/', '~1')}/${method}`);
  expect(reason?.reason).toContain(want.replace(/.*\) /, ''));
  // A body that no request of the method can have is no shortcoming of the client.
  expect(reason?.isContradiction).toBe(want.includes('which no '));
});

it('a mistake of an overlay is none of the document', () => {
  const paths = { '/a': { post: { ...revoke, 'x-agency': { returns: 'text' } } } };
  expect(() => findUnsendable({ components, paths })).toThrow('x-agency.returns is none of');
});

it('reads what the document says, and what an overlay does, and nothing where neither says anything', () => {
  const said = {
    ...revoke,
    description: 'Revokes.',
    deprecated: true,
    'x-agency': {
      client: 'studio',
      resource: 'credentials',
      method: 'revoke',
      variant: 'id',
      note: 'A note.',
      retry: 'idempotent',
      selects: { purpose: ['a'] },
    },
  };
  expect(read(said)).toMatchObject({
    id: 'revokeCredentials',
    path: '/credential/revoke',
    tag: 'Credential',
    summary: 'Revoke.',
    description: 'Revokes.',
    note: 'A note.',
    deprecated: true,
    client: 'studio',
    variant: 'id',
    retry: 'idempotent',
    selects: { purpose: ['a'] },
  });
  const bare = read({}) ?? {};
  expect(bare).toMatchObject({
    id: '',
    tag: '',
    summary: '',
    deprecated: false,
    client: 'agency',
    resource: '',
    resourceMethod: '',
    retry: 'once',
    returns: 'any',
    fields: [],
    query: [],
    log: [],
    names: [],
    dates: [],
    unclassified: [],
  });
  for (const name of ['description', 'note', 'variant', 'body', 'auth', 'pagination', 'selects', 'afterUnknown'])
    expect(bare).not.toHaveProperty(name);
});

it('a field that a call selects by is one of its own', () => {
  const selecting = { ...revoke, 'x-agency': { ...revoke['x-agency'], selects: { other: ['a'] } } };
  expect(() => read(selecting)).toThrow('selects by `other`, which is none of its fields');
});

it('is called by its place and its id, and operations come in the order of these', () => {
  const wrong = { ...revoke, 'x-agency': { returns: 'text' } };
  expect(() => read(wrong)).toThrow('#/paths/~1credential~1revoke/post (revokeCredentials): x-agency.returns');
  expect(() => read({ ...wrong, operationId: undefined })).toThrow(/^#\/paths\/~1credential~1revoke\/post: x-agency/);
  const paths = { '/a': { get: { operationId: 'b' }, put: { operationId: 'c' } }, '/b': { get: { operationId: 'a' } } };
  const { title, version, operations } = readCatalog({ info: { title: 'T', version: '2' }, paths });
  expect([title, version, ...operations.map(({ id }) => id)]).toEqual(['T', '2', 'a', 'b', 'c']);
  expect(readCatalog({ paths: {} })).toEqual({ title: '', version: '', operations: [] });
});

it('what is hidden from logs because nobody says what it is is told, and dates by their places', () => {
  const schema = {
    type: 'object',
    properties: {
      alias: { type: 'string' },
      count: { type: 'integer' },
      share: { type: 'number' },
      secret: { type: 'string', 'x-secrecy': 'claim' },
      open: { $ref: '#/components/schemas/Open' },
      at: { type: 'string', format: 'date-time', 'x-secrecy': 'none' },
    },
  };
  const all = { ...components, schemas: { Open: { type: 'string', 'x-secrecy': 'none' } } };
  const body = { content: { 'application/json': { schema } } };
  const parameters = [{ name: 'since', in: 'query', schema: { type: 'string', format: 'date-time' } }];
  const document = { components: all, paths: { '/a': { post: { ...revoke, parameters, requestBody: body } } } };
  expect(readCatalog(document).operations[0]).toMatchObject({
    unclassified: ['alias'],
    log: ['count', 'share', 'open', 'at'],
    dates: ['/since', '/at'],
    fields: [{ name: 'since', in: 'query', required: false }, {}, {}, {}, {}, {}, {}],
  });
  const whole = {
    ...document.paths['/a'].post,
    requestBody: { content: { 'application/json': { schema: { type: 'array', items: schema } } } },
  };
  expect(readCatalog({ ...document, paths: { '/a': { post: whole } } }).operations[0]).toMatchObject({
    body: 'whole',
    log: [],
    unclassified: [],
    dates: ['/since', '/body/*/at'],
  });
});
