// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

import type { AuthScheme, Operation, Pagination } from '@one37id/agency-core';
import { readImage } from '@one37id/agency-core';
import { checkAgentAlias, checkDates, checkSelection } from '@one37id/agency-core/internal';

const hashAuth: AuthScheme = { name: 'hash', header: 'hash' };

const studioAuth: AuthScheme = { name: 'studio', header: 'authorization', prefix: 'Bearer ' };

/** Credential Offer · Accept credential offer. */
export const acceptCredentialOfferOperation: Operation = {
  id: 'acceptCredentialOffer',
  method: 'POST',
  path: '/credential-offer/accept',
  auth: hashAuth,
  returns: 'void',
  body: 'fields',
  names: 'id',
};

/** Connection · Add access to stage area for connection by agent id. */
export const addConnectionStageAccessOperation: Operation = {
  id: 'addConnectionStageAccess',
  method: 'POST',
  path: '/connection/stage-access/{id}',
  auth: hashAuth,
  retry: 'idempotent',
  returns: 'void',
};

/** Credential · Build connectionless credential offer. */
export const buildCredentialOfferOperation: Operation = {
  id: 'buildCredentialOffer',
  method: 'POST',
  path: '/credential/build-offer',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'expiryDate payload requestId attributes expirationDate format schemaId key value',
  mayRepeat: true,
  log: 'expiryDate requestId',
  checks: [
  {
    check: checkDates,
    fields: { expiryDate: [], 'payload/*/expirationDate': [] },
  },
],
};

/** Credential · Build connectionless credential offer as QR code image. */
export const buildCredentialOfferQrCodeOperation: Operation = {
  id: 'buildCredentialOfferQrCode',
  method: 'POST',
  path: '/credential/build-offer-qr-code',
  auth: hashAuth,
  returns: 'image',
  image: readImage,
  body: 'fields',
  names: 'expiryDate payload requestId attributes expirationDate format schemaId key value',
  mayRepeat: true,
  log: 'expiryDate requestId',
  checks: [
  {
    check: checkDates,
    fields: { expiryDate: [], 'payload/*/expirationDate': [] },
  },
],
};

/** Proof Request · Build connectionless proof request. */
export const buildProofRequestOperation: Operation = {
  id: 'buildProofRequest',
  method: 'POST',
  path: '/proof-request/build',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'expiryDate metadata payload protocol requestId credentials name attributes format restrictions isRequired issuerDid schemaId key value',
  mayRepeat: true,
  log: 'expiryDate protocol requestId',
  checks: [{ check: checkDates, fields: { expiryDate: [] } }],
};

/** Proof Request · Build connectionless proof request as QR code image. */
export const buildProofRequestQrCodeOperation: Operation = {
  id: 'buildProofRequestQrCode',
  method: 'POST',
  path: '/proof-request/build-qr-code',
  auth: hashAuth,
  returns: 'image',
  image: readImage,
  body: 'fields',
  names: 'expiryDate metadata payload protocol requestId credentials name attributes format restrictions isRequired issuerDid schemaId key value',
  mayRepeat: true,
  log: 'expiryDate protocol requestId',
  checks: [{ check: checkDates, fields: { expiryDate: [] } }],
};

/** Credential · Check is credential revoked or suspended. */
export const checkCredentialStatusOperation: Operation = {
  id: 'checkCredentialStatus',
  method: 'POST',
  path: '/credential/check',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
  body: 'fields',
  names: 'id purpose',
  log: 'purpose',
};

/** Alias Local Management · Check is alias is available and could be reserved. */
export const checkLocalAliasAvailabilityOperation: Operation = {
  id: 'checkLocalAliasAvailability',
  method: 'POST',
  path: '/alias/local/check',
  auth: studioAuth,
  retry: 'read',
  returns: 'any',
  body: 'fields',
  names: 'id',
};

