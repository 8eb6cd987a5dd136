import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GeneratedClient, generatedClient } from './generated-client.ts';

const named = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const list = { type: 'array', items: { $ref: '#/components/schemas/Named' } };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const none = { type: 'null' };

/**
 * Every way to say one schema: in the place itself, by name, composed of one, beside null, and all of that within
 * itself.
 */
const ways = (schema: object, component: string): Readonly<Record<string, object>> => ({
  inline: schema,
  'by reference': ref(component),
  'allOf of one': { allOf: [schema] },
  'allOf of a reference': { allOf: [ref(component)] },
  'allOf with words': { allOf: [ref(component)], description: 'Words.' },
  'oneOf of one': { oneOf: [ref(component)] },
  'anyOf of one': { anyOf: [schema] },
  nested: { allOf: [{ oneOf: [{ allOf: [ref(component)] }] }] },
  'or null': { anyOf: [ref(component), none] },
  'or null, as 3.0 has it': { allOf: [ref(component)], nullable: true },
});

const names = [{ name: 'a' }, { name: 'b' }];
const rows = [
  ...Object.entries({ ...ways(list, 'Names'), 'allOf with a limit': { allOf: [ref('Names'), { minItems: 1 }] } }).map(
    ([why, schema]) => ({ why: `a list, ${why}`, schema, input: { body: names }, want: names }),
  ),
  ...Object.entries(ways(named, 'Named')).map(([why, schema]) => ({
    why: `an object, ${why}`,
    schema,
    input: { name: 'a' },
    want: { name: 'a' },
  })),
];

const seen: string[] = [];
const server = createServer((request, response) => {
  void textOf(request).then((body) => {
    seen.push(body);
    response.writeHead(204).end();
  });
});
let client: GeneratedClient;
let baseUrl = '';

beforeAll(async () => {
  const paths = rows.map(({ schema, why }, index) => [
    `/call${index}`,
    {
      post: {
        operationId: `call${index}`,
        tags: ['T'],
        summary: why,
        'x-agency': { client: 'agency', resource: 'things', method: `call${index}`, retry: 'once' },
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: { 204: { description: 'ok' } },
      },
    },
  ]);
  client = await generatedClient({
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    paths: Object.fromEntries(paths),
    components: { schemas: { Named: named, Names: list } },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await client[Symbol.asyncDispose]();
});

it.each(rows)('$why is sent as documented', async ({ why, input, want }) => {
  seen.length = 0;
  await client.call(baseUrl, `call${rows.findIndex((row) => row.why === why)}`, input);
  expect(seen.map((body) => JSON.parse(body) as unknown)).toEqual([want]);
});

it('is typed as documented', async () => {
  const lines = [
    "import type * as Sdk from './all.ts';",
    ...rows.map(({ input }, index) => `export const input${index}: Sdk.Call${index}Input = ${JSON.stringify(input)};`),
    ...rows.map((_, index) => `// @ts-expect-error\nexport const wrong${index}: Sdk.Call${index}Input = { other: 1 };`),
  ];
  const errors = await client.typeErrors(lines.join('\n'));
  expect(errors.map((error) => `${error}\n${lines[Number.parseInt(error, 10) - 1]}`)).toEqual([]);
});
