import { expect, it } from 'vitest';
import { render } from './render.ts';

/** The types of one operation whose body and result are such a schema, in one line. */
async function typesOf(schema: unknown): Promise<string> {
  const media = (value: unknown) => ({ content: { 'application/json': value === undefined ? {} : { schema: value } } });
  const operation = {
    tags: ['T'],
    summary: 'S.',
    operationId: 'setThing',
    'x-agency': { client: 'agency', resource: 'things', method: 'set', retry: 'once' },
    requestBody: { required: true, ...media(schema) },
    responses: { 200: { description: 'ok', ...media({ properties: { isSuccessfull: {}, result: schema ?? {} } }) } },
  };
  const document = { openapi: '3.1.1', info: { title: 'T', version: '1' }, paths: { '/thing': { post: operation } } };
  const folder = (await render(document, 'text')).folders.get('packages/client/src/generated');
  return (folder?.get('types.gen.ts') ?? '').replaceAll(/\s+/g, ' ');
}

// Some ended in an error of hey-api's that named no place, others gave types of values that nothing has.
it.each<{ why: string; given: unknown; want: readonly string[] }>([
  { why: 'no schema', given: undefined, want: ['SetThingInput { body: unknown; }'] },
  { why: 'true', given: true, want: ['SetThingInput { body: unknown; }'] },
  {
    why: 'values that are lists or objects',
    given: { properties: { a: { type: 'object', enum: [{ b: 1 }, { b: 2 }] }, c: { enum: [[1], 'x'] } } },
    want: ['a?: { [key: string]: unknown; };', 'c?: unknown;'],
  },
  {
    why: 'bytes in JSON, which are text there',
    given: { properties: { a: { type: 'string', format: 'binary' } } },
    want: ['a?: string | undefined;', 'a?: string;'],
  },
  {
    why: 'fields of which nothing is said, and further ones',
    given: { properties: { a: null, b: true }, additionalProperties: null },
    want: ['a?: unknown;', 'b?: unknown;'],
  },
])('types are true of $why', async ({ given, want }) => {
  const types = await typesOf(given);
  for (const each of want) expect(types).toContain(each);
});
