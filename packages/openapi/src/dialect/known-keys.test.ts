import { expect, it } from 'vitest';
import { withKnownKeys } from './known-keys.ts';

const ok = { 200: { description: 'Done.' } };

it.each<{ why: string; given: object; want: object }>([
  {
    why: 'at the root, of tags and of servers',
    given: {
      $self: 'https://h.example/a.json',
      swagger: '2.0',
      definitions: {},
      'x-a': 1,
      tags: [{ name: 'A', summary: 'a', parent: 'B', kind: 'nav', 'x-a': 1, description: 'All.' }],
      servers: [{ url: '/', name: 'main' }],
    },
    want: { 'x-a': 1, tags: [{ name: 'A', 'x-a': 1, description: 'All.' }], servers: [{ url: '/' }] },
  },
  {
    why: 'of responses',
    given: {
      paths: {
        '/a': {
          get: { responses: { 200: { summary: 'Done.' }, 400: {}, 404: 'None.', 500: { $ref: '#/r' }, 'x-a': 1 } },
        },
      },
      components: { responses: { R: { summary: 'No.', description: 'Words.', content: {} } } },
    },
    want: {
      paths: {
        '/a': {
          get: {
            responses: {
              200: { description: 'Done.' },
              400: { description: '' },
              404: { description: 'None.' },
              500: { $ref: '#/r' },
              'x-a': 1,
            },
          },
        },
      },
      components: { responses: { R: { description: 'Words.', content: {} } } },
    },
  },
  {
    why: 'of responses to what the agency sends',
    given: {
      webhooks: { w: { post: { responses: { 200: {} } } } },
      paths: {
        '/a': {
          get: { responses: ok, callbacks: { c: { '{$request.body#/url}': { post: { responses: { 200: {} } } } } } },
        },
      },
    },
    want: {
      webhooks: { w: { post: { responses: { 200: { description: '' } } } } },
      paths: {
        '/a': {
          get: {
            responses: ok,
            callbacks: { c: { '{$request.body#/url}': { post: { responses: { 200: { description: '' } } } } } },
          },
        },
      },
    },
  },
])('what OpenAPI 3.1 does not know is left aside: $why', ({ given, want }) => {
  expect(withKnownKeys({ ...given })).toEqual(want);
});

it('what OpenAPI 3.1 knows stays as it is', () => {
  const response = { description: 'Done.', headers: {}, content: {}, links: {}, 'x-a': 1 };
  const given = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    jsonSchemaDialect: 'https://h.example/',
    servers: [{ url: '/', description: 'Main.', variables: {} }, 'none'],
    paths: { '/a': { get: { responses: { 200: response } }, put: null, parameters: [] }, '/b': null, 'x-b': 1 },
    webhooks: { w: 'none' },
    components: { responses: { R: response, S: { $ref: '#/r', summary: 'Kept.' }, 'x-r': {} }, schemas: {} },
    security: [],
    tags: [{ name: 'A', externalDocs: {}, description: 'All.' }, 'none'],
    externalDocs: { url: '/' },
  };
  expect(withKnownKeys(given)).toEqual(given);
  expect(Object.keys((withKnownKeys(given).paths as { '/a': object })['/a'])).toEqual(['get', 'put', 'parameters']);
});
