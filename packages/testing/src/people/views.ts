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

/** One list of what somebody has, each oldest first, and how much of it there is. */
export interface Part<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** How a list is looked at: of whom, when, and how much of it at most is told: the newest. */
interface Look {
  readonly tables: Tables;
  readonly agentId: string;
  readonly now: string;
  readonly each?: number | undefined;
}

/**
 * The lists on somebody's phone. Each looks at its own rows and no others; what has expired is not pending any more.
 */
export const wallet = {
  offers: ({ tables, agentId, now, each }: Look): Part<Offer> =>
    newest(
      tables.offers.by('pending', agentId).filter(({ expiryDate }) => !isPast(expiryDate, now)),
      each,
      ({ link: _, ...offer }) => offer,
    ),
  credentials: ({ tables, agentId, now, each = Infinity }: Look): Part<IssuedCredential> => {
    const { rows, total } = tables.credentials.newest('holder', agentId, each);
    return { rows: rows.map((credential) => credentialView(credential, now)), total };
  },
  proofRequests: ({ tables, agentId, now, each }: Look): Part<ProofRequest> =>
    newest(
      tables.proofRequests.by('pending', agentId).filter(({ expiryDate }) => !isPast(expiryDate, now)),
      each,
      ({ link: _, ...request }) => request,
    ),
  messages: ({ tables, agentId, each = Infinity }: Look): Part<Message> =>
    tables.messages.newest('agent', agentId, each),
  agencyOffers: ({ tables, agentId, each = Infinity }: Look): Part<AgencyOffer> =>
    tables.agencyOffers.newest('agent', agentId, each),
};

function newest<Row, Shown>(rows: readonly Row[], each = Infinity, show: (row: Row) => Shown): Part<Shown> {
  return { rows: rows.slice(Math.max(0, rows.length - each)).map(show), total: rows.length };
}

/**
 * What is on a person's phone, each list oldest first, and how much of each there is.
 *
 * @param each - How much of each list is told: the newest. What is not told costs next to nothing.
 */
export function walletOf(tables: Tables, agentId: string, now: string, each = Infinity) {
  const look = { tables, agentId, now, each };
  const [offers, credentials, proofRequests, messages, agencyOffers] = [
    wallet.offers(look),
    wallet.credentials(look),
    wallet.proofRequests(look),
    wallet.messages(look),
    wallet.agencyOffers(look),
  ];
  return {
    isConnected: tables.connections.has(agentId),
    offers: offers.rows,
    credentials: credentials.rows,
    proofRequests: proofRequests.rows,
    messages: messages.rows,
    agencyOffers: agencyOffers.rows,
    totals: {
      offers: offers.total,
      credentials: credentials.total,
      proofRequests: proofRequests.total,
      messages: messages.total,
      agencyOffers: agencyOffers.total,
    },
  };
}
