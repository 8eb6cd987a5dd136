import type { CallOptions } from '@one37id/agency-core';
import type { CredentialsResource } from '../generated/resources.gen.ts';

/** The status of a credential. A revoked credential is `revoked`, whether it is suspended or not. */
export type CredentialStatus = 'active' | 'suspended' | 'revoked';

/**
 * Asks for a credential's status: `credentials.checkStatus` for both purposes, `revocation` and `suspension`, at the same
 * time. Two reads at two moments: a status that changes in between may be seen before or after the change.
 *
 * @param credentials - `agency.credentials`, or anything with its `checkStatus`.
 * @param id - The credential's id.
 * @param options - Overrides of the client's options, for each of the two reads.
 * @throws {AgencyError} When one of the reads fails: no status is guessed from the other.
 * @example
 * ```ts
 * const status = await credentialStatus(agency.credentials, '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3')
 * ```
 */
export async function credentialStatus(
  credentials: Pick<CredentialsResource, 'checkStatus'>,
  id: string,
  options?: CallOptions,
): Promise<CredentialStatus> {
  const [revoked, suspended] = await Promise.all([
    credentials.checkStatus({ purpose: 'revocation', id }, options),
    credentials.checkStatus({ purpose: 'suspension', id }, options),
  ]);
  return revoked ? 'revoked' : suspended ? 'suspended' : 'active';
}
