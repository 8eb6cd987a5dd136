// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

import type { CallOptions, Client, NoInput, QrImage } from '@one37id/agency-core';
import { callWith } from '@one37id/agency-core';
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
  listCredentialOffersOperation,
  listCredentialsOperation,
  listLocalAliasesOperation,
  listPublicAliasesOperation,
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
  AliasPage,
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
  ConnectionPage,
  ConnectionlessInvitation,
  CreateLocalAliasInput,
  CreateMetricEventInput,
  CreatePublicAliasInput,
  CreateRegistryAliasInput,
  CreateUserInviteInput,
  Credential,
  CredentialOffer,
  CredentialOfferPage,
  CredentialPage,
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
  ListConnectionsInput,
  ListCredentialOffersInput,
  ListCredentialsInput,
  ListLocalAliasesInput,
  ListPublicAliasesInput,
  MessageReceipt,
  NewConnection,
  ProofRequest,
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

export type AcceptCredentialOfferResult = void;

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
 * await acceptCredentialOffer(client, { id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
 * ```
 */
export function acceptCredentialOffer(client: Client, input: AcceptCredentialOfferInput, options?: CallOptions): Promise<void> {
  return callWith(client, acceptCredentialOfferOperation, input, options);
}

export type AddConnectionStageAccessResult = void;

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
 * await addConnectionStageAccess(client, { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
 * ```
 */
export function addConnectionStageAccess(client: Client, input: AddConnectionStageAccessInput, options?: CallOptions): Promise<void> {
  return callWith(client, addConnectionStageAccessOperation, input, options);
}

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
 * await buildCredentialOffer(client, {
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
export function buildCredentialOffer(client: Client, input: BuildCredentialOfferInput, options?: CallOptions): Promise<ConnectionlessInvitation> {
  return callWith(client, buildCredentialOfferOperation, input, options);
}

export type BuildCredentialOfferQrCodeResult = QrImage;

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
 * await buildCredentialOfferQrCode(client, {
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
export function buildCredentialOfferQrCode(client: Client, input: BuildCredentialOfferQrCodeInput, options?: CallOptions): Promise<QrImage> {
  return callWith(client, buildCredentialOfferQrCodeOperation, input, options);
}

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
 * await buildProofRequest(client, {
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
export function buildProofRequest(client: Client, input: BuildProofRequestInput, options?: CallOptions): Promise<ConnectionlessInvitation> {
  return callWith(client, buildProofRequestOperation, input, options);
}

export type BuildProofRequestQrCodeResult = QrImage;

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
 * await buildProofRequestQrCode(client, {
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
export function buildProofRequestQrCode(client: Client, input: BuildProofRequestQrCodeInput, options?: CallOptions): Promise<QrImage> {
  return callWith(client, buildProofRequestQrCodeOperation, input, options);
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
 * await checkCredentialStatus(client, { id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3', purpose: 'revocation' })
 * ```
 */
export function checkCredentialStatus(client: Client, input: CheckCredentialStatusInput, options?: CallOptions): Promise<boolean> {
  return callWith(client, checkCredentialStatusOperation, input, options);
}

export type CheckLocalAliasAvailabilityResult = unknown;

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
 * await checkLocalAliasAvailability(client, { id: 'support' })
 * ```
 */
export function checkLocalAliasAvailability(client: Client, input: CheckLocalAliasAvailabilityInput, options?: CallOptions): Promise<unknown> {
  return callWith(client, checkLocalAliasAvailabilityOperation, input, options);
}

export type CheckPolicyComplianceResult = unknown;

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
 * await checkPolicyCompliance(client, {
 *   privacyPolicyUrl: 'https://www.example.com/privacy',
 *   schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
 * })
 * ```
 */
export function checkPolicyCompliance(client: Client, input: CheckPolicyComplianceInput, options?: CallOptions): Promise<unknown> {
  return callWith(client, checkPolicyComplianceOperation, input, options);
}

export type CheckPublicAliasAvailabilityResult = unknown;

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
 * await checkPublicAliasAvailability(client, { id: 'support' })
 * ```
 */
export function checkPublicAliasAvailability(client: Client, input: CheckPublicAliasAvailabilityInput, options?: CallOptions): Promise<unknown> {
  return callWith(client, checkPublicAliasAvailabilityOperation, input, options);
}

export type CompleteBusinessSignInResult = void;

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
 * await completeBusinessSignIn(client, {
 *   email: 'alice@example.com',
 *   isSuccessful: true,
 *   message: 'Signed in with a verified email.',
 *   sessionId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
 * })
 * ```
 */
export function completeBusinessSignIn(client: Client, input: CompleteBusinessSignInInput, options?: CallOptions): Promise<void> {
  return callWith(client, completeBusinessSignInOperation, input, options);
}

export type CompleteBusinessSignUpResult = void;

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
 * await completeBusinessSignUp(client, {
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
export function completeBusinessSignUp(client: Client, input: CompleteBusinessSignUpInput, options?: CallOptions): Promise<void> {
  return callWith(client, completeBusinessSignUpOperation, input, options);
}

/**
 * Establish new connection by user/business alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `connections.list` before you call it again.
 *
 * @param input.alias - The alias of whom to connect with, as `AgentAlias.format` writes it. At least 1 character.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await connectByAlias(client, { alias: 'com.one37id:email:alice%40example.com' })
 * ```
 */
export function connectByAlias(client: Client, input: ConnectByAliasInput, options?: CallOptions): Promise<NewConnection> {
  return callWith(client, connectByAliasOperation, input, options);
}

/**
 * Establish new connection by user did.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `connections.list` before you call it again.
 *
 * @param input.did - The DID of whom to connect with, such as `did:web:agency.example.com`. At least 16 characters.
 * @param input.defaultAlias - What the new connection is called until it has an alias of its own. At least 1 character.
 * @param input.title - Optional. A heading for the new connection that people read.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await connectByDid(client, {
 *   defaultAlias: 'alice',
 *   did: 'did:peer:2.Ez6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc.Vz6MkqRYqQiSgvZQdnBytw86Qbs2ZWUkGv22od935YF4s8M7V',
 *   title: 'Alice Example',
 * })
 * ```
 */
export function connectByDid(client: Client, input: ConnectByDidInput, options?: CallOptions): Promise<NewConnection> {
  return callWith(client, connectByDidOperation, input, options);
}

/**
 * Establish new connection by Out-Of-Band invitation url.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `connections.list` before you call it again.
 *
 * @param input.url - The out-of-band invitation of whom to connect with. Whoever has it can use it. At least 1 character.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await connectByInvitationUrl(client, {
 *   url: 'https://agency.example.com/bc/public/invitation?oob=eyJpZCI6IjRhZjEyYyJ9',
 * })
 * ```
 */
export function connectByInvitationUrl(client: Client, input: ConnectByInvitationUrlInput, options?: CallOptions): Promise<NewConnection> {
  return callWith(client, connectByInvitationUrlOperation, input, options);
}

/**
 * Establish new connection by linked domain name.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `connections.list` before you call it again.
 *
 * @param input.linkedDomain - A domain name that is linked to a DID, such as `agency.example.com`. At least 1 character.
 * @param input.defaultAlias - What the new connection is called until it has an alias of its own. At least 1 character.
 * @param input.title - Optional. A heading for the new connection that people read.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await connectByLinkedDomain(client, {
 *   defaultAlias: 'alice',
 *   linkedDomain: 'business.example.com',
 *   title: 'Alice Example',
 * })
 * ```
 */
export function connectByLinkedDomain(client: Client, input: ConnectByLinkedDomainInput, options?: CallOptions): Promise<NewConnection> {
  return callWith(client, connectByLinkedDomainOperation, input, options);
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
 * await createLocalAlias(client, { displayName: 'Customer support', id: 'support' })
 * ```
 */
export function createLocalAlias(client: Client, input: CreateLocalAliasInput, options?: CallOptions): Promise<Alias> {
  return callWith(client, createLocalAliasOperation, input, options);
}

export type CreateMetricEventResult = unknown;

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
 * await createMetricEvent(client, {
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
export function createMetricEvent(client: Client, input: CreateMetricEventInput, options?: CallOptions): Promise<unknown> {
  return callWith(client, createMetricEventOperation, input, options);
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
 * await createPublicAlias(client, { displayName: 'Customer support', id: 'support' })
 * ```
 */
export function createPublicAlias(client: Client, input: CreatePublicAliasInput, options?: CallOptions): Promise<Alias> {
  return callWith(client, createPublicAliasOperation, input, options);
}

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
 * await createRegistryAlias(client, {
 *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   isOverride: false,
 *   payload: {
 *     key: 'com.one37id:email:alice%40example.com',
 *     value: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   },
 * })
 * ```
 */
export function createRegistryAlias(client: Client, input: CreateRegistryAliasInput, options?: CallOptions): Promise<RegistryAlias> {
  return callWith(client, createRegistryAliasOperation, input, options);
}

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
 * await createUserInvite(client, {
 *   alias: 'com.one37id:email:bob%40example.com',
 *   roles: ['administrator'],
 * })
 * ```
 */
export function createUserInvite(client: Client, input: CreateUserInviteInput, options?: CallOptions): Promise<UserInvite> {
  return callWith(client, createUserInviteOperation, input, options);
}

export type DeleteConnectionResult = void;

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
 * await deleteConnection(client, { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
 * ```
 */
export function deleteConnection(client: Client, input: DeleteConnectionInput, options?: CallOptions): Promise<void> {
  return callWith(client, deleteConnectionOperation, input, options);
}

export type DeleteConnectionsResult = void;

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
 * await deleteConnections(client, {
 *   id: [
 *     '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *     '4fdc0e0c-8f3f-4f1b-9a5e-2d6f6c1f7a10',
 *   ],
 * })
 * ```
 */
export function deleteConnections(client: Client, input: DeleteConnectionsInput, options?: CallOptions): Promise<void> {
  return callWith(client, deleteConnectionsOperation, input, options);
}

export type DeleteCredentialResult = void;

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
 * await deleteCredential(client, { id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3' })
 * ```
 */
export function deleteCredential(client: Client, input: DeleteCredentialInput, options?: CallOptions): Promise<void> {
  return callWith(client, deleteCredentialOperation, input, options);
}

export type DeleteCredentialOfferResult = void;

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
 * await deleteCredentialOffer(client, { id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
 * ```
 */
export function deleteCredentialOffer(client: Client, input: DeleteCredentialOfferInput, options?: CallOptions): Promise<void> {
  return callWith(client, deleteCredentialOfferOperation, input, options);
}

export type DeleteLocalAliasResult = void;

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
 * await deleteLocalAlias(client, { id: 'support' })
 * ```
 */
export function deleteLocalAlias(client: Client, input: DeleteLocalAliasInput, options?: CallOptions): Promise<void> {
  return callWith(client, deleteLocalAliasOperation, input, options);
}

export type DeletePublicAliasResult = void;

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
 * await deletePublicAlias(client, { id: 'support' })
 * ```
 */
export function deletePublicAlias(client: Client, input: DeletePublicAliasInput, options?: CallOptions): Promise<void> {
  return callWith(client, deletePublicAliasOperation, input, options);
}

export type DisableDiscoveryResult = void;

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
 * await disableDiscovery(client)
 * ```
 */
export function disableDiscovery(client: Client, input?: NoInput, options?: CallOptions): Promise<void> {
  return callWith(client, disableDiscoveryOperation, input, options);
}

export type DisableLocalAliasResult = void;

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
 * await disableLocalAlias(client, { id: 'support' })
 * ```
 */
export function disableLocalAlias(client: Client, input: DisableLocalAliasInput, options?: CallOptions): Promise<void> {
  return callWith(client, disableLocalAliasOperation, input, options);
}

export type DisablePublicAliasResult = void;

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
 * await disablePublicAlias(client, { id: 'support' })
 * ```
 */
export function disablePublicAlias(client: Client, input: DisablePublicAliasInput, options?: CallOptions): Promise<void> {
  return callWith(client, disablePublicAliasOperation, input, options);
}

export type EnableDiscoveryResult = void;

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
 * await enableDiscovery(client)
 * ```
 */
export function enableDiscovery(client: Client, input?: NoInput, options?: CallOptions): Promise<void> {
  return callWith(client, enableDiscoveryOperation, input, options);
}

export type EnableLocalAliasResult = void;

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
 * await enableLocalAlias(client, { id: 'support' })
 * ```
 */
export function enableLocalAlias(client: Client, input: EnableLocalAliasInput, options?: CallOptions): Promise<void> {
  return callWith(client, enableLocalAliasOperation, input, options);
}

export type EnablePublicAliasResult = void;

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
 * await enablePublicAlias(client, { id: 'support' })
 * ```
 */
export function enablePublicAlias(client: Client, input: EnablePublicAliasInput, options?: CallOptions): Promise<void> {
  return callWith(client, enablePublicAliasOperation, input, options);
}

export type GetConnectQrCodeResult = QrImage;

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
 * await getConnectQrCode(client)
 * ```
 */
export function getConnectQrCode(client: Client, input?: NoInput, options?: CallOptions): Promise<QrImage> {
  return callWith(client, getConnectQrCodeOperation, input, options);
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
 * await getConnectUrl(client)
 * ```
 */
export function getConnectUrl(client: Client, input?: NoInput, options?: CallOptions): Promise<string> {
  return callWith(client, getConnectUrlOperation, input, options);
}

/**
 * Get connection details by Agent alias.
 *
 * Sent with the agency’s secret key.
 * Retried when the agency cannot be reached: it only reads.
 *
 * @param input.alias - The alias of whom you are connected with, as `AgentAlias.format` writes it.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await getConnectionByAgentAlias(client, { alias: 'com.one37id:email:alice%40example.com' })
 * ```
 */
export function getConnectionByAgentAlias(client: Client, input: GetConnectionByAgentAliasInput, options?: CallOptions): Promise<Connection> {
  return callWith(client, getConnectionByAgentAliasOperation, input, options);
}

/**
 * Get connection details by Agent Id.
 *
 * Sent with the agency’s secret key.
 * Retried when the agency cannot be reached: it only reads.
 *
 * @param input.id - The `agentId` of the connection, as `connections.list` gives it.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await getConnectionByAgentId(client, { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
 * ```
 */
export function getConnectionByAgentId(client: Client, input: GetConnectionByAgentIdInput, options?: CallOptions): Promise<Connection> {
  return callWith(client, getConnectionByAgentIdOperation, input, options);
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
 * await getCredential(client, { id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3' })
 * ```
 */
export function getCredential(client: Client, input: GetCredentialInput, options?: CallOptions): Promise<Credential> {
  return callWith(client, getCredentialOperation, input, options);
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
 * await getCredentialOffer(client, { id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
 * ```
 */
export function getCredentialOffer(client: Client, input: GetCredentialOfferInput, options?: CallOptions): Promise<CredentialOffer> {
  return callWith(client, getCredentialOfferOperation, input, options);
}

export type GetDiscoveryStatusResult = unknown;

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
 * await getDiscoveryStatus(client)
 * ```
 */
export function getDiscoveryStatus(client: Client, input?: NoInput, options?: CallOptions): Promise<unknown> {
  return callWith(client, getDiscoveryStatusOperation, input, options);
}

export type GetFlowQrCodeResult = QrImage;

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
 * await getFlowQrCode(client, {
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
export function getFlowQrCode(client: Client, input: GetFlowQrCodeInput, options?: CallOptions): Promise<QrImage> {
  return callWith(client, getFlowQrCodeOperation, input, options);
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
 * await getFlowUrl(client, {
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
export function getFlowUrl(client: Client, input: GetFlowUrlInput, options?: CallOptions): Promise<string> {
  return callWith(client, getFlowUrlOperation, input, options);
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
 * await getLocalAlias(client, { id: 'support' })
 * ```
 */
export function getLocalAlias(client: Client, input: GetLocalAliasInput, options?: CallOptions): Promise<Alias> {
  return callWith(client, getLocalAliasOperation, input, options);
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
 * await getPublicAlias(client, { id: 'support' })
 * ```
 */
export function getPublicAlias(client: Client, input: GetPublicAliasInput, options?: CallOptions): Promise<Alias> {
  return callWith(client, getPublicAliasOperation, input, options);
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
 * await getRegistryAlias(client, { aliasKey: 'com.one37id:email:alice%40example.com' })
 * ```
 */
export function getRegistryAlias(client: Client, input: GetRegistryAliasInput, options?: CallOptions): Promise<RegistryAlias> {
  return callWith(client, getRegistryAliasOperation, input, options);
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
 * await getRegistryAliasValue(client, { aliasKey: 'com.one37id:email:alice%40example.com' })
 * ```
 */
export function getRegistryAliasValue(client: Client, input: GetRegistryAliasValueInput, options?: CallOptions): Promise<string> {
  return callWith(client, getRegistryAliasValueOperation, input, options);
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
 * await getStaticFlowUrls(client)
 * ```
 */
export function getStaticFlowUrls(client: Client, input?: NoInput, options?: CallOptions): Promise<string> {
  return callWith(client, getStaticFlowUrlsOperation, input, options);
}

/**
 * Initiate a workflow on other Agent by agent id.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentId - The `agentId` of the connection whose workflow is started. At least 1 character, at most 64 characters.
 * @param input.payload - The workflow, and what it is started with.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await initWorkflowByAgentId(client, {
 *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   payload: {
 *     methodName: 'start',
 *     parameters: { language: 'en' },
 *     workflow: 'customer-onboarding',
 *   },
 * })
 * ```
 */
export function initWorkflowByAgentId(client: Client, input: InitWorkflowByAgentIdInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, initWorkflowByAgentIdOperation, input, options);
}

/**
 * Initiate a workflow on other Agent by alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentAlias - Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
 * @param input.payload - The workflow, and what it is started with.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await initWorkflowByAlias(client, {
 *   agentAlias: 'com.one37id:email:alice%40example.com',
 *   payload: {
 *     methodName: 'start',
 *     parameters: { language: 'en' },
 *     workflow: 'customer-onboarding',
 *   },
 * })
 * ```
 */
export function initWorkflowByAlias(client: Client, input: InitWorkflowByAliasInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, initWorkflowByAliasOperation, input, options);
}

/**
 * Issue a credential to a user by agent id.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `credentials.list` before you call it again.
 *
 * @param input.agentId - The `agentId` of the connection that the credentials are for. Exactly 36 characters.
 * @param input.payload - The credentials, one item each.
 * @param input.expiryDate - Optional. When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
 * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await issueCredentialByAgentId(client, {
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
 * ```
 */
export function issueCredentialByAgentId(client: Client, input: IssueCredentialByAgentIdInput, options?: CallOptions): Promise<IssueReceipt> {
  return callWith(client, issueCredentialByAgentIdOperation, input, options);
}

/**
 * Issue a credential to a user by alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, look with `credentials.list` before you call it again.
 *
 * @param input.agentAlias - Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
 * @param input.payload - The credentials, one item each.
 * @param input.expiryDate - Optional. When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
 * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await issueCredentialByAlias(client, {
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
export function issueCredentialByAlias(client: Client, input: IssueCredentialByAliasInput, options?: CallOptions): Promise<IssueReceipt> {
  return callWith(client, issueCredentialByAliasOperation, input, options);
}

/**
 * Get connection list.
 *
 * Sent with the agency’s secret key.
 * Retried when the agency cannot be reached: it only reads.
 *
 * @param input.currentPage - The number of the page; the first is 0. At least 0.
 * @param input.rowsPerPage - How many items a page has. A method that lists asks for 50 unless you say. At least 0.
 * @param input.alias - Optional. Only the connection with this alias, as `AgentAlias.format` writes it.
 * @param input.displayName - Optional. Only connections of this name. The reference does not say whether a part of it is enough.
 * @param input.id - Optional. Only the connection with this `agentId`.
 * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
 * @param input.withStageAccess - Optional. Whether only connections with access to the stage area are listed.
 * @param options - Overrides of the client’s options for this call.
 * @returns One page of the list.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await listConnections(client, {
 *   alias: 'com.one37id:email:alice%40example.com',
 *   currentPage: 0,
 *   displayName: 'Alice Example',
 *   id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   rowsPerPage: 50,
 *   sortOrder: 'desc',
 *   withStageAccess: true,
 * })
 * ```
 */
export function listConnections(client: Client, input: ListConnectionsInput, options?: CallOptions): Promise<ConnectionPage> {
  return callWith(client, listConnectionsOperation, input, options);
}

/**
 * Get credential offer list.
 *
 * Sent with the agency’s secret key.
 * Retried when the agency cannot be reached: it only reads.
 *
 * @param input.currentPage - The number of the page; the first is 0. At least 0.
 * @param input.rowsPerPage - How many items a page has. A method that lists asks for 50 unless you say. At least 0.
 * @param input.dateFrom - Optional. Only offers from this moment on. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
 * @param input.dateTo - Optional. Only offers up to this moment. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
 * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
 * @param options - Overrides of the client’s options for this call.
 * @returns One page of the list.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await listCredentialOffers(client, {
 *   currentPage: 0,
 *   dateFrom: '2026-10-01T00:00:00.000Z',
 *   dateTo: '2026-10-31T23:59:59.999Z',
 *   rowsPerPage: 50,
 *   sortOrder: 'desc',
 * })
 * ```
 */
export function listCredentialOffers(client: Client, input: ListCredentialOffersInput, options?: CallOptions): Promise<CredentialOfferPage> {
  return callWith(client, listCredentialOffersOperation, input, options);
}

/**
 * Get credential list.
 *
 * Sent with the agency’s secret key.
 * Retried when the agency cannot be reached: it only reads.
 *
 * @param input.currentPage - The number of the page; the first is 0. At least 0.
 * @param input.rowsPerPage - How many items a page has. A method that lists asks for 50 unless you say. At least 0.
 * @param input.dateFrom - Optional. Only credentials from this moment on. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
 * @param input.dateTo - Optional. Only credentials up to this moment. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
 * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
 * @param options - Overrides of the client’s options for this call.
 * @returns One page of the list.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await listCredentials(client, {
 *   currentPage: 0,
 *   dateFrom: '2026-10-01T00:00:00.000Z',
 *   dateTo: '2026-10-31T23:59:59.999Z',
 *   rowsPerPage: 50,
 *   sortOrder: 'desc',
 * })
 * ```
 */
export function listCredentials(client: Client, input: ListCredentialsInput, options?: CallOptions): Promise<CredentialPage> {
  return callWith(client, listCredentialsOperation, input, options);
}

/**
 * Get a list of aliases.
 *
 * Sent with the token of the Studio user.
 * Retried when the agency cannot be reached: it only reads.
 *
 * @param input.currentPage - The number of the page; the first is 0. At least 0.
 * @param input.rowsPerPage - How many items a page has. A method that lists asks for 50 unless you say. At least 0.
 * @param input.displayName - Optional. Only aliases of this name. The reference does not say whether a part of it is enough.
 * @param input.id - Optional. Only this alias. The reference does not say whether a part of it is enough.
 * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
 * @param input.state - Optional. Only aliases in one of these states. The reference does not say what the numbers mean.
 * @param options - Overrides of the client’s options for this call.
 * @returns One page of the list.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await listLocalAliases(client, {
 *   currentPage: 0,
 *   displayName: 'Customer support',
 *   id: 'support',
 *   rowsPerPage: 50,
 *   sortOrder: 'desc',
 *   state: [1, 2],
 * })
 * ```
 */
export function listLocalAliases(client: Client, input: ListLocalAliasesInput, options?: CallOptions): Promise<AliasPage> {
  return callWith(client, listLocalAliasesOperation, input, options);
}

/**
 * Get a list of aliases.
 *
 * Sent with the token of the Studio user.
 * Retried when the agency cannot be reached: it only reads.
 *
 * @param input.currentPage - The number of the page; the first is 0. At least 0.
 * @param input.rowsPerPage - How many items a page has. A method that lists asks for 50 unless you say. At least 0.
 * @param input.displayName - Optional. Only aliases of this name. The reference does not say whether a part of it is enough.
 * @param input.id - Optional. Only this alias. The reference does not say whether a part of it is enough.
 * @param input.sortOrder - Optional. `asc` or `desc`. The reference does not say which values there are.
 * @param input.state - Optional. Only aliases in one of these states. The reference does not say what the numbers mean.
 * @param options - Overrides of the client’s options for this call.
 * @returns One page of the list.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await listPublicAliases(client, {
 *   currentPage: 0,
 *   displayName: 'Customer support',
 *   id: 'support',
 *   rowsPerPage: 50,
 *   sortOrder: 'desc',
 *   state: [1, 2],
 * })
 * ```
 */
export function listPublicAliases(client: Client, input: ListPublicAliasesInput, options?: CallOptions): Promise<AliasPage> {
  return callWith(client, listPublicAliasesOperation, input, options);
}

export type PublishFlowsResult = void;

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
 * await publishFlows(client)
 * ```
 */
export function publishFlows(client: Client, input?: NoInput, options?: CallOptions): Promise<void> {
  return callWith(client, publishFlowsOperation, input, options);
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
 * await recreateConnectUrl(client)
 * ```
 */
export function recreateConnectUrl(client: Client, input?: NoInput, options?: CallOptions): Promise<string> {
  return callWith(client, recreateConnectUrlOperation, input, options);
}

export type RejectCredentialOfferResult = void;

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
 * await rejectCredentialOffer(client, { id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
 * ```
 */
export function rejectCredentialOffer(client: Client, input: RejectCredentialOfferInput, options?: CallOptions): Promise<void> {
  return callWith(client, rejectCredentialOfferOperation, input, options);
}

export type RemoveConnectionStageAccessResult = void;

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
 * await removeConnectionStageAccess(client, { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
 * ```
 */
export function removeConnectionStageAccess(client: Client, input: RemoveConnectionStageAccessInput, options?: CallOptions): Promise<void> {
  return callWith(client, removeConnectionStageAccessOperation, input, options);
}

export type ResumeFlowResult = void;

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
 * await resumeFlow(client, { correlationId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', payload: {} })
 * ```
 */
export function resumeFlow(client: Client, input: ResumeFlowInput, options?: CallOptions): Promise<void> {
  return callWith(client, resumeFlowOperation, input, options);
}

export type ResumeFlowInstanceResult = void;

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
 * await resumeFlowInstance(client, {
 *   instanceId: '16fd2706-8baf-433b-82eb-8c7fada847da',
 *   invocationPoint: 'email-verified',
 *   payload: {},
 * })
 * ```
 */
export function resumeFlowInstance(client: Client, input: ResumeFlowInstanceInput, options?: CallOptions): Promise<void> {
  return callWith(client, resumeFlowInstanceOperation, input, options);
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
 * await revokeCredentials(client, {
 *   id: [
 *     '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3',
 *     'a41c7e08-5d2b-49f3-b6e4-0c8d1f2a3b57',
 *   ],
 *   isNotifyHolder: false,
 *   purpose: 'revocation',
 * })
 * ```
 */
export function revokeCredentials(client: Client, input: RevokeCredentialsInput, options?: CallOptions): Promise<number> {
  return callWith(client, revokeCredentialsOperation, input, options);
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
 * await revokeMatchingCredentials(client, {
 *   attributes: [{ key: 'email', value: 'alice@example.com' }],
 *   isNotifyHolder: false,
 *   purpose: 'revocation',
 *   schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
 * })
 * ```
 */
export function revokeMatchingCredentials(client: Client, input: RevokeMatchingCredentialsInput, options?: CallOptions): Promise<number> {
  return callWith(client, revokeMatchingCredentialsOperation, input, options);
}

/**
 * Send an action message to a user by agent id.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentId - The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
 * @param input.payload - What the person reads, and the buttons below it.
 * @param input.expiryDate - Optional. When the message ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
 * @param input.metadata - Optional. Fields of your own that go with it.
 * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendActionMessageByAgentId(client, {
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
 * ```
 */
export function sendActionMessageByAgentId(client: Client, input: SendActionMessageByAgentIdInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendActionMessageByAgentIdOperation, input, options);
}

/**
 * Send an action message to a user by alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentAlias - Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
 * @param input.payload - What the person reads, and the buttons below it.
 * @param input.expiryDate - Optional. When the message ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
 * @param input.isConnectionless - Optional. Whether it is sent without a connection. Default: `false`.
 * @param input.metadata - Optional. Fields of your own that go with it.
 * @param input.requestId - Optional. An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendActionMessageByAlias(client, {
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
export function sendActionMessageByAlias(client: Client, input: SendActionMessageByAliasInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendActionMessageByAliasOperation, input, options);
}

/**
 * Send a custom message to a user by agent id.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentId - The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
 * @param input.payload - The message: fields of your own.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendCustomMessageByAgentId(client, {
 *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   payload: { orderNumber: 'A-1027', status: 'shipped' },
 * })
 * ```
 */
export function sendCustomMessageByAgentId(client: Client, input: SendCustomMessageByAgentIdInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendCustomMessageByAgentIdOperation, input, options);
}

/**
 * Send a custom message to a user by alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentAlias - Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
 * @param input.payload - The message: fields of your own.
 * @param input.isConnectionless - Optional. Whether it is sent without a connection. Default: `false`.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendCustomMessageByAlias(client, {
 *   agentAlias: 'default:ap1',
 *   isConnectionless: false,
 *   payload: { orderNumber: 'A-1027', status: 'shipped' },
 * })
 * ```
 */
export function sendCustomMessageByAlias(client: Client, input: SendCustomMessageByAliasInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendCustomMessageByAliasOperation, input, options);
}

/**
 * Send a data message to a user by agent id.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentId - The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
 * @param input.requestId - An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
 * @param input.payload - What is asked for: fields of your own.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendDataMessageByAgentId(client, {
 *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   payload: { deliveryDate: '2026-12-01', orderNumber: 'A-1027' },
 *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
 * })
 * ```
 */
export function sendDataMessageByAgentId(client: Client, input: SendDataMessageByAgentIdInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendDataMessageByAgentIdOperation, input, options);
}

/**
 * Send a data message to a user by alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentAlias - Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
 * @param input.requestId - An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
 * @param input.payload - What is asked for: fields of your own.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendDataMessageByAlias(client, {
 *   agentAlias: 'com.one37id:email:alice%40example.com',
 *   payload: { deliveryDate: '2026-12-01', orderNumber: 'A-1027' },
 *   requestId: 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2',
 * })
 * ```
 */
export function sendDataMessageByAlias(client: Client, input: SendDataMessageByAliasInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendDataMessageByAliasOperation, input, options);
}

/**
 * Send a general message to a user by agent id.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentId - The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
 * @param input.payload - What the person reads.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendGeneralMessageByAgentId(client, {
 *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   payload: {
 *     description: 'Your connection with Example Business is ready.',
 *     title: 'Welcome',
 *   },
 * })
 * ```
 */
export function sendGeneralMessageByAgentId(client: Client, input: SendGeneralMessageByAgentIdInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendGeneralMessageByAgentIdOperation, input, options);
}

/**
 * Send a general message to a user by alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentAlias - Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
 * @param input.payload - What the person reads.
 * @param input.isConnectionless - Optional. Whether it is sent without a connection. Default: `false`.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendGeneralMessageByAlias(client, {
 *   agentAlias: 'default:ap1',
 *   isConnectionless: false,
 *   payload: {
 *     description: 'Your connection with Example Business is ready.',
 *     title: 'Welcome',
 *   },
 * })
 * ```
 */
export function sendGeneralMessageByAlias(client: Client, input: SendGeneralMessageByAliasInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendGeneralMessageByAliasOperation, input, options);
}

export type SendProfileForSignatureResult = void;

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
 * await sendProfileForSignature(client)
 * ```
 */
export function sendProfileForSignature(client: Client, input?: NoInput, options?: CallOptions): Promise<void> {
  return callWith(client, sendProfileForSignatureOperation, input, options);
}

/**
 * Send proof request to a user by id.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentId - The `agentId` of the connection that is asked. Exactly 36 characters.
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
 * await sendProofRequestByAgentId(client, {
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
 * ```
 */
export function sendProofRequestByAgentId(client: Client, input: SendProofRequestByAgentIdInput, options?: CallOptions): Promise<ProofRequest> {
  return callWith(client, sendProofRequestByAgentIdOperation, input, options);
}

/**
 * Send proof request to a user by alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentAlias - Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
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
 * await sendProofRequestByAlias(client, {
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
export function sendProofRequestByAlias(client: Client, input: SendProofRequestByAliasInput, options?: CallOptions): Promise<ProofRequest> {
  return callWith(client, sendProofRequestByAliasOperation, input, options);
}

/**
 * Send a system message to a user by agent id.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentId - The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
 * @param input.payload - The message: fields of your own.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendSystemMessageByAgentId(client, {
 *   agentId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   payload: { event: 'profile-updated', version: 3 },
 * })
 * ```
 */
export function sendSystemMessageByAgentId(client: Client, input: SendSystemMessageByAgentIdInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendSystemMessageByAgentIdOperation, input, options);
}

/**
 * Send a system message to a user by alias.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the `outcome` is unknown, calling it again may do it twice.
 *
 * @param input.agentAlias - Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
 * @param input.payload - The message: fields of your own.
 * @param options - Overrides of the client’s options for this call.
 * @returns The `result` of the agency’s answer.
 * @throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.
 * @example
 * ```ts
 * await sendSystemMessageByAlias(client, {
 *   agentAlias: 'com.one37id:email:alice%40example.com',
 *   payload: { event: 'profile-updated', version: 3 },
 * })
 * ```
 */
export function sendSystemMessageByAlias(client: Client, input: SendSystemMessageByAliasInput, options?: CallOptions): Promise<MessageReceipt> {
  return callWith(client, sendSystemMessageByAliasOperation, input, options);
}

export type SignInStudioUserResult = void;

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
 * await signInStudioUser(client)
 * ```
 */
export function signInStudioUser(client: Client, input?: NoInput, options?: CallOptions): Promise<void> {
  return callWith(client, signInStudioUserOperation, input, options);
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
 * await signInToBusiness(client, {
 *   alias: 'com.one37id:email:alice%40example.com',
 *   contactId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
 *   metadata: {},
 *   sessionId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
 * })
 * ```
 */
export function signInToBusiness(client: Client, input: SignInToBusinessInput, options?: CallOptions): Promise<StudioSignIn> {
  return callWith(client, signInToBusinessOperation, input, options);
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
 * await signUpToBusiness(client, { alias: 'com.one37id:email:alice%40example.com', metadata: {} })
 * ```
 */
export function signUpToBusiness(client: Client, input?: SignUpToBusinessInput, options?: CallOptions): Promise<StudioSignUp> {
  return callWith(client, signUpToBusinessOperation, input, options);
}

export type StartFlowResult = void;

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
 * await startFlow(client, {
 *   payload: {},
 *   workflowName: 'customer-onboarding',
 *   workflowVersion: '1.2.0',
 * })
 * ```
 */
export function startFlow(client: Client, input: StartFlowInput, options?: CallOptions): Promise<void> {
  return callWith(client, startFlowOperation, input, options);
}

export type SyncLocalAliasesResult = void;

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
 * await syncLocalAliases(client)
 * ```
 */
export function syncLocalAliases(client: Client, input?: NoInput, options?: CallOptions): Promise<void> {
  return callWith(client, syncLocalAliasesOperation, input, options);
}

export type SyncPublicAliasesResult = void;

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
 * await syncPublicAliases(client)
 * ```
 */
export function syncPublicAliases(client: Client, input?: NoInput, options?: CallOptions): Promise<void> {
  return callWith(client, syncPublicAliasesOperation, input, options);
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
 * await unrevokeCredentials(client, {
 *   id: [
 *     '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3',
 *     'a41c7e08-5d2b-49f3-b6e4-0c8d1f2a3b57',
 *   ],
 *   isNotifyHolder: false,
 *   purpose: 'revocation',
 * })
 * ```
 */
export function unrevokeCredentials(client: Client, input: UnrevokeCredentialsInput, options?: CallOptions): Promise<number> {
  return callWith(client, unrevokeCredentialsOperation, input, options);
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
 * await unrevokeMatchingCredentials(client, {
 *   attributes: [{ key: 'email', value: 'alice@example.com' }],
 *   isNotifyHolder: false,
 *   purpose: 'revocation',
 *   schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
 * })
 * ```
 */
export function unrevokeMatchingCredentials(client: Client, input: UnrevokeMatchingCredentialsInput, options?: CallOptions): Promise<number> {
  return callWith(client, unrevokeMatchingCredentialsOperation, input, options);
}
