import { expect, it } from 'vitest';
import { applied } from './testing/steps.ts';
import { readPublished } from './published.ts';

const operation = { tags: ['T'], summary: 'S.', responses: { 200: {} } };

it.each([
  { why: 'nothing to do', given: { '/a': { get: operation } }, want: { '/a': { get: operation } } },
  {
    why: 'a path item behind a reference, and what stands beside it',
    given: { '/a': { $ref: '#/components/pathItems/A', summary: 'Own.' } },
    want: { '/a': { get: operation, summary: 'Own.' } },
  },
  {
    why: 'no responses',
    given: { '/a': { get: { tags: ['T'] } } },
    want: { '/a': { get: { tags: ['T'], responses: {} } } },
  },
])('writes out: $why', ({ given, want }) => {
  const { document } = applied(readPublished, {
    openapi: '3.1.0',
    paths: given,
    components: { pathItems: { A: { get: operation, summary: 'Its.' } } },
  });
  expect(document).toMatchObject({ openapi: '3.1.0', paths: want });
});

// Written into a document of an older version, it stayed in ours, without an id and without a word.
it.each(['3.0.3', '3.1.0', '3.2.0'])(
  'leaves out what has a method that OpenAPI 3.1 does not know, in %s',
  (openapi) => {
    const { document, leftOut } = applied(readPublished, {
      openapi,
      paths: {
        '/a': {
          get: operation,
          query: operation,
          additionalOperations: { COPY: { ...operation, summary: 'Copy.' }, GET: operation },
        },
        '/b': { query: 'none' },
        '/c': null,
        'x-d': { query: operation },
      },
    });
    expect(document).toEqual({
      openapi,
      paths: { '/a': { get: operation }, '/b': {}, '/c': null, 'x-d': { query: operation } },
    });
    expect(leftOut[1]?.reason).toBe('has the method COPY, which the client does not send');
    expect(leftOut.map(({ key, route }) => [key, route])).toEqual([
      ['T: S.', 'QUERY /a'],
      ['T: Copy.', 'COPY /a'],
    ]);
  },
);

it('what stands elsewhere than it is used is referred to by a name', () => {
  const schema = { $ref: '#/paths/~1a/get/x-of/Deep' };
  const paths = {
    '/a': { get: { ...operation, 'x-of': { Deep: { type: 'string' } }, parameters: [{ schema }] } },
    'x-b': { $ref: '#/a' },
  };
  const { document } = applied(readPublished, { paths, a: {} });
  expect(document).toMatchObject({ components: { schemas: { 'a_get_x-of_Deep': { type: 'string' } } } });
  expect((document['paths'] as Record<string, unknown>)['x-b']).toEqual({ $ref: '#/a' });
});
