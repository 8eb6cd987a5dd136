// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

import type { CallOptions, NoInput, PageCallOptions, PagedCall, QrImage } from '@one37id/agency-core';
import { Resource, callVariant, callWith, paginate } from '@one37id/agency-core';
import {
  acceptCredentialOfferOperation,
  addConnectionStageAccessOperation,
  buildCredentialOfferOperation,
  buildCredentialOfferQrCodeOperation,
  buildProofRequestOperation,
  buildProofRequestQrCodeOperation,
  checkCredentialStatusOperation,
  checkLocalAliasAvailabilityOperation,
  checkPolicyComplianceOperation,
  checkPublicAliasAvailabilityOperation,
  completeBusinessSignInOperation,
  completeBusinessSignUpOperation,
  connectByAliasOperation,
  connectByDidOperation,
  connectByInvitationUrlOperation,
  connectByLinkedDomainOperation,
  createLocalAliasOperation,
  createMetricEventOperation,
  createPublicAliasOperation,
  createRegistryAliasOperation,
  createUserInviteOperation,
  deleteConnectionOperation,
  deleteConnectionsOperation,
  deleteCredentialOfferOperation,
  deleteCredentialOperation,
  deleteLocalAliasOperation,
  deletePublicAliasOperation,
  disableDiscoveryOperation,
  disableLocalAliasOperation,
  disablePublicAliasOperation,
  enableDiscoveryOperation,
  enableLocalAliasOperation,
  enablePublicAliasOperation,
  getConnectQrCodeOperation,
  getConnectUrlOperation,
  getConnectionByAgentAliasOperation,
  getConnectionByAgentIdOperation,
  getCredentialOfferOperation,
  getCredentialOperation,
  getDiscoveryStatusOperation,
  getFlowQrCodeOperation,
  getFlowUrlOperation,
  getLocalAliasOperation,
  getPublicAliasOperation,
  getRegistryAliasOperation,
  getRegistryAliasValueOperation,
  getStaticFlowUrlsOperation,
  initWorkflowByAgentIdOperation,
  initWorkflowByAliasOperation,
  issueCredentialByAgentIdOperation,
  issueCredentialByAliasOperation,
  listConnectionsOperation,
  listConnectionsPagination,
  listCredentialOffersOperation,
  listCredentialOffersPagination,
  listCredentialsOperation,
  listCredentialsPagination,
  listLocalAliasesOperation,
  listLocalAliasesPagination,
  listPublicAliasesOperation,
  listPublicAliasesPagination,
  publishFlowsOperation,
  recreateConnectUrlOperation,
  rejectCredentialOfferOperation,
  removeConnectionStageAccessOperation,
  resumeFlowInstanceOperation,
  resumeFlowOperation,
  revokeCredentialsOperation,
  revokeMatchingCredentialsOperation,
  sendActionMessageByAgentIdOperation,
  sendActionMessageByAliasOperation,
  sendCustomMessageByAgentIdOperation,
  sendCustomMessageByAliasOperation,
  sendDataMessageByAgentIdOperation,
  sendDataMessageByAliasOperation,
  sendGeneralMessageByAgentIdOperation,
  sendGeneralMessageByAliasOperation,
  sendProfileForSignatureOperation,
  sendProofRequestByAgentIdOperation,
  sendProofRequestByAliasOperation,
  sendSystemMessageByAgentIdOperation,
  sendSystemMessageByAliasOperation,
  signInStudioUserOperation,
  signInToBusinessOperation,
  signUpToBusinessOperation,
  startFlowOperation,
  syncLocalAliasesOperation,
  syncPublicAliasesOperation,
  unrevokeCredentialsOperation,
  unrevokeMatchingCredentialsOperation,
} from './operations.gen.ts';
import type {
  AcceptCredentialOfferInput,
  AddConnectionStageAccessInput,
  Alias,
  BuildCredentialOfferInput,
  BuildCredentialOfferQrCodeInput,
  BuildProofRequestInput,
  BuildProofRequestQrCodeInput,
  CheckCredentialStatusInput,
  CheckLocalAliasAvailabilityInput,
  CheckPolicyComplianceInput,
  CheckPublicAliasAvailabilityInput,
  CompleteBusinessSignInInput,
  CompleteBusinessSignUpInput,
  ConnectByAliasInput,
  ConnectByDidInput,
  ConnectByInvitationUrlInput,
  ConnectByLinkedDomainInput,
  Connection,
  ConnectionSummary,
  ConnectionlessInvitation,
  ConnectionsListInput,
  CreateLocalAliasInput,
  CreateMetricEventInput,
  CreatePublicAliasInput,
  CreateRegistryAliasInput,
  CreateUserInviteInput,
  Credential,
  CredentialOffer,
  CredentialOfferSummary,
  CredentialOffersListInput,
  CredentialSummary,
  CredentialsListInput,
  DeleteConnectionInput,
  DeleteConnectionsInput,
  DeleteCredentialInput,
  DeleteCredentialOfferInput,
  DeleteLocalAliasInput,
  DeletePublicAliasInput,
  DisableLocalAliasInput,
  DisablePublicAliasInput,
  EnableLocalAliasInput,
  EnablePublicAliasInput,
  GetConnectionByAgentAliasInput,
  GetConnectionByAgentIdInput,
  GetCredentialInput,
  GetCredentialOfferInput,
  GetFlowQrCodeInput,
  GetFlowUrlInput,
  GetLocalAliasInput,
  GetPublicAliasInput,
  GetRegistryAliasInput,
  GetRegistryAliasValueInput,
  InitWorkflowByAgentIdInput,
  InitWorkflowByAliasInput,
  IssueCredentialByAgentIdInput,
  IssueCredentialByAliasInput,
  IssueReceipt,
  LocalAliasesListInput,
  MessageReceipt,
  NewConnection,
  ProofRequest,
  PublicAliasesListInput,
  RegistryAlias,
  RejectCredentialOfferInput,
  RemoveConnectionStageAccessInput,
  ResumeFlowInput,
  ResumeFlowInstanceInput,
  RevokeCredentialsInput,
  RevokeMatchingCredentialsInput,
  SendActionMessageByAgentIdInput,
  SendActionMessageByAliasInput,
  SendCustomMessageByAgentIdInput,
  SendCustomMessageByAliasInput,
  SendDataMessageByAgentIdInput,
  SendDataMessageByAliasInput,
  SendGeneralMessageByAgentIdInput,
  SendGeneralMessageByAliasInput,
  SendProofRequestByAgentIdInput,
  SendProofRequestByAliasInput,
  SendSystemMessageByAgentIdInput,
  SendSystemMessageByAliasInput,
  SignInToBusinessInput,
  SignUpToBusinessInput,
  StartFlowInput,
  StudioSignIn,
  StudioSignUp,
  UnrevokeCredentialsInput,
  UnrevokeMatchingCredentialsInput,
  UserInvite,
} from './types.gen.ts';

/** `agency.credentialOffers`: Credential Offer. */
export class CredentialOffersResource extends Resource {
  /**
   * Accept credential offer.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `credentialOffers.get` before you call it again.
   *
   * @param input.id - The id of the credential offer, as `credentialOffers.list` gives it. At least 1 character.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentialOffers.accept({ id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
   * ```
   */
  accept(input: AcceptCredentialOfferInput, options?: CallOptions): Promise<void> {
    return callWith(this, acceptCredentialOfferOperation, input, options);
  }

