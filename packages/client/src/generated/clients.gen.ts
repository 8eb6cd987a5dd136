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
  declare readonly credentialOffers: CredentialOffersResource;
  declare readonly connections: ConnectionsResource;
  declare readonly credentials: CredentialsResource;
  declare readonly proofRequests: ProofRequestsResource;
  declare readonly policies: PoliciesResource;
  declare readonly studioAuth: StudioAuthResource;
  declare readonly metrics: MetricsResource;
  declare readonly aliasRegistry: AliasRegistryResource;
  declare readonly invitations: InvitationsResource;
  declare readonly flows: FlowsResource;
  declare readonly messages: MessagesResource;
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
  declare readonly localAliases: LocalAliasesResource;
  declare readonly publicAliases: PublicAliasesResource;
  declare readonly userInvites: UserInvitesResource;
  declare readonly discovery: DiscoveryResource;
  declare readonly profile: ProfileResource;
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
