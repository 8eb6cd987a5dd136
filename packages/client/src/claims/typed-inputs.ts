import type {
  BuildCredentialOfferInput,
  BuildCredentialOfferQrCodeInput,
  IssueCredentialByAgentIdInput,
  IssueCredentialByAliasInput,
} from '../generated/types.gen.ts';
import type { TypedCredential } from './credential-definition.ts';

/** Typed credentials, in the place of the document's own `payload`. */
export interface TypedCredentials {
  /** Credentials from `of` or `ofAsync` of a definition. */
  readonly credentials: readonly (TypedCredential | PromiseLike<TypedCredential>)[];
  readonly payload?: undefined;
}

/** Input of `credentials.issue` with typed credentials, to an agent by its id. */
export interface IssueTypedCredentialsByAgentIdInput
  extends Omit<IssueCredentialByAgentIdInput, 'payload'>, TypedCredentials {
  readonly agentAlias?: undefined;
}

/** Input of `credentials.issue` with typed credentials, to an agent by its alias. */
export interface IssueTypedCredentialsByAliasInput
  extends Omit<IssueCredentialByAliasInput, 'payload'>, TypedCredentials {
  readonly agentId?: undefined;
}

/** Input of `credentials.issue` with typed credentials: exactly one of `agentId` and `agentAlias`. */
export type IssueTypedCredentialsInput = IssueTypedCredentialsByAgentIdInput | IssueTypedCredentialsByAliasInput;

/** Input of `credentials.buildOffer` with typed credentials. */
export interface BuildTypedCredentialOfferInput extends Omit<BuildCredentialOfferInput, 'payload'>, TypedCredentials {}

/** Input of `credentials.buildOfferQrCode` with typed credentials. */
export interface BuildTypedCredentialOfferQrCodeInput
  extends Omit<BuildCredentialOfferQrCodeInput, 'payload'>, TypedCredentials {}
