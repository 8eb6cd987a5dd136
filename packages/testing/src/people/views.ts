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

/**
 * What is on a person's phone, each list oldest first, and how much of each there is. What has expired is not pending any more.
 *
 * @param each - How much of each list is told: the newest. What is not told costs next to nothing.
 */
export function walletOf(tables: Tables, agentId: string, now: string, each = Infinity) {
  const isOpen = ({ expiryDate }: { readonly expiryDate?: string | undefined }): boolean => !isPast(expiryDate, now);
  const last = <Row>(rows: readonly Row[]): readonly Row[] => rows.slice(Math.max(0, rows.length - each));
  const offers = tables.offers.by('pending', agentId).filter(isOpen);
  const proofRequests = tables.proofRequests.by('pending', agentId).filter(isOpen);
  const credentials = tables.credentials.newest('holder', agentId, each);
  const messages = tables.messages.newest('agent', agentId, each);
  const agencyOffers = tables.agencyOffers.newest('agent', agentId, each);
  return {
    isConnected: tables.connections.has(agentId),
    offers: last(offers).map(({ link: _, ...offer }): Offer => offer),
    credentials: credentials.rows.map((credential) => credentialView(credential, now)),
    proofRequests: last(proofRequests).map(({ link: _, ...request }): ProofRequest => request),
    messages: messages.rows,
    agencyOffers: agencyOffers.rows,
    totals: {
      offers: offers.length,
      credentials: credentials.total,
      proofRequests: proofRequests.length,
      messages: messages.total,
      agencyOffers: agencyOffers.total,
    },
  };
}
