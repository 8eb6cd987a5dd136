import type { CallOptions } from '@one37id/agency-core';
import { guardedAsync } from '@one37id/agency-core/internal';
import { type CredentialsIssueInput, CredentialsResource } from '../generated/resources.gen.ts';
import type { BuildCredentialOfferInput, BuildCredentialOfferQrCodeInput } from '../generated/types.gen.ts';
import { type CredentialStatus, credentialStatus } from '../status/credential-status.ts';
import type {
  BuildTypedCredentialOfferInput,
  BuildTypedCredentialOfferQrCodeInput,
  IssueTypedCredentialsInput,
} from './typed-inputs.ts';
import { payloadOf } from './with-credentials.ts';

// What a method answers is said by the one that it overrides: it has the name of its model, whatever the document calls
// it.

/** `agency.credentials`: what the document has, with typed credentials and a status that can be read. */
export class Credentials extends CredentialsResource {
  /**
   * Issues credentials to an agent. Sent once and never repeated by the client. Where the `outcome` is unknown, look
   * with `credentials.list` before you call it again.
   *
   * @param input - Exactly one of `agentId` and `agentAlias`; exactly one of `credentials`, typed ones from a
   * definition's `of` or `ofAsync`, and `payload`, the document's own form. Optional: `requestId`, `expiryDate`.
   * @param options - Overrides of the client's options for this call.
   * @returns The `result` of the agency's answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, `AgencyRequestError` where nothing was sent,
   * another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.issue({ agentId, credentials: [VerifiedEmail.of({ email: 'alice@example.com' })] })
   * ```
   */
  override async issue(input: CredentialsIssueInput | IssueTypedCredentialsInput, options?: CallOptions) {
    return guardedAsync('credentials.issue', async () =>
      super.issue(await payloadOf<CredentialsIssueInput>(input), options),
    );
  }

  /**
   * Builds a credential offer that needs no connection. Sent once and never repeated by the client. Where the `outcome`
   * is unknown, you may call it again, as nobody got the one that was lost.
   *
   * @param input - Exactly one of `credentials` and `payload`, as for `issue`. Optional: `requestId`, `expiryDate`.
   * @param options - Overrides of the client's options for this call.
   * @returns The `result` of the agency's answer.
   * @throws {AgencyError} As `issue`.
   * @example
   * ```ts
   * const credentials = [VerifiedEmail.of({ email: 'alice@example.com' })]
   * const { url } = await agency.credentials.buildOffer({ credentials })
   * ```
   */
  override async buildOffer(input: BuildCredentialOfferInput | BuildTypedCredentialOfferInput, options?: CallOptions) {
    return guardedAsync('credentials.buildOffer', async () =>
      super.buildOffer(await payloadOf<BuildCredentialOfferInput>(input), options),
    );
  }

  /**
   * Builds a credential offer that needs no connection, as a QR code. Sent once and never repeated by the client. Where
   * the `outcome` is unknown, you may call it again, as nobody got the one that was lost.
   *
   * @param input - Exactly one of `credentials` and `payload`, as for `issue`. Optional: `requestId`, `expiryDate`.
   * @param options - Overrides of the client's options for this call.
   * @returns The image, as bytes with their media type.
   * @throws {AgencyError} As `issue`.
   * @example
   * ```ts
   * const credentials = [VerifiedEmail.of({ email: 'alice@example.com' })]
   * const image = await agency.credentials.buildOfferQrCode({ credentials })
   * ```
   */
  override async buildOfferQrCode(
    input: BuildCredentialOfferQrCodeInput | BuildTypedCredentialOfferQrCodeInput,
    options?: CallOptions,
  ) {
    return guardedAsync('credentials.buildOfferQrCode', async () =>
      super.buildOfferQrCode(await payloadOf<BuildCredentialOfferQrCodeInput>(input), options),
    );
  }

  /**
   * Asks whether a credential is active, suspended or revoked: `checkStatus` for both purposes. Revoked wins.
   *
   * @param id - The credential's id.
   * @param options - Overrides of the client's options, for each of the reads.
   * @throws {AgencyError} When one of the reads fails, or does not answer with `true` or `false`.
   * @example
   * ```ts
   * if ((await agency.credentials.status('3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3')) === 'revoked') console.log('revoked')
   * ```
   */
  status(id: string, options?: CallOptions): Promise<CredentialStatus> {
    return credentialStatus(this, id, options);
  }
}
