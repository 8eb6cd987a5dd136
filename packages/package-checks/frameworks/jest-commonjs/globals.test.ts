import { createAgency } from '@one37id/agency-testing';
// The globals of @types/jest, which a project has in place of the import.
/// <reference types="jest" />

test('what is wrong fails', () => {
  const ada = createAgency().person({ name: 'Ada' });
  expect(() => expect(ada).toBeConnected()).toThrow('the agency has 0 connections');
});
