import type { CredentialStatus } from '@one37id/agency';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export interface Attribute {
  readonly key: string;
  readonly value?: unknown;
}

/** Somebody whom a test plays, connected or not. */
export interface PersonRecord {
  readonly agentId: string;
  readonly name: string;
  readonly alias: string;
  readonly did: string;
  readonly linkedDomain: string;
  /** Her own invitation. */
  readonly invitation: string;
  readonly createdDate: string;
}

export interface ConnectionRecord {
  readonly agentId: string;
  readonly alias: string;
  readonly contactType: number;
  readonly createdDate: string;
  readonly did: string;
  readonly displayName: string;
  readonly withStageAccess: boolean;
}

export interface CredentialRecord {
  readonly id: string;
  /** Whom it was issued to, where that was by a connection. */
  readonly agentId?: string | undefined;
  /** In whose wallet it is, once it was accepted. */
  readonly holder?: string | undefined;
  readonly schemaId: string;
  readonly format: string;
  readonly attributes: readonly Attribute[];
  readonly issuedDate: string;
  readonly expirationDate?: string | undefined;
  readonly requestId: string;
  readonly isRevoked: boolean;
  readonly isSuspended: boolean;
}

/** A credential that is offered to a person. */
export interface OfferRecord {
  /** The id that the credential has, once there is one. */
  readonly id: string;
  readonly agentId: string;
  /** The link that it came by, where it was not sent over a connection. */
  readonly link?: string | undefined;
  readonly schemaId: string;
  readonly format: string;
  readonly attributes: readonly Attribute[];
  readonly expirationDate?: string | undefined;
  readonly requestId: string;
  /** Until when it can be accepted. */
  readonly expiryDate?: string | undefined;
  readonly createdDate: string;
  readonly state: 'pending' | 'accepted' | 'rejected';
}