  /**
   * Delete credential offer.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, and a refusal may mean that it is gone.
   *
   * @param input.id - The id of the credential offer, as `credentialOffers.list` gives it.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency answers with a success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentialOffers.delete({ id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
   * ```
   */
  delete(input: DeleteCredentialOfferInput, options?: CallOptions): Promise<void> {
    return callWith(this, deleteCredentialOfferOperation, input, options);
  }

  /**
   * Get credential offer details.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.id - The id of the credential offer, as `credentialOffers.list` gives it.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentialOffers.get({ id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
   * ```
   */
  get(input: GetCredentialOfferInput, options?: CallOptions): Promise<CredentialOffer> {
    return callWith(this, getCredentialOfferOperation, input, options);
  }

  /**
   * Get credential offer list.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.currentPage - Optional. The number of the page; the first is 0. At least 0.
   * @param input.rowsPerPage - Optional. How many items a page has. A method that lists asks for 50 unless you say. At least 0.
   * @param input.dateFrom - Optional. Only offers from this moment on. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.dateTo - Optional. Only offers up to this moment. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
   * @param options - Overrides of the client’s options for this call.
   * @returns A page when awaited; every item when iterated.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * for await (const item of agency.credentialOffers.list({ rowsPerPage: 50 })) console.log(item)
   * ```
   */
  list(input?: CredentialOffersListInput, options?: PageCallOptions): PagedCall<CredentialOfferSummary> {
    return paginate(this, listCredentialOffersOperation, listCredentialOffersPagination, input, options);
  }

  /**
   * Reject credential offer.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `credentialOffers.get` before you call it again.
   *
   * @param input.id - The id of the credential offer, as `credentialOffers.list` gives it. At least 1 character.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentialOffers.reject({ id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
   * ```
   */
  reject(input: RejectCredentialOfferInput, options?: CallOptions): Promise<void> {
    return callWith(this, rejectCredentialOfferOperation, input, options);
  }
}

/** Input of `connections.connect`: exactly one of `alias`, `did`, `url`, `linkedDomain`. */
export type ConnectionsConnectInput =
  | (ConnectByAliasInput & { did?: undefined; url?: undefined; linkedDomain?: undefined })
  | (ConnectByDidInput & { alias?: undefined; url?: undefined; linkedDomain?: undefined })
  | (ConnectByInvitationUrlInput & { alias?: undefined; did?: undefined; linkedDomain?: undefined })
  | (ConnectByLinkedDomainInput & { alias?: undefined; did?: undefined; url?: undefined });

/** Input of `connections.get`: exactly one of `alias`, `id`. */
export type ConnectionsGetInput =
  | (GetConnectionByAgentAliasInput & { id?: undefined })
  | (GetConnectionByAgentIdInput & { alias?: undefined });

/** `agency.connections`: Connection, Connect. */
export class ConnectionsResource extends Resource {
  /**
   * Add access to stage area for connection by agent id.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: a repetition changes nothing.
   *
   * @param input.id - The `agentId` of the connection, as `connections.list` gives it.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.connections.addStageAccess({ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
   * ```
   */
  addStageAccess(input: AddConnectionStageAccessInput, options?: CallOptions): Promise<void> {
    return callWith(this, addConnectionStageAccessOperation, input, options);
  }

  /**
   * Establish new connection by user/business alias.
   *
   * Takes exactly one of:
   * - `alias`: Establish new connection by user/business alias.
   * - `did`: Establish new connection by user did.
   * - `url`: Establish new connection by Out-Of-Band invitation url.
   * - `linkedDomain`: Establish new connection by linked domain name.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `connections.list` before you call it again.
   *
   * @param input.alias - With `alias`. The alias of whom to connect with, as `AgentAlias.format` writes it. At least 1 character.
   * @param input.did - With `did`. The DID of whom to connect with, such as `did:web:agency.example.com`. At least 16 characters.
   * @param input.defaultAlias - With `did` or `linkedDomain`. What the new connection is called until it has an alias of its own. At least 1 character.
   * @param input.title - With `did` or `linkedDomain`. Optional. A heading for the new connection that people read.
   * @param input.url - With `url`. The out-of-band invitation of whom to connect with. Whoever has it can use it. At least 1 character.
   * @param input.linkedDomain - With `linkedDomain`. A domain name that is linked to a DID, such as `agency.example.com`. At least 1 character.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.connections.connect({ alias: 'com.one37id:email:alice%40example.com' })
   * await agency.connections.connect({
   *   defaultAlias: 'alice',
   *   did: 'did:peer:2.Ez6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc.Vz6MkqRYqQiSgvZQdnBytw86Qbs2ZWUkGv22od935YF4s8M7V',
   *   title: 'Alice Example',
   * })
   * await agency.connections.connect({
   *   url: 'https://agency.example.com/bc/public/invitation?oob=eyJpZCI6IjRhZjEyYyJ9',
   * })
   * await agency.connections.connect({
   *   defaultAlias: 'alice',
   *   linkedDomain: 'business.example.com',
   *   title: 'Alice Example',
   * })
   * ```
   */
  connect(input: ConnectionsConnectInput, options?: CallOptions): Promise<NewConnection> {
    return callVariant(this, { alias: connectByAliasOperation, did: connectByDidOperation, url: connectByInvitationUrlOperation, linkedDomain: connectByLinkedDomainOperation }, input, options);
  }

  /**
   * Delete connection by agent id.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, and a refusal may mean that it is gone.
   *
   * @param input.id - The `agentId` of the connection, as `connections.list` gives it.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.connections.delete({ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
   * ```
   */
  delete(input: DeleteConnectionInput, options?: CallOptions): Promise<void> {
    return callWith(this, deleteConnectionOperation, input, options);
  }

  /**
   * Delete connections by agent id's.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, and a refusal may mean that it is gone.
   *
   * @param input.id - The `agentId` of each connection, as `connections.list` gives them.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.connections.deleteMany({
   *   id: [
   *     '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *     '4fdc0e0c-8f3f-4f1b-9a5e-2d6f6c1f7a10',
   *   ],
   * })
   * ```
   */
  deleteMany(input: DeleteConnectionsInput, options?: CallOptions): Promise<void> {
    return callWith(this, deleteConnectionsOperation, input, options);
  }

  /**
   * Get connection details by Agent alias.
   *
   * Takes exactly one of:
   * - `alias`: Get connection details by Agent alias.
   * - `id`: Get connection details by Agent Id.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.alias - With `alias`. The alias of whom you are connected with, as `AgentAlias.format` writes it.
   * @param input.id - With `id`. The `agentId` of the connection, as `connections.list` gives it.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.connections.get({ alias: 'com.one37id:email:alice%40example.com' })
   * await agency.connections.get({ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
   * ```
   */
  get(input: ConnectionsGetInput, options?: CallOptions): Promise<Connection> {
    return callVariant(this, { alias: getConnectionByAgentAliasOperation, id: getConnectionByAgentIdOperation }, input, options);
  }

  /**
   * Get connection list.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.currentPage - Optional. The number of the page; the first is 0. At least 0.
   * @param input.rowsPerPage - Optional. How many items a page has. A method that lists asks for 50 unless you say. At least 0.
   * @param input.alias - Optional. Only the connection with this alias, as `AgentAlias.format` writes it.
   * @param input.displayName - Optional. Only connections of this name. The reference does not say whether a part of it is enough.
   * @param input.id - Optional. Only the connection with this `agentId`.
   * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
   * @param input.withStageAccess - Optional. Whether only connections with access to the stage area are listed.
   * @param options - Overrides of the client’s options for this call.
   * @returns A page when awaited; every item when iterated.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * for await (const item of agency.connections.list({ rowsPerPage: 50 })) console.log(item)
   * ```
   */
  list(input?: ConnectionsListInput, options?: PageCallOptions): PagedCall<ConnectionSummary> {
    return paginate(this, listConnectionsOperation, listConnectionsPagination, input, options);
  }

