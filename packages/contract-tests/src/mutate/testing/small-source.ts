import type { ContractRow } from '../../contract-row.ts';
import type { Source } from '../mutation.ts';
import type { MutableDocument, MutableMedia, MutableOperation, MutableSchema } from '../site.ts';

type Names = MutableOperation['x-agency'];

const flag = { isSuccessfull: { type: 'boolean' } };
const envelope = (result?: MutableSchema): MutableSchema => ({
  type: 'object',
  required: ['isSuccessfull'],
  properties: { ...flag, ...(result && { result }) },
});
const told = (result?: MutableSchema, example?: unknown): MutableMedia => ({
  schema: envelope(result),
  example: { isSuccessfull: true, ...(result && { result: example }) },
});
const failure = (): MutableMedia => ({
  schema: {
    type: 'object',
    required: ['isSuccessfull', 'errorCode', 'message'],
    properties: { ...flag, errorCode: { type: 'number' }, message: { type: 'string' } },
  },
  examples: { invalidRequest: { value: { isSuccessfull: false, errorCode: 1, message: 'no' } } },
});
const answers = (media?: Record<string, MutableMedia>): MutableOperation['responses'] => ({
  200: { description: '', ...(media && { content: media }) },
  400: { description: '', content: { 'application/json': failure() } },
});
const operation = (
  operationId: string,
  names: Names,
  responses: MutableOperation['responses'],
  more: object = {},
): MutableOperation => ({ operationId, 'x-agency': names, security: [{ hash: [] }], responses, ...more });
const json = (media: MutableMedia): Record<string, MutableMedia> => ({ 'application/json': media });
const id = { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'id' }] };
const pagination = { page: 'page', size: 'rows', firstPage: 0, defaultSize: 50, items: 'items', total: 'total' };

const input = {
  text: 'text',
  bounded: 'text',
  kind: 'a',
  date: '2030-01-31T12:00:00Z',
  count: 1,
  is: true,
  list: ['a'],
};
const body = {
  schema: {
    type: 'object',
    required: ['text'],
    properties: {
      text: { type: 'string' },
      bounded: { type: 'string', minLength: 1, maxLength: 9 },
      kind: { type: 'string', enum: ['a', 'b'] },
      date: { type: 'string', format: 'date-time' },
      count: { type: 'number', minimum: 0 },
      is: { type: 'boolean' },
      list: { type: 'array', items: { type: 'string' } },
    },
  },
  example: input,
};
const page = {
  type: 'object',
  required: ['items', 'total'],
  properties: { items: { type: 'array', items: { type: 'string' } }, total: { type: 'number' } },
};

const paths: MutableDocument['paths'] = {
  '/things': {
    post: operation(
      'createThing',
      { client: 'agency', resource: 'things', method: 'create', retry: 'once' },
      answers(json(told({ type: 'object', properties: { name: { type: 'string' } } }, { name: 'a' }))),
      { requestBody: { content: json(body) } },
    ),
  },
  '/things/list': {
    post: operation(
      'listThings',
      { client: 'agency', resource: 'things', method: 'list', retry: 'read', pagination },
      answers(json(told(page, { items: ['a'], total: 1 }))),
      {
        requestBody: {
          content: json({
            schema: { type: 'object', properties: { page: { type: 'number' }, rows: { type: 'number' } } },
            example: { page: 0, rows: 1 },
          }),
        },
      },
    ),
  },
  '/things/by-id/{id}': {
    get: operation(
      'getThingById',
      { client: 'agency', resource: 'things', method: 'get', retry: 'read' },
      answers(json(told({ type: 'string' }, 'a'))),
      id,
    ),
  },
  '/things/by-alias/{id}': {
    get: operation(
      'getThingByAlias',
      { client: 'agency', resource: 'things', method: 'get', retry: 'read' },
      answers(json(told({ type: 'number' }, 1))),
      id,
    ),
  },
  '/things/{id}': {
    post: operation(
      'allowThing',
      { client: 'agency', resource: 'things', method: 'allow', retry: 'idempotent' },
      answers(json(told())),
      id,
    ),
  },
  '/things/check': {
    get: operation(
      'checkThings',
      { client: 'studio', resource: 'checks', method: 'is', retry: 'read' },
      answers(json(told({ type: 'boolean' }, true))),
      { security: [{ studio: [] }] },
    ),
  },
  '/things/raw': {
    get: operation(
      'getRaw',
      { client: 'agency', resource: 'raw', method: 'get', retry: 'read' },
      answers(json({ schema: { type: 'object' }, example: { a: 1 } })),
    ),
  },
  '/things/image': {
    get: operation(
      'getImage',
      { client: 'agency', resource: 'images', method: 'get', retry: 'read' },
      answers({ 'image/png': { schema: { type: 'string', format: 'binary' } } }),
    ),
  },
  '/things/delete': {
    post: operation(
      'deleteThings',
      { client: 'agency', resource: 'things', method: 'delete', retry: 'once', returns: 'empty' },
      answers(),
      { security: [] },
    ),
  },
};