/** Policy Compliance · Check credential schema compliance with privacy policy */
export const checkPolicyComplianceOperation: Operation = {
  id: 'checkPolicyCompliance',
  method: 'POST',
  path: '/policy-compliance/check',
  returns: 'any',
  body: 'fields',
  names: 'privacyPolicyUrl schemaId',
  log: 'schemaId privacyPolicyUrl',
};

/** Alias External/Public Management. · Check is alias is available and could be reserved. */
export const checkPublicAliasAvailabilityOperation: Operation = {
  id: 'checkPublicAliasAvailability',
  method: 'POST',
  path: '/alias/public/check',
  auth: studioAuth,
  retry: 'read',
  returns: 'any',
  body: 'fields',
  names: 'id',
};

/** Studio Authentication. · Complete sign-in process to Business. */
export const completeBusinessSignInOperation: Operation = {
  id: 'completeBusinessSignIn',
  method: 'POST',
  path: '/studio/authentication/complete-sign-in',
  auth: hashAuth,
  returns: 'void',
  body: 'fields',
  names: 'email isSuccessful message sessionId',
  log: 'isSuccessful',
};

/** Studio Authentication. · Complete sign-up process to Business. */
export const completeBusinessSignUpOperation: Operation = {
  id: 'completeBusinessSignUp',
  method: 'POST',
  path: '/studio/authentication/complete-sign-up',
  auth: hashAuth,
  returns: 'void',
  body: 'fields',
  names: 'agentId assignedByUserId inviteId isSuccessful message payload signupType email firstName lastName',
  log: 'isSuccessful signupType',
};

/** Connect · Establish new connection by user/business alias. */
export const connectByAliasOperation: Operation = {
  id: 'connectByAlias',
  method: 'POST',
  path: '/connect/by-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'alias',
};

/** Connect · Establish new connection by user did. */
export const connectByDidOperation: Operation = {
  id: 'connectByDid',
  method: 'POST',
  path: '/connect/by-did',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'defaultAlias did title',
};

/** Connect · Establish new connection by Out-Of-Band invitation url. */
export const connectByInvitationUrlOperation: Operation = {
  id: 'connectByInvitationUrl',
  method: 'POST',
  path: '/connect/by-url',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'url',
};

/** Connect · Establish new connection by linked domain name. */
export const connectByLinkedDomainOperation: Operation = {
  id: 'connectByLinkedDomain',
  method: 'POST',
  path: '/connect/by-linked-domain',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'defaultAlias linkedDomain title',
};

/** Alias Local Management · Create a new Alias */
export const createLocalAliasOperation: Operation = {
  id: 'createLocalAlias',
  method: 'POST',
  path: '/alias/local',
  auth: studioAuth,
  returns: 'result',
  body: 'fields',
  names: 'displayName id',
};

/** Metrics - Provided by MetricsModule Library · Create a new metric event. */
export const createMetricEventOperation: Operation = {
  id: 'createMetricEvent',
  method: 'POST',
  path: '/metrics',
  returns: 'any',
  body: 'fields',
  names: 'ContactIdentifier Created Id Job MetricName MetricValue Tag Tags Unit',
  log: 'Job MetricName MetricValue Unit Created',
  checks: [{ check: checkDates, fields: { Created: [] } }],
};

/** Alias External/Public Management. · Create a new Alias */
export const createPublicAliasOperation: Operation = {
  id: 'createPublicAlias',
  method: 'POST',
  path: '/alias/public',
  auth: studioAuth,
  returns: 'result',
  body: 'fields',
  names: 'displayName id',
};

/** ARS · Create alias in ARS. */
export const createRegistryAliasOperation: Operation = {
  id: 'createRegistryAlias',
  method: 'POST',
  path: '/ars',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId isOverride payload key value',
  log: 'isOverride',
};

