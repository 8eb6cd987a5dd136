import * as agencyOperations from '@one37id/agency/operations';
import { expect, test } from 'vitest';
import { changeFor } from './promised-results.ts';

const {
  checkCredentialStatusOperation,
  getConnectUrlOperation,
  getCredentialOfferOperation,
  listCredentialsOperation,
  listCredentialsPagination,
} = agencyOperations;
const { items } = listCredentialsPagination;

test.each([
  {
    operation: getCredentialOfferOperation,
    given: { id: '7', state: 'pending' },
    want: { id: '7', state: 'accepted' },
  },
  { operation: getCredentialOfferOperation, given: undefined, want: { state: 'accepted' } },
  { operation: checkCredentialStatusOperation, given: true, want: false },
  { operation: listCredentialsOperation, given: { [items]: [] }, want: { [items]: [{}] } },
  { operation: listCredentialsOperation, given: { [items]: [{ id: '7' }] }, want: { [items]: [{ id: '7' }] } },
])('$operation.id gives what examples wait for', ({ operation: { method, path }, given, want }) => {
  expect(changeFor(method, path.replace(/\{[^}]*\}/g, 'a%2Fb.c'))?.(given)).toEqual(want);
});

test('everything else stays as the mock has it', () => {
  const { method, path } = getConnectUrlOperation;
  expect([changeFor(method, path), changeFor('GET', '/nothing'), changeFor('GET', '')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
