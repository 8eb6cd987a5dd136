import type { Answer, Handlers } from './answer.ts';
import { recipient } from './connect.ts';
import type { Input } from './input.ts';
import { isJson } from './json.ts';
import type { State } from './state.ts';
import type { Message } from './wallet.ts';

const KINDS: Readonly<Record<string, Message['kind']>> = {
  sendActionMessage: 'action',
  sendCustomMessage: 'custom',
  sendDataMessage: 'data',
  sendGeneralMessage: 'general',
  sendSystemMessage: 'system',
  initWorkflow: 'workflow',
};

export const messages: Handlers = Object.fromEntries(
  Object.entries(KINDS).flatMap(([name, kind]) => ['ByAgentId', 'ByAlias'].map((by) => [name + by, (input: Input, state: State) => send(kind, input, state)])),
);

function send(kind: Message['kind'], input: Input, state: State): Answer {
  const wallet = recipient(state, input);
  const { requestId = state.newId(), payload, metadata } = input;
  const id = state.newId();
  wallet.messages.push({ id, kind, payload: isJson(payload) ? payload : {}, requestId, metadata });
  return { fields: { id, agentId: wallet.agentId, requestId } };
}
