import { at, type Place } from '../document/place.ts';
import type { Attribute, CredentialRecord } from '../state/records.ts';
import { found } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';
import { type Recipient, recipient } from './connections.ts';
import { filled, pageOf } from './lists.ts';
import { linkTo } from './links.ts';
import type { Handlers } from './operation-types.ts';

interface Payload {
  readonly schemaId: string;
  readonly format?: string | undefined;
  readonly attributes: readonly Attribute[];
  readonly expirationDate?: string | undefined;
}

interface Asked {
  readonly payload: readonly Payload[];
  readonly requestId?: string | undefined;
  readonly expiryDate?: string | undefined;
}

export const credentials = {
  issueCredentialByAgentId: issue,
  issueCredentialByAlias: issue,
  buildCredentialOffer: (input, tx) => buildOffer(input, tx),
  buildCredentialOfferQrCode: (input, tx) => ({ link: buildOffer(input, tx).url }),
  listCredentials: (input, tx) => {
    const { rows, total } = pageOf(tx.credentials, input, tx);
    return { rows: rows.map(shortOf), total };
  },
  getCredential: ({ id }, tx) => {
    const credential = credentialOf(tx, id, at('id'));
    return { ...shortOf(credential), attributes: credential.attributes.map((each) => ({ ...each })) };
  },
  deleteCredential: ({ id }, tx) => {
    credentialOf(tx, id, at('id'));
    tx.credentials.delete(id);
    tx.offers.delete(id);
    tx.emit('credential.deleted', { id });
  },
} satisfies Handlers;

/** @throws {Refusal} When there is none. */
export function credentialOf(tx: Transaction, id: string, place: Place): CredentialRecord {
  return found(tx.credentials.get(id), place, 'unknownCredential');
}

/** It is in the agency's list at once; whether the person accepts is hers. */
function issue(
  input: Recipient & Asked,
  tx: Transaction,
): { credentialIds: string[]; agentId: string; requestId: string } {
  const { agentId } = recipient(tx, input);
  const { requestId = tx.newId(), expiryDate } = input;
  const credentialIds = input.payload.map(({ schemaId, format = 'w3c', attributes, expirationDate }) => {
    const id = tx.newId();
    tx.credentials.put({
      id,
      agentId,
      schemaId,
      format,
      attributes,
      issuedDate: tx.now,
      expirationDate,
      requestId,
      isRevoked: false,
      isSuspended: false,
    });
    tx.offers.put({
      id,
      agentId,
      schemaId,
      format,
      attributes,
      expirationDate,
      requestId,
      expiryDate,
      createdDate: tx.now,
      state: 'pending',
    });
    tx.emit('credential.issued', { id, agentId, schemaId });
    return id;
  });
  return { credentialIds, agentId, requestId };
}

/** Nobody is known yet, so it is issued when somebody accepts. */
function buildOffer(
  { payload, expiryDate, ...input }: Asked,
  tx: Transaction,
): { url: string; requestId: string; expiryDate: string } {
  const { requestId = tx.newId() } = input;
  const id = tx.newId();
  const url = linkTo.offer(tx, id);
  const offered = payload.map(({ schemaId, format = 'w3c', attributes, expirationDate }) => ({
    schemaId,
    format,
    attributes,
    expirationDate,
  }));
  tx.links.put({ id, url, createdDate: tx.now, kind: 'offer', requestId, expiryDate, credentials: offered });
  return filled({ url, requestId, expiryDate });
}

function shortOf({ id, agentId, schemaId, format, issuedDate, expirationDate }: CredentialRecord) {
  return filled({ id, agentId, schemaId, format, issuedDate, expirationDate });
}
