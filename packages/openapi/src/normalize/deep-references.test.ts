import { expect, it } from 'vitest';
import { checkReferences } from '../document/refs.ts';
import { settleDeepReferences } from './deep-references.ts';
import type { Json } from './normalization-context.ts';

const settled = (given: object): Json => {
  const document: Json = structuredClone({ ...given });
  settleDeepReferences(document);
  expect(() => checkReferences(document, 'o.json')).not.toThrow();
  return document;
};
const content = (schema: object) => ({ content: { 'application/json': { schema } } });
const post = (operation: object) => ({ post: { responses: {}, ...operation } });

it.each([
  {
    why: 'components',
    given: { components: { schemas: { A: {}, B: { items: { $ref: '#/components/schemas/A' } } } } },
  },
  {
    why: 'data, and extensions',
    given: { components: { schemas: { A: { example: { $ref: '#/a/b' }, 'x-a': { $ref: '#/a/b' } } } } },
  },
])('leaves references to $why', ({ given }) => {
  expect(settled(given)).toEqual(given);
});

it.each([
  {
    why: 'the body of another path',
    given: {
      paths: {
        '/a/{id}': post({ requestBody: content({ properties: { a: {} } }) }),
        '/b': post({
          requestBody: content({ $ref: '#/paths/~1a~1{id}/post/requestBody/content/application~1json/schema' }),
        }),
        '/c': post({
          requestBody: content({
            items: { $ref: '#/paths/~1a~1%7Bid%7D/post/requestBody/content/application~1json/schema' },
          }),
        }),
      },
    },
    at: (paths: Json) => paths['/b'],
    want: post({ requestBody: content({ $ref: '#/components/schemas/a_id_post_requestBody' }) }),
    schemas: { a_id_post_requestBody: { properties: { a: {} } } },
  },
  {
    why: 'the middle of a component that refers to itself, once for all',
    given: {
      paths: { '/b': post({ requestBody: content({ $ref: '#/components/schemas/A/properties/b' }) }) },
      components: {
        schemas: {
          A: { properties: { b: { items: { $ref: '#/components/schemas/A/properties/b' } } } },
          A_b: { type: 'string' },
        },
      },
    },
    at: (paths: Json) => paths['/b'],
    want: post({ requestBody: content({ $ref: '#/components/schemas/A_b2' }) }),
    schemas: {
      A: { properties: { b: { items: { $ref: '#/components/schemas/A_b2' } } } },
      A_b: { type: 'string' },
      A_b2: { items: { $ref: '#/components/schemas/A_b2' } },
    },
  },
  {
    why: 'a reference to a component',
    given: {
      paths: { '/b': post({ requestBody: content({ $ref: '#/components/schemas/A/properties/b' }) }) },
      components: { schemas: { A: { properties: { b: { $ref: '#/components/schemas/B' } } }, B: {} } },
    },
    at: (paths: Json) => paths['/b'],
    want: post({ requestBody: content({ $ref: '#/components/schemas/B' }) }),
    schemas: { A: { properties: { b: { $ref: '#/components/schemas/B' } } }, B: {} },
  },
  {
    why: 'definitions outside of the components, and what a discriminator maps to',
    given: {
      paths: {},
      definitions: { D: { type: 'string' } },
      components: {
        schemas: { A: { oneOf: [{ $ref: '#/definitions/D' }], discriminator: { mapping: { d: '#/definitions/D' } } } },
      },
    },
    at: () => undefined,
    want: undefined,
    schemas: {
      A: { oneOf: [{ $ref: '#/components/schemas/D' }], discriminator: { mapping: { d: '#/components/schemas/D' } } },
      D: { type: 'string' },
    },
  },
  {
    why: 'properties whose names are keywords',
    given: {
      paths: {
        '/b': post({
          requestBody: content({
            properties: {
              headers: { $ref: '#/components/schemas/A/properties/schema' },
              requestBody: { items: { $ref: '#/components/schemas/A/properties/schema' } },
            },
          }),
        }),
      },
      components: { schemas: { A: { properties: { schema: { type: 'string' } } } } },
    },
    at: (paths: Json) => paths['/b'],
    want: post({
      requestBody: content({
        properties: {
          headers: { $ref: '#/components/schemas/A2' },
          requestBody: { items: { $ref: '#/components/schemas/A2' } },
        },
      }),
    }),
    schemas: { A: { properties: { schema: { type: 'string' } } }, A2: { type: 'string' } },
  },
])('schemas: $why', ({ given, at, want, schemas }) => {
  const document = settled(given);
  expect(at(document['paths'] as Json)).toEqual(want);
  expect((document['components'] as Json)['schemas']).toEqual(schemas);
});

it('writes out parameters, responses, bodies, headers and examples, and what they refer to', () => {
  const parameter = { name: 'id', in: 'path', required: true };
  const response = { description: 'Done.', headers: { 'x-a': { $ref: '#/paths/~1h/post/responses/200/headers/x-a' } } };
  const document = settled({
    paths: {
      '/a/{id}': post({
        parameters: [parameter],
        responses: { 200: response, 201: { $ref: '#/paths/~1a~1%7Bid%7D/post/responses/200' } },
      }),
      '/b/{id}': {
        parameters: [{ $ref: '#/paths/~1a~1{id}/post/parameters/0', description: 'Own.' }],
        ...post({
          requestBody: { $ref: '#/paths/~1h/post/requestBody' },
          responses: { 200: { $ref: '#/paths/~1a~1{id}/post/responses/201' } },
        }),
      },
      '/h': post({
        requestBody: { content: { 'application/json': { examples: { a: { value: 1 } } } } },
        responses: { 200: { headers: { 'x-a': { schema: {} } } } },
      }),
    },
  });
  expect((document['paths'] as Json)['/b/{id}']).toEqual({
    parameters: [{ ...parameter, description: 'Own.' }],
    ...post({
      requestBody: { content: { 'application/json': { examples: { a: { value: 1 } } } } },
      responses: { 200: { description: 'Done.', headers: { 'x-a': { schema: {} } } } },
    }),
  });
});
