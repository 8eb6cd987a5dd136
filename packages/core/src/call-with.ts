import type { Client } from './client.ts';
import { guardedAsync } from './errors/entrance.ts';
import type { Operation } from './operation.ts';
import type { CallOptions } from './options.ts';
import { clientOf, type Resource } from './resource.ts';

/**
 * Calls an operation with a client, as the generated functions and methods do.
 *
 * @param client - A client from `createClient`, one of the same form, or a resource, which has one.
 * @param operation - The operation's constant.
 * @param input - Its path, query and body fields in one object.
 * @param options - What is different for this call.
 * @throws {AgencyError} As a rejection: what `client.call` rejects with, or an {@link AgencyRequestError} where there
 * is no client.
 * @example
 * ```ts
 * const credential = await callWith(client, getCredentialOperation, { id })
 * ```
 */
export function callWith<Result>(
  client: Client | Resource,
  operation: Operation,
  input?: object,
  options?: CallOptions,
): Promise<Result> {
  return guardedAsync(Object(operation), () => clientOf(client).call<Result>(operation, input, options));
}