/** Studio User Invite Management Using Agency. · Create new invite for user to join a Business. */
export const createUserInviteOperation: Operation = {
  id: 'createUserInvite',
  method: 'POST',
  path: '/studio/user-invite',
  auth: studioAuth,
  returns: 'result',
  body: 'fields',
  names: 'alias roles',
};

/** Connection · Delete connection by agent id. */
export const deleteConnectionOperation: Operation = {
  id: 'deleteConnection',
  method: 'DELETE',
  path: '/connection/{id}',
  auth: hashAuth,
  returns: 'void',
  mayRepeat: true,
};

/** Connection · Delete connections by agent id's. */
export const deleteConnectionsOperation: Operation = {
  id: 'deleteConnections',
  method: 'POST',
  path: '/connection/delete-by-id',
  auth: hashAuth,
  returns: 'void',
  body: 'fields',
  names: 'id',
  mayRepeat: true,
  checks: [{ check: checkSelection, fields: { id: [] } }],
};

/** Credential · Delete credential. */
export const deleteCredentialOperation: Operation = {
  id: 'deleteCredential',
  method: 'DELETE',
  path: '/credential/{id}',
  auth: hashAuth,
  returns: 'empty',
  mayRepeat: true,
};

/** Credential Offer · Delete credential offer. */
export const deleteCredentialOfferOperation: Operation = {
  id: 'deleteCredentialOffer',
  method: 'DELETE',
  path: '/credential-offer/{id}',
  auth: hashAuth,
  returns: 'empty',
  mayRepeat: true,
};

/** Alias Local Management · Delete an Alias. */
export const deleteLocalAliasOperation: Operation = {
  id: 'deleteLocalAlias',
  method: 'POST',
  path: '/alias/local/delete',
  auth: studioAuth,
  returns: 'void',
  body: 'fields',
  names: 'id',
  mayRepeat: true,
  checks: [{ check: checkSelection, fields: { id: [] } }],
};

/** Alias External/Public Management. · Delete an Alias. */
export const deletePublicAliasOperation: Operation = {
  id: 'deletePublicAlias',
  method: 'POST',
  path: '/alias/public/delete',
  auth: studioAuth,
  returns: 'void',
  body: 'fields',
  names: 'id',
  mayRepeat: true,
  checks: [{ check: checkSelection, fields: { id: [] } }],
};

/** Business Discovery Management. · Make business non-discoverable. */
export const disableDiscoveryOperation: Operation = {
  id: 'disableDiscovery',
  method: 'POST',
  path: '/business/discovery/make-non-discoverable',
  auth: studioAuth,
  retry: 'idempotent',
  returns: 'void',
};

/** Alias Local Management · Set Alias State to disable. */
export const disableLocalAliasOperation: Operation = {
  id: 'disableLocalAlias',
  method: 'POST',
  path: '/alias/local/disable',
  auth: studioAuth,
  retry: 'idempotent',
  returns: 'void',
  body: 'fields',
  names: 'id',
};

/** Alias External/Public Management. · Set Alias State to disable. */
export const disablePublicAliasOperation: Operation = {
  id: 'disablePublicAlias',
  method: 'POST',
  path: '/alias/public/disable',
  auth: studioAuth,
  retry: 'idempotent',
  returns: 'void',
  body: 'fields',
  names: 'id',
};

/** Business Discovery Management. · Make business discoverable. */
export const enableDiscoveryOperation: Operation = {
  id: 'enableDiscovery',
  method: 'POST',
  path: '/business/discovery/make-discoverable',
  auth: studioAuth,
  retry: 'idempotent',
  returns: 'void',
};

/** Alias Local Management · Set Alias State to enable. */
export const enableLocalAliasOperation: Operation = {
  id: 'enableLocalAlias',
  method: 'POST',
  path: '/alias/local/enable',
  auth: studioAuth,
  retry: 'idempotent',
  returns: 'void',
  body: 'fields',
  names: 'id',
};

