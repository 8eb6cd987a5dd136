import { evident } from '../evidence/evidence.ts';
import { Identity, type IdOf, idOf, type Scannable, scanBody } from '../people/identity.ts';
import type { PersonRecord, PresentedCredential } from '../state/records.ts';
import type { AgencyOfferOptions } from '../people/person-reducers.ts';
import { type Ask, remoteEvidence } from './remote-evidence.ts';
import type { AgencyOffer, IssuedCredential, Message, Offer, ProofRequest } from '../people/views.ts';

declare const REMOTE: unique symbol;

/** A credential of a mock agency in another process: what a matcher says of it is a promise. */
export type RemoteCredential = IssuedCredential & { readonly [REMOTE]: true };

/** What somebody has on the phone, each list oldest first. */
export interface Wallet {
  readonly isConnected: boolean;
  readonly offers: readonly Offer[];
  readonly credentials: readonly RemoteCredential[];
  readonly proofRequests: readonly ProofRequest[];
  readonly messages: readonly Message[];
  readonly agencyOffers: readonly AgencyOffer[];
}

/**
 * A person of a mock agency in another process. What she does, she does when it is called; what she has, `look` tells.
 */
export class RemotePerson extends Identity {
  readonly #ask: Ask;

  constructor(ask: Ask, record: PersonRecord) {
    super(record);
    this.#ask = ask;
    evident(this, remoteEvidence(ask));
  }

  /** What she has on her phone now. */
  async look(): Promise<Wallet> {
    const wallet = (await this.#do('GET', '')) as Wallet;
    for (const credential of wallet.credentials) evident(credential, remoteEvidence(this.#ask));
    return wallet;
  }

  /**
   * Opens a link of the agency, or the QR code in a picture, as with her phone.
   *
   * @throws {Error} As a rejection, with the reason, when it cannot be used.
   */
  async scan(link: Scannable): Promise<void> {
    await this.#do('POST', '/scan', scanBody(link));
  }

  /** Accepts an offer. */
  async accept(offer: IdOf<{ readonly id: string }>): Promise<void> {
    await this.#do('POST', `/offers/${pathOf(offer)}/accept`);
  }

  /** Rejects an offer. */
  async reject(offer: IdOf<{ readonly id: string }>): Promise<void> {
    await this.#do('POST', `/offers/${pathOf(offer)}/reject`);
  }

  /**
   * Answers a proof request.
   *
   * @returns What she showed.
   */
  async answer(request: IdOf<{ readonly id: string }>): Promise<readonly PresentedCredential[]> {
    return (
      (await this.#do('POST', `/proof-requests/${pathOf(request)}/answer`)) as {
        readonly shown: readonly PresentedCredential[];
      }
    ).shown;
  }

  /** Declines a proof request. */
  async decline(request: IdOf<{ readonly id: string }>): Promise<void> {
    await this.#do('POST', `/proof-requests/${pathOf(request)}/decline`);
  }

  /** Presses a button of an action message: by its value, its title, or its number from 0. */
  async press(message: IdOf<{ readonly id: string }>, button: string | number): Promise<void> {
    await this.#do('POST', `/messages/${pathOf(message)}/press`, { button });
  }

  /** Offers a credential to the agency. */
  async offerCredential(offered: AgencyOfferOptions): Promise<AgencyOffer> {
    return (await this.#do('POST', '/credential-offers', offered)) as AgencyOffer;
  }

  #do(method: string, path: string, body?: unknown): Promise<unknown> {
    return this.#ask(method, `/people/${this.agentId}${path}`, body);
  }
}

function pathOf(thing: IdOf<{ readonly id: string }>): string {
  return encodeURIComponent(idOf(thing) || '-');
}