export interface RequestedProof {
  readonly name: string;
  readonly format?: string;
  readonly restrictions?: {
    readonly schemaId?: string;
    readonly issuerDid?: string;
    readonly attributes?: readonly Attribute[];
  };
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

export interface ProofRequestRecord {
  readonly id: string;
  readonly agentId: string;
  readonly link?: string | undefined;
  readonly requestId: string;
  readonly protocol: string;
  readonly name: string;
  readonly credentials: readonly RequestedProof[];
  readonly metadata?: Json | undefined;
  /** Until when it can be answered. */
  readonly expiryDate?: string | undefined;
  readonly createdDate: string;
  readonly state: 'pending' | 'answered' | 'declined';
  /** What was shown, once it was answered. */
  readonly shown?: readonly PresentedCredential[];
}

export type MessageKind = 'action' | 'custom' | 'data' | 'general' | 'system' | 'workflow';

export interface MessageRecord {
  readonly id: string;
  readonly agentId: string;
  readonly kind: MessageKind;
  readonly payload: Json;
  readonly requestId: string;
  readonly metadata?: Json | undefined;
  readonly expiryDate?: string | undefined;
  readonly createdDate: string;
  /** The button of an action message that was pressed. */
  readonly pressed?: { readonly title?: string; readonly value?: string };
}

/** What comes of opening a link, by its kind. */
export type LinkRecord =
  | { readonly id: string; readonly url: string; readonly createdDate: string; readonly kind: 'invitation' }
  | {
      readonly id: string;
      readonly url: string;
      readonly createdDate: string;
      readonly kind: 'offer';
      readonly requestId: string;
      readonly expiryDate?: string | undefined;
      readonly credentials: readonly {
        readonly schemaId: string;
        readonly format: string;
        readonly attributes: readonly Attribute[];
        readonly expirationDate?: string | undefined;
      }[];
      /** Who accepted it: it is then nobody else's. */
      readonly takenBy?: string;
    }
  | {
      readonly id: string;
      readonly url: string;
      readonly createdDate: string;
      readonly kind: 'proof';
      readonly requestId: string;
      readonly expiryDate?: string | undefined;
      readonly protocol: string;
      readonly name: string;
      readonly credentials: readonly RequestedProof[];
      readonly metadata?: Json | undefined;
    }
  | {
      readonly id: string;
      readonly url: string;
      readonly createdDate: string;
      readonly kind: 'flow';
      readonly workflow: string;
      readonly expiryDate?: string | undefined;
      readonly methodName?: string | undefined;
      readonly parameters?: Json | undefined;
      readonly goal?: string | undefined;
      readonly goalCode?: string | undefined;
      readonly isConnectionRequired: boolean;
      readonly isStatic: boolean;
    }
  | {
      readonly id: string;
      readonly url: string;
      readonly createdDate: string;
      readonly kind: 'session';
      readonly sessionId: string;
    }
  | {
      readonly id: string;
      readonly url: string;
      readonly createdDate: string;
      readonly kind: 'invite';
      readonly inviteId: string;
    };

/** A credential that somebody offers to the agency. */
export interface AgencyOfferRecord {
  readonly id: string;
  readonly agentId: string;
  readonly attributes: readonly Attribute[];
  readonly createdDate: string;
  readonly expiryDate?: string | undefined;
  readonly schemaId: string;
  readonly state: 'pending' | 'accepted' | 'rejected';
}

/** An alias of the agency itself. */
export interface AliasRecord {
  readonly id: string;
  readonly displayName?: string | undefined;
  readonly state: number;
  readonly createdDate: string;
}

export interface RegistryRecord {
  readonly key: string;
  readonly value: string;
  readonly agentId: string;
  /** Which of the agency's own lists it was put there from. */
  readonly source?: 'local' | 'public';
}

/** A sign-in or a sign-up to the business. */
export interface SessionRecord {
  readonly sessionId: string;
  readonly kind: 'signIn' | 'signUp';
  readonly createdDate: string;
  readonly alias?: string | undefined;
  readonly contactId?: string | undefined;
  readonly inviteId?: string | undefined;
  readonly metadata?: Json | undefined;
  readonly url: string;
  /** Who opened its link. */
  readonly agentId?: string;
  readonly state: 'pending' | 'completed' | 'failed';
  readonly email?: string;
  readonly message?: string | undefined;
}

export interface InviteRecord {
  readonly id: string;
  readonly alias?: string | undefined;
  readonly roles: readonly string[];
  readonly url: string;
  readonly createdDate: string;
  readonly state: 'pending' | 'used';
}

/** Somebody who signed up. */
export interface UserRecord {
  readonly id: string;
  readonly agentId: string;
  readonly roles: readonly string[];
  readonly signupType: number;
  readonly profile: Json;
  readonly inviteId?: string | undefined;
  readonly assignedByUserId?: string | undefined;
  readonly createdDate: string;
}

/** A workflow that a run can be started of. */
export interface FlowRecord {
  readonly name: string;
  readonly version?: string | undefined;
  /** Has a link that does not expire. */
  readonly isStatic: boolean;
  /** Where it waits, one after the other, for flows that are no function of the test. */
  readonly waits: readonly string[];
  readonly isPublished: boolean;
}

/** Where a run waits. */
export interface WaitRecord {
  readonly point: string;
  readonly correlationId?: string | undefined;
}

export interface RunRecord {
  readonly instanceId: string;
  readonly workflow: string;
  readonly version?: string | undefined;
  readonly methodName?: string | undefined;
  readonly payload: Json;
  /** Who opened the link that started it. */
  readonly agentId?: string | undefined;
  readonly createdDate: string;
  readonly state: 'running' | 'waiting' | 'completed' | 'failed';
  readonly waiting?: WaitRecord | undefined;
  /** What it was resumed with, and what its steps gave: a run goes on from here after a restart. */
  readonly history: readonly (
    | { readonly resumed: string; readonly payload: Json }
    | { readonly step: string; readonly result: unknown }
  )[];
  readonly result?: unknown;
  readonly error?: string;
}

export interface MetricRecord {
  readonly id: string;
  readonly createdDate: string;
  readonly event: Json;
}

/** A check of a schema against a privacy policy. */
export interface PolicyCheckRecord {
  readonly id: string;
  readonly schemaId: string;
  readonly privacyPolicyUrl: string;
  readonly createdDate: string;
}

/** What there is one of. */
export interface SettingRecord {
  readonly name: string;
  readonly value: unknown;
}

export function statusOf({
  isRevoked,
  isSuspended,
}: Pick<CredentialRecord, 'isRevoked' | 'isSuspended'>): CredentialStatus {
  return isRevoked ? 'revoked' : isSuspended ? 'suspended' : 'active';
}
