import type { Json, MessageKind } from '../state/records.ts';
import type { Transaction } from '../state/transaction.ts';
import { type Recipient, recipient } from './connections.ts';
import type { Handlers } from './operation-types.ts';

interface Sent {
  readonly payload: object;
  readonly metadata?: object | undefined;
  readonly requestId?: string | undefined;
  readonly expiryDate?: string | undefined;
}

const send =
  (kind: MessageKind) =>
  (input: Recipient & Sent, tx: Transaction): { id: string; agentId: string; requestId: string } => {
    const { agentId } = recipient(tx, input);
    const { payload, metadata, expiryDate, requestId = tx.newId() } = input;
    const id = tx.newId();
    tx.messages.put({
      id,
      agentId,
      kind,
      payload: payload as Json,
      metadata: metadata as Json | undefined,
      requestId,
      expiryDate,
      createdDate: tx.now,
    });
    tx.emit('message.sent', { id, agentId, kind });
    return { id, agentId, requestId };
  };

export const messages = {
  sendActionMessageByAgentId: send('action'),
  sendActionMessageByAlias: send('action'),
  sendCustomMessageByAgentId: send('custom'),
  sendCustomMessageByAlias: send('custom'),
  sendDataMessageByAgentId: send('data'),
  sendDataMessageByAlias: send('data'),
  sendGeneralMessageByAgentId: send('general'),
  sendGeneralMessageByAlias: send('general'),
  sendSystemMessageByAgentId: send('system'),
  sendSystemMessageByAlias: send('system'),
  initWorkflowByAgentId: send('workflow'),
  initWorkflowByAlias: send('workflow'),
} satisfies Handlers;
