import { assertInput } from './base/failure.ts';
import { isFields } from './base/own.ts';
import { callWith } from './call-with.ts';
import type { Client } from './client.ts';
import { guardedAsync } from './errors/entrance.ts';
import { type Operation, readOperation } from './operation.ts';
import type { CallOptions } from './options.ts';
import { plainOf } from './request/plain.ts';
import type { Resource } from './resource.ts';

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
export function callVariant<Result>(
  client: Client | Resource,
  variants: Readonly<Record<string, Operation>>,
  input: object,
  options?: CallOptions,
): Promise<Result> {
  return guardedAsync('callVariant', () => {
    const names = isFields(variants) ? Object.keys(variants) : [];
    assertInput(
      names.length > 0 && names.every((name) => isFields(variants[name])),
      '`variants` must be the operations by their fields',
    );
    // Of the variants, the first stands for the method that was called.
    const first = variants[names[0] as string];
    return guardedAsync(first, () => {
      // Read once: what selects the operation is what is sent.
      const fields = plainOf(input ?? {}, readOperation(first));
      const given = names.filter((name) => Object.hasOwn(fields, name));
      assertInput(
        given.length === 1,
        `the input must have exactly one of ${names.map((each) => `\`${each}\``).join(', ')}, and has ${given.length}`,
      );
      return callWith<Result>(client, variants[given[0] as string] as Operation, fields, options);
    });
  });
}
