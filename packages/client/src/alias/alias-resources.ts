import type { CallOptions } from '@one37id/agency-core';
import { LocalAliasesResource, PublicAliasesResource } from '../generated/resources.gen.ts';
import type { CheckLocalAliasAvailabilityInput, CheckPublicAliasAvailabilityInput } from '../generated/types.gen.ts';
import { availabilityOf } from './availability.ts';

/** `studio.localAliases`: what the document has, with an availability that can be read. */
export class LocalAliases extends LocalAliasesResource {
  /**
   * Asks whether an alias is available and could be reserved. Retried when the agency cannot be reached: it only reads.
   *
   * @param input - `id`: the alias, at most 255 characters.
   * @param options - Overrides of the client's options for this call.
   * @returns `true` or `false` where the agency says so; undefined where its answer does not tell. The reference shows
   * none.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * if (await studio.localAliases.checkAvailability({ id: 'reception' })) console.log('free')
   * ```
   */
  override async checkAvailability(
    input: CheckLocalAliasAvailabilityInput,
    options?: CallOptions,
  ): Promise<boolean | undefined> {
    return availabilityOf(await super.checkAvailability(input, options));
  }
}

/** `studio.publicAliases`: what the document has, with an availability that can be read. */
export class PublicAliases extends PublicAliasesResource {
  /**
   * Asks whether an alias is available and could be reserved. Retried when the agency cannot be reached: it only reads.
   *
   * @param input - `id`: the alias, at most 255 characters.
   * @param options - Overrides of the client's options for this call.
   * @returns `true` or `false` where the agency says so; undefined where its answer does not tell. The reference shows
   * none.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * if (await studio.publicAliases.checkAvailability({ id: 'reception' })) console.log('free')
   * ```
   */
  override async checkAvailability(
    input: CheckPublicAliasAvailabilityInput,
    options?: CallOptions,
  ): Promise<boolean | undefined> {
    return availabilityOf(await super.checkAvailability(input, options));
  }
}
