import { expect, it } from 'vitest';
import { render } from './render.ts';

const text = (schema: object, example?: unknown) => ({
  content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
});
const envelope = (result: object) => ({
  type: 'object',
  required: ['isSuccessfull', 'result'],
  properties: { isSuccessfull: { type: 'boolean' }, result },
});

const document = {
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: {
    '/credential': {
      post: {
        tags: ['Credential'],
        summary: 'Revoke */ by id.',
        operationId: 'revokeCredentials',
        'x-agency': { client: 'agency', resource: 'credentials', method: 'revoke', retry: 'once' },
        security: [{ hash: [] }],
        requestBody: {
          required: true,
          ...text(
            {
              type: 'object',
              required: ['purpose'],
              properties: { purpose: { type: 'string', enum: ['revocation'] } },
            },
            { purpose: 'revocation' },
          ),
        },
        responses: {
          200: { description: 'ok', ...text(envelope({ type: 'number' }), { isSuccessfull: true, result: 2 }) },
        },
      },
    },
    '/credential/{id}': {
      delete: {
        tags: ['Credential'],
        summary: 'Delete credential.',
        operationId: 'deleteCredential',
        'x-agency': { client: 'agency', resource: 'credentials', method: 'delete', retry: 'once' },
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: { description: 'ok' } },
      },
    },
  },
  components: { securitySchemes: { hash: { type: 'apiKey', in: 'header', name: 'hash' } } },
};

async function client(): Promise<ReadonlyMap<string, string>> {
  return (await render(document, 'text')).folders.get('packages/client/src/generated') ?? new Map();
}

it('imports the runtime from our core and copies none of the generator’s', async () => {
  const files = await client();
  expect([...files.keys()].sort()).toEqual([
    'clients.gen.ts',
    'document.gen.ts',
    'exports.gen.ts',
    'operations.gen.ts',
    'resources.gen.ts',
    'routes.gen.ts',
    'schemas.gen.ts',
    'sdk.gen.ts',
    'types.gen.ts',
    'validators.gen.ts',
  ]);
  expect(files.get('sdk.gen.ts')).toContain("from '@one37id/agency-core'");
  expect([...files.values()].join('\n')).not.toMatch(/hey-api/);
});

it('gives a flat function its operation, its input and its unwrapped result', async () => {
  const sdk = (await client()).get('sdk.gen.ts') ?? '';
  expect((await client()).get('types.gen.ts')).toContain('export type RevokeCredentialsResult = number;');
  expect(sdk).toContain('export type DeleteCredentialResult = void;');
  expect(sdk).toContain(
    'export function revokeCredentials(client: Client, input: RevokeCredentialsInput, options?: CallOptions): Promise<number>',
  );
  expect(sdk).toContain('return callWith(client, revokeCredentialsOperation, input, options);');
});

it('tells of each field of a method with which other it goes, and whether it may be left out', async () => {
  const take = (id: string, variant: string, names: readonly string[]) => ({
    post: {
      tags: ['T'],
      summary: `Take ${id}.`,
      operationId: id,
      'x-agency': { client: 'agency', resource: 'things', method: 'take', variant, retry: 'once' },
      requestBody: {
        required: true,
        ...text({
          type: 'object',
          required: [variant],
          properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
        }),
      },
      responses: { 200: { description: 'ok', ...text(envelope({ type: 'string' })) } },
    },
  });
  const paths = {
    '/a': take('takeA', 'a', ['a', 'all', 'onlyA']),
    '/b': take('takeB', 'b', ['b', 'all', 'twice']),
    '/c': take('takeC', 'c', ['c', 'all', 'twice']),
  };
  const { folders } = await render({ ...document, paths }, 'text');
  const resources = folders.get('packages/client/src/generated')?.get('resources.gen.ts') ?? '';
  expect(resources.match(/@param input.*/g)).toEqual([
    '@param input.a - With `a`.',
    '@param input.all - Optional.',
    '@param input.onlyA - With `a`. Optional.',
    '@param input.b - With `b`.',
    '@param input.twice - With `b` or `c`. Optional.',
    '@param input.c - With `c`.',
  ]);
});

