import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GeneratedClient, generatedClient } from './generated-client.ts';

const text = { type: 'string' };
const list = { type: 'array', items: text };
const object = { type: 'object', properties: { r: { type: 'number' }, g: text } };

/**
 * One for each form of a parameter that OpenAPI defines: what is given, its type, and the query string that a server
 * sees.
 */
const rows: readonly {
  readonly parameter: object;
  readonly type: string;
  readonly given: unknown;
  readonly want: string;
}[] = [
  { parameter: { schema: text }, type: 'string', given: 'a b&c', want: 'q=a%20b%26c' },
  { parameter: { schema: list }, type: 'string[]', given: ['a', 'b,c'], want: 'q=a&q=b%2Cc' },
  { parameter: { schema: list, explode: false }, type: 'string[]', given: ['a', 'b,c'], want: 'q=a,b%2Cc' },
  { parameter: { schema: list, style: 'spaceDelimited' }, type: 'string[]', given: ['a', 'b'], want: 'q=a%20b' },
  { parameter: { schema: list, style: 'pipeDelimited' }, type: 'string[]', given: ['a', 'b'], want: 'q=a%7Cb' },
  { parameter: { schema: object }, type: '{ r?: number; g?: string }', given: { r: 1, g: 'x' }, want: 'r=1&g=x' },
  {
    parameter: { schema: object, explode: false },
    type: '{ r?: number; g?: string }',
    given: { r: 1, g: 'x' },
    want: 'q=r,1,g,x',
  },
  {
    parameter: { schema: object, style: 'deepObject', explode: true },
    type: '{ r?: number; g?: string }',
    given: { r: 1, g: 'x' },
    want: 'q%5Br%5D=1&q%5Bg%5D=x',
  },
  { parameter: { schema: text, allowReserved: true }, type: 'string', given: 'a/b:c&d', want: 'q=a/b:c%26d' },
  {
    parameter: { content: { 'application/json': { schema: { type: 'array', items: object } } } },
    type: 'Array<{ r?: number; g?: string }>',
    given: [{ r: 1 }],
    want: `q=${encodeURIComponent('[{"r":1}]')}`,
  },
];

const seen: string[] = [];
const server = createServer(({ url = '' }, response) => {
  seen.push(url);
  response.setHeader('content-type', 'application/json').end('{"isSuccessfull":true}');
});
let client: GeneratedClient;
let baseUrl = '';

beforeAll(async () => {
  const success = {
    200: {
      description: 'ok',
      content: {
        'application/json': {
          schema: { type: 'object', required: ['isSuccessfull'], properties: { isSuccessfull: { type: 'boolean' } } },
        },
      },
    },
  };
  const operationOf = (index: number, parameter: object) => ({
    operationId: `call${index}`,
    tags: ['T'],
    summary: `Call ${index}.`,
    'x-agency': { client: 'agency', resource: 'things', method: `call${index}`, retry: 'read' },
    parameters: [{ in: 'query', name: 'q', ...parameter }],
    responses: success,
  });
  const paths = Object.fromEntries(
    rows.map(({ parameter }, index) => [`/call${index}`, { get: operationOf(index, parameter) }]),
  );
  client = await generatedClient({ openapi: '3.0.3', info: { title: 'T', version: '1' }, paths });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await client[Symbol.asyncDispose]();
});

it.each(rows)('$parameter is sent as documented', async ({ parameter, given, want }) => {
  seen.length = 0;
  const id = `call${rows.findIndex((row) => row.parameter === parameter)}`;
  await client.call(baseUrl, id, { q: given });
  expect(seen).toEqual([`/${id}?${want}`]);
});

it('is typed as documented', async () => {
  const lines = [
    "import type * as Sdk from './all.ts';",
    ...rows.map(
      ({ type, given }, index) =>
        `export const input${index}: Sdk.Call${index}Input = { q: ${JSON.stringify(given)} satisfies ${type} };`,
    ),
  ];
  const errors = await client.typeErrors(lines.join('\n'));
  expect(errors.map((error) => `${error}\n${lines[Number.parseInt(error, 10) - 1]}`)).toEqual([]);
});

it('brings what writes unusual forms into the constants that have one, and into no other', () => {
  const constants = client.text('operations.gen.ts').split('export const ').slice(1);
  const isPlain = constants.map((constant) => !constant.includes('writeQuery'));
  expect(isPlain).toEqual(
    rows.map(({ parameter }) => Object.keys(parameter).join() === 'schema' && parameter !== rows[5]?.parameter),
  );
});
