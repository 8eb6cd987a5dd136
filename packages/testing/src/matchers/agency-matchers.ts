import type { CredentialStatus } from '@one37id/agency';
import type { MessageKind, RequestedProof } from '../state/records.ts';
import type { RemoteAgency } from '../remote/connect-agency.ts';
import type { RemoteCredential, RemotePerson } from '../remote/remote-person.ts';
import type { Times } from './have.ts';

/**
 * Attributes as in a payload, or by their keys: `{ email: 'ada@example.com' }`. An attribute without a value is wanted
 * with any.
 */
export type WantedAttributes =
  | readonly { readonly key: string; readonly value?: unknown }[]
  | Readonly<Record<string, unknown>>;

/** Of a credential what matters; an item of a payload as it is. */
export interface WantedOffer {
  readonly id?: string | undefined;
  readonly schemaId?: string | undefined;
  readonly format?: string | undefined;
  readonly expirationDate?: string | undefined;
  readonly attributes?: WantedAttributes | undefined;
}

export interface WantedCredential extends WantedOffer {
  readonly status?: CredentialStatus | undefined;
  readonly isExpired?: boolean | undefined;
}

/** Of a proof request what matters; the payload as it is. */
export interface WantedProofRequest {
  readonly name?: string | undefined;
  readonly protocol?: string | undefined;
  readonly requestId?: string | undefined;
  readonly state?: 'pending' | 'answered' | 'declined' | undefined;
  readonly credentials?: readonly Partial<RequestedProof>[] | undefined;
}

/** Of a shown credential what matters. */
export interface WantedPresentation {
  /** The name of the proof request. */
  readonly request?: string | undefined;
  /** Which of the requested credentials it was shown for. */
  readonly name?: string | undefined;
  readonly credentialId?: string | undefined;
  readonly attributes?: WantedAttributes | undefined;
}

/** Of a message what matters. */
export interface WantedMessage {
  readonly kind?: MessageKind | undefined;
  readonly payload?: Readonly<Record<string, unknown>> | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  readonly requestId?: string | undefined;
}

/** Of a request to the API what matters. */
export interface WantedRequest {
  /** Its id, or `resource.method` of the client. */
  readonly operation?: string | undefined;
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  readonly status?: number | undefined;
}

/** A promise where what is looked at is in another process. */
type Told<R, T> = T extends RemotePerson | RemoteAgency | RemoteCredential ? Promise<void> : R;

/**
 * What `expect` can say about people, credentials and a mock agency. Each looks at how things stand now. With an agency
 * in another process (`connectAgency`) each is a promise. Messages quote names, ids and states, and no value of a
 * claim.
 */
export interface AgencyMatchers<R = void, T = unknown> {
  /** A person has a connection with the agency. */
  toBeConnected(): Told<R, T>;
  /** A person was offered a credential, whatever became of the offer. */
  toHaveBeenOffered(wanted?: WantedOffer, times?: Times): Told<R, T>;
  /** A credential was issued to a person, whether or not it was accepted. */
  toHaveBeenIssued(wanted?: WantedCredential, times?: Times): Told<R, T>;
  /** A person has a credential in the wallet. */
  toHold(wanted?: WantedCredential, times?: Times): Told<R, T>;
  /** A person was sent a proof request, or has opened one. */
  toHaveBeenAsked(wanted?: WantedProofRequest, times?: Times): Told<R, T>;
  /** A person has shown a credential for a proof request. */
  toHaveShown(wanted?: WantedPresentation, times?: Times): Told<R, T>;
  /**
   * A person has got a message; or the agency a request, of which `credentials.issue` may stand for
   * `{ operation: 'credentials.issue' }`.
   */
  toHaveReceived(wanted?: WantedMessage | WantedRequest | string, times?: Times): Told<R, T>;
  /** The agency has issued a credential. */
  toHaveIssued(wanted?: WantedCredential, times?: Times): Told<R, T>;
  /** A credential is neither revoked nor suspended. */
  toBeActive(): Told<R, T>;
  toBeRevoked(): Told<R, T>;
  toBeSuspended(): Told<R, T>;
  /** A credential is past its date. */
  toBeExpired(): Told<R, T>;
}
