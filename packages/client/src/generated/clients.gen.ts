// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

import type { Client } from '@one37id/agency-core';
import {
  AliasRegistryResource,
  ConnectionsResource,
  CredentialOffersResource,
  CredentialsResource,
  DiscoveryResource,
  EngineResource,
  FlowsResource,
  InvitationsResource,
  LocalAliasesResource,
  MessagesResource,
  MetricsResource,
  PoliciesResource,
  ProfileResource,
  ProofRequestsResource,
  PublicAliasesResource,
  SessionResource,
  StudioAuthResource,
  UserInvitesResource,
} from './resources.gen.ts';

/** The resources of `Agency`. */
export abstract class AgencyResources {
  /** Credential Offer: `accept`, `delete`, `get`, `list`, `reject`. */
  declare readonly credentialOffers: CredentialOffersResource;
  /** Connection, Connect: `addStageAccess`, `connect`, `delete`, `deleteMany`, `get`, `list`, `removeStageAccess`. */
  declare readonly connections: ConnectionsResource;
  /** Credential: `buildOffer`, `buildOfferQrCode`, `checkStatus`, `delete`, `get`, `issue`, `list`, `revoke`, `revokeMatching`, `unrevoke`, `unrevokeMatching`. */
  declare readonly credentials: CredentialsResource;
  /** Proof Request: `build`, `qrCode`, `send`. */
  declare readonly proofRequests: ProofRequestsResource;
  /** Policy Compliance: `checkCompliance`. */
  declare readonly policies: PoliciesResource;
  /** Studio Authentication: `completeSignIn`, `completeSignUp`, `signIn`, `signUp`. */
  declare readonly studioAuth: StudioAuthResource;
  /** Metrics - Provided by MetricsModule Library: `create`. */
  declare readonly metrics: MetricsResource;
  /** ARS: `create`, `get`, `value`. */
  declare readonly aliasRegistry: AliasRegistryResource;
  /** Connect: `qrCode`, `url`, `recreateUrl`. */
  declare readonly invitations: InvitationsResource;
  /** Flow Controller: `qrCode`, `url`, `staticUrls`. */
  declare readonly flows: FlowsResource;
  /** Init Workflow Message, Action Message, Custom Message, Data Message, General Message, System Message: `initWorkflow`, `sendAction`, `sendCustom`, `sendData`, `sendGeneral`, `sendSystem`. */
  declare readonly messages: MessagesResource;
  /** BE Engine: `resume`, `resumeInstance`, `start`. */
  declare readonly engine: EngineResource;

  constructor(client: Client) {
    this.credentialOffers = new CredentialOffersResource(client);
    this.connections = new ConnectionsResource(client);
    this.credentials = new CredentialsResource(client);
    this.proofRequests = new ProofRequestsResource(client);
    this.policies = new PoliciesResource(client);
    this.studioAuth = new StudioAuthResource(client);
    this.metrics = new MetricsResource(client);
    this.aliasRegistry = new AliasRegistryResource(client);
    this.invitations = new InvitationsResource(client);
    this.flows = new FlowsResource(client);
    this.messages = new MessagesResource(client);
    this.engine = new EngineResource(client);
  }
}

/** The resources of `Studio`. */
export abstract class StudioResources {
  /** Alias Local Management: `checkAvailability`, `create`, `delete`, `disable`, `enable`, `get`, `list`, `sync`. */
  declare readonly localAliases: LocalAliasesResource;
  /** Alias External/Public Management: `checkAvailability`, `create`, `delete`, `disable`, `enable`, `get`, `list`, `sync`. */
  declare readonly publicAliases: PublicAliasesResource;
  /** Studio User Invite Management Using Agency: `create`. */
  declare readonly userInvites: UserInvitesResource;
  /** Business Discovery Management: `disable`, `enable`, `status`, `publishFlows`. */
  declare readonly discovery: DiscoveryResource;
  /** Business Profile: `sendForSignature`. */
  declare readonly profile: ProfileResource;
  /** Studio User Management: `signIn`. */
  declare readonly session: SessionResource;

  constructor(client: Client) {
    this.localAliases = new LocalAliasesResource(client);
    this.publicAliases = new PublicAliasesResource(client);
    this.userInvites = new UserInvitesResource(client);
    this.discovery = new DiscoveryResource(client);
    this.profile = new ProfileResource(client);
    this.session = new SessionResource(client);
  }
}
