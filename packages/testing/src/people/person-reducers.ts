import { at, type Place } from '../document/place.ts';
import { stateOf } from '../operations/credential-offers.ts';
import { isPast } from '../operations/lists.ts';
import type {
  AgencyOfferRecord,
  Attribute,
  MessageRecord,
  OfferRecord,
  PersonRecord,
  PresentedCredential,
  ProofRequestRecord,
} from '../state/records.ts';
import { found, refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';
import { newPerson, type PersonOptions } from './new-person.ts';
import { present } from './present.ts';
import { scan, type Scanned } from './scan.ts';

interface Act {
  readonly agentId: string;
}
interface ActOn extends Act {
  readonly id: string;
}
export interface AgencyOfferOptions {
  readonly schemaId: string;
  readonly attributes: readonly Attribute[];
  /** Until when the agency can accept it, ISO 8601. Default: without end. */
  readonly expiryDate?: string | undefined;
}

/** What people do. */
export const personReducers = {
  'person.create': (options: PersonOptions, tx: Transaction): PersonRecord => newPerson(options, tx),
  'person.scan': (
    { agentId, link, place = at('link') }: Act & { readonly link: string; readonly place?: Place },
    tx: Transaction,
  ): Scanned => scan(tx, personOf(tx, agentId), link, place),
  'person.accept': (act: ActOn, tx: Transaction): void => accept(tx, act),
  'person.reject': (act: ActOn, tx: Transaction): void => {
    const offer = pendingOffer(tx, act);
    tx.offers.put({ ...offer, state: 'rejected' });
    tx.emit('offer.rejected', { id: offer.id, agentId: act.agentId });
  },
  'person.answer': (act: ActOn, tx: Transaction): readonly PresentedCredential[] => {
    const person = personOf(tx, act.agentId);
    const request = pendingRequest(tx, act);
    const shown = present(person.name, request.credentials, tx.credentials.by('holder', act.agentId), tx.now);
    tx.proofRequests.put({ ...request, state: 'answered', shown });
    tx.emit('proof.answered', {
      id: request.id,
      agentId: act.agentId,
      requestId: request.requestId,
      credentialIds: shown.map(({ credentialId }) => credentialId),
    });
    return shown;
  },
  'person.decline': (act: ActOn, tx: Transaction): void => {
    const request = pendingRequest(tx, act);
    tx.proofRequests.put({ ...request, state: 'declined' });
    tx.emit('proof.declined', { id: request.id, agentId: act.agentId, requestId: request.requestId });
  },
  'person.press': (
    { agentId, id, button }: ActOn & { readonly button: string | number },
    tx: Transaction,
  ): MessageRecord => press(tx, { agentId, id }, button),
  'person.offerCredential': (
    { agentId, schemaId, attributes, expiryDate }: Act & AgencyOfferOptions,
    tx: Transaction,
  ): AgencyOfferRecord => {
    const offer = tx.agencyOffers.put({
      id: tx.newId(),
      agentId: personOf(tx, agentId).agentId,
      attributes,
      createdDate: tx.now,
      expiryDate,
      schemaId,
      state: 'pending',
    });
    tx.emit('credentialOffer.created', { id: offer.id, agentId });
    return offer;
  },
};

/** @throws {Refusal} When there is nobody with this agent id. */
export function personOf({ people }: Pick<Transaction, 'people'>, agentId: string): PersonRecord {
  return found(people.get(agentId), at('agentId'), 'unknownPerson');
}

/** The one who accepts takes it: whoever else has scanned the same link has it no longer. */
function accept(tx: Transaction, { agentId, id }: ActOn): void {
  const offer = pendingOffer(tx, { agentId, id });
  tx.offers.put({ ...offer, state: 'accepted' });
  if (offer.link === undefined) {
    const credential = found(tx.credentials.get(id), at('id'), 'unknownCredential');
    tx.credentials.put({ ...credential, holder: agentId });
  } else {
    takeLink(tx, offer.link, agentId);
    const { schemaId, format, attributes, expirationDate, requestId } = offer;
    const connected = tx.connections.has(agentId) ? agentId : undefined;
    tx.credentials.put({
      id,
      agentId: connected,
      holder: agentId,
      schemaId,
      format,
      attributes,
      expirationDate,
      requestId,
      issuedDate: tx.now,
      isRevoked: false,
      isSuspended: false,
    });
    tx.emit('credential.issued', { id, agentId, schemaId });
  }
  tx.emit('offer.accepted', { id, agentId, requestId: offer.requestId });
}

function takeLink(tx: Transaction, id: string, agentId: string): void {
  const link = tx.links.get(id);
  if (link?.kind !== 'offer') return;
  tx.links.put({ ...link, takenBy: agentId });
  for (const offer of tx.offers.by('link', id)) if (offer.agentId !== agentId) tx.offers.delete(offer.id);
}

function pendingOffer(tx: Transaction, { agentId, id }: ActOn): OfferRecord {
  const { name } = personOf(tx, agentId);
  const offer = tx.offers.get(id);
  if (offer === undefined || offer.agentId !== agentId) throw refused(at('id'), 'unknownOffer', name);
  const state = stateOf(offer, tx.now);
  if (state === 'expired') throw refused(at('id'), 'expiredOffer', name);
  if (state !== 'pending') throw refused(at('id'), 'endedOffer', name, state);
  return offer;
}

function pendingRequest(tx: Transaction, { agentId, id }: ActOn): ProofRequestRecord {
  const { name } = personOf(tx, agentId);
  const request = tx.proofRequests.get(id);
  if (request === undefined || request.agentId !== agentId) throw refused(at('id'), 'unknownProofRequest', name);
  const state = stateOf(request, tx.now);
  if (state === 'expired') throw refused(at('id'), 'expiredProofRequest', name);
  if (state !== 'pending') throw refused(at('id'), 'endedProofRequest', name, state);
  return request;
}

function press(tx: Transaction, { agentId, id }: ActOn, button: string | number): MessageRecord {
  const { name } = personOf(tx, agentId);
  const message = tx.messages.get(id);
  if (message === undefined || message.agentId !== agentId) throw refused(at('id'), 'unknownMessage', name);
  if (message.kind !== 'action') throw refused(at('id'), 'noActionMessage', name);
  if (isPast(message.expiryDate, tx.now)) throw refused(at('id'), 'expiredMessage', name);
  if (message.pressed !== undefined) throw refused(at('id'), 'pressedMessage', name);
  const { buttons } = message.payload;
  const all = Array.isArray(buttons) ? (buttons as readonly NonNullable<MessageRecord['pressed']>[]) : [];
  const pressed =
    typeof button === 'number' ? all[button] : all.find(({ title, value }) => value === button || title === button);
  if (pressed === undefined) throw refused(at('button'), 'unknownButton', JSON.stringify(button));
  tx.emit('button.pressed', { id, agentId, requestId: message.requestId });
  return tx.messages.put({ ...message, pressed });
}