/** Alias External/Public Management. · Set Alias State to enable. */
export const enablePublicAliasOperation: Operation = {
  id: 'enablePublicAlias',
  method: 'POST',
  path: '/alias/public/enable',
  auth: studioAuth,
  retry: 'idempotent',
  returns: 'void',
  body: 'fields',
  names: 'id',
};

/** Connect · Get a QR code to connect any user to the current agency. */
export const getConnectQrCodeOperation: Operation = {
  id: 'getConnectQrCode',
  method: 'GET',
  path: '/connect/qr-code',
  auth: hashAuth,
  retry: 'read',
  returns: 'image',
  image: readImage,
};

/** Connect · Get a URL to connect any user to the current agency. */
export const getConnectUrlOperation: Operation = {
  id: 'getConnectUrl',
  method: 'GET',
  path: '/connect/url',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
};

/** Connection · Get connection details by Agent alias. */
export const getConnectionByAgentAliasOperation: Operation = {
  id: 'getConnectionByAgentAlias',
  method: 'GET',
  path: '/connection/alias/{alias}',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
};

/** Connection · Get connection details by Agent Id. */
export const getConnectionByAgentIdOperation: Operation = {
  id: 'getConnectionByAgentId',
  method: 'GET',
  path: '/connection/{id}',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
};

/** Credential · Get credential details. */
export const getCredentialOperation: Operation = {
  id: 'getCredential',
  method: 'GET',
  path: '/credential/{id}',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
};

/** Credential Offer · Get credential offer details. */
export const getCredentialOfferOperation: Operation = {
  id: 'getCredentialOffer',
  method: 'GET',
  path: '/credential-offer/{id}',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
};

/** Business Discovery Management. · Check business discoverable status. */
export const getDiscoveryStatusOperation: Operation = {
  id: 'getDiscoveryStatus',
  method: 'GET',
  path: '/business/discovery/status',
  auth: studioAuth,
  retry: 'read',
  returns: 'any',
};

/** Flow Controller · Get url as QR code image to start flow. */
export const getFlowQrCodeOperation: Operation = {
  id: 'getFlowQrCode',
  method: 'POST',
  path: '/flow/url-qr-code',
  auth: hashAuth,
  returns: 'image',
  image: readImage,
  body: 'fields',
  names: 'expiryDate goal goalCode isConnectionRequired methodName parameters workflow',
  mayRepeat: true,
  log: 'workflow expiryDate isConnectionRequired methodName',
  checks: [{ check: checkDates, fields: { expiryDate: [] } }],
};

/** Flow Controller · Get url to start flow. */
export const getFlowUrlOperation: Operation = {
  id: 'getFlowUrl',
  method: 'POST',
  path: '/flow/url',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'expiryDate goal goalCode isConnectionRequired methodName parameters workflow',
  mayRepeat: true,
  log: 'workflow expiryDate isConnectionRequired methodName',
  checks: [{ check: checkDates, fields: { expiryDate: [] } }],
};

/** Alias Local Management · Get an Alias by ID. */
export const getLocalAliasOperation: Operation = {
  id: 'getLocalAlias',
  method: 'GET',
  path: '/alias/local/{id}',
  auth: studioAuth,
  retry: 'read',
  returns: 'result',
};

/** Alias External/Public Management. · Get an Alias by ID. */
export const getPublicAliasOperation: Operation = {
  id: 'getPublicAlias',
  method: 'GET',
  path: '/alias/public/{id}',
  auth: studioAuth,
  retry: 'read',
  returns: 'result',
};

/** ARS · Get alias details. */
export const getRegistryAliasOperation: Operation = {
  id: 'getRegistryAlias',
  method: 'GET',
  path: '/ars/{aliasKey}',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
};

/** ARS · Get alias value. */
export const getRegistryAliasValueOperation: Operation = {
  id: 'getRegistryAliasValue',
  method: 'GET',
  path: '/ars/value/{aliasKey}',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
};

