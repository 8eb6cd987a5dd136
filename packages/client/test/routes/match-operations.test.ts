import { AgencyRequestError } from '@one37id/agency-core';
import { describe, expect, test } from 'vitest';
import { routeTable } from '../../src/generated/routes.gen.ts';
import { matchOperations } from '../../src/routes/match-operations.ts';
import type { DocumentOperation } from '../../src/routes/read-operations.ts';
import type { RouteRow } from '../../src/routes/route-row.ts';
import { sameText } from '../../src/routes/same-text.ts';

const row = { id: 'listConnections', tag: 'Connection', summary: 'Get connection list.', params: [], hasBody: true };
const operation = (
  tags: readonly string[],
  summary: string,
  path = '/x',
  method: DocumentOperation['method'] = 'POST',
): DocumentOperation => ({
  method,
  path,
  tags,
  summary,
  hasServers: false,
});

test('no two operations of this release read alike', () => {
  const words = ({ tag, summary, route }: RouteRow) => route ?? `${sameText(tag)}: ${sameText(summary)}`;
  expect(new Set(routeTable.map(words)).size).toBe(routeTable.length);
});

describe('an operation without a summary is known by its method and path', () => {
  const wordless = { id: 'getThing', tag: '', summary: '', route: 'GET /thing/{}', params: ['id'], hasBody: false };
  test.each([
    { given: 'its own path', found: operation([], '', '/thing/{id}', 'GET'), want: true },
    { given: 'below a prefix, with another name', found: operation([], '', '/bc/thing/{thing}', 'GET'), want: true },
    { given: 'another path', found: operation([], '', '/things/{id}', 'GET'), want: false },
    { given: 'a path that only ends alike', found: operation([], '', '/anything/{id}', 'GET'), want: false },
    { given: 'another method', found: operation([], '', '/thing/{id}'), want: false },
    { given: 'with a summary', found: operation([], 'Get.', '/thing/{id}', 'GET'), want: false },
    { given: 'with a tag that says nothing', found: operation([' . '], '', '/thing/{id}', 'GET'), want: true },
    { given: 'with a tag', found: operation(['Thing'], '', '/thing/{id}', 'GET'), want: false },
  ])('$given: $want', ({ found, want }) => {
    expect(matchOperations([wordless], [found]).has(wordless)).toBe(want);
  });

  test('and by its tag, where it has one', () => {
    const tagged = { ...wordless, tag: 'Thing' };
    const matches = (tags: readonly string[]) => matchOperations([tagged], [operation(tags, '', '/thing/{id}', 'GET')]);
    expect(matches(['Other', 'THING']).has(tagged)).toBe(true);
    expect(matches(['Other']).has(tagged)).toBe(false);
  });

  test('two that end alike are told apart by the whole path, or refused', () => {
    const exact = operation([], '', '/thing/{id}', 'GET');
    const below = operation([], '', '/a/thing/{id}', 'GET');
    expect(matchOperations([wordless], [below, exact]).get(wordless)).toBe(exact);
    expect(() => matchOperations([wordless], [below, operation([], '', '/b/thing/{id}', 'GET')])).toThrow(
      'GET /a/thing/{id} and GET /b/thing/{id} could both be getThing: they have the same end of the path, and no summary',
    );
  });
});

test.each([
  { given: [['Connection'], 'Get connection list.'], want: true },
  { given: [['connection'], 'Get  connection\nlist'], want: true },
  { given: [[' CONNECTION. '], ' get connection list . '], want: true },
  { given: [['Admin', 'Connection'], 'Get connection list.'], want: true },
  { given: [['Connections'], 'Get connection list.'], want: false },
  { given: [['Connection'], 'Get connections list.'], want: false },
  { given: [[], 'Get connection list.'], want: false },
] as const)('$given: $want', ({ given: [tags, summary], want }) => {
  const matches = matchOperations([row], [operation(tags, summary)]);
  expect(matches.has(row)).toBe(want);
});

test('the one that is spelled alike is meant, whatever else reads alike', () => {
  const exact = operation(['Connection'], 'Get connection list.', '/exact');
  expect(matchOperations([row], [operation(['connection'], 'get connection list', '/alike'), exact]).get(row)).toBe(
    exact,
  );
});

test.each([
  { given: 'of one the summary alone, and of none both', tags: ['connection', 'connection'] },
  { given: 'of one the tag alone, and of none both', tags: ['Connection', 'connection'] },
])('refuses two operations where $given are spelled alike', ({ tags: [one = '', two = ''] }) => {
  const summary = one === 'connection' ? row.summary : 'get connection list';
  const found = [operation([one], summary, '/one'), operation([two], 'get connection list', '/two')];
  expect(() => matchOperations([row], found)).toThrow(
    'could both be listConnections: they have the same tag and summary',
  );
});

test.each([
  { given: 'both spelled alike', spelled: ['Get connection list.', 'Get connection list.'] },
  { given: 'both read alike', spelled: ['get connection list', 'GET CONNECTION LIST'] },
])('refuses two operations that could be meant: $given', ({ spelled: [one = '', two = ''] }) => {
  const match = () =>
    matchOperations([row], [operation(['Connection'], one, '/one'), operation(['Connection'], two, '/two')]);
  expect(match).toThrow(AgencyRequestError);
  expect(match).toThrow('routesFromDocument: POST /one and POST /two could both be listConnections');
});

test('refuses one operation that two of ours could mean', () => {
  const alias = { ...row, id: 'listAliases', tag: 'Alias' };
  const match = () => matchOperations([row, alias], [operation(['Connection', 'Alias'], row.summary)]);
  expect(match).toThrow('POST /x could be listConnections and listAliases');
});