it('ends no comment early', async () => {
  const files = await client();
  expect(files.get('types.gen.ts')).toContain(
    "export interface RevokeCredentialsInput {\n    purpose: 'revocation';\n}",
  );
  expect(files.get('sdk.gen.ts')).toContain('Revoke *\\/ by id.');
  expect(files.get('resources.gen.ts')).toContain('Revoke *\\/ by id.');
});

it('tells of optional headers, which callers give in the options', async () => {
  const parameters = [
    { in: 'header', name: 'X-Tenant', schema: { type: 'string' } },
    { in: 'cookie', name: 'sid', schema: { type: 'string' } },
  ];
  const operation = {
    tags: ['T'],
    summary: 'S.',
    operationId: 'getThing',
    'x-agency': { client: 'agency', resource: 'things', method: 'get', retry: 'read' },
    parameters,
    responses: { 204: { description: 'ok' } },
  };
  const sdk = (await render({ ...document, paths: { '/thing': { get: operation } } }, 'text')).folders
    .get('packages/client/src/generated')
    ?.get('sdk.gen.ts');
  expect(sdk).toContain(' * Optional headers, to be given in `options.headers`: `X-Tenant`, `cookie`.');
});

it('types the items of a list whose result may be absent', async () => {
  const list = {
    type: 'object',
    required: ['items'],
    properties: { items: { type: 'array', items: { type: 'string' } } },
  };
  const schema = { ...envelope(list), required: ['isSuccessfull'] };
  const body = { type: 'object', properties: { currentPage: { type: 'number' }, rowsPerPage: { type: 'number' } } };
  const pagination = { page: 'currentPage', size: 'rowsPerPage', firstPage: 0, defaultSize: 50, items: 'items' };
  const operation = {
    tags: ['Credential'],
    summary: 'List.',
    operationId: 'listCredentials',
    'x-agency': { client: 'agency', resource: 'credentials', method: 'list', retry: 'read', pagination },
    requestBody: { required: true, ...text(body) },
    responses: { 200: { description: 'ok', ...text(schema) } },
  };
  const files = (await render({ ...document, paths: { '/list': { post: operation } } }, 'text')).folders.get(
    'packages/client/src/generated',
  );
  expect(files?.get('sdk.gen.ts')).toContain(
    'export type ListCredentialsResult = Exclude<ListCredentialsAnswer, null | undefined> | undefined;',
  );
  expect(files?.get('types.gen.ts')).toContain('export type ListCredentialsItem = string;');
});

it('takes the wanted value of the contract from the example, without core', async () => {
  const contract = (await render(document, 'text')).folders
    .get('packages/contract-tests/src/generated')
    ?.get('contract.gen.ts');
  expect(contract).toContain('want: 2,');
});

it('renders the same bytes twice', async () => {
  expect(await client()).toEqual(await client());
});

it('lists what the agency sends by itself with its handlers, one line each', async () => {
  const event = (kind: string) => ({
    post: {
      summary: `It was ${kind}. | */`,
      requestBody: {
        required: true,
        ...text({ type: 'object', required: ['kind'], properties: { kind: { enum: [kind] } } }),
      },
      responses: { 200: { description: 'ok' } },
    },
  });
  const { post } = document.paths['/credential'];
  const callbacks = { onDone: { '{$request.body#/url}': event('done') } };
  const outputs = await render(
    {
      ...document,
      paths: { '/credential': { post: { ...post, callbacks } } },
      webhooks: { issued: event('issued'), bare: { post: { responses: {} } } },
    },
    'text',
  );
  const lines = (outputs.files.get('packages/client/api.md') ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `on'));
  expect(lines).toEqual([
    '| `onBare` | anything | `identify` | a webhook | bare |',
    '| `onDone` | [`DoneEvent`](src/generated/types.gen.ts) | payload `kind` `done` | a callback of `revokeCredentials` | It was done. \\| \\*/ |',
    '| `onIssued` | [`IssuedEvent`](src/generated/types.gen.ts) | payload `kind` `issued` | a webhook | It was issued. \\| \\*/ |',
  ]);
  expect(outputs.notes.filter((note) => note.includes("'issued'"))).toEqual([
    "#/webhooks/issued/post is the event 'issued': give it a name in an overlay ('x-agency.event')",
  ]);
  expect([...(outputs.folders.get('packages/client/src/generated')?.keys() ?? [])]).toContain('webhooks.gen.ts');
});
