import { base64Of } from '../qr/base64.ts';
import type { PersonRecord, PresentedCredential } from '../state/records.ts';
import type { AgencyOfferOptions } from '../people/person-reducers.ts';
import type { AgencyOffer, IssuedCredential, Message, Offer, ProofRequest } from '../people/views.ts';

/** Asks the control interface of a mock agency. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** What somebody has on the phone, each list oldest first. */
export interface Wallet {
  readonly isConnected: boolean;
  readonly offers: readonly Offer[];
  readonly credentials: readonly IssuedCredential[];
  readonly proofRequests: readonly ProofRequest[];
  readonly messages: readonly Message[];
  readonly agencyOffers: readonly AgencyOffer[];
}

type IdOf = { readonly id: string } | string | undefined;

/** A person of a mock agency in another process. What she does, she does when it is called; what she has, `look` tells. */
export class RemotePerson {
  readonly name: string;
  readonly agentId: string;
  readonly alias: string;
  readonly did: string;
  readonly linkedDomain: string;
  readonly invitation: string;
  readonly #ask: Ask;

  constructor(ask: Ask, { name, agentId, alias, did, linkedDomain, invitation }: PersonRecord) {
    this.#ask = ask;
    this.name = name;
    this.agentId = agentId;
    this.alias = alias;
    this.did = did;
    this.linkedDomain = linkedDomain;
    this.invitation = invitation;
  }

  /** What she has on her phone now. */
  async look(): Promise<Wallet> {
    return (await this.#do('GET', '')) as Wallet;
  }

  /**
   * Opens a link of the agency, or the QR code in a picture, as with her phone.
   *
   * @throws {Error} As a rejection, with the reason, when it cannot be used.
   */
  async scan(link: string | Uint8Array | { readonly bytes: Uint8Array }): Promise<void> {
    const bytes = typeof link === 'string' ? undefined : link instanceof Uint8Array ? link : link.bytes;
    await this.#do('POST', '/scan', bytes === undefined ? { link } : { png: base64Of(bytes) });
  }

  /** Accepts an offer. */
  async accept(offer: IdOf): Promise<void> {
    await this.#do('POST', `/offers/${idOf(offer)}/accept`);
  }

  /** Rejects an offer. */
  async reject(offer: IdOf): Promise<void> {
    await this.#do('POST', `/offers/${idOf(offer)}/reject`);
  }

  /**
   * Answers a proof request.
   *
   * @returns What she showed.
   */
  async answer(request: IdOf): Promise<readonly PresentedCredential[]> {
    return (
      (await this.#do('POST', `/proof-requests/${idOf(request)}/answer`)) as {
        readonly shown: readonly PresentedCredential[];
      }
    ).shown;
  }

  /** Declines a proof request. */
  async decline(request: IdOf): Promise<void> {
    await this.#do('POST', `/proof-requests/${idOf(request)}/decline`);
  }

  /** Presses a button of an action message: by its value, its title, or its number from 0. */
  async press(message: IdOf, button: string | number): Promise<void> {
    await this.#do('POST', `/messages/${idOf(message)}/press`, { button });
  }

  /** Offers a credential to the agency. */
  async offerCredential(offered: AgencyOfferOptions): Promise<AgencyOffer> {
    return (await this.#do('POST', '/credential-offers', offered)) as AgencyOffer;
  }

  #do(method: string, path: string, body?: unknown): Promise<unknown> {
    return this.#ask(method, `/people/${this.agentId}${path}`, body);
  }
}

function idOf(thing: IdOf): string {
  return encodeURIComponent(typeof thing === 'string' ? thing : (thing?.id ?? '-'));
}
