import type { Answer, Handlers } from './answer.ts';
import { recipient } from './connect.ts';
import type { Input } from './input.ts';
import { linkTo } from './links.ts';
import type { State } from './state.ts';
import type { ProofRequest } from './wallet.ts';

export const proofRequests: Handlers = {
  sendProofRequestByAgentId: send,
  sendProofRequestByAlias: send,
  buildProofRequest: (input, state) => {
    const { url, requestId, expiryDate } = build(input, state);
    return { fields: { url, requestId, expiryDate } };
  },
  buildProofRequestQrCode: (input, state) => ({ link: build(input, state).url }),
};

function send(input: Input, state: State): Answer {
  const wallet = recipient(state, input);
  const request = requestOf(input, state);
  wallet.proofRequests.push(request);
  return { fields: { requestId: request.requestId, agentId: wallet.agentId, protocol: request.protocol } };
}

function build(input: Input, state: State): ProofRequest & { readonly url: string } {
  const request = requestOf(input, state);
  const url = (request.protocol === 'didcomm' ? linkTo.didcomm : linkTo.oid4vp)(state.newId());
  state.links.set(url, (wallet) => wallet.proofRequests.push({ ...request }));
  return { ...request, url };
}

function requestOf({ payload, protocol = 'oid4vp', metadata, expiryDate, ...input }: Input, state: State): ProofRequest {
  const { name, credentials } = payload as Pick<ProofRequest, 'name' | 'credentials'>;
  return { requestId: input.requestId ?? state.newId(), protocol, name, credentials, metadata, expiryDate, state: 'pending' };
}