  /**
   * Remove access to stage area for connection by agent id.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: a repetition changes nothing.
   *
   * @param input.id - The `agentId` of the connection, as `connections.list` gives it.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.connections.removeStageAccess({ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
   * ```
   */
  removeStageAccess(input: RemoveConnectionStageAccessInput, options?: CallOptions): Promise<void> {
    return callWith(this, removeConnectionStageAccessOperation, input, options);
  }
}

/** Input of `credentials.issue`: exactly one of `agentId`, `agentAlias`. */
export type CredentialsIssueInput =
  | (IssueCredentialByAgentIdInput & { agentAlias?: undefined })
  | (IssueCredentialByAliasInput & { agentId?: undefined });

/** `agency.credentials`: Credential. */
export class CredentialsResource extends Resource {
  /**
   * Build connectionless credential offer.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, as nobody got the one that was lost.
   *
   * @param input.payload - The credentials, one item each.
   * @param input.expiryDate - Optional. When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.buildOffer({
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   payload: [
   *     {
   *       attributes: [
   *         { key: '_namespace', value: 'personal.contact.verifiedemail' },
   *         { key: 'email', value: 'alice@example.com' },
   *       ],
   *       expirationDate: '2027-11-23T00:00:00.000Z',
   *       format: 'w3c',
   *       schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   *     },
   *   ],
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * ```
   */
  buildOffer(input: BuildCredentialOfferInput, options?: CallOptions): Promise<ConnectionlessInvitation> {
    return callWith(this, buildCredentialOfferOperation, input, options);
  }

  /**
   * Build connectionless credential offer as QR code image.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, as nobody got the one that was lost.
   *
   * @param input.payload - The credentials, one item each.
   * @param input.expiryDate - Optional. When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
   * @param options - Overrides of the client’s options for this call.
   * @returns The image, as bytes with their media type.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.buildOfferQrCode({
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   payload: [
   *     {
   *       attributes: [
   *         { key: '_namespace', value: 'personal.contact.verifiedemail' },
   *         { key: 'email', value: 'alice@example.com' },
   *       ],
   *       expirationDate: '2027-11-23T00:00:00.000Z',
   *       format: 'w3c',
   *       schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   *     },
   *   ],
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * ```
   */
  buildOfferQrCode(input: BuildCredentialOfferQrCodeInput, options?: CallOptions): Promise<QrImage> {
    return callWith(this, buildCredentialOfferQrCodeOperation, input, options);
  }

  /**
   * Check is credential revoked or suspended.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.purpose - Status list purpose.
   * @param input.id - The id of the credential, as `credentials.list` gives it. At least 36 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.checkStatus({ id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3', purpose: 'revocation' })
   * ```
   */
  checkStatus(input: CheckCredentialStatusInput, options?: CallOptions): Promise<boolean> {
    return callWith(this, checkCredentialStatusOperation, input, options);
  }

  /**
   * Delete credential.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, and a refusal may mean that it is gone.
   *
   * @param input.id - The id of the credential, as `credentials.list` gives it.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency answers with a success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.delete({ id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3' })
   * ```
   */
  delete(input: DeleteCredentialInput, options?: CallOptions): Promise<void> {
    return callWith(this, deleteCredentialOperation, input, options);
  }

  /**
   * Get credential details.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.id - The id of the credential, as `credentials.list` gives it.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.get({ id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3' })
   * ```
   */
  get(input: GetCredentialInput, options?: CallOptions): Promise<Credential> {
    return callWith(this, getCredentialOperation, input, options);
  }

  /**
   * Issue a credential to a user by agent id.
   *
   * Takes exactly one of:
   * - `agentId`: Issue a credential to a user by agent id.
   * - `agentAlias`: Issue a credential to a user by alias.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `credentials.list` before you call it again.
   *
   * @param input.agentId - With `agentId`. The `agentId` of the connection that the credentials are for. Exactly 36 characters.
   * @param input.payload - The credentials, one item each.
   * @param input.expiryDate - Optional. When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
   * @param input.agentAlias - With `agentAlias`. Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.issue({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   payload: [
   *     {
   *       attributes: [
   *         { key: '_namespace', value: 'personal.contact.verifiedemail' },
   *         { key: 'email', value: 'alice@example.com' },
   *       ],
   *       expirationDate: '2027-11-23T00:00:00.000Z',
   *       format: 'w3c',
   *       schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   *     },
   *   ],
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * await agency.credentials.issue({
   *   agentAlias: 'default:ap1',
   *   payload: [
   *     {
   *       attributes: [
   *         { key: '_namespace', value: 'personal.contact.verifiedemail' },
   *         { key: 'email', value: 'alice@example.com' },
   *       ],
   *       expirationDate: '2027-11-23T00:00:00.000Z',
   *       format: 'w3c',
   *       schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   *     },
   *   ],
   * })
   * ```
   */
  issue(input: CredentialsIssueInput, options?: CallOptions): Promise<IssueReceipt> {
    return callVariant(this, { agentId: issueCredentialByAgentIdOperation, agentAlias: issueCredentialByAliasOperation }, input, options);
  }

  /**
   * Get credential list.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.currentPage - Optional. The number of the page; the first is 0. At least 0.
   * @param input.rowsPerPage - Optional. How many items a page has. A method that lists asks for 50 unless you say. At least 0.
   * @param input.dateFrom - Optional. Only credentials from this moment on. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.dateTo - Optional. Only credentials up to this moment. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
   * @param options - Overrides of the client’s options for this call.
   * @returns A page when awaited; every item when iterated.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * for await (const item of agency.credentials.list({ rowsPerPage: 50 })) console.log(item)
   * ```
   */
  list(input?: CredentialsListInput, options?: PageCallOptions): PagedCall<CredentialSummary> {
    return paginate(this, listCredentialsOperation, listCredentialsPagination, input, options);
  }

  /**
   * Revoke a credential by adding it to the Revocation List.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again until `credentials.checkStatus` agrees.
   *
   * @param input.purpose - Status list purpose.
   * @param input.id - The ids of the credentials, as `credentials.list` gives them.
   * @param input.isNotifyHolder - Optional. Whether the holder of the credential is told. Default: `false`.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.revoke({
   *   id: [
   *     '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3',
   *     'a41c7e08-5d2b-49f3-b6e4-0c8d1f2a3b57',
   *   ],
   *   isNotifyHolder: false,
   *   purpose: 'revocation',
   * })
   * ```
   */
  revoke(input: RevokeCredentialsInput, options?: CallOptions): Promise<number> {
    return callWith(this, revokeCredentialsOperation, input, options);
  }

  /**
   * Revoke all credentials that meet specified criteria by adding them to the Revocation List.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, for what matches by then.
   *
   * @param input.purpose - Status list purpose.
   * @param input.attributes - The claims that select the credentials: those that have all of them, with these values.
   * @param input.isNotifyHolder - Optional. Whether the holder of the credential is told. Default: `false`.
   * @param input.schemaId - Optional. Only credentials of the schema with this URL.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.revokeMatching({
   *   attributes: [{ key: 'email', value: 'alice@example.com' }],
   *   isNotifyHolder: false,
   *   purpose: 'revocation',
   *   schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   * })
   * ```
   */
  revokeMatching(input: RevokeMatchingCredentialsInput, options?: CallOptions): Promise<number> {
    return callWith(this, revokeMatchingCredentialsOperation, input, options);
  }

