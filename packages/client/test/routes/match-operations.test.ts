import { AgencyRequestError } from '@one37id/agency-core';
import { expect, test } from 'vitest';
import { routeTable } from '../../src/generated/routes.gen.ts';
import { matchOperations } from '../../src/routes/match-operations.ts';
import type { DocumentOperation } from '../../src/routes/read-operations.ts';
import { sameText } from '../../src/routes/same-text.ts';

const row = { id: 'listConnections', tag: 'Connection', summary: 'Get connection list.', params: [], hasBody: true };
const operation = (tags: readonly string[], summary: string, path = '/x'): DocumentOperation => ({
  method: 'POST',
  path,
  tags,
  summary,
  hasServers: false,
});

test('no two operations of this release read alike', () => {
  expect(new Set(routeTable.map(({ tag, summary }) => `${sameText(tag)}: ${sameText(summary)}`)).size).toBe(
    routeTable.length,
  );
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
