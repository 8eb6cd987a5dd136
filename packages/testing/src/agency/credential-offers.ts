import type { Answer, Handlers } from './answer.ts';
import { idOf, type Input } from './input.ts';
import { isBetween, sorted } from './page.ts';
import { found, Refusal } from './refusal.ts';
import type { AgencyOffer, State } from './state.ts';

/** Offers of others to the agency. */
export const credentialOffers: Handlers = {
  listCredentialOffers: (input, state) => ({
    rows: sorted(state.agencyOffers.values(), input)
      .filter(({ createdDate }) => isBetween(createdDate, input))
      .map(({ attributes: _, ...short }) => short),
  }),
  getCredentialOffer: (input, state): Answer => ({ fields: { ...offerIn(state, input) } }),
  acceptCredentialOffer: (input, state) => end(offerIn(state, input), 'accepted'),
  rejectCredentialOffer: (input, state) => end(offerIn(state, input), 'rejected'),
  deleteCredentialOffer: (input, state) => void state.agencyOffers.delete(offerIn(state, input).id),
};

function offerIn({ agencyOffers }: State, input: Input): AgencyOffer {
  return found(agencyOffers.get(idOf(input)), 'credential offer with this id');
}

function end(offer: AgencyOffer, state: 'accepted' | 'rejected'): void {
  if (offer.state !== 'pending') throw new Refusal(`The credential offer was ${offer.state} before.`, 409);
  offer.state = state;
}