  /**
   * Unrevoke a credential by removing it from the Revocation List.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again until `credentials.checkStatus` agrees.
   *
   * @param input.purpose - Status list purpose.
   * @param input.id - The ids of the credentials, as `credentials.list` gives them.
   * @param input.isNotifyHolder - Optional. Whether the holder of the credential is told. Default: `false`.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.unrevoke({
   *   id: [
   *     '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3',
   *     'a41c7e08-5d2b-49f3-b6e4-0c8d1f2a3b57',
   *   ],
   *   isNotifyHolder: false,
   *   purpose: 'revocation',
   * })
   * ```
   */
  unrevoke(input: UnrevokeCredentialsInput, options?: CallOptions): Promise<number> {
    return callWith(this, unrevokeCredentialsOperation, input, options);
  }

  /**
   * Restore all credentials matching specified criteria by removing them from the Revocation List.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, for what matches by then.
   *
   * @param input.purpose - Status list purpose.
   * @param input.attributes - The claims that select the credentials: those that have all of them, with these values.
   * @param input.isNotifyHolder - Optional. Whether the holder of the credential is told. Default: `false`.
   * @param input.schemaId - Optional. Only credentials of the schema with this URL.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.credentials.unrevokeMatching({
   *   attributes: [{ key: 'email', value: 'alice@example.com' }],
   *   isNotifyHolder: false,
   *   purpose: 'revocation',
   *   schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   * })
   * ```
   */
  unrevokeMatching(input: UnrevokeMatchingCredentialsInput, options?: CallOptions): Promise<number> {
    return callWith(this, unrevokeMatchingCredentialsOperation, input, options);
  }
}

/** Input of `proofRequests.send`: exactly one of `agentId`, `agentAlias`. */
export type ProofRequestsSendInput =
  | (SendProofRequestByAgentIdInput & { agentAlias?: undefined })
  | (SendProofRequestByAliasInput & { agentId?: undefined });

/** `agency.proofRequests`: Proof Request. */
export class ProofRequestsResource extends Resource {
  /**
   * Build connectionless proof request.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, as nobody got the one that was lost.
   *
   * @param input.payload - What the person is asked for.
   * @param input.expiryDate - Optional. When the request ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.metadata - Optional. Fields of your own that go with the request.
   * @param input.protocol - Optional. The protocol of the proof request. Default: `oid4vp`.
   * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.proofRequests.build({
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   metadata: {},
   *   payload: {
   *     credentials: [
   *       {
   *         attributes: [{ isRequired: true, name: 'email' }],
   *         format: 'w3c',
   *         name: 'Email',
   *         restrictions: {
   *           issuerDid: 'did:web:agency.example.com',
   *           schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   *         },
   *       },
   *     ],
   *     name: 'Verified email',
   *   },
   *   protocol: 'oid4vp',
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * ```
   */
  build(input: BuildProofRequestInput, options?: CallOptions): Promise<ConnectionlessInvitation> {
    return callWith(this, buildProofRequestOperation, input, options);
  }

  /**
   * Build connectionless proof request as QR code image.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, as nobody got the one that was lost.
   *
   * @param input.payload - What the person is asked for.
   * @param input.expiryDate - Optional. When the request ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.metadata - Optional. Fields of your own that go with the request.
   * @param input.protocol - Optional. The protocol of the proof request. Default: `oid4vp`.
   * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
   * @param options - Overrides of the client’s options for this call.
   * @returns The image, as bytes with their media type.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.proofRequests.qrCode({
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   metadata: {},
   *   payload: {
   *     credentials: [
   *       {
   *         attributes: [{ isRequired: true, name: 'email' }],
   *         format: 'w3c',
   *         name: 'Email',
   *         restrictions: {
   *           issuerDid: 'did:web:agency.example.com',
   *           schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   *         },
   *       },
   *     ],
   *     name: 'Verified email',
   *   },
   *   protocol: 'oid4vp',
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * ```
   */
  qrCode(input: BuildProofRequestQrCodeInput, options?: CallOptions): Promise<QrImage> {
    return callWith(this, buildProofRequestQrCodeOperation, input, options);
  }

  /**
   * Send proof request to a user by id.
   *
   * Takes exactly one of:
   * - `agentId`: Send proof request to a user by id.
   * - `agentAlias`: Send proof request to a user by alias.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.agentId - With `agentId`. The `agentId` of the connection that is asked. Exactly 36 characters.
   * @param input.payload - What the person is asked for.
   * @param input.expiryDate - Optional. When the request ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.metadata - Optional. Fields of your own that go with the request.
   * @param input.protocol - Optional. The protocol of the proof request. Default: `oid4vp`.
   * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
   * @param input.agentAlias - With `agentAlias`. Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.proofRequests.send({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   metadata: {},
   *   payload: {
   *     credentials: [
   *       {
   *         attributes: [{ isRequired: true, name: 'email' }],
   *         format: 'w3c',
   *         name: 'Email',
   *         restrictions: {
   *           issuerDid: 'did:web:agency.example.com',
   *           schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   *         },
   *       },
   *     ],
   *     name: 'Verified email',
   *   },
   *   protocol: 'oid4vp',
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * await agency.proofRequests.send({
   *   agentAlias: 'default:ap1',
   *   metadata: { orderNumber: 'A-1027' },
   *   payload: {
   *     credentials: [
   *       {
   *         attributes: [{ isRequired: true, name: 'email' }],
   *         format: 'w3c',
   *         name: 'Email',
   *         restrictions: {
   *           issuerDid: 'did:web:agency.example.com',
   *           schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   *         },
   *       },
   *     ],
   *     name: 'Verified email',
   *   },
   *   protocol: 'oid4vp',
   * })
   * ```
   */
  send(input: ProofRequestsSendInput, options?: CallOptions): Promise<ProofRequest> {
    return callVariant(this, { agentId: sendProofRequestByAgentIdOperation, agentAlias: sendProofRequestByAliasOperation }, input, options);
  }
}

/** `studio.localAliases`: Alias Local Management. */
export class LocalAliasesResource extends Resource {
  /**
   * Check is alias is available and could be reserved.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns Whatever the agency answers; its reference documents no content.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.localAliases.checkAvailability({ id: 'support' })
   * ```
   */
  checkAvailability(input: CheckLocalAliasAvailabilityInput, options?: CallOptions): Promise<unknown> {
    return callWith(this, checkLocalAliasAvailabilityOperation, input, options);
  }

  /**
   * Create a new Alias
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `localAliases.get` before you call it again.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param input.displayName - Optional. The name that people read instead of the alias. At most 128 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.localAliases.create({ displayName: 'Customer support', id: 'support' })
   * ```
   */
  create(input: CreateLocalAliasInput, options?: CallOptions): Promise<Alias> {
    return callWith(this, createLocalAliasOperation, input, options);
  }

  /**
   * Delete an Alias.
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, and a refusal may mean that it is gone.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.localAliases.delete({ id: 'support' })
   * ```
   */
  delete(input: DeleteLocalAliasInput, options?: CallOptions): Promise<void> {
    return callWith(this, deleteLocalAliasOperation, input, options);
  }

