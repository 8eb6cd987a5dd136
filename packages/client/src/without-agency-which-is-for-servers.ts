// What a bundler takes for a page: all but what holds the secret key. A build error quotes the name of this file.
export type { AgencyOptions } from './agency.ts';
export { createStudioClient, Studio, type StudioOptions } from './studio.ts';
export { LocalAliases, PublicAliases } from './alias/alias-resources.ts';
export { AgentAlias, type AgentAliasParts, type AgentAliasType, type ReadAlias } from './alias/agent-alias.ts';
export type { AttributeOf } from './claims/attributes.ts';
export type {
  ClaimName,
  CredentialDefinition,
  CredentialFormat,
  CredentialKind,
  RequestedCredential,
  RequestedCredentialOptions,
  TypedCredential,
  TypedCredentialOptions,
} from './claims/credential-definition.ts';
export { Credentials } from './claims/credentials.ts';
export { defineCredential } from './claims/define-credential.ts';
export type {
  SchemaInput,
  SchemaOutput,
  StandardIssue,
  StandardResult,
  StandardSchema,
} from './claims/standard-schema.ts';
export type {
  BuildTypedCredentialOfferInput,
  BuildTypedCredentialOfferQrCodeInput,
  IssueTypedCredentialsByAgentIdInput,
  IssueTypedCredentialsByAliasInput,
  IssueTypedCredentialsInput,
  TypedCredentials,
} from './claims/typed-inputs.ts';
export { type ListedConnection, newConnections, type NewConnections } from './connections/new-connections.ts';
export { credentialStatus, type CredentialStatus } from './status/credential-status.ts';
export type { WaitCall, WaitLimits } from './wait/poll.ts';
export { waitFor } from './wait/wait-for.ts';
export {
  type EstablishedConnection,
  waitForConnection,
  type WaitForConnectionOptions,
} from './wait/wait-for-connection.ts';
export {
  type CredentialOfferEndState,
  type EndedCredentialOffer,
  waitForCredentialOffer,
  type WaitForCredentialOfferOptions,
} from './wait/wait-for-credential-offer.ts';
export { documentInfo } from './generated/document.gen.ts';
export * from './generated/exports.gen.ts';
export {
  AgencyAbortError,
  AgencyApiError,
  AgencyError,
  type AgencyErrorDetails,
  type AgencyErrorJson,
  AgencyRequestError,
  AgencyResponseError,
  AgencyTimeoutError,
  AgencyTransportError,
  type Bytes,
  type CallOptions,
  type Client,
  type ClientOptions,
  createPage,
  createPagedCall,
  type DriftReport,
  type ErrorView,
  type Fetch,
  type Hooks,
  type Instrumentation,
  type InstrumentedCall,
  type InstrumentedEnd,
  type InstrumentedRequest,
  isAgencyAbortError,
  isAgencyApiError,
  isAgencyError,
  isAgencyRequestError,
  isAgencyResponseError,
  isAgencyTimeoutError,
  isAgencyTransportError,
  type Logger,
  type LogLevel,
  type NestLogger,
  type NoInput,
  type OnEnd,
  type Operation,
  type Outcome,
  type Page,
  type PageCallOptions,
  type PagedCall,
  type PageDetails,
  type PagingNames,
  QrImage,
  type RequestView,
  type ResponseView,
  type Route,
  type Routes,
  type Secret,
  type SecretRequest,
  type ToArrayOptions,
  type TraceContext,
  type ValidationProblem,
  type Validators,
} from '@one37id/agency-core';