/** Flow Controller · Get list of url on static flows (without expiration date). */
export const getStaticFlowUrlsOperation: Operation = {
  id: 'getStaticFlowUrls',
  method: 'GET',
  path: '/flow/static-url',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
};

/** Init Workflow Message · Initiate a workflow on other Agent by agent id. */
export const initWorkflowByAgentIdOperation: Operation = {
  id: 'initWorkflowByAgentId',
  method: 'POST',
  path: '/message/init-workflow/by-agent-id',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId payload methodName parameters workflow',
};

/** Init Workflow Message · Initiate a workflow on other Agent by alias. */
export const initWorkflowByAliasOperation: Operation = {
  id: 'initWorkflowByAlias',
  method: 'POST',
  path: '/message/init-workflow/by-agent-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentAlias payload methodName parameters workflow',
  checks: [{ check: checkAgentAlias, fields: { agentAlias: [] } }],
};

/** Credential · Issue a credential to a user by agent id. */
export const issueCredentialByAgentIdOperation: Operation = {
  id: 'issueCredentialByAgentId',
  method: 'POST',
  path: '/credential/issue-by-agent-id',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId expiryDate payload requestId attributes expirationDate format schemaId key value',
  log: 'expiryDate requestId',
  checks: [
  {
    check: checkDates,
    fields: { expiryDate: [], 'payload/*/expirationDate': [] },
  },
],
};

/** Credential · Issue a credential to a user by alias. */
export const issueCredentialByAliasOperation: Operation = {
  id: 'issueCredentialByAlias',
  method: 'POST',
  path: '/credential/issue-by-agent-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentAlias expiryDate payload requestId attributes expirationDate format schemaId key value',
  log: 'expiryDate requestId',
  checks: [
  { check: checkAgentAlias, fields: { agentAlias: [] } },
  {
    check: checkDates,
    fields: { expiryDate: [], 'payload/*/expirationDate': [] },
  },
],
};

/** Connection · Get connection list. */
export const listConnectionsOperation: Operation = {
  id: 'listConnections',
  method: 'POST',
  path: '/connection/list',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
  body: 'fields',
  names: 'alias currentPage displayName id rowsPerPage sortOrder withStageAccess',
  log: 'currentPage rowsPerPage sortOrder withStageAccess',
};

/** Credential Offer · Get credential offer list. */
export const listCredentialOffersOperation: Operation = {
  id: 'listCredentialOffers',
  method: 'POST',
  path: '/credential-offer/list',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
  body: 'fields',
  names: 'currentPage dateFrom dateTo rowsPerPage sortOrder',
  log: 'currentPage rowsPerPage dateFrom dateTo sortOrder',
  checks: [{ check: checkDates, fields: { dateFrom: [], dateTo: [] } }],
};

/** Credential · Get credential list. */
export const listCredentialsOperation: Operation = {
  id: 'listCredentials',
  method: 'POST',
  path: '/credential/list',
  auth: hashAuth,
  retry: 'read',
  returns: 'result',
  body: 'fields',
  names: 'currentPage dateFrom dateTo rowsPerPage sortOrder',
  log: 'currentPage rowsPerPage dateFrom dateTo sortOrder',
  checks: [{ check: checkDates, fields: { dateFrom: [], dateTo: [] } }],
};

/** Alias Local Management · Get a list of aliases. */
export const listLocalAliasesOperation: Operation = {
  id: 'listLocalAliases',
  method: 'POST',
  path: '/alias/local/list',
  auth: studioAuth,
  retry: 'read',
  returns: 'result',
  body: 'fields',
  names: 'currentPage displayName id rowsPerPage sortOrder state',
  log: 'currentPage rowsPerPage sortOrder',
};

/** Alias External/Public Management. · Get a list of aliases. */
export const listPublicAliasesOperation: Operation = {
  id: 'listPublicAliases',
  method: 'POST',
  path: '/alias/public/list',
  auth: studioAuth,
  retry: 'read',
  returns: 'result',
  body: 'fields',
  names: 'currentPage displayName id rowsPerPage sortOrder state',
  log: 'currentPage rowsPerPage sortOrder',
};

