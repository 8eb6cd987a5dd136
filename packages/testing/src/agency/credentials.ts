import type { Answer, Handlers } from './answer.ts';
import { recipient } from './connect.ts';
import { Credential, type CredentialPayload } from './credential.ts';
import { idOf, type Input } from './input.ts';
import type { Json } from './json.ts';
import { linkTo } from './links.ts';
import { isBetween, sorted } from './page.ts';
import { found } from './refusal.ts';
import type { State } from './state.ts';
import type { Wallet } from './wallet.ts';

export const credentials: Handlers = {
  issueCredentialByAgentId: issue,
  issueCredentialByAlias: issue,
  buildCredentialOffer: (input, state) => ({ fields: { ...buildOffer(input, state) } }),
  buildCredentialOfferQrCode: (input, state) => ({ link: buildOffer(input, state).url }),
  listCredentials: (input, state) => ({
    rows: sorted(state.credentials.values(), input).filter(({ issuedDate }) => isBetween(issuedDate, input)).map(shortOf),
  }),
  getCredential: (input, state) => {
    const credential = credentialIn(state, idOf(input));
    return { fields: { ...shortOf(credential), attributes: credential.attributes } };
  },
  deleteCredential: (input, state) => void state.credentials.delete(credentialIn(state, idOf(input)).id),
};

/** @throws {Refusal} When there is none. */
export function credentialIn({ credentials: all }: State, id: string): Credential {
  return found(all.get(id), 'credential with this id');
}

/** It is in the agency's list at once; whether the person accepts is hers. */
function issue(input: Input, state: State): Answer {
  const wallet = recipient(state, input);
  const { requestId = state.newId(), expiryDate } = input;
  const issued = payloadOf(input).map((payload) => new Credential(state.newId(), wallet.agentId, state.now(), payload));
  for (const credential of issued) {
    state.credentials.set(credential.id, credential);
    offer(wallet, credential, { requestId, expiryDate }, () => credential);
  }
  return { fields: { credentialIds: issued.map(({ id }) => id), agentId: wallet.agentId, requestId } };
}

/** Nobody is known yet, so it is issued when somebody accepts. */
function buildOffer(input: Input, state: State): { readonly url: string; readonly requestId: string; readonly expiryDate: string | undefined } {
  const { requestId = state.newId(), expiryDate } = input;
  const url = linkTo.offer(state.newId());
  state.links.set(url, (wallet) => {
    for (const payload of payloadOf(input)) {
      const draft = new Credential(state.newId(), undefined, state.now(), payload);
      offer(wallet, draft, { requestId, expiryDate }, () => {
        const agentId = state.connections.has(wallet.agentId) ? wallet.agentId : undefined;
        const credential = new Credential(draft.id, agentId, state.now(), payload);
        state.credentials.set(credential.id, credential);
        return credential;
      });
    }
  });
  return { url, requestId, expiryDate };
}

function offer(wallet: Wallet, { id, schemaId, format, attributes }: Credential, request: { requestId: string; expiryDate: string | undefined }, take: () => Credential): void {
  wallet.offers.set({ id, schemaId, format, attributes, ...request, state: 'pending' }, take);
}

function payloadOf({ payload }: Input): readonly CredentialPayload[] {
  return payload as readonly CredentialPayload[];
}

function shortOf({ id, agentId, schemaId, format, issuedDate, expirationDate }: Credential): Json {
  return { id, agentId, schemaId, format, issuedDate, expirationDate };
}
