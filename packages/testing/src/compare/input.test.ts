import { expect, it } from 'vitest';
import type { OperationRow } from '../document/operation-row.ts';
import type { Described } from './described.ts';
import { describedReads } from './described.ts';
import { inputOf } from './input.ts';

const read = (
  id: string,
  more: Partial<Omit<Described, 'row'>> & { readonly row?: Partial<OperationRow> } = {},
): Described => {
  const { row, ...rest } = more;
  return {
    input: {},
    inPath: [],
    isGuessed: { route: false, status: false },
    schema: {},
    schemas: {},
    ...rest,
    row: { id, ...row } as OperationRow,
  };
};
const items = new Map([
  ['listConnections', { agentId: 'ada', alias: '::ada' }],
  ['listCredentials', { id: 'one' }],
  ['listCredentialOffers', { id: 'two' }],
  ['listLocalAliases', { id: 'local' }],
  ['listPublicAliases', { id: 'public' }],
]);

it.each<{ id: string; want: string }>([
  { id: 'checkCredentialStatus', want: 'one' },
  { id: 'getConnectionByAgentAlias', want: '::ada' },
  { id: 'getConnectionByAgentId', want: 'ada' },
  { id: 'getCredential', want: 'one' },
  { id: 'getCredentialOffer', want: 'two' },
  { id: 'getLocalAlias', want: 'local' },
  { id: 'getPublicAlias', want: 'public' },
])('$id asks for what its list has: $want', ({ id, want }) => {
  const given = read(id, { input: { key: 'example', purpose: 'revocation' }, inPath: ['key'] });
  expect(inputOf(given, items)).toEqual({ input: { key: want, purpose: 'revocation' } });
});

it.each<{ name: string; given: Described; want: object }>([
  {
    name: 'a list is asked for its first five',
    given: read('listConnections', {
      row: { pagination: { page: 'currentPage', size: 'rowsPerPage', firstPage: 1 } as never },
    }),
    want: { input: { currentPage: 1, rowsPerPage: 5 } },
  },
  {
    name: 'a question that names nothing is asked as in its example',
    given: read('checkPolicyCompliance', { input: { url: 'x' } }),
    want: { input: { url: 'x' } },
  },
  {
    name: 'what says which may stand in the body',
    given: read('getCredential', { input: { id: 'example', purpose: 'revocation' } }),
    want: { input: { id: 'one', purpose: 'revocation' } },
  },
  {
    name: 'without such a field nothing is exchanged',
    given: read('getCredential', { input: { purpose: 'revocation' } }),
    want: { input: { purpose: 'revocation' } },
  },
  {
    name: 'what no list gives is not asked for',
    given: read('getRegistryAlias', { input: { aliasKey: 'x' }, inPath: ['aliasKey'] }),
    want: { why: 'no list gives `aliasKey`' },
  },
  {
    name: 'of two arguments a list gives one only',
    given: read('getCredential', { inPath: ['id', 'version'] }),
    want: { why: 'no list gives `id`' },
  },
])('$name', ({ given, want }) => {
  expect(inputOf(given, items)).toEqual(want);
});

it.each([[[]], [[['listCredentials', {}]]], [[['listCredentials', { id: '' }]]], [[['listCredentials', { id: 7 }]]]])(
  'without an item of its list it is not asked: %j',
  (given) => {
    expect(inputOf(read('getCredential', { inPath: ['id'] }), new Map(given as never))).toEqual({
      why: '`listCredentials` gave no item with `id`',
    });
  },
);

it('the reads of the document come with what it says of them, lists first', async () => {
  const reads = await describedReads();
  expect(reads.length).toBeGreaterThan(10);
  expect(reads.filter(({ row }) => row.retry !== 'read')).toEqual([]);
  const isList = reads.map(({ row }) => row.pagination !== undefined);
  expect(isList).toEqual(isList.toSorted((one, other) => Number(other) - Number(one)));
  const one = reads.find(({ row }) => row.id === 'getCredential');
  expect(one?.inPath).toEqual(one?.row.path.match(/\{\w+\}/g)?.map((name) => name.slice(1, -1)) ?? []);
  const list = reads.find(({ row }) => row.id === 'listConnections');
  expect(Object.keys(list?.schema ?? {}).length).toBeGreaterThan(0);
  expect(Object.keys(list?.schemas ?? {}).length).toBeGreaterThan(10);
  // Whatever an operation needs stands in its example, or is taken from a list.
  for (const { row, input, inPath } of reads)
    for (const name of inPath) expect([row.id, typeof input[name]]).toEqual([row.id, 'string']);
});
