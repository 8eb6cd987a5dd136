import type { IssuedCredential } from './credential.ts';
import type { Attribute } from './input.ts';
import { openLink } from './links.ts';
import { endOffer, isPending, pendingRequest } from './pending.ts';
import { present } from './present.ts';
import type { AgencyOffer, State } from './state.ts';
import type { Message, Offer, PresentedCredential, ProofRequest, Wallet } from './wallet.ts';

/**
 * A person with a wallet on her phone, or a business with one. What she does, she does when it is called: nothing is accepted or
 * answered by itself.
 */
export class Person {
  readonly name: string;
  /** The agent id that she has at the agency once she is connected. */
  readonly agentId: string;
  /** Her alias, as in `agentAlias`. */
  readonly alias: string;
  readonly did: string;
  readonly linkedDomain: string;
  /** Her own invitation, for `agency.connections.connect({ url })`. */
  readonly invitation: string;
  readonly #wallet: Wallet;
  readonly #state: State;

  constructor(state: State, wallet: Wallet) {
    this.#state = state;
    this.#wallet = wallet;
    ({ name: this.name, agentId: this.agentId, alias: this.alias, did: this.did, linkedDomain: this.linkedDomain, invitation: this.invitation } = wallet);
  }

  /** Whether the agency has a connection with her. */
  get isConnected(): boolean {
    return this.#state.connections.has(this.agentId);
  }

  /** The offers that she has neither accepted nor rejected, oldest first. */
  get offers(): readonly Offer[] {
    return [...this.#wallet.offers.keys()].filter(isPending);
  }

  /** The credentials that she has accepted, oldest first, as they are now. */
  get credentials(): readonly IssuedCredential[] {
    return this.#wallet.credentials.map(({ id, schemaId, format, attributes, expirationDate, status }) => ({ id, schemaId, format, attributes, expirationDate, status }));
  }

  /** The proof requests that she has neither answered nor declined, oldest first. */
  get proofRequests(): readonly ProofRequest[] {
    return this.#wallet.proofRequests.filter(isPending);
  }

  /** The messages that she got, oldest first. */
  get messages(): readonly Message[] {
    return [...this.#wallet.messages];
  }

  /**
   * Opens a link of the agency as with her phone: its invitation connects her, an offer is then among her `offers`, a proof
   * request among her `proofRequests`.
   *
   * @param link - The link, or the QR image of it that the agency answered.
   * @throws {Error} When it is no link of this agency, or an invitation that was recreated since.
   * @example
   * ```ts
   * await using mock = await startAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })
   *
   * const ada = mock.person({ name: 'Ada' })
   * ada.scan(await agency.invitations.qrCode())
   * ada.isConnected // true
   * ```
   */
  scan(link: string | { readonly bytes: Uint8Array }): void {
    openLink(this.#state, this.#wallet, link);
  }

  /**
   * Accepts an offer: the credential is then among her `credentials`.
   *
   * @throws {Error} When it is not one of her `offers`.
   */
  accept(offer: Offer | undefined): void {
    const take = endOffer(this.#wallet, offer, 'accepted');
    this.#wallet.credentials.push(take());
  }

  /**
   * Rejects an offer. The agency keeps the credential that it issued: how it treats a rejected one is not documented.
   *
   * @throws {Error} When it is not one of her `offers`.
   */
  reject(offer: Offer | undefined): void {
    endOffer(this.#wallet, offer, 'rejected');
  }

  /**
   * Answers a proof request, with the credentials that she has for it and that are neither revoked nor suspended.
   *
   * @returns What she showed. The API has no operation that reads it.
   * @throws {Error} When it is not one of her `proofRequests`, or she has no credential that it asks for.
   * @example
   * ```ts
   * await using mock = await startAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })
   * const ada = mock.person({ name: 'Ada' })
   *
   * const offer = await agency.credentials.buildOffer({ payload })
   * ada.scan(offer.url)
   * ada.accept(ada.offers[0])
   *
   * const request = await agency.proofRequests.build({
   *   payload: { name: 'Email', credentials: [{ name: 'email', attributes: [{ name: 'email' }] }] },
   * })
   * ada.scan(request.url)
   * const [shown] = ada.answer(ada.proofRequests[0])
   * expect(shown?.attributes).toEqual([{ key: 'email', value: 'alice@example.com' }])
   * ```
   */
  answer(request: ProofRequest | undefined): readonly PresentedCredential[] {
    const own = pendingRequest(this.#wallet, request);
    const presented = present(this.name, own, this.#wallet.credentials);
    own.state = 'answered';
    return presented;
  }

  /**
   * Declines a proof request.
   *
   * @throws {Error} When it is not one of her `proofRequests`.
   */
  decline(request: ProofRequest | undefined): void {
    pendingRequest(this.#wallet, request).state = 'declined';
  }

  /**
   * Offers a credential to the agency. It is then in `agency.credentialOffers.list()`.
   *
   * @returns The offer; its `state` changes when the agency accepts or rejects it.
   * @example
   * ```ts
   * await using mock = await startAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })
   *
   * const issuer = mock.person({ name: 'Chamber of Commerce' })
   * const offer = issuer.offerCredential({ schemaId: 'https://example.com/schemas/company/1.0', attributes: [] })
   * await agency.credentialOffers.accept({ id: offer.id })
   * offer.state // 'accepted'
   * ```
   */
  offerCredential(offered: { readonly schemaId: string; readonly attributes: readonly Attribute[]; readonly expiryDate?: string }): Readonly<AgencyOffer> {
    const { schemaId, attributes, expiryDate } = offered;
    const { newId, now, agencyOffers } = this.#state;
    const offer: AgencyOffer = { id: newId(), agentId: this.agentId, attributes, createdDate: now(), expiryDate, schemaId, state: 'pending' };
    agencyOffers.set(offer.id, offer);
    return offer;
  }
}
