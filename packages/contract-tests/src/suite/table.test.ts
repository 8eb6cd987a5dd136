import * as sdk from '@one37id/agency';
import * as generated from '@one37id/agency/operations';
import { expect, it } from 'vitest';
import { operations } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';

const ids = operations.map(({ operationId }) => operationId).toSorted();

it('has one row for each operation of the document', () => {
  expect(ids.length).toBeGreaterThan(0);
  expect(contract.map((row) => row.id)).toEqual(ids);
});

it('has one function for each row, and none besides', () => {
  const names = Object.keys(generated).filter((name) => name.endsWith('Operation'));
  expect(names.map((name) => name.replace(/Operation$/, '')).toSorted()).toEqual(ids);
  expect(ids.filter((id) => typeof Reflect.get(sdk, id) !== 'function')).toEqual([]);
});
