import type { Credential } from './credential.ts';
import type { Changing, Offer, ProofRequest, Wallet } from './wallet.ts';

export function isPending({ state }: { readonly state: string }): boolean {
  return state === 'pending';
}

/**
 * Ends an offer.
 *
 * @returns What makes the credential of it.
 * @throws {Error} When the wallet has no such offer, or it was ended before.
 */
export function endOffer({ name, offers }: Wallet, offer: Offer | undefined, state: Offer['state']): () => Credential {
  const [own, take] = [...offers].find(([one]) => one === offer) ?? [];
  if (own === undefined || take === undefined || !isPending(own)) throw new Error(`${name} has no such offer.`);
  own.state = state;
  return take;
}

/** @throws {Error} When the wallet has no such proof request, or it was answered or declined before. */
export function pendingRequest({ name, proofRequests }: Wallet, request: ProofRequest | undefined): Changing<ProofRequest> {
  const own = proofRequests.find((one) => one === request);
  if (own === undefined || !isPending(own)) throw new Error(`${name} has no such proof request.`);
  return own;
}
