import type { CredentialStatus } from '@one37id/agency';
import { isPast } from '../operations/lists.ts';
import type {
  AgencyOfferRecord,
  Attribute,
  CredentialRecord,
  MessageRecord,
  OfferRecord,
  ProofRequestRecord,
} from '../state/records.ts';
import { statusOf } from '../state/records.ts';
import type { Tables } from '../state/tables.ts';

/** A credential, as issued. */
export interface IssuedCredential {
  /** The agency's id of it, as in `agency.credentials.get({ id })`. */
  readonly id: string;
  readonly schemaId: string;
  readonly format: string;
  readonly attributes: readonly Attribute[];
  /** ISO 8601. */
  readonly expirationDate: string | undefined;
  /** What the agency's status lists say of it. */
  readonly status: CredentialStatus;
  /** Whether it is past its date. It cannot be shown then, whatever its status. */
  readonly isExpired: boolean;
}

/** A credential that a person is offered. */
export type Offer = Omit<OfferRecord, 'link'>;
/** A proof request that a person has. */
export type ProofRequest = Omit<ProofRequestRecord, 'link'>;
/** A message that a person got. */
export type Message = MessageRecord;
/** A credential that a person offers to the agency. */
export type AgencyOffer = AgencyOfferRecord;

export function credentialView(credential: CredentialRecord, now: string): IssuedCredential {
  const { id, schemaId, format, attributes, expirationDate } = credential;
  return {
    id,
    schemaId,
    format,
    attributes,
    expirationDate,
    status: statusOf(credential),
    isExpired: isPast(expirationDate, now),
  };
}

/** What is on a person's phone, each oldest first. What has expired is not pending any more. */
export function walletOf(tables: Tables, agentId: string, now: string) {
  const isOpen = ({ expiryDate }: { readonly expiryDate?: string | undefined }): boolean => !isPast(expiryDate, now);
  return {
    isConnected: tables.connections.has(agentId),
    offers: tables.offers
      .by('pending', agentId)
      .filter(isOpen)
      .map(({ link: _, ...offer }): Offer => offer),
    credentials: tables.credentials.by('holder', agentId).map((each) => credentialView(each, now)),
    proofRequests: tables.proofRequests
      .by('pending', agentId)
      .filter(isOpen)
      .map(({ link: _, ...request }): ProofRequest => request),
    messages: tables.messages.by('agent', agentId),
    agencyOffers: tables.agencyOffers.by('agent', agentId),
  };
}
