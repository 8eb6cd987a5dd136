import { isObject, type OpenApiDocument, pathOf, valueAt } from '@one37id/agency-openapi/document';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});
const envelope = (result: object) => ({
  type: 'object',
  required: ['isSuccessfull', 'result'],
  properties: { isSuccessfull: { type: 'boolean' }, result },
});
const success = (result: object) => ({
  200: { description: 'Done.', content: json(envelope(result)) },
  400: { $ref: '#/components/responses/Failure' },
});
const names = (resource: string, method: string, more: object = {}) => ({
  client: 'agency',
  resource,
  method,
  retry: 'once',
  ...more,
});
const issue = (variant: string) => ({
  tags: ['Credential'],
  summary: `Issue by ${variant}.`,
  operationId: `issueBy${variant}`,
  'x-agency': names('credentials', 'issue', { variant }),
  requestBody: {
    required: true,
    content: json(
      {
        type: 'object',
        required: [variant, 'payload'],
        properties: { [variant]: { type: 'string', minLength: 1 }, payload: ref('Payload') },
      },
      { payload: {} },
    ),
  },
  responses: success({ type: 'string' }),
});

/**
 * A small agency, for tests: twins that share a schema, a schema used both ways, recursion, an image, an open
 * operation.
 */
export const testDocument: OpenApiDocument = {
  openapi: '3.0.3',
  info: { title: 'Agency', version: '1.0' },
  servers: [{ url: 'https://agency.example.com/bc/admin' }],
  tags: [{ name: 'Credential', description: 'Credentials.' }],
  security: [{ hash: [] }],
  paths: {
    '/issue/id': { post: issue('Id') },
    '/issue/alias': { post: issue('Alias') },
    '/list': {
      post: {
        tags: ['Connection'],
        summary: 'List.',
        operationId: 'list',
        'x-agency': names('connections', 'list', {
          retry: 'read',
          pagination: { page: 'page', size: 'size', firstPage: 0, items: 'items' },
        }),
        requestBody: {
          content: json({
            type: 'object',
            properties: {
              page: { type: 'integer', minimum: 0, default: 0 },
              state: { type: 'string', enum: ['on', 'off'] },
            },
          }),
        },
        responses: success({
          type: 'object',
          required: ['items'],
          properties: { items: { type: 'array', items: ref('Connection') } },
        }),
      },
    },
    '/connection/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        tags: ['Connection'],
        summary: 'Get.',
        operationId: 'get',
        'x-agency': names('connections', 'get', { retry: 'read' }),
        parameters: [{ name: 'verbose', in: 'query', schema: { type: 'boolean', default: false } }],
        responses: success(ref('Connection')),
      },
      put: {
        tags: ['Connection'],
        summary: 'Save.',
        operationId: 'save',
        'x-agency': names('connections', 'save', { retry: 'idempotent' }),
        requestBody: { required: true, content: json(ref('Connection')) },
        responses: success({ type: 'boolean' }),
      },
    },
    '/qr': {
      get: {
        tags: ['Connect'],
        summary: 'Draw.',
        operationId: 'draw',
        'x-agency': names('invitations', 'qrCode', { retry: 'read' }),
        responses: {
          200: {
            description: 'An image.',
            'x-secrecy': 'invitation',
            content: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
          },
        },
      },
    },
    '/metric': {
      post: {
        tags: ['Metrics'],
        summary: 'Count.',
        operationId: 'count',
        'x-agency': names('metrics', 'create', { returns: 'any' }),
        security: [],
        requestBody: { required: true, content: json({ type: 'object', additionalProperties: true }) },
        responses: { 201: { description: 'Done.' } },
      },
    },
  },
  components: {
    securitySchemes: {
      hash: { type: 'apiKey', in: 'header', name: 'hash' },
      studio: { type: 'http', scheme: 'bearer' },
    },
    responses: { Failure: { description: 'Failed.', content: json(ref('Failure')) } },
    schemas: {
      Failure: {
        type: 'object',
        required: ['errorCode'],
        properties: { errorCode: { type: 'number' }, message: { type: 'string' } },
      },
      Payload: {
        type: 'object',
        required: ['schemaId'],
        properties: {
          schemaId: { type: 'string', minLength: 1, maxLength: 100, description: 'A URL.', 'x-secrecy': 'claim' },
          format: { type: 'string', enum: ['w3c', 'sd-jwt'], default: 'w3c' },
          expires: { type: 'string', format: 'date-time' },
          attributes: { type: 'array', items: ref('Attribute') },
        },
      },
      Attribute: {
        type: 'object',
        required: ['key'],
        properties: { key: { type: 'string' }, value: {}, children: { type: 'array', items: ref('Attribute') } },
      },
      Connection: {
        type: 'object',
        required: ['alias'],
        properties: {
          alias: { type: 'string' },
          state: { type: 'string', enum: ['open', 'closed'] },
          owner: { oneOf: [ref('Person'), ref('Business')] },
          createdAt: { type: 'string', format: 'date-time', readOnly: true, example: '2024-05-01T10:00:00Z' },
        },
      },
      Person: { type: 'object', required: ['email'], properties: { email: { type: 'string', 'x-secrecy': 'email' } } },
      Business: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
      Unused: { type: 'object', properties: { anything: { type: 'string' } } },
    },
  },
};

/** JSON pointers (without `#`) to new values; undefined removes. */
export type Edits = Readonly<Record<string, unknown>>;

/**
 * A copy of a document with some values set or removed. Missing parents are an error: a test must not change nothing.
 */
export function edited(document: OpenApiDocument, edits: Edits): OpenApiDocument {
  const copy = structuredClone(document);
  for (const [pointer, value] of Object.entries(edits)) {
    const path = pathOf(`#${pointer}`);
    const parent = valueAt(copy, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    if (!isObject(parent) && !Array.isArray(parent)) throw new Error(`nothing at ${pointer}`);
    if (value === undefined) Reflect.deleteProperty(parent, key);
    else Reflect.set(parent, key, value);
  }
  return copy;
}
