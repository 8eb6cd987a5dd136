import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import { diffDocuments } from './diff-documents.ts';

const text = fc.constantFrom('a', 'b', 'constructor', '__proto__', 'A b.', '~/{}%41');
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const dictionary = <Value>(key: fc.Arbitrary<string>, value: fc.Arbitrary<Value>) =>
  fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true });

const schema = fc.oneof(
  fc.constant({}),
  fc.record({ type: fc.constantFrom('string', 'array'), default: text, enum: fc.uniqueArray(text), pattern: text }),
  fc.record({ type: fc.constant('object'), properties: dictionary(text, fc.constant({ type: 'string' })) }),
  fc.record({
    oneOf: fc.constant([{ type: 'string' }, { type: 'object' }]),
    discriminator: fc.record({ propertyName: text }),
  }),
  fc.constant({ $ref: '#/components/schemas/Ring' }),
);
const content = dictionary(
  fc.constantFrom('application/json', 'application/problem+json', 'text/csv', '*/*'),
  fc.record({ schema: some(schema), example: some(text) }),
);
const header = fc.record({ schema, required: fc.boolean() });
const responses = dictionary(
  fc.constantFrom('200', '201', '2XX', '4xx', 'default'),
  fc.record({ description: text, content: some(content), headers: some(dictionary(text, header)) }),
);
const parameter = fc.record({
  name: text,
  in: fc.constantFrom('path', 'query', 'header', 'cookie'),
  required: fc.boolean(),
  schema: some(schema),
});
const words = {
  operationId: some(text),
  summary: some(text),
  tags: some(fc.array(text, { maxLength: 2 })),
  security: some(fc.array(dictionary(text, fc.constant([])), { maxLength: 2 })),
  parameters: some(fc.array(parameter, { maxLength: 2 })),
  requestBody: some(fc.record({ required: fc.boolean(), content })),
  responses,
};
const item = <Operation>(operation: fc.Arbitrary<Operation>) =>
  fc.record({ get: some(operation), post: some(operation), parameters: some(fc.array(parameter, { maxLength: 1 })) });
const event = item(fc.record(words));
const callbacks = dictionary(text, dictionary(fc.constantFrom('{$request.body#/url}', '/x'), event));
const operation = fc.record({ ...words, callbacks: some(callbacks), servers: some(fc.constant([{ url: '/v1' }])) });

/** Documents as nobody would write them: ids and words that are missing, or that several operations have. */
const documents = fc
  .record({
    paths: dictionary(fc.constantFrom('/a', '/b', '/a/{a}'), item(operation)),
    webhooks: some(dictionary(text, event)),
  })
  .map((parts): OpenApiDocument => {
    const ring = { type: 'object', properties: { next: { $ref: '#/components/schemas/Ring' } } };
    return JSON.parse(
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'T', version: '1' },
        ...parts,
        components: { schemas: { Ring: ring } },
      }),
    ) as OpenApiDocument;
  });

it('a document has no changes against itself, whatever stands in it', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(diffDocuments(document, structuredClone(document))).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 60_000);

it('what one document has and the other has not is told, in both directions', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom('paths', 'webhooks'), (document, part) => {
      const without = { ...document, [part]: {} };
      const sizes = [diffDocuments(document, without), diffDocuments(without, document)].map(
        (changes) => changes.filter(({ kind }) => /^(operation|webhook)-(added|removed)$/.test(kind)).length,
      );
      const count = (value: unknown) =>
        Object.values(Object(value) as object)
          .flatMap((each: object) => Object.keys(each))
          .filter((key) => key !== 'parameters').length;
      expect(sizes[0] === 0).toBe(count(document[part]) === 0);
      expect(sizes[1]).toBe(sizes[0]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
