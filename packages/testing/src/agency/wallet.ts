import type { Credential } from './credential.ts';
import type { Attribute } from './input.ts';
import type { Json } from './json.ts';

/** A credential that a person is offered. */
export interface Offer {
  /** The id that the credential has, once there is one. */
  readonly id: string;
  readonly schemaId: string;
  readonly format: string;
  readonly attributes: readonly Attribute[];
  readonly requestId: string;
  /** Until when it can be accepted, ISO 8601. The mock keeps no such time. */
  readonly expiryDate: string | undefined;
  readonly state: 'pending' | 'accepted' | 'rejected';
}

/** A proof request that a person has. */
export interface ProofRequest {
  readonly requestId: string;
  readonly protocol: string;
  readonly name: string;
  readonly credentials: readonly RequestedProof[];
  readonly metadata: Json | undefined;
  readonly expiryDate: string | undefined;
  readonly state: 'pending' | 'answered' | 'declined';
}

/** One of the credentials that a proof request asks for. */
export interface RequestedProof {
  readonly name: string;
  readonly format?: string;
  readonly restrictions?: { readonly schemaId?: string; readonly issuerDid?: string; readonly attributes?: readonly Attribute[] };
  readonly attributes: readonly { readonly name: string; readonly isRequired?: boolean }[];
}

/** What a person shows of a credential. */
export interface PresentedCredential {
  /** Which of the requested ones it is for. */
  readonly name: string;
  readonly credentialId: string;
  /** Those that were asked for and are there. */
  readonly attributes: readonly Attribute[];
}

/** A message that a person got. */
export interface Message {
  readonly id: string;
  readonly kind: 'action' | 'custom' | 'data' | 'general' | 'system' | 'workflow';
  readonly payload: Json;
  readonly requestId: string;
  readonly metadata: Json | undefined;
}

/** Who a person is to an agency. */
export interface Identity {
  readonly name: string;
  readonly agentId: string;
  readonly alias: string;
  readonly did: string;
  readonly linkedDomain: string;
  readonly invitation: string;
}

export type Changing<Value extends { readonly state: string }> = Omit<Value, 'state'> & { state: Value['state'] };

/** What is on a person's phone. */
export interface Wallet extends Identity {
  /** With what makes the credential of each. */
  readonly offers: Map<Changing<Offer>, () => Credential>;
  readonly credentials: Credential[];
  readonly proofRequests: Changing<ProofRequest>[];
  readonly messages: Message[];
}
