import * as sdk from '@one37id/agency';
import type { ContractRow } from './contract-row.ts';

/**
 * A credential for each security scheme of the document. No word of theirs stands in a failure's message, where it
 * would be hidden.
 */
export const SECRETS: Readonly<Record<string, string>> = {
  hash: 'hush5f0e7c1b',
  studio: 'hush9d2c4e8a',
};

/** The two ways to call an operation. */
export const WAYS = ['flat', 'resource'] as const;
export type Way = (typeof WAYS)[number];

type Send = (...args: unknown[]) => PromiseLike<unknown>;

/** Calls the row's operation through `client`, with the example's input unless another is given. */
export async function call(
  row: ContractRow,
  way: Way,
  client: sdk.Client,
  options: sdk.CallOptions = {},
  input: object = row.input,
): Promise<unknown> {
  if (way === 'flat') return functionAt(sdk, row.id)(client, input, options);
  const resource: unknown = Reflect.get(
    // A constructor that takes a client is for `with`, and not declared.
    Reflect.construct(row.client === 'agency' ? sdk.Agency : sdk.Studio, [client]) as sdk.Agency | sdk.Studio,
    row.resource,
  );
  return Reflect.apply(functionAt(resource, row.resourceMethod), resource, [input, options]);
}

/** The example's input. A text of any form is an order for the document, and for the emulator `asc` and `desc` are. */
export function readable({ input }: ContractRow): ContractRow['input'] {
  return 'sortOrder' in input ? { ...input, sortOrder: 'desc' } : input;
}

/** The client that a user makes for the row: with the one credential of its side. */
export function clientOf(
  row: ContractRow,
  baseUrl: string,
  options: Omit<sdk.AgencyOptions, 'baseUrl' | 'secretKey'> = {},
): sdk.Client {
  return row.client === 'agency'
    ? new sdk.Agency({ baseUrl, secretKey: SECRETS['hash'], ...options }).client
    : new sdk.Studio({ baseUrl, token: SECRETS['studio'] ?? '', ...options }).client;
}

/** What a promise rejects with. */
export async function failureOf(sent: Promise<unknown>): Promise<sdk.AgencyError> {
  const failure: unknown = await sent.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!sdk.isAgencyError(failure))
    throw new Error('The call did not fail with an error of the SDK.', { cause: failure });
  return failure;
}

function functionAt(owner: unknown, name: string): Send {
  const found: unknown = typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
  if (!isSend(found)) throw new Error(`@one37id/agency has no ${name} there`);
  return found;
}

function isSend(value: unknown): value is Send {
  return typeof value === 'function';
}

/**
 * For `catch`: lets pass that the emulator does not know yet what an operation does which the document has got since.
 * What was sent can be looked at all the same.
 */
export function unlessItIsNew(error: unknown): undefined {
  if ((error as { httpStatus?: number }).httpStatus !== 501) throw error;
  return undefined;
}
