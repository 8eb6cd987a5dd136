import * as sdk from '@one37id/agency';
import { expect, it } from 'vitest';
import { operations, resolve } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';

const ids = operations.map(({ operationId }) => operationId).toSorted();

it('has one row for each operation of the document', () => {
  expect(ids.length).toBeGreaterThan(0);
  expect(contract.map((row) => row.id)).toEqual(ids);
});

it('has one function for each row, and none besides', () => {
  const names = Object.keys(sdk).filter((name) => name.endsWith('Operation'));
  expect(names.map((name) => name.replace(/Operation$/, '')).toSorted()).toEqual(ids);
  expect(ids.filter((id) => typeof Reflect.get(sdk, id) !== 'function')).toEqual([]);
});

interface RequestSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface RequestTable {
  readonly schemas: Readonly<Record<string, RequestSchema>>;
  readonly operations: Readonly<Record<string, { readonly body?: RequestSchema }>>;
}

it('has one field in the client for each field of a body, and none besides', async () => {
  // A field that the document no longer has is sent and accepted as before: only what the client knows of it can tell.
  const generated = new URL('generated/validators.gen.js', import.meta.resolve('@one37id/agency')).href;
  const { requestTable } = (await import(/* @vite-ignore */ generated)) as { readonly requestTable: RequestTable };
  const fieldsOf = ({ $ref, properties }: RequestSchema = {}) => Object.keys(($ref === undefined ? properties : requestTable.schemas[$ref]?.properties) ?? {}).toSorted();
  const documented = operations.map(({ operationId, requestBody }) => {
    const schema = requestBody?.content['application/json']?.schema;
    return [operationId, Object.keys(schema === undefined ? {} : (resolve(schema).properties ?? {})).toSorted()] as const;
  });
  expect(new Map(ids.map((id) => [id, fieldsOf(requestTable.operations[id]?.body)]))).toEqual(new Map(documented));
});
