import { AgencyResponseError, type CallOptions } from '@one37id/agency-core';
import { assertInput, guardedAsync } from '@one37id/agency-core/internal';
import type { CredentialsResource } from '../generated/resources.gen.ts';

const ROUNDS = 3;

/** The status of a credential. A revoked credential is `revoked`, whether it is suspended or not. */
export type CredentialStatus = 'active' | 'suspended' | 'revoked';

/**
 * Asks for a credential's status: `credentials.checkStatus` for the purposes `suspension` and `revocation`, one after
 * the other, and unless it is revoked for `suspension` once more. So a credential that goes from one list to the other
 * meanwhile is not called active: what is said was true before or after such a change.
 *
 * @param credentials - `agency.credentials`, or anything with its `checkStatus`.
 * @param id - The credential's id.
 * @param options - Overrides of the client's options, for each of the reads, which are mostly two or three: `timeout`
 * is the limit of one read.
 * @throws {AgencyError} When one of the reads fails, or does not answer with `true` or `false`: no status is guessed.
 * @example
 * ```ts
 * const status = await credentialStatus(agency.credentials, '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3')
 * ```
 */
export function credentialStatus(
  credentials: Pick<CredentialsResource, 'checkStatus'>,
  id: string,
  options?: CallOptions,
): Promise<CredentialStatus> {
  return guardedAsync('credentials.status', () => read(credentials, id, options));
}

async function read(
  credentials: Pick<CredentialsResource, 'checkStatus'>,
  id: string,
  options: CallOptions | undefined,
): Promise<CredentialStatus> {
  assertInput(typeof id === 'string' && id, 'the `id` must be the id of a credential');
  const has = async (purpose: 'revocation' | 'suspension') => {
    const answer: unknown = await credentials.checkStatus({ purpose, id }, options);
    if (typeof answer !== 'boolean') throw unclear(purpose);
    return answer;
  };
  let suspended = await has('suspension');
  for (let round = 0; round < ROUNDS; round++) {
    if (await has('revocation')) return 'revoked';
    const before = suspended;
    suspended = await has('suspension');
    if (suspended === before) return suspended ? 'suspended' : 'active';
  }
  // It changes faster than it can be read; whoever asks because of a door keeps it closed.
  return 'suspended';
}

function unclear(purpose: string): AgencyResponseError {
  return new AgencyResponseError({
    message: `credentials.status: answered neither true nor false for ${purpose}. It only read.`,
    operation: 'credentials.status',
    outcome: 'failed',
    attempts: 1,
  });
}
