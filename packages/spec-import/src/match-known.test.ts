import { DocumentError, type OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import { parseOverlay } from '@one37id/agency-openapi/overlay';
import { expect, it } from 'vitest';
import { matchKnown } from './match-known.ts';

/** A route in the words of a document: `POST /a id T: Do.`, where the id and the words may be missing. */
type Row = readonly [route: string, words?: string, id?: string];
const documentOf = (rows: readonly Row[], more: object = {}): OpenApiDocument => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [route, words = '', operationId] of rows) {
    const [method = '', path = ''] = route.toLowerCase().split(' ');
    const [tag = '', summary = ''] = words.split(': ');
    paths[path] = { ...paths[path], [method]: { tags: [tag], summary, operationId, responses: {} } };
  }
  return JSON.parse(
    JSON.stringify({ openapi: '3.0.3', info: { title: 'Things', version: '1' }, paths, ...more }),
  ) as OpenApiDocument;
};
const overlaysOf = (...known: readonly string[]) => [
  parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'Names', version: '1' },
      actions: known.map((words) => ({
        target: `$.paths.*[?@.tags[0]=='${words.split(': ')[0]}' && @.summary=='${words.split(': ')[1]}']`,
        description: 'Why.',
        update: { 'x-agency': { method: 'do' } },
      })),
    },
    'names.yaml',
  ),
];
const match = (
  rows: readonly Row[],
  known: readonly string[],
  more: object = {},
  identities: readonly Identity[] = [],
) => matchKnown(documentOf(rows, more), overlaysOf(...known), 'given.json', identities);

it('tells known operations, new ones and those that are gone', () => {
  const { matched, added, removed, respelled } = match(
    [['POST /a', 't: do  it'], ['POST /b', 'T: List.'], ['GET /c', 'T: New.'], ['PUT /d']],
    ['T: Do it.', 'T: List.', 'T: Gone.'],
  );
  expect({ matched, added, removed, respelled }).toEqual({
    matched: ['T: Do it.', 'T: List.'],
    added: ['T: New.', 'PUT /d'],
    removed: ['T: Gone.'],
    respelled: { 'T: Do it.': 't: do  it' },
  });
});

it('tells the witnesses of each, of ids those that one operation has', () => {
  const identity = {
    kind: 'operation',
    old: 'T: Do.',
    new: 'T: Do.',
    route: 'POST /v2/a',
    why: 'W.',
    since: '2026-01-01',
  } as const;
  const { operations, shared } = match(
    [
      ['POST /v2/a', 'T: Do.', 'one'],
      ['POST /b', 'T: List.', 'two'],
      ['POST /c', 'T: New.', 'two'],
      ['POST /d', 'T: Bare.'],
      ['POST /e', 'T: Bare too.'],
    ],
    ['T: Do.', 'T: List.'],
    {},
    [identity],
  );
  expect(shared).toEqual(['two']);
  expect(Object.fromEntries(operations)).toEqual({
    'T: Do.': { operationId: 'one', route: 'POST /v2/a', words: 'T: Do.', settled: true },
    'T: List.': { operationId: undefined, route: 'POST /b', words: 'T: List.', settled: false },
    'T: New.': { operationId: undefined, route: 'POST /c', words: 'T: New.', settled: false },
    'T: Bare.': { operationId: undefined, route: 'POST /d', words: 'T: Bare.', settled: false },
    'T: Bare too.': { operationId: undefined, route: 'POST /e', words: 'T: Bare too.', settled: false },
  });
});

/** Each is read as an import reads it: without that, an operation would be another one, or none. */
it.each([
  {
    step: 'a path item behind a reference',
    more: {
      paths: { '/a': { $ref: '#/components/pathItems/A' } },
      components: { pathItems: { A: { post: { tags: ['T'], summary: 'Do.', responses: {} } } } },
    },
    want: { 'T: Do.': 'POST /a' },
  },
  {
    step: 'the root in the paths',
    more: {
      servers: [{ url: 'https://agency.example' }],
      paths: { '/bc/admin/a': { post: { tags: ['T'], summary: 'Do.', responses: {} } } },
    },
    want: { 'T: Do.': 'POST /a' },
  },
  {
    step: 'an argument with a name that is no plain one',
    more: {
      paths: {
        '/a/{b.c}': {
          post: {
            tags: ['T'],
            summary: 'Do.',
            parameters: [{ name: 'b.c', in: 'path', required: true }],
            responses: {},
          },
        },
      },
    },
    want: { 'T: Do.': 'POST /a/{b_c}' },
  },
])('reads $step', ({ more, want }) => {
  const { operations } = match([], ['T: Do.'], more);
  expect(Object.fromEntries([...operations].map(([key, { route }]) => [key, route]))).toEqual(want);
});

it('an operation without tag and summary is known by its route', () => {
  const paths = { '/a': { post: { tags: ['T'], summary: 'Do.', responses: {} }, get: { responses: {} } } };
  const { added } = matchKnown(documentOf([], { paths }), overlaysOf('T: Do.'), 'given.json');
  expect(added).toEqual(['GET /a']);
});

it('tells what the client has no way to', () => {
  const odd = {
    '/a': { post: { tags: ['T'], summary: 'Do.', responses: {} }, query: { tags: ['T'], summary: 'Ask.' } },
  };
  expect(match([], ['T: Do.'], { paths: odd }).leftOut).toMatchObject([
    { key: 'T: Ask.', reason: 'has the method QUERY, which the client does not send' },
  ]);
});

it.each([
  { rows: [['POST /a', 'T: A.']], known: ['T: A.', 'T: B.'], isAnother: false },
  { rows: [['POST /a', 'T: A.']], known: ['T: A.', 'T: B.', 'T: C.'], isAnother: true },
  { rows: [], known: ['T: A.'], isAnother: true },
] as const)('with fewer than half of what is known it is the document of another API: $isAnother', (given) => {
  const found = () => match(given.rows, given.known);
  if (!given.isAnother) return expect(found).not.toThrow();
  expect(found).toThrow(DocumentError);
  expect(found).toThrow(
    `given.json#/paths: is the document of another API ('Things'): it has ${given.rows.length} of the ${given.known.length} operations that the overlays name by tag and summary`,
  );
});
