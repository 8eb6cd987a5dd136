import { expect, it } from 'vitest';
import { render } from './render.ts';

const text = { type: 'string' };
const guess = (...parts: string[]) => ({ 'x-inferred': Object.fromEntries(parts.map((part) => [part, 'rule'])) });
const doc = (words: string) => `/**\n * ${words}\n */\n`;
const NAMELESS = doc('Inferred: the vendor’s reference does not name this field.');

/** The types of one operation that takes and gives the schema, without indentation. */
async function typesOf(schema: object): Promise<string> {
  const json = (content: object) => ({ content: { 'application/json': { schema: content } } });
  const operation = {
    tags: ['T'],
    summary: 'S.',
    operationId: 'setThing',
    'x-agency': { client: 'agency', resource: 'things', method: 'set', retry: 'once' },
    requestBody: { required: true, ...json(schema) },
    responses: {
      200: {
        description: 'ok',
        ...json({ required: ['result'], properties: { isSuccessfull: { type: 'boolean' }, result: schema } }),
      },
    },
  };
  const document = {
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    paths: { '/thing': { post: operation } },
    components: { schemas: { Part: { type: 'object', properties: { at: text } } } },
  };
  const types =
    (await render(document, 'text')).folders.get('packages/client/src/generated')?.get('types.gen.ts') ?? '';
  return types.replace(/^ +(?=\S)(?!\*)/gm, '').replace(/^ +\*/gm, ' *');
}

it.each([
  {
    given: { type: 'object', required: ['id'], properties: { id: text } },
    want: ['SetThingInput {\nid: string;\n}', 'SetThingResult {\nid: string;\n}'],
  },
  {
    given: { type: 'object', required: ['id'], properties: { id: text }, ...guess('properties', 'required') },
    want: [`SetThingInput {\n${NAMELESS}id: string;\n}`, `SetThingResult {\n${NAMELESS}id?: string;\n}`],
  },
  {
    given: { type: 'object', required: ['id'], properties: { id: text }, ...guess('required') },
    want: ['SetThingResult {\nid?: string;\n}'],
  },
  {
    given: { type: 'object', properties: { id: { ...text, description: 'Who.' } }, ...guess('properties') },
    want: [`SetThingResult {\n${doc('Inferred: Who.')}id?: string;\n}`],
  },
  {
    given: { type: 'object', properties: { part: { $ref: '#/components/schemas/Part' } }, ...guess('properties') },
    want: [`SetThingResult {\n${NAMELESS}part?: Part;\n}`, 'Part {\nat?: string;\n}'],
  },
  {
    given: {
      type: 'object',
      required: ['list'],
      properties: {
        list: { type: 'array', items: { required: ['x'], properties: { x: text }, ...guess('properties') } },
      },
    },
    want: [`SetThingResult {\nlist: Array<{\n${NAMELESS}x?: string;\n}>;\n}`],
  },
])('%#', async ({ given, want }) => {
  const types = await typesOf(given);
  for (const part of want) expect(types).toContain(part);
});
