import { expect, it } from 'vitest';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { emitSchemas } from './schemas.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function operation(operationId: string, summary: string, schema?: object): object {
  const body = { required: true, content: { 'application/json': { schema } } };
  return {
    operationId,
    tags: ['T'],
    summary,
    responses: { 204: {} },
    ...(schema === undefined ? {} : { requestBody: body }),
  };
}

function emit(schemas: object, ...operations: readonly object[]) {
  const paths = Object.fromEntries(operations.map((each, index) => [`/thing${index}`, { post: each }]));
  const document = { info: { title: 'T', version: '1' }, paths, components: { schemas } };
  return emitSchemas(readCatalog(document), document);
}

const body = { type: 'object', properties: { day: ref('a day') } };
const shared = { 'a day': { type: 'string', format: 'date-time' }, Tree: { properties: { next: ref('Tree') } } };

it('exports a constant for each operation that takes anything, and keeps what two have for itself, above them', () => {
  const { declarations, imports } = emit(
    shared,
    operation('send', 'Send it.', body),
    operation('ask', 'Ask.', body),
    operation('stop', 'Stop.'),
  );
  expect(declarations.map(({ name, exported = true }) => `${name}${exported ? '' : ' (own)'}`)).toEqual([
    'partADay (own)',
    'askInputSchema',
    'sendInputSchema',
  ]);
  expect(imports.map(({ from, names }) => `${names.join()} of ${from}`)).toEqual([
    'DATE_TIME of ../schemas/date-time.ts',
    'JsonSchema of ../schemas/json-schema.ts',
  ]);
});

it('refers to a part by its constant, and to what contains itself by $defs', () => {
  const { text } = emit(shared, operation('send', 'Send it.', { type: 'object', properties: { top: ref('Tree') } }));
  expect(text).toContain("const partTree: JsonSchema = { properties: { next: { $ref: '#/$defs/Tree' } } };");
  expect(text).toContain("properties: { top: { $ref: '#/$defs/Tree' } },\n  $defs: { Tree: partTree },");
  const twice = { type: 'object', properties: { one: ref('a day'), two: ref('a day') } };
  expect(emit(shared, operation('send', 'Send it.', twice)).text).toContain(
    'properties: { one: partADay, two: partADay }',
  );
  expect(text).not.toContain('DATE_TIME');
});

it('tells people what the document does, of fields and of parameters', () => {
  const words = { title: 'T', description: 'Which.', deprecated: true };
  const schema = { type: 'object', ...words, properties: { a: { 'x-words': 'Ours.' }, b: { deprecated: 'yes' } } };
  const { declarations } = emit(
    {},
    {
      ...operation('send', 'Send it.', schema),
      parameters: [
        { in: 'query', name: 'q', description: 'Asked.', schema: { type: 'string' } },
        { in: 'query', name: 'r', 'x-words': 'Ours.', schema: { type: 'string', description: 'Its own.' } },
        { in: 'query', name: 's', schema: { type: 'string', description: 'Its own.' } },
      ],
    },
  );
  expect(declarations.map(({ value }) => value)).toEqual([
    {
      ...words,
      type: 'object',
      properties: {
        q: { type: 'string', description: 'Asked.' },
        r: { type: 'string', description: 'Ours.' },
        s: { type: 'string', description: 'Its own.' },
        a: { description: 'Ours.' },
        b: {},
      },
    },
  ]);
});

it('an input refers to what contains itself alone by $defs, in the order of their names', () => {
  const rings = {
    'b-b': { properties: { next: ref('b-b'), day: ref('Day') } },
    A: { properties: { next: ref('A'), day: ref('Day') } },
    Day: { enum: [null, 'x'] },
  };
  const fields = { b: ref('b-b'), a: ref('A'), day: ref('Day') };
  const { text, declarations } = emit(rings, operation('send', '', { type: 'object', properties: fields }));
  expect(text).toContain('$defs: { A: partA, BB: partBB },');
  expect(declarations.map(({ name }) => name)).toEqual(['partDay', 'partA', 'partBB', 'sendInputSchema']);
  expect(text).toContain('/** What `send` takes. */\nexport const sendInputSchema: JsonSchema = {');
  expect(declarations.at(-1)?.value).not.toHaveProperty('description');
});