/** Business Discovery Management. · Publish flows to One37 Discover service. */
export const publishFlowsOperation: Operation = {
  id: 'publishFlows',
  method: 'POST',
  path: '/business/discovery/publish',
  auth: studioAuth,
  returns: 'void',
};

/** Connect · Recreate a URL to connect any user to the current agency. */
export const recreateConnectUrlOperation: Operation = {
  id: 'recreateConnectUrl',
  method: 'POST',
  path: '/connect/recreate-url',
  auth: hashAuth,
  returns: 'result',
};

/** Credential Offer · Reject credential offer. */
export const rejectCredentialOfferOperation: Operation = {
  id: 'rejectCredentialOffer',
  method: 'POST',
  path: '/credential-offer/reject',
  auth: hashAuth,
  returns: 'void',
  body: 'fields',
  names: 'id',
};

/** Connection · Remove access to stage area for connection by agent id. */
export const removeConnectionStageAccessOperation: Operation = {
  id: 'removeConnectionStageAccess',
  method: 'DELETE',
  path: '/connection/stage-access/{id}',
  auth: hashAuth,
  retry: 'idempotent',
  returns: 'void',
};

/** BE Engine · Resume flow by correlation id on BE Workflow Engine. */
export const resumeFlowOperation: Operation = {
  id: 'resumeFlow',
  method: 'POST',
  path: '/engine/resume-by-correlation-id',
  auth: hashAuth,
  returns: 'void',
  body: 'fields',
  names: 'correlationId payload',
};

/** BE Engine · Resume specific flow on BE Workflow Engine. */
export const resumeFlowInstanceOperation: Operation = {
  id: 'resumeFlowInstance',
  method: 'POST',
  path: '/engine/resume/{instanceId}',
  auth: hashAuth,
  returns: 'void',
  body: 'fields',
  names: 'invocationPoint payload',
  log: 'invocationPoint',
};

/** Credential · Revoke a credential by adding it to the Revocation List. */
export const revokeCredentialsOperation: Operation = {
  id: 'revokeCredentials',
  method: 'POST',
  path: '/credential/revoke',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'id isNotifyHolder purpose',
  mayRepeat: true,
  log: 'purpose isNotifyHolder',
  checks: [{ check: checkSelection, fields: { id: [] } }],
};

/** Credential · Revoke all credentials that meet specified criteria by adding them to the Revocation List. */
export const revokeMatchingCredentialsOperation: Operation = {
  id: 'revokeMatchingCredentials',
  method: 'POST',
  path: '/credential/revoke-matching',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'attributes isNotifyHolder purpose schemaId key value',
  mayRepeat: true,
  log: 'purpose isNotifyHolder schemaId',
  checks: [
  {
    check: checkSelection,
    fields: { attributes: ['key', 'value'], schemaId: [] },
  },
],
};

/** Action Message · Send an action message to a user by agent id. */
export const sendActionMessageByAgentIdOperation: Operation = {
  id: 'sendActionMessageByAgentId',
  method: 'POST',
  path: '/message/action/by-agent-id',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId expiryDate metadata payload requestId buttons description title value',
  log: 'expiryDate requestId',
  checks: [{ check: checkDates, fields: { expiryDate: [] } }],
};

/** Action Message · Send an action message to a user by alias. */
export const sendActionMessageByAliasOperation: Operation = {
  id: 'sendActionMessageByAlias',
  method: 'POST',
  path: '/message/action/by-agent-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentAlias expiryDate isConnectionless metadata payload requestId buttons description title value',
  log: 'expiryDate isConnectionless requestId',
  checks: [
  { check: checkAgentAlias, fields: { agentAlias: [] } },
  { check: checkDates, fields: { expiryDate: [] } },
],
};

