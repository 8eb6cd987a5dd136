import { refuse, startCall } from './call.ts';
import type { Client } from './client.ts';
import { toAgencyError } from './failure.ts';
import type { Operation } from './operation.ts';
import type { CallOptions } from './options.ts';
import { type PlainInput, plainOf } from './plain.ts';

/**
 * Calls the operation whose field the input has: `{ agentId }` or `{ agentAlias }`.
 *
 * @param variants - The operations, by the input field that selects each.
 * @throws {AgencyRequestError} As a rejection, when the input has none of the fields or more than one. Nothing is sent.
 * @example
 * ```ts
 * await callVariant(client, { agentId: byId, agentAlias: byAlias }, { agentId, payload })
 * ```
 */
export async function callVariant<Result>(
  client: Client,
  variants: Readonly<Record<string, Operation>>,
  input: object,
  options?: CallOptions,
): Promise<Result> {
  const names = Object.keys(variants);
  // Of the variants, the first stands for the method that was called.
  const first = Object.values(variants)[0] as Operation;
  let fields: PlainInput;
  try {
    fields = plainOf(input ?? {}, first);
  } catch (thrown) {
    throw toAgencyError(thrown, startCall(first), undefined);
  }
  const given = names.filter((name) => Object.hasOwn(fields, name));
  const [name = ''] = given.length === 1 ? given : [];
  const operation = variants[name];
  if (operation) return client.call(operation, fields, options);
  throw refuse(first, `the input must have exactly one of ${names.map((each) => `\`${each}\``).join(', ')}, and has ${given.length}`);
}
