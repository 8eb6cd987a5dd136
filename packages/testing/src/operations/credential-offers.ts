import { at } from '../document/place.ts';
import type { AgencyOfferRecord } from '../state/records.ts';
import { found, refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';
import { filled, isPast, pageOf } from './lists.ts';
import type { Handlers } from './operation-types.ts';

/** Offers of others to the agency. */
export const credentialOffers = {
  listCredentialOffers: (input, tx) => {
    const { rows, total } = pageOf(tx.agencyOffers, input, tx);
    return { rows: rows.map((offer) => shortOf(tx, offer)), total };
  },
  getCredentialOffer: ({ id }, tx) => {
    const offer = offerOf(tx, id);
    return { ...shortOf(tx, offer), attributes: offer.attributes.map((each) => ({ ...each })) };
  },
  acceptCredentialOffer: ({ id }, tx) => end(tx, id, 'accepted'),
  rejectCredentialOffer: ({ id }, tx) => end(tx, id, 'rejected'),
  deleteCredentialOffer: ({ id }, tx) => tx.agencyOffers.delete(offerOf(tx, id).id),
} satisfies Handlers;

function offerOf({ agencyOffers }: Transaction, id: string): AgencyOfferRecord {
  return found(agencyOffers.get(id), at('id'), 'unknownCredentialOffer');
}

/** What it is now: a pending one that is past its date has expired. */
export function stateOf(
  { state, expiryDate }: { readonly state: string; readonly expiryDate?: string | undefined },
  now: string,
): string {
  return state === 'pending' && isPast(expiryDate, now) ? 'expired' : state;
}

function end(tx: Transaction, id: string, state: 'accepted' | 'rejected'): void {
  const offer = offerOf(tx, id);
  const before = stateOf(offer, tx.now);
  if (before === 'expired') throw refused(at('id'), 'expiredCredentialOffer');
  if (before !== 'pending') throw refused(at('id'), 'endedCredentialOffer', before);
  tx.agencyOffers.put({ ...offer, state });
  tx.emit(`credentialOffer.${state}`, { id, agentId: offer.agentId });
}

function shortOf(
  { now }: Transaction,
  { id, agentId, createdDate, expiryDate, schemaId, ...offer }: AgencyOfferRecord,
) {
  return filled({ id, agentId, createdDate, expiryDate, schemaId, state: stateOf({ ...offer, expiryDate }, now) });
}