  /**
   * Set Alias State to disable.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: a repetition changes nothing.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.localAliases.disable({ id: 'support' })
   * ```
   */
  disable(input: DisableLocalAliasInput, options?: CallOptions): Promise<void> {
    return callWith(this, disableLocalAliasOperation, input, options);
  }

  /**
   * Set Alias State to enable.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: a repetition changes nothing.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.localAliases.enable({ id: 'support' })
   * ```
   */
  enable(input: EnableLocalAliasInput, options?: CallOptions): Promise<void> {
    return callWith(this, enableLocalAliasOperation, input, options);
  }

  /**
   * Get an Alias by ID.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.id - The alias itself, such as `reception`.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.localAliases.get({ id: 'support' })
   * ```
   */
  get(input: GetLocalAliasInput, options?: CallOptions): Promise<Alias> {
    return callWith(this, getLocalAliasOperation, input, options);
  }

  /**
   * Get a list of aliases.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.currentPage - Optional. The number of the page; the first is 0. At least 0.
   * @param input.rowsPerPage - Optional. How many items a page has. A method that lists asks for 50 unless you say. At least 0.
   * @param input.displayName - Optional. Only aliases of this name. The reference does not say whether a part of it is enough.
   * @param input.id - Optional. Only this alias. The reference does not say whether a part of it is enough.
   * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
   * @param input.state - Optional. Only aliases in one of these states. The reference does not say what the numbers mean.
   * @param options - Overrides of the client’s options for this call.
   * @returns A page when awaited; every item when iterated.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * for await (const item of studio.localAliases.list({ rowsPerPage: 50 })) console.log(item)
   * ```
   */
  list(input?: LocalAliasesListInput, options?: PageCallOptions): PagedCall<Alias> {
    return paginate(this, listLocalAliasesOperation, listLocalAliasesPagination, input, options);
  }

  /**
   * Start aliases syncup process with ARS.
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.localAliases.sync()
   * ```
   */
  sync(input?: NoInput, options?: CallOptions): Promise<void> {
    return callWith(this, syncLocalAliasesOperation, input, options);
  }
}

/** `agency.policies`: Policy Compliance. */
export class PoliciesResource extends Resource {
  /**
   * Check credential schema compliance with privacy policy
   *
   * Open: no credential is sent.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.schemaId - The URL of the credential schema.
   * @param input.privacyPolicyUrl - The URL of the privacy policy. The agency reads it.
   * @param options - Overrides of the client’s options for this call.
   * @returns Whatever the agency answers; its reference documents no content.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.policies.checkCompliance({
   *   privacyPolicyUrl: 'https://www.example.com/privacy',
   *   schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
   * })
   * ```
   */
  checkCompliance(input: CheckPolicyComplianceInput, options?: CallOptions): Promise<unknown> {
    return callWith(this, checkPolicyComplianceOperation, input, options);
  }
}

/** `studio.publicAliases`: Alias External/Public Management. */
export class PublicAliasesResource extends Resource {
  /**
   * Check is alias is available and could be reserved.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns Whatever the agency answers; its reference documents no content.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.publicAliases.checkAvailability({ id: 'support' })
   * ```
   */
  checkAvailability(input: CheckPublicAliasAvailabilityInput, options?: CallOptions): Promise<unknown> {
    return callWith(this, checkPublicAliasAvailabilityOperation, input, options);
  }

  /**
   * Create a new Alias
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `publicAliases.get` before you call it again.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param input.displayName - Optional. The name that people read instead of the alias. At most 128 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.publicAliases.create({ displayName: 'Customer support', id: 'support' })
   * ```
   */
  create(input: CreatePublicAliasInput, options?: CallOptions): Promise<Alias> {
    return callWith(this, createPublicAliasOperation, input, options);
  }

  /**
   * Delete an Alias.
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, and a refusal may mean that it is gone.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.publicAliases.delete({ id: 'support' })
   * ```
   */
  delete(input: DeletePublicAliasInput, options?: CallOptions): Promise<void> {
    return callWith(this, deletePublicAliasOperation, input, options);
  }

  /**
   * Set Alias State to disable.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: a repetition changes nothing.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.publicAliases.disable({ id: 'support' })
   * ```
   */
  disable(input: DisablePublicAliasInput, options?: CallOptions): Promise<void> {
    return callWith(this, disablePublicAliasOperation, input, options);
  }

  /**
   * Set Alias State to enable.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: a repetition changes nothing.
   *
   * @param input.id - The alias itself, such as `reception`. At most 255 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.publicAliases.enable({ id: 'support' })
   * ```
   */
  enable(input: EnablePublicAliasInput, options?: CallOptions): Promise<void> {
    return callWith(this, enablePublicAliasOperation, input, options);
  }

  /**
   * Get an Alias by ID.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.id - The alias itself, such as `reception`.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.publicAliases.get({ id: 'support' })
   * ```
   */
  get(input: GetPublicAliasInput, options?: CallOptions): Promise<Alias> {
    return callWith(this, getPublicAliasOperation, input, options);
  }

  /**
   * Get a list of aliases.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.currentPage - Optional. The number of the page; the first is 0. At least 0.
   * @param input.rowsPerPage - Optional. How many items a page has. A method that lists asks for 50 unless you say. At least 0.
   * @param input.displayName - Optional. Only aliases of this name. The reference does not say whether a part of it is enough.
   * @param input.id - Optional. Only this alias. The reference does not say whether a part of it is enough.
   * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
   * @param input.state - Optional. Only aliases in one of these states. The reference does not say what the numbers mean.
   * @param options - Overrides of the client’s options for this call.
   * @returns A page when awaited; every item when iterated.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * for await (const item of studio.publicAliases.list({ rowsPerPage: 50 })) console.log(item)
   * ```
   */
  list(input?: PublicAliasesListInput, options?: PageCallOptions): PagedCall<Alias> {
    return paginate(this, listPublicAliasesOperation, listPublicAliasesPagination, input, options);
  }

  /**
   * Start aliases syncup process with ARS.
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.publicAliases.sync()
   * ```
   */
  sync(input?: NoInput, options?: CallOptions): Promise<void> {
    return callWith(this, syncPublicAliasesOperation, input, options);
  }
}

/** `agency.studioAuth`: Studio Authentication. */
export class StudioAuthResource extends Resource {
  /**
   * Complete sign-in process to Business.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.isSuccessful - Whether the sign-in has succeeded.
   * @param input.sessionId - The id of the session. Keep it secret: whoever has it can end the sign-in.
   * @param input.email - The e-mail address of the person who signs in.
   * @param input.message - Optional. What is to be told about the sign-in.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.studioAuth.completeSignIn({
   *   email: 'alice@example.com',
   *   isSuccessful: true,
   *   message: 'Signed in with a verified email.',
   *   sessionId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
   * })
   * ```
   */
  completeSignIn(input: CompleteBusinessSignInInput, options?: CallOptions): Promise<void> {
    return callWith(this, completeBusinessSignInOperation, input, options);
  }