/** Custom Message · Send a custom message to a user by agent id. */
export const sendCustomMessageByAgentIdOperation: Operation = {
  id: 'sendCustomMessageByAgentId',
  method: 'POST',
  path: '/message/custom/by-agent-id',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId payload',
};

/** Custom Message · Send a custom message to a user by alias. */
export const sendCustomMessageByAliasOperation: Operation = {
  id: 'sendCustomMessageByAlias',
  method: 'POST',
  path: '/message/custom/by-agent-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentAlias isConnectionless payload',
  log: 'isConnectionless',
  checks: [{ check: checkAgentAlias, fields: { agentAlias: [] } }],
};

/** Data Message · Send a data message to a user by agent id. */
export const sendDataMessageByAgentIdOperation: Operation = {
  id: 'sendDataMessageByAgentId',
  method: 'POST',
  path: '/message/data/by-agent-id',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId payload requestId',
  log: 'requestId',
};

/** Data Message · Send a data message to a user by alias. */
export const sendDataMessageByAliasOperation: Operation = {
  id: 'sendDataMessageByAlias',
  method: 'POST',
  path: '/message/data/by-agent-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentAlias payload requestId',
  log: 'requestId',
  checks: [{ check: checkAgentAlias, fields: { agentAlias: [] } }],
};

/** General Message · Send a general message to a user by agent id. */
export const sendGeneralMessageByAgentIdOperation: Operation = {
  id: 'sendGeneralMessageByAgentId',
  method: 'POST',
  path: '/message/general/by-agent-id',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId payload description title',
};

/** General Message · Send a general message to a user by alias. */
export const sendGeneralMessageByAliasOperation: Operation = {
  id: 'sendGeneralMessageByAlias',
  method: 'POST',
  path: '/message/general/by-agent-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentAlias isConnectionless payload description title',
  log: 'isConnectionless',
  checks: [{ check: checkAgentAlias, fields: { agentAlias: [] } }],
};

/** Business Profile. · Send profile to trust authortity (home agency) for signuture. */
export const sendProfileForSignatureOperation: Operation = {
  id: 'sendProfileForSignature',
  method: 'POST',
  path: '/business/profile/signature',
  auth: studioAuth,
  returns: 'void',
};

/** Proof Request · Send proof request to a user by id. */
export const sendProofRequestByAgentIdOperation: Operation = {
  id: 'sendProofRequestByAgentId',
  method: 'POST',
  path: '/proof-request/by-agent-id',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId expiryDate metadata payload protocol requestId credentials name attributes format restrictions isRequired issuerDid schemaId key value',
  log: 'expiryDate protocol requestId',
  checks: [{ check: checkDates, fields: { expiryDate: [] } }],
};

/** Proof Request · Send proof request to a user by alias. */
export const sendProofRequestByAliasOperation: Operation = {
  id: 'sendProofRequestByAlias',
  method: 'POST',
  path: '/proof-request/by-agent-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentAlias expiryDate metadata payload protocol requestId credentials name attributes format restrictions isRequired issuerDid schemaId key value',
  log: 'expiryDate protocol requestId',
  checks: [
  { check: checkAgentAlias, fields: { agentAlias: [] } },
  { check: checkDates, fields: { expiryDate: [] } },
],
};

/** System Message · Send a system message to a user by agent id. */
export const sendSystemMessageByAgentIdOperation: Operation = {
  id: 'sendSystemMessageByAgentId',
  method: 'POST',
  path: '/message/system/by-agent-id',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentId payload',
};

/** System Message · Send a system message to a user by alias. */
export const sendSystemMessageByAliasOperation: Operation = {
  id: 'sendSystemMessageByAlias',
  method: 'POST',
  path: '/message/system/by-agent-alias',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'agentAlias payload',
  checks: [{ check: checkAgentAlias, fields: { agentAlias: [] } }],
};

