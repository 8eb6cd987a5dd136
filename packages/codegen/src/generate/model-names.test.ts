import { expect, it } from 'vitest';
import { render } from './render.ts';

const text = { type: 'string' };
const item = { type: 'object', properties: { id: text } };

/** The types of a list whose page has its items in a field of that name, with names for both. */
async function typesOf(field: string, items: object): Promise<string> {
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const page = { type: 'object', required: [field], properties: { [field]: { type: 'array', items } } };
  const operation = {
    tags: ['T'],
    summary: 'S.',
    operationId: 'listThings',
    'x-agency': {
      ...{ client: 'agency', resource: 'things', method: 'list', retry: 'always' },
      pagination: { page: 'currentPage', size: 'rowsPerPage', firstPage: 0, defaultSize: 50, items: field },
      models: { result: 'ThingPage', 'result.items[]': 'Thing' },
    },
    requestBody: json({
      type: 'object',
      properties: { currentPage: { type: 'integer' }, rowsPerPage: { type: 'integer' } },
    }),
    responses: {
      200: {
        description: 'ok',
        ...json({ required: ['result'], properties: { isSuccessfull: { type: 'boolean' }, result: page } }),
      },
    },
  };
  const document = {
    openapi: '3.1.1',
    info: { title: 'T', version: '1' },
    paths: { '/thing': { post: operation } },
    components: { schemas: { ThingDto: item } },
  };
  const folder = (await render(document, 'text')).folders.get('packages/client/src/generated');
  return (folder?.get('types.gen.ts') ?? '').replaceAll(/\s+/g, ' ');
}

// A document that calls the field `data` left the model with the document's own name, and what imports it did not
// compile.
it.each(
  ['items', 'data'].flatMap((field) => [
    { field, items: item, what: 'a schema of its own' },
    { field, items: { $ref: '#/components/schemas/ThingDto' }, what: 'a component' },
  ]),
)('what a page holds in `$field` has the name that an overlay gives it: $what', async ({ field, items }) => {
  const types = await typesOf(field, items);
  expect(types).toContain(`ThingPage { ${field}: Array<Thing>; }`);
  expect(types).toContain('interface Thing { id?: string; }');
});