  /**
   * Complete sign-up process to Business.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.isSuccessful - Whether the sign-up has succeeded.
   * @param input.agentId - The `agentId` of the person who signs up.
   * @param input.signupType - How somebody signs up. The reference does not say what the numbers mean.
   * @param input.payload - Who signs up.
   * @param input.assignedByUserId - Optional. The id of the Studio user who has assigned it.
   * @param input.inviteId - Optional. The id of the invitation to sign up. Keep it secret: whoever has it can end the sign-up.
   * @param input.message - Optional. What is to be told about the sign-up.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.studioAuth.completeSignUp({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   assignedByUserId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
   *   inviteId: '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b',
   *   isSuccessful: true,
   *   message: 'Signed in with a verified email.',
   *   payload: {
   *     email: 'alice@example.com',
   *     firstName: 'Alice',
   *     lastName: 'Example',
   *   },
   *   signupType: 0,
   * })
   * ```
   */
  completeSignUp(input: CompleteBusinessSignUpInput, options?: CallOptions): Promise<void> {
    return callWith(this, completeBusinessSignUpOperation, input, options);
  }

  /**
   * Sign-in to Business with alias or QR code.
   *
   * Open: no credential is sent.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.contactId - The id of the contact who signs in. Exactly 36 characters.
   * @param input.alias - Optional. The alias of who signs in, as `AgentAlias.format` writes it. Left out, the link of the answer serves.
   * @param input.metadata - Optional. Fields of your own that go with it.
   * @param input.sessionId - Optional. The id of the session. Keep it secret: whoever has it can end the sign-in.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.studioAuth.signIn({
   *   alias: 'com.one37id:email:alice%40example.com',
   *   contactId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   metadata: {},
   *   sessionId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
   * })
   * ```
   */
  signIn(input: SignInToBusinessInput, options?: CallOptions): Promise<StudioSignIn> {
    return callWith(this, signInToBusinessOperation, input, options);
  }

  /**
   * Sign-up to Business with alias or QR code.
   *
   * Open: no credential is sent.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.alias - Optional. The alias of who signs up, as `AgentAlias.format` writes it. Left out, the link of the answer serves.
   * @param input.metadata - Optional. Fields of your own that go with it.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.studioAuth.signUp({ alias: 'com.one37id:email:alice%40example.com', metadata: {} })
   * ```
   */
  signUp(input?: SignUpToBusinessInput, options?: CallOptions): Promise<StudioSignUp> {
    return callWith(this, signUpToBusinessOperation, input, options);
  }
}

/** `agency.metrics`: Metrics - Provided by MetricsModule Library. */
export class MetricsResource extends Resource {
  /**
   * Create a new metric event.
   *
   * Open: no credential is sent.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.Job - The job or service that reports the event.
   * @param input.MetricName - What is measured.
   * @param input.MetricValue - How much of it was measured.
   * @param input.Unit - The unit of the value, such as `count` or `ms`.
   * @param input.ContactIdentifier - Optional. Whom the event is about, as your own systems call them.
   * @param input.Created - Optional. Defaults to a time that the server sets when it starts. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.Id - Optional. The id of the event, if it has one of yours.
   * @param input.Tag - Optional. A word to find the event by.
   * @param input.Tags - Optional. Words to find the event by.
   * @param options - Overrides of the client’s options for this call.
   * @returns Whatever the agency answers; its reference documents no content.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.metrics.create({
   *   ContactIdentifier: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   Created: '2024-11-18T13:07:45.669Z',
   *   Id: '886313e1-3b8a-4372-9b90-0c9aee199e5d',
   *   Job: 'credential-issuer',
   *   MetricName: 'credentials_issued',
   *   MetricValue: 3,
   *   Tag: 'email',
   *   Tags: ['email', 'w3c'],
   *   Unit: 'count',
   * })
   * ```
   */
  create(input: CreateMetricEventInput, options?: CallOptions): Promise<unknown> {
    return callWith(this, createMetricEventOperation, input, options);
  }
}

/** `agency.aliasRegistry`: ARS. */
export class AliasRegistryResource extends Resource {
  /**
   * Create alias in ARS.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `aliasRegistry.get` before you call it again.
   *
   * @param input.agentId - The `agentId` of the connection that the alias leads to. Exactly 36 characters.
   * @param input.isOverride - Whether an entry that is there is replaced. Default: `false`.
   * @param input.payload - The alias, and what is kept with it.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.aliasRegistry.create({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   isOverride: false,
   *   payload: {
   *     key: 'com.one37id:email:alice%40example.com',
   *     value: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   },
   * })
   * ```
   */
  create(input: CreateRegistryAliasInput, options?: CallOptions): Promise<RegistryAlias> {
    return callWith(this, createRegistryAliasOperation, input, options);
  }

  /**
   * Get alias details.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.aliasKey - The alias, as `AgentAlias.format` writes it.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.aliasRegistry.get({ aliasKey: 'com.one37id:email:alice%40example.com' })
   * ```
   */
  get(input: GetRegistryAliasInput, options?: CallOptions): Promise<RegistryAlias> {
    return callWith(this, getRegistryAliasOperation, input, options);
  }

  /**
   * Get alias value.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input.aliasKey - The alias, as `AgentAlias.format` writes it.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.aliasRegistry.value({ aliasKey: 'com.one37id:email:alice%40example.com' })
   * ```
   */
  value(input: GetRegistryAliasValueInput, options?: CallOptions): Promise<string> {
    return callWith(this, getRegistryAliasValueOperation, input, options);
  }
}

/** `studio.userInvites`: Studio User Invite Management Using Agency. */
export class UserInvitesResource extends Resource {
  /**
   * Create new invite for user to join a Business.
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.alias - The alias of whom to invite, as `AgentAlias.format` writes it. At least 1 character.
   * @param input.roles - What the user may do, in the agency’s words.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.userInvites.create({
   *   alias: 'com.one37id:email:bob%40example.com',
   *   roles: ['administrator'],
   * })
   * ```
   */
  create(input: CreateUserInviteInput, options?: CallOptions): Promise<UserInvite> {
    return callWith(this, createUserInviteOperation, input, options);
  }
}

/** `studio.discovery`: Business Discovery Management. */
export class DiscoveryResource extends Resource {
  /**
   * Make business non-discoverable.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: a repetition changes nothing.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.discovery.disable()
   * ```
   */
  disable(input?: NoInput, options?: CallOptions): Promise<void> {
    return callWith(this, disableDiscoveryOperation, input, options);
  }

  /**
   * Make business discoverable.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: a repetition changes nothing.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.discovery.enable()
   * ```
   */
  enable(input?: NoInput, options?: CallOptions): Promise<void> {
    return callWith(this, enableDiscoveryOperation, input, options);
  }

  /**
   * Check business discoverable status.
   *
   * Sent with the token of the Studio user.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns Whatever the agency answers; its reference documents no content.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.discovery.status()
   * ```
   */
  status(input?: NoInput, options?: CallOptions): Promise<unknown> {
    return callWith(this, getDiscoveryStatusOperation, input, options);
  }

  /**
   * Publish flows to One37 Discover service.
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.discovery.publishFlows()
   * ```
   */
  publishFlows(input?: NoInput, options?: CallOptions): Promise<void> {
    return callWith(this, publishFlowsOperation, input, options);
  }
}

/** `agency.invitations`: Connect. */
export class InvitationsResource extends Resource {
  /**
   * Get a QR code to connect any user to the current agency.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns The image, as bytes with their media type.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.invitations.qrCode()
   * ```
   */
  qrCode(input?: NoInput, options?: CallOptions): Promise<QrImage> {
    return callWith(this, getConnectQrCodeOperation, input, options);
  }

  /**
   * Get a URL to connect any user to the current agency.
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.invitations.url()
   * ```
   */
  url(input?: NoInput, options?: CallOptions): Promise<string> {
    return callWith(this, getConnectUrlOperation, input, options);
  }

