import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isObject, type JsonObject } from '@one37id/agency-openapi/document';
import { validatorsOf } from './checker.ts';
import { inputSchemasIn, compiledBy } from './input-schemas.ts';
import { allSchemas, COMPONENTS, values } from './random-schemas.ts';

// The emitter with documents that nobody has published yet: what a schema says is what `validateRequest` says, of every
// input.

const parameter = (name: string, where: 'path' | 'query', required: boolean, schema: unknown): JsonObject => ({
  name,
  in: where,
  required,
  schema,
});

function documentOf(body: unknown, { required, inPath, query }: Shape): JsonObject {
  const parameters = [
    ...(inPath ? [parameter('id', 'path', true, { type: 'string', minLength: 1 })] : []),
    ...query.map(([name, isRequired]) => parameter(name, 'query', isRequired, { type: ['integer', 'null'] })),
  ];
  const operation = {
    operationId: 'send',
    tags: ['T'],
    summary: 'Send.',
    parameters,
    requestBody: { required, content: { 'application/json': { schema: body } } },
    responses: { 204: { description: 'ok' } },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { [inPath ? '/thing/{id}' : '/thing']: { post: operation } },
    components: { schemas: COMPONENTS },
  };
}

interface Shape {
  readonly required: boolean;
  readonly inPath: boolean;
  readonly query: readonly (readonly [name: string, required: boolean])[];
}

const PLAIN: Shape = { required: true, inPath: false, query: [] };

const shapes: fc.Arbitrary<Shape> = fc.record({
  required: fc.boolean(),
  inPath: fc.boolean(),
  query: fc.constantFrom<Shape['query']>([], [['page', false]], [['page', true]], [['a', false]]),
});
/** Most bodies are objects with names: then their fields stand beside the parameters. */
const bodies = fc.oneof(
  allSchemas,
  allSchemas.map((schema) => ({ type: 'object', properties: { a: true }, ...(isObject(schema) ? schema : {}) })),
  allSchemas.map((schema) => ({ allOf: [{ type: 'object', properties: { b: schema }, required: ['b'] }] })),
);
const inputs = fc
  .tuple(values, fc.constantFrom(undefined, 'x', '', 7), fc.constantFrom(undefined, 1, null, 'x'))
  .map(([value, id, page]) =>
    isObject(value)
      ? { ...value, body: value, ...(id === undefined ? {} : { id }), ...(page === undefined ? {} : { page }) }
      : { body: value, id },
  )
  .map((input) => JSON.parse(JSON.stringify(input)) as JsonObject);

it('a schema refuses what validateRequest refuses, and nothing else', () => {
  const seen = { fits: 0, refused: 0 };
  const property = fc.property(
    bodies,
    shapes,
    fc.array(inputs, { minLength: 25, maxLength: 25 }),
    (body, shape, given) => {
      // How many fields of the body are there cannot be said where others may stand beside them: that is left to the
      // call.
      fc.pre(shape.query.every(([, isRequired]) => isRequired) || !/(min|max)Properties/.test(JSON.stringify(body)));
      const document = documentOf(body, shape);
      const validators = validatorsOf(document);
      const schema = inputSchemasIn(document).get('send') ?? {};
      const judges = compiledBy(schema);
      for (const input of given) {
        const fits = validators.request('send', input).length === 0;
        seen[fits ? 'fits' : 'refused'] += 1;
        for (const judge of judges)
          expect(judge(input), `${JSON.stringify(input)} of ${JSON.stringify(schema)}`).toBe(fits);
      }
    },
  );
  fc.assert(property, { numRuns: 120 });
  // A property that takes everything, or nothing, says nothing.
  expect(Math.min(seen.fits, seen.refused)).toBeGreaterThan(200);
});

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

it('only what contains itself is in $defs; everything else stands where it is used', () => {
  const document = {
    ...documentOf({ type: 'object', properties: { one: ref('Tree'), two: ref('Pair'), three: ref('Pair') } }, PLAIN),
    components: {
      schemas: {
        Tree: { type: 'object', properties: { next: ref('Tree'), pair: ref('Pair') } },
        Pair: { type: 'array', items: { type: 'string' } },
      },
    },
  };
  const pair = { type: 'array', items: { type: 'string' } };
  expect(inputSchemasIn(document).get('send')).toEqual({
    type: 'object',
    properties: { one: { $ref: '#/$defs/Tree' }, two: pair, three: pair },
    $defs: { Tree: { type: 'object', properties: { next: { $ref: '#/$defs/Tree' }, pair } } },
  });
});

it('titles and descriptions are kept, also where a reference or a parameter has its own', () => {
  const schema = {
    title: 'Body',
    type: 'object',
    properties: {
      a: { ...ref('Leaf'), description: 'The one.' },
      b: ref('Leaf'),
      c: { type: 'string', 'x-words': 'Ours.', deprecated: true },
    },
  };
  const document = {
    ...documentOf(schema, { ...PLAIN, inPath: true }),
    components: { schemas: { Leaf: { type: 'integer', description: 'A leaf.' } } },
  };
  const leaf = { type: 'integer', description: 'A leaf.' };
  expect(inputSchemasIn(document).get('send')).toEqual({
    title: 'Body',
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string', minLength: 1 },
      a: { description: 'The one.', allOf: [leaf] },
      b: leaf,
      c: { type: 'string', description: 'Ours.', deprecated: true },
    },
  });
});
