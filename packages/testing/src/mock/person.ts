import { runControl } from '../control/run-control.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { evident } from '../evidence/evidence.ts';
import { localEvidence } from '../evidence/local-evidence.ts';
import { Identity, type IdOf, idOf, type Scannable, scanBody } from '../people/identity.ts';
import type { PersonRecord, PresentedCredential } from '../state/records.ts';
import type { AgencyOfferOptions } from '../people/person-reducers.ts';
import type { AgencyOffer, IssuedCredential, Message, Offer, ProofRequest } from '../people/views.ts';
import { wallet } from '../people/views.ts';

/**
 * A person with a wallet on her phone, or a business with one. What she does, she does when it is called: nothing is
 * accepted or answered by itself. She does it by the control interface, as anybody outside the process can.
 */
export class Person extends Identity {
  readonly #emulator: Emulator;

  constructor(emulator: Emulator, record: PersonRecord) {
    super(record);
    this.#emulator = emulator;
    evident(this, localEvidence(emulator));
  }

  /** Whether the agency has a connection with her. */
  get isConnected(): boolean {
    return this.#emulator.state.tables.connections.has(this.agentId);
  }

  /** The offers that she has neither accepted nor rejected and that have not expired, oldest first. */
  get offers(): readonly Offer[] {
    return wallet.offers(this.#look()).rows;
  }

  /** The credentials that she has accepted, oldest first, as they are now. */
  get credentials(): readonly IssuedCredential[] {
    const evidence = localEvidence(this.#emulator);
    return wallet.credentials(this.#look()).rows.map((credential) => evident(credential, evidence));
  }

  /** The proof requests that she has neither answered nor declined and that have not expired, oldest first. */
  get proofRequests(): readonly ProofRequest[] {
    return wallet.proofRequests(this.#look()).rows;
  }

  /** The messages that she got, oldest first. */
  get messages(): readonly Message[] {
    return wallet.messages(this.#look()).rows;
  }

  /** The credentials that she offered to the agency, oldest first, as they are now. */
  get agencyOffers(): readonly AgencyOffer[] {
    return wallet.agencyOffers(this.#look()).rows;
  }

  /**
   * Opens a link of the agency as with her phone: its invitation connects her, an offer is then among her `offers`, a
   * proof request among her `proofRequests`, a workflow starts.
   *
   * @param link - The link, the QR image of it that the agency answered, or a PNG with one in it, such as a screenshot.
   * @throws {Refusal} When it is no link of this agency, an invitation that was recreated since, an offer that somebody
   * else has accepted, or past its date; for a picture, when no QR code in it can be read.
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
  scan(link: Scannable): void {
    this.#do('scan', {}, scanBody(link));
  }

  /**
   * Accepts an offer: the credential is then among her `credentials`.
   *
   * @throws {Refusal} When it is not one of her `offers`.
   */
  accept(offer: IdOf<Offer>): void {
    this.#do('acceptOffer', { id: idOf(offer) });
  }

  /**
   * Rejects an offer. The agency keeps the credential that it issued: how it treats a rejected one is not documented.
   *
   * @throws {Refusal} When it is not one of her `offers`.
   */
  reject(offer: IdOf<Offer>): void {
    this.#do('rejectOffer', { id: idOf(offer) });
  }

  /**
   * Answers a proof request, with the credentials that she has for it and that are neither revoked, suspended nor past
   * their date.
   *
   * @returns What she showed. The API has no operation that reads it.
   * @throws {Refusal} When it is not one of her `proofRequests`, or she has no credential that it asks for.
   * @example
   * ```ts
   * await using mock = await startAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })
   * const ada = mock.person({ name: 'Ada' })
   *
   * const offer = await agency.credentials.buildOffer({ payload })
   * ada.scan(offer.url ?? '')
   * ada.accept(ada.offers[0])
   *
   * const request = await agency.proofRequests.build({
   *   payload: { name: 'Email', credentials: [{ name: 'email', attributes: [{ name: 'email' }] }] },
   * })
   * ada.scan(request.url ?? '')
   * const [shown] = ada.answer(ada.proofRequests[0])
   * expect(shown?.attributes).toEqual([{ key: 'email', value: 'alice@example.com' }])
   * ```
   */
  answer(request: IdOf<ProofRequest>): readonly PresentedCredential[] {
    return (this.#do('answerProofRequest', { id: idOf(request) }) as { readonly shown: readonly PresentedCredential[] })
      .shown;
  }

  /**
   * Declines a proof request.
   *
   * @throws {Refusal} When it is not one of her `proofRequests`.
   */
  decline(request: IdOf<ProofRequest>): void {
    this.#do('declineProofRequest', { id: idOf(request) });
  }

  /**
   * Presses a button of an action message, once.
   *
   * @param button - Its value, its title, or its number from 0.
   * @throws {Refusal} When it is no action message of hers, has no such button, has expired, or she has pressed one
   * before.
   * @example
   * ```ts
   * await using mock = await startAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })
   * const ada = mock.person({ name: 'Ada' })
   * ada.scan(await agency.invitations.url())
   *
   * const buttons = [{ title: 'Yes', value: 'yes' }, { title: 'No', value: 'no' }]
   * await agency.messages.sendAction({ agentId: ada.agentId, payload: { title: 'Sign in?', buttons } })
   * ada.press(ada.messages[0], 'yes')
   * ada.messages[0]?.pressed?.value // 'yes'
   * ```
   */
  press(message: IdOf<Message>, button: string | number): void {
    this.#do('pressButton', { id: idOf(message) }, { button });
  }

  /**
   * Offers a credential to the agency. It is then in `agency.credentialOffers.list()`.
   *
   * @returns The offer as it is made; what becomes of it is among her `agencyOffers`.
   * @throws {Refusal} When she was forgotten by a `reset()`.
   * @example
   * ```ts
   * await using mock = await startAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })
   *
   * const issuer = mock.person({ name: 'Chamber of Commerce' })
   * const { id } = issuer.offerCredential({ schemaId: 'https://example.com/schemas/company/1.0', attributes: [] })
   * await agency.credentialOffers.accept({ id })
   * issuer.agencyOffers[0]?.state // 'accepted'
   * ```
   */
  offerCredential(offered: AgencyOfferOptions): AgencyOffer {
    return this.#do('offerCredential', {}, offered) as AgencyOffer;
  }

  #look(): Parameters<typeof wallet.offers>[0] {
    const { state } = this.#emulator;
    return { tables: state.tables, agentId: this.agentId, now: state.now().toISOString() };
  }

  #do(id: string, parameters: Readonly<Record<string, string>>, body?: unknown): unknown {
    return runControl(this.#emulator, id, { ...parameters, agentId: this.agentId }, body);
  }
}