  /**
   * Recreate a URL to connect any user to the current agency.
   *
   * That the URL before it ends is a guess of ours; the reference does not say so.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `invitations.url` before you call it again.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.invitations.recreateUrl()
   * ```
   */
  recreateUrl(input?: NoInput, options?: CallOptions): Promise<string> {
    return callWith(this, recreateConnectUrlOperation, input, options);
  }
}

/** `agency.flows`: Flow Controller. */
export class FlowsResource extends Resource {
  /**
   * Get url as QR code image to start flow.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, as nobody got the one that was lost.
   *
   * @param input.workflow - The name of the workflow. At least 1 character.
   * @param input.expiryDate - Optional. When the link ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.goal - Optional. What the flow is for, in words that people read.
   * @param input.goalCode - Optional. What the flow is for, as a code.
   * @param input.isConnectionRequired - Optional. Whether somebody must be connected to start the flow.
   * @param input.methodName - Optional. The method of the workflow that is called. At least 1 character.
   * @param input.parameters - Optional. What the flow is started with, whoever opens the link: fields of your own.
   * @param options - Overrides of the client’s options for this call.
   * @returns The image, as bytes with their media type.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.flows.qrCode({
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   goal: 'Verify your email address',
   *   goalCode: 'onboarding.verify-email',
   *   isConnectionRequired: true,
   *   methodName: 'start',
   *   parameters: {},
   *   workflow: 'customer-onboarding',
   * })
   * ```
   */
  qrCode(input: GetFlowQrCodeInput, options?: CallOptions): Promise<QrImage> {
    return callWith(this, getFlowQrCodeOperation, input, options);
  }

  /**
   * Get url to start flow.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, you may call it again, as nobody got the one that was lost.
   *
   * @param input.workflow - The name of the workflow. At least 1 character.
   * @param input.expiryDate - Optional. When the link ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.goal - Optional. What the flow is for, in words that people read.
   * @param input.goalCode - Optional. What the flow is for, as a code.
   * @param input.isConnectionRequired - Optional. Whether somebody must be connected to start the flow.
   * @param input.methodName - Optional. The method of the workflow that is called. At least 1 character.
   * @param input.parameters - Optional. What the flow is started with, whoever opens the link: fields of your own.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.flows.url({
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   goal: 'Verify your email address',
   *   goalCode: 'onboarding.verify-email',
   *   isConnectionRequired: true,
   *   methodName: 'start',
   *   parameters: {},
   *   workflow: 'customer-onboarding',
   * })
   * ```
   */
  url(input: GetFlowUrlInput, options?: CallOptions): Promise<string> {
    return callWith(this, getFlowUrlOperation, input, options);
  }

  /**
   * Get list of url on static flows (without expiration date).
   *
   * Sent with the agency’s secret key.
   * Retried when the agency cannot be reached: it only reads.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.flows.staticUrls()
   * ```
   */
  staticUrls(input?: NoInput, options?: CallOptions): Promise<string> {
    return callWith(this, getStaticFlowUrlsOperation, input, options);
  }
}

/** Input of `messages.initWorkflow`: exactly one of `agentId`, `agentAlias`. */
export type MessagesInitWorkflowInput =
  | (InitWorkflowByAgentIdInput & { agentAlias?: undefined })
  | (InitWorkflowByAliasInput & { agentId?: undefined });

/** Input of `messages.sendAction`: exactly one of `agentId`, `agentAlias`. */
export type MessagesSendActionInput =
  | (SendActionMessageByAgentIdInput & { agentAlias?: undefined })
  | (SendActionMessageByAliasInput & { agentId?: undefined });

/** Input of `messages.sendCustom`: exactly one of `agentId`, `agentAlias`. */
export type MessagesSendCustomInput =
  | (SendCustomMessageByAgentIdInput & { agentAlias?: undefined })
  | (SendCustomMessageByAliasInput & { agentId?: undefined });

/** Input of `messages.sendData`: exactly one of `agentId`, `agentAlias`. */
export type MessagesSendDataInput =
  | (SendDataMessageByAgentIdInput & { agentAlias?: undefined })
  | (SendDataMessageByAliasInput & { agentId?: undefined });

/** Input of `messages.sendGeneral`: exactly one of `agentId`, `agentAlias`. */
export type MessagesSendGeneralInput =
  | (SendGeneralMessageByAgentIdInput & { agentAlias?: undefined })
  | (SendGeneralMessageByAliasInput & { agentId?: undefined });

/** Input of `messages.sendSystem`: exactly one of `agentId`, `agentAlias`. */
export type MessagesSendSystemInput =
  | (SendSystemMessageByAgentIdInput & { agentAlias?: undefined })
  | (SendSystemMessageByAliasInput & { agentId?: undefined });

/** `agency.messages`: Init Workflow Message, Action Message, Custom Message, Data Message, General Message, System Message. */
export class MessagesResource extends Resource {
  /**
   * Initiate a workflow on other Agent by agent id.
   *
   * Takes exactly one of:
   * - `agentId`: Initiate a workflow on other Agent by agent id.
   * - `agentAlias`: Initiate a workflow on other Agent by alias.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.agentId - With `agentId`. The `agentId` of the connection whose workflow is started. At least 1 character, at most 64 characters.
   * @param input.payload - The workflow, and what it is started with.
   * @param input.agentAlias - With `agentAlias`. Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.messages.initWorkflow({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   payload: {
   *     methodName: 'start',
   *     parameters: { language: 'en' },
   *     workflow: 'customer-onboarding',
   *   },
   * })
   * await agency.messages.initWorkflow({
   *   agentAlias: 'com.one37id:email:alice%40example.com',
   *   payload: {
   *     methodName: 'start',
   *     parameters: { language: 'en' },
   *     workflow: 'customer-onboarding',
   *   },
   * })
   * ```
   */
  initWorkflow(input: MessagesInitWorkflowInput, options?: CallOptions): Promise<MessageReceipt> {
    return callVariant(this, { agentId: initWorkflowByAgentIdOperation, agentAlias: initWorkflowByAliasOperation }, input, options);
  }

  /**
   * Send an action message to a user by agent id.
   *
   * Takes exactly one of:
   * - `agentId`: Send an action message to a user by agent id.
   * - `agentAlias`: Send an action message to a user by alias.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.agentId - With `agentId`. The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
   * @param input.payload - What the person reads, and the buttons below it.
   * @param input.expiryDate - Optional. When the message ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
   * @param input.metadata - Optional. Fields of your own that go with it.
   * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
   * @param input.agentAlias - With `agentAlias`. Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
   * @param input.isConnectionless - With `agentAlias`. Optional. Whether it is sent without a connection. Default: `false`.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.messages.sendAction({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   expiryDate: '2027-01-31T12:00:00.000Z',
   *   metadata: {},
   *   payload: {
   *     buttons: [
   *       { title: 'Deliver today', value: 'today' },
   *       { title: 'Collect it', value: 'collect' },
   *     ],
   *     description: 'Shall we deliver it today?',
   *     title: 'Your order is ready',
   *   },
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * await agency.messages.sendAction({
   *   agentAlias: 'default:ap1',
   *   isConnectionless: false,
   *   metadata: { orderNumber: 'A-1027' },
   *   payload: {
   *     buttons: [
   *       { title: 'Deliver today', value: 'today' },
   *       { title: 'Collect it', value: 'collect' },
   *     ],
   *     description: 'Shall we deliver it today?',
   *     title: 'Your order is ready',
   *   },
   * })
   * ```
   */
  sendAction(input: MessagesSendActionInput, options?: CallOptions): Promise<MessageReceipt> {
    return callVariant(this, { agentId: sendActionMessageByAgentIdOperation, agentAlias: sendActionMessageByAliasOperation }, input, options);
  }