/** Studio User Management. · Sign-in to Business with alias or QR code. */
export const signInStudioUserOperation: Operation = {
  id: 'signInStudioUser',
  method: 'POST',
  path: '/studio/user/sign-in',
  auth: studioAuth,
  returns: 'void',
};

/** Studio Authentication. · Sign-in to Business with alias or QR code. */
export const signInToBusinessOperation: Operation = {
  id: 'signInToBusiness',
  method: 'POST',
  path: '/studio/authentication/sign-in',
  returns: 'result',
  body: 'fields',
  names: 'alias contactId metadata sessionId',
};

/** Studio Authentication. · Sign-up to Business with alias or QR code. */
export const signUpToBusinessOperation: Operation = {
  id: 'signUpToBusiness',
  method: 'POST',
  path: '/studio/authentication/sign-up',
  returns: 'result',
  body: 'fields',
  names: 'alias metadata',
};

/** BE Engine · Start new flow using embedded BE Engine. */
export const startFlowOperation: Operation = {
  id: 'startFlow',
  method: 'POST',
  path: '/engine/start',
  auth: hashAuth,
  returns: 'void',
  body: 'fields',
  names: 'payload workflowName workflowVersion',
  log: 'workflowName workflowVersion',
};

/** Alias Local Management · Start aliases syncup process with ARS. */
export const syncLocalAliasesOperation: Operation = {
  id: 'syncLocalAliases',
  method: 'POST',
  path: '/alias/local/start-syncup',
  auth: studioAuth,
  returns: 'void',
};

/** Alias External/Public Management. · Start aliases syncup process with ARS. */
export const syncPublicAliasesOperation: Operation = {
  id: 'syncPublicAliases',
  method: 'POST',
  path: '/alias/public/start-syncup',
  auth: studioAuth,
  returns: 'void',
};

/** Credential · Unrevoke a credential by removing it from the Revocation List. */
export const unrevokeCredentialsOperation: Operation = {
  id: 'unrevokeCredentials',
  method: 'POST',
  path: '/credential/unrevoke',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'id isNotifyHolder purpose',
  mayRepeat: true,
  log: 'purpose isNotifyHolder',
  checks: [{ check: checkSelection, fields: { id: [] } }],
};

/** Credential · Restore all credentials matching specified criteria by removing them from the Revocation List. */
export const unrevokeMatchingCredentialsOperation: Operation = {
  id: 'unrevokeMatchingCredentials',
  method: 'POST',
  path: '/credential/restore-matching',
  auth: hashAuth,
  returns: 'result',
  body: 'fields',
  names: 'attributes isNotifyHolder purpose schemaId key value',
  mayRepeat: true,
  log: 'purpose isNotifyHolder schemaId',
  checks: [
  {
    check: checkSelection,
    fields: { attributes: ['key', 'value'], schemaId: [] },
  },
],
};

export const listConnectionsPagination: Pagination = {
  page: 'currentPage',
  size: 'rowsPerPage',
  firstPage: 0,
  defaultSize: 50,
  items: 'items',
  total: 'total',
};

export const listCredentialOffersPagination: Pagination = {
  page: 'currentPage',
  size: 'rowsPerPage',
  firstPage: 0,
  defaultSize: 50,
  items: 'items',
  total: 'total',
};

export const listCredentialsPagination: Pagination = {
  page: 'currentPage',
  size: 'rowsPerPage',
  firstPage: 0,
  defaultSize: 50,
  items: 'items',
  total: 'total',
};

export const listLocalAliasesPagination: Pagination = {
  page: 'currentPage',
  size: 'rowsPerPage',
  firstPage: 0,
  defaultSize: 50,
  items: 'items',
  total: 'total',
};

export const listPublicAliasesPagination: Pagination = {
  page: 'currentPage',
  size: 'rowsPerPage',
  firstPage: 0,
  defaultSize: 50,
  items: 'items',
  total: 'total',
};
