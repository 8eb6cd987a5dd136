import type { Json, RequestedProof } from '../state/records.ts';
import type { Transaction } from '../state/transaction.ts';
import { type Recipient, recipient } from './connections.ts';
import { filled } from './lists.ts';
import { linkTo } from './links.ts';
import type { Handlers } from './operation-types.ts';

interface Asked {
  readonly payload: object;
  readonly protocol?: string | undefined;
  readonly metadata?: object | undefined;
  readonly requestId?: string | undefined;
  readonly expiryDate?: string | undefined;
}

export const proofRequests = {
  sendProofRequestByAgentId: send,
  sendProofRequestByAlias: send,
  buildProofRequest: build,
  buildProofRequestQrCode: (input, tx) => ({ link: build(input, tx).url }),
} satisfies Handlers;

function send(input: Recipient & Asked, tx: Transaction): { requestId: string; agentId: string; protocol: string } {
  const { agentId } = recipient(tx, input);
  const request = requestOf(input, tx);
  const { id } = tx.proofRequests.put({ id: tx.newId(), agentId, ...request, createdDate: tx.now, state: 'pending' });
  tx.emit('proof.requested', { id, agentId, requestId: request.requestId });
  return { requestId: request.requestId, agentId, protocol: request.protocol };
}

function build(input: Asked, tx: Transaction): { url: string; requestId: string; expiryDate: string } {
  const request = requestOf(input, tx);
  const id = tx.newId();
  const url = (request.protocol === 'didcomm' ? linkTo.didcomm : linkTo.oid4vp)(tx, id);
  tx.links.put({ id, url, createdDate: tx.now, kind: 'proof', ...request });
  return filled({ url, requestId: request.requestId, expiryDate: request.expiryDate });
}

function requestOf({ payload, protocol = 'oid4vp', metadata, expiryDate, requestId }: Asked, tx: Transaction) {
  const { name, credentials } = payload as { readonly name: string; readonly credentials: readonly RequestedProof[] };
  return {
    requestId: requestId ?? tx.newId(),
    protocol,
    name,
    credentials,
    metadata: metadata as Json | undefined,
    expiryDate,
  };
}
