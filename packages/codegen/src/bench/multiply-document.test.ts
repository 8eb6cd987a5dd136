import { expect, it } from 'vitest';
import { checkDocument, operationsOf, referencesOf } from '@one37id/agency-openapi/document';
import { multiplyDocument } from './multiply-document.ts';

const small = checkDocument(
  {
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': { get: { tags: ['T'], summary: 'S.', responses: { 200: { $ref: '#/components/responses/R' } } } },
      '/b': {
        post: {
          tags: ['T'],
          summary: 'P.',
          responses: { 200: { content: { a: { schema: { $ref: '#/components/schemas/S' } } } } },
        },
      },
    },
    components: {
      responses: { R: { description: '' } },
      schemas: { S: { properties: { next: { $ref: '#/components/schemas/S' } } } },
    },
  },
  'small.json',
);

it('each copy has operations and components of its own, and every reference leads to those', () => {
  const document = checkDocument(multiplyDocument(small, 3), 'multiplied.json');
  expect(operationsOf(document).map(({ key, path }) => `${key} ${path}`)).toEqual([
    'T: S. /a',
    'T: P. /b',
    'T 1: S. /copy-1/a',
    'T 1: P. /copy-1/b',
    'T 2: S. /copy-2/a',
    'T 2: P. /copy-2/b',
  ]);
  const counts = new Map<unknown, number>();
  for (const { target } of referencesOf(document)) counts.set(target, (counts.get(target) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    '#/components/responses/R': 3,
    '#/components/schemas/S': 2,
    '#/components/schemas/S1': 2,
    '#/components/schemas/S2': 2,
  });
});
