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
  readonly credentialOffers: CredentialOffersResource;
  readonly connections: ConnectionsResource;
  readonly credentials: CredentialsResource;
  readonly proofRequests: ProofRequestsResource;
  readonly policies: PoliciesResource;
  readonly studioAuth: StudioAuthResource;
  readonly metrics: MetricsResource;
  readonly aliasRegistry: AliasRegistryResource;
  readonly invitations: InvitationsResource;
  readonly flows: FlowsResource;
  readonly messages: MessagesResource;
  readonly engine: EngineResource;

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
  readonly localAliases: LocalAliasesResource;
  readonly publicAliases: PublicAliasesResource;
  readonly userInvites: UserInvitesResource;
  readonly discovery: DiscoveryResource;
  readonly profile: ProfileResource;
  readonly session: SessionResource;

  constructor(client: Client) {
    this.localAliases = new LocalAliasesResource(client);
    this.publicAliases = new PublicAliasesResource(client);
    this.userInvites = new UserInvitesResource(client);
    this.discovery = new DiscoveryResource(client);
    this.profile = new ProfileResource(client);
    this.session = new SessionResource(client);
  }
}
