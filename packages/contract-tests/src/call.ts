import * as sdk from '@one37id/agency';
import type { ContractRow } from './contract-row.ts';

export const SECRET = 'secret-key-of-the-contract-tests';
export const TOKEN = 'token-of-the-contract-tests';

type Send = (...args: unknown[]) => PromiseLike<unknown>;

/** The flat function of a row, sent through the client of its side. */
export function callFlat(row: ContractRow, baseUrl: string): PromiseLike<unknown> {
  const send: unknown = Reflect.get(sdk, row.id);
  if (!isSend(send)) throw new Error(`@one37id/agency exports no function ${row.id}`);
  return send(clientOf(row, baseUrl).client, ...inputOf(row));
}

/** The resource method of a row, as a user calls it. */
export function callResource(row: ContractRow, baseUrl: string): PromiseLike<unknown> {
  const resource: unknown = Reflect.get(clientOf(row, baseUrl), row.resource);
  const send: unknown = typeof resource === 'object' && resource !== null ? Reflect.get(resource, row.resourceMethod) : undefined;
  if (!isSend(send)) throw new Error(`${row.client}.${row.resource}.${row.resourceMethod} is no method`);
  return Reflect.apply(send, resource, inputOf(row));
}

export function clientOf(row: ContractRow, baseUrl: string): sdk.Agency | sdk.Studio {
  return row.client === 'agency'
    ? new sdk.Agency({ baseUrl, secretKey: SECRET, maxRetries: 0 })
    : new sdk.Studio({ baseUrl, token: TOKEN, maxRetries: 0 });
}

function inputOf(row: ContractRow): unknown[] {
  return Object.keys(row.fields).length === 0 ? [] : [row.input];
}

function isSend(value: unknown): value is Send {
  return typeof value === 'function';
}