function rowOf(
  path: string,
  method: string,
  { operationId, 'x-agency': names, security, requestBody, responses, parameters }: MutableOperation,
): ContractRow {
  const [answerType, media] = Object.entries(responses['200']?.content ?? {})[0] ?? [];
  const example: unknown = requestBody?.content['application/json']?.example;
  const [scheme] = Object.keys(security?.[0] ?? {});
  const kind =
    answerType === 'image/png'
      ? 'image'
      : media === undefined
        ? 'empty'
        : media.schema.properties?.['isSuccessfull'] === undefined
          ? 'json'
          : media.schema.properties['result']
            ? 'result'
            : 'void';
  return {
    id: operationId,
    client: names['client'] === 'studio' ? 'studio' : 'agency',
    resource: String(names['resource']),
    resourceMethod: String(names['method']),
    method: method.toUpperCase(),
    path,
    ...(scheme === undefined
      ? {}
      : {
          credential:
            scheme === 'hash'
              ? { scheme, header: 'hash', prefix: '' }
              : { scheme, header: 'authorization', prefix: 'Bearer ' },
        }),
    retry: names['retry'] === 'once' ? 'once' : names['retry'] === 'read' ? 'read' : 'idempotent',
    returns: kind,
    ...(names.pagination === undefined ? {} : { pagination }),
    fields: Object.fromEntries([
      ...(parameters ?? []).map(({ name }) => [name, 'path']),
      ...Object.keys(Object(example)).map((name) => [name, 'body']),
    ]) as ContractRow['fields'],
    ...(requestBody === undefined ? {} : { requestType: 'application/json' }),
    loggable: ['count', 'is'],
    input: { ...Object(example), ...(parameters && { id: 'id' }) },
    status: 200,
    ...(answerType === undefined ? {} : { answerType }),
    failures: [],
  };
}

const rows = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, one]) => rowOf(path, method, one)),
);

/** As the generator writes it, as far as a mutation looks at it. */
const sdk = rows.map(
  (row) =>
    `callWith(client, ${row.id}Operation, ${Object.keys(row.fields).length === 0 ? 'undefined' : 'input'}, options)`,
);
const resources = rows.map((row) => {
  if (row.pagination) return `paginate(this, ${row.id}Operation, ${row.id}Pagination, input, options)`;
  return row.resourceMethod === 'get' && row.resource === 'things'
    ? `callVariant(this, { id: ${row.id}Operation })`
    : `callWith(this, ${row.id}Operation, input, options)`;
});

/**
 * A document of one operation of each kind, and what is generated of it: every mutation finds here what it is about.
 */
export const smallSource: Source = {
  document: {
    paths,
    components: {
      schemas: {},
      securitySchemes: {
        hash: { type: 'apiKey', in: 'header', name: 'hash' },
        studio: { type: 'http', scheme: 'bearer' },
      },
    },
  },
  client: new Map([
    ['sdk.gen.ts', sdk.join('\n')],
    ['resources.gen.ts', resources.join('\n')],
  ]),
  rows,
};
