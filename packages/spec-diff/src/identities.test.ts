import { expect, it } from 'vitest';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import { diffDocuments } from './diff-documents.ts';

const of = (old: string, now: string, route?: string): Identity => ({
  kind: 'operation',
  old,
  new: now,
  route,
  why: 'Why.',
  since: '2026-11-25',
});
/** `POST /route Tag: Summary`, or with an operationId before the words: `POST /route id Tag: Summary`. */
const documentOf = (...operations: [route: string, words: string, id?: string][]): OpenApiDocument => ({
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: Object.fromEntries(
    operations.map(([route, words, id]) => [
      route,
      {
        post: {
          tags: [words.split(': ')[0] ?? ''],
          summary: words.split(': ')[1] ?? '',
          responses: {},
          ...(id !== undefined && { operationId: id }),
        },
      },
    ]),
  ),
});

const CASES: { given: string; before: OpenApiDocument; after: OpenApiDocument; identities: Identity[] }[] = [
  {
    given: 'a reworded summary',
    before: documentOf(['/a', 'T: A.']),
    after: documentOf(['/b', 'T: B.']),
    identities: [of('T: A.', 'T: B.')],
  },
  {
    given: 'a summary reworded twice',
    before: documentOf(['/a', 'T: A.']),
    after: documentOf(['/b', 'T: C.']),
    identities: [of('T: A.', 'T: B.'), of('T: B.', 'T: C.')],
  },
  {
    given: 'a renamed tag',
    before: documentOf(['/a', 'T: A.'], ['/b', 'T: B.']),
    after: documentOf(['/c', 'U: A.'], ['/d', 'U: B.']),
    identities: [{ kind: 'tag', old: 'T', new: 'U', why: 'Why.', since: '2026-11-25' }],
  },
  {
    given: 'a chosen twin',
    before: documentOf(['/a', 'T: A.', 'x']),
    after: documentOf(['/a', 'T: A.', 'y'], ['/v2/a', 'T: A.', 'z']),
    identities: [of('T: A.', 'T: A.', 'POST /v2/a')],
  },
];

it.each(CASES)('$given is the same operation, in both directions', ({ before, after, identities }) => {
  const lost = (changes: ReturnType<typeof diffDocuments>) =>
    changes.filter(({ kind }) => kind === 'operation-removed');
  expect(lost(diffDocuments(before, after, identities))).toEqual([]);
  expect(diffDocuments(after, before, identities).filter(({ kind }) => kind === 'operation-added')).toEqual([]);
});

it('follows the table before the operationIds: two operations were moved to each other’s place', () => {
  const before = documentOf(['/revoke', 'T: Revoke.', 'r'], ['/unrevoke', 'T: Unrevoke.', 'u']);
  const after = documentOf(['/unrevoke', 'T: Revoke.', 'u'], ['/revoke', 'T: Unrevoke.', 'r']);
  const identities = [
    of('T: Revoke.', 'T: Revoke.', 'POST /unrevoke'),
    of('T: Unrevoke.', 'T: Unrevoke.', 'POST /revoke'),
  ];
  for (const [from, to] of [
    [before, after],
    [after, before],
  ] as const) {
    const kinds = diffDocuments(from, to, identities).map(({ kind }) => kind);
    // Each has its words, and another path and name.
    expect(kinds.filter((kind) => kind === 'path-changed')).toHaveLength(2);
    expect(kinds).not.toContain('summary-changed');
  }
});

it('follows the operationIds before words, where the table says nothing of them', () => {
  const before = documentOf(['/a', 'T: A.', 'x'], ['/b', 'T: B.', 'y']);
  const after = documentOf(['/a', 'T: B.', 'x'], ['/b', 'T: A.', 'y']);
  for (const identities of [[], [of('T: C.', 'T: D.')], [of('T: A.', 'T: Z.')]])
    expect(diffDocuments(before, after, identities).map(({ kind }) => kind)).not.toContain('path-changed');
});

it('the other one of two with the same words is another operation, and told by its place', () => {
  const identities = [of('T: A.', 'T: A.', 'POST /v2/a')];
  const told = (before: OpenApiDocument, after: OpenApiDocument) =>
    diffDocuments(before, after, identities)
      .map(({ kind, operations, pointers }) => `${kind} ${operations.join()} ${pointers.before} ${pointers.after}`)
      .sort();
  const twins = (route: string) => documentOf([route, 'T: A.'], ['/v2/a', 'T: A.']);
  expect(told(documentOf(['/a', 'T: A.']), twins('/a'))).toEqual([
    'operation-added T: A. #/paths #/paths/~1a/post',
    'path-changed T: A. #/paths/~1a/post #/paths/~1v2~1a/post',
  ]);
  expect(told(twins('/a'), twins('/a'))).toEqual([]);
  expect(told(twins('/a'), twins('/b'))).toEqual([
    'operation-added T: A. #/paths #/paths/~1b/post',
    'operation-removed T: A. #/paths/~1a/post #/paths',
  ]);
});