  /**
   * Send a custom message to a user by agent id.
   *
   * Takes exactly one of:
   * - `agentId`: Send a custom message to a user by agent id.
   * - `agentAlias`: Send a custom message to a user by alias.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.agentId - With `agentId`. The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
   * @param input.payload - The message: fields of your own.
   * @param input.agentAlias - With `agentAlias`. Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
   * @param input.isConnectionless - With `agentAlias`. Optional. Whether it is sent without a connection. Default: `false`.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.messages.sendCustom({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   payload: { orderNumber: 'A-1027', status: 'shipped' },
   * })
   * await agency.messages.sendCustom({
   *   agentAlias: 'default:ap1',
   *   isConnectionless: false,
   *   payload: { orderNumber: 'A-1027', status: 'shipped' },
   * })
   * ```
   */
  sendCustom(input: MessagesSendCustomInput, options?: CallOptions): Promise<MessageReceipt> {
    return callVariant(this, { agentId: sendCustomMessageByAgentIdOperation, agentAlias: sendCustomMessageByAliasOperation }, input, options);
  }

  /**
   * Send a data message to a user by agent id.
   *
   * Takes exactly one of:
   * - `agentId`: Send a data message to a user by agent id.
   * - `agentAlias`: Send a data message to a user by alias.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.agentId - With `agentId`. The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
   * @param input.requestId - An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
   * @param input.payload - What is asked for: fields of your own.
   * @param input.agentAlias - With `agentAlias`. Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.messages.sendData({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   payload: { deliveryDate: '2026-12-01', orderNumber: 'A-1027' },
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * await agency.messages.sendData({
   *   agentAlias: 'com.one37id:email:alice%40example.com',
   *   payload: { deliveryDate: '2026-12-01', orderNumber: 'A-1027' },
   *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
   * })
   * ```
   */
  sendData(input: MessagesSendDataInput, options?: CallOptions): Promise<MessageReceipt> {
    return callVariant(this, { agentId: sendDataMessageByAgentIdOperation, agentAlias: sendDataMessageByAliasOperation }, input, options);
  }

  /**
   * Send a general message to a user by agent id.
   *
   * Takes exactly one of:
   * - `agentId`: Send a general message to a user by agent id.
   * - `agentAlias`: Send a general message to a user by alias.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.agentId - With `agentId`. The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
   * @param input.payload - What the person reads.
   * @param input.agentAlias - With `agentAlias`. Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
   * @param input.isConnectionless - With `agentAlias`. Optional. Whether it is sent without a connection. Default: `false`.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.messages.sendGeneral({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   payload: {
   *     description: 'Your connection with Example Business is ready.',
   *     title: 'Welcome',
   *   },
   * })
   * await agency.messages.sendGeneral({
   *   agentAlias: 'default:ap1',
   *   isConnectionless: false,
   *   payload: {
   *     description: 'Your connection with Example Business is ready.',
   *     title: 'Welcome',
   *   },
   * })
   * ```
   */
  sendGeneral(input: MessagesSendGeneralInput, options?: CallOptions): Promise<MessageReceipt> {
    return callVariant(this, { agentId: sendGeneralMessageByAgentIdOperation, agentAlias: sendGeneralMessageByAliasOperation }, input, options);
  }

  /**
   * Send a system message to a user by agent id.
   *
   * Takes exactly one of:
   * - `agentId`: Send a system message to a user by agent id.
   * - `agentAlias`: Send a system message to a user by alias.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.agentId - With `agentId`. The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
   * @param input.payload - The message: fields of your own.
   * @param input.agentAlias - With `agentAlias`. Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
   * @param options - Overrides of the client’s options for this call.
   * @returns The `result` of the agency’s answer.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.messages.sendSystem({
   *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
   *   payload: { event: 'profile-updated', version: 3 },
   * })
   * await agency.messages.sendSystem({
   *   agentAlias: 'com.one37id:email:alice%40example.com',
   *   payload: { event: 'profile-updated', version: 3 },
   * })
   * ```
   */
  sendSystem(input: MessagesSendSystemInput, options?: CallOptions): Promise<MessageReceipt> {
    return callVariant(this, { agentId: sendSystemMessageByAgentIdOperation, agentAlias: sendSystemMessageByAliasOperation }, input, options);
  }
}

/** `agency.engine`: BE Engine. */
export class EngineResource extends Resource {
  /**
   * Resume flow by correlation id on BE Workflow Engine.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.correlationId - The id that a flow was started with, or that it waits for. At least 1 character.
   * @param input.payload - Optional. What the flow goes on with: fields of your own.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.engine.resume({ correlationId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', payload: {} })
   * ```
   */
  resume(input: ResumeFlowInput, options?: CallOptions): Promise<void> {
    return callWith(this, resumeFlowOperation, input, options);
  }

  /**
   * Resume specific flow on BE Workflow Engine.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.instanceId - Flow instance identifier.
   * @param input.invocationPoint - The point of the flow at which it goes on.
   * @param input.payload - Optional. What the flow goes on with: fields of your own.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.engine.resumeInstance({
   *   instanceId: '16fd2706-8baf-433b-82eb-8c7fada847da',
   *   invocationPoint: 'email-verified',
   *   payload: {},
   * })
   * ```
   */
  resumeInstance(input: ResumeFlowInstanceInput, options?: CallOptions): Promise<void> {
    return callWith(this, resumeFlowInstanceOperation, input, options);
  }

  /**
   * Start new flow using embedded BE Engine.
   *
   * Sent with the agency’s secret key.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input.workflowName - The name of the workflow. At least 1 character.
   * @param input.payload - Optional. What the flow is started with: fields of your own.
   * @param input.workflowVersion - Optional. The version of the workflow. Left out, it is the one that is current.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await agency.engine.start({
   *   payload: {},
   *   workflowName: 'customer-onboarding',
   *   workflowVersion: '1.2.0',
   * })
   * ```
   */
  start(input: StartFlowInput, options?: CallOptions): Promise<void> {
    return callWith(this, startFlowOperation, input, options);
  }
}

/** `studio.profile`: Business Profile. */
export class ProfileResource extends Resource {
  /**
   * Send profile to trust authortity (home agency) for signuture.
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.profile.sendForSignature()
   * ```
   */
  sendForSignature(input?: NoInput, options?: CallOptions): Promise<void> {
    return callWith(this, sendProfileForSignatureOperation, input, options);
  }
}

/** `studio.session`: Studio User Management. */
export class SessionResource extends Resource {
  /**
   * Sign-in to Business with alias or QR code.
   *
   * Doubtful: the reference gives it the summary of `agency.studioAuth.signIn`, and nothing else tells what it does. Try it against your agency before you rely on it.
   *
   * Sent with the token of the Studio user.
   * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
   *
   * @param input - None: `{}` or undefined.
   * @param options - Overrides of the client’s options for this call.
   * @returns Nothing: it throws unless the agency reports success.
   * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
   * @example
   * ```ts
   * await studio.session.signIn()
   * ```
   */
  signIn(input?: NoInput, options?: CallOptions): Promise<void> {
    return callWith(this, signInStudioUserOperation, input, options);
  }
}
