import { expect, it } from 'vitest';
import { deriveNames } from './derive-name.ts';
import { nameOperations } from './name-operations.ts';
import type { OpenApiDocument, OperationObject } from './types.ts';

const named = (resource: string, method: string, operationId: string) => ({ operationId, 'x-agency': { client: 'agency', resource, method } });
const document = (...operations: OperationObject[]): OpenApiDocument => ({
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: Object.fromEntries(operations.map((operation, index) => [`/p${index}`, { get: operation }])),
});
const namesOf = (...operations: OperationObject[]) => [...deriveNames(document(...operations)).values()];

it.each([
  {
    given: { tags: ['Wallet Backup'], summary: "Restore a wallet's data from the backup.", operationId: 'WalletController_restore' },
    want: { operationId: 'restoreWalletsDataFromBackup', client: 'agency', resource: 'walletBackup', method: 'restoreWalletsDataFromBackup' },
  },
  { given: { tags: ['Billing'], summary: 'Get list.', security: [{ studio: [] }] }, want: { client: 'studio', resource: 'billing', method: 'getList' } },
  { given: { tags: ['T'], summary: 'Delete' }, want: { operationId: 'callDelete', method: 'callDelete' } },
  { given: { tags: ['T'], summary: '2nd try' }, want: { operationId: 'call2ndTry' } },
  { given: { tags: ['Управление'], summary: 'Получить' }, want: { operationId: 'getP0', resource: 'other' } },
  { given: {}, want: { operationId: 'getP0', resource: 'other' } },
])('$given.summary -> $want', ({ given, want }) => {
  expect(namesOf(given)).toEqual([expect.objectContaining(want)]);
});

it('lets a new operation live where the others of its tag live', () => {
  const [names] = namesOf({ tags: ['Credential'], summary: 'Get credential list.', ...named('credentials', 'list', 'listCredentials') }, { tags: ['Credential'], summary: 'Export credentials.' });
  expect(names).toMatchObject({ resource: 'credentials', method: 'exportCredentials' });
});

it('leaves taken names alone and gives equal ones apart', () => {
  const taken = { tags: ['A'], summary: 'x', ...named('as', 'list', 'getList') };
  const derived = namesOf(taken, { tags: ['B'], summary: 'Get list' }, { tags: ['B'], summary: 'Get the list' }, { tags: ['C'], summary: 'Get list' });
  expect(derived.map(({ operationId, resource, method }) => [operationId, `${resource}.${method}`])).toEqual([
    ['getListB', 'b.getList'],
    ['getListB2', 'b.getListB2'],
    ['getListC', 'c.getList'],
  ]);
});

it('depends on tag and summary, not on the order of the paths', () => {
  const a = { tags: ['B'], summary: 'Get list' };
  const b = { tags: ['C'], summary: 'Get list' };
  expect(new Set(namesOf(a, b).map((names) => JSON.stringify(names)))).toEqual(new Set(namesOf(b, a).map((names) => JSON.stringify(names))));
});

it('drops no operation, sends it once and tells which it is', () => {
  const given = document({ tags: ['B'], summary: 'Get list', operationId: 'BController_list' });
  const { document: result, unnamed } = nameOperations(given);
  expect(unnamed).toEqual(['B: Get list']);
  expect(result.paths['/p0']?.get).toMatchObject({ operationId: 'getList', 'x-agency': { client: 'agency', resource: 'b', method: 'getList', retry: 'once' } });
  expect(given.paths['/p0']?.get?.operationId).toBe('BController_list');
});
