import type { Answer, Handlers } from './answer.ts';
import { connect, connectionWithAlias } from './connect.ts';
import { idOf, idsOf, type Input } from './input.ts';
import { sorted } from './page.ts';
import { found } from './refusal.ts';
import { sameAlias } from './same-alias.ts';
import type { Connection, State } from './state.ts';
import type { Wallet } from './wallet.ts';

export const connections: Handlers = {
  connectByAlias: ({ alias = '' }, state) => connected(state, (wallet) => sameAlias(wallet.alias, alias)),
  connectByDid: ({ did, ...own }, state) => connected(state, (wallet) => wallet.did === did, own),
  connectByInvitationUrl: ({ url }, state) => connected(state, (wallet) => wallet.invitation === url),
  connectByLinkedDomain: ({ linkedDomain, ...own }, state) => connected(state, (wallet) => wallet.linkedDomain === linkedDomain, own),
  getConnectionByAgentId: (input, state) => fieldsOf(connection(state, idOf(input))),
  getConnectionByAgentAlias: ({ alias = '' }, state) => fieldsOf(connectionWithAlias(state, alias)),
  listConnections: (input, state) => ({ rows: sorted(state.connections.values(), input).filter((one) => isAskedFor(one, input)).map((one) => ({ ...one })) }),
  addConnectionStageAccess: (input, state) => void (connection(state, idOf(input)).withStageAccess = true),
  removeConnectionStageAccess: (input, state) => void (connection(state, idOf(input)).withStageAccess = false),
  deleteConnection: (input, state) => remove(state, [idOf(input)]),
  deleteConnections: (input, state) => remove(state, idsOf(input)),
};

function connected(state: State, isMeant: (wallet: Wallet) => boolean, { defaultAlias: alias, title: displayName }: Input = {}): Answer {
  const wallet = found([...state.wallets.values()].find(isMeant), 'such person; make one with `person()` of the mock');
  return fieldsOf(connect(state, wallet, { alias, displayName }));
}

function fieldsOf(one: Connection): Answer {
  return { fields: { ...one } };
}

function connection({ connections }: State, agentId: string): Connection {
  return found(connections.get(agentId), 'connection with this agent id');
}

function isAskedFor(one: Connection, { id, alias, displayName = '', withStageAccess }: Input): boolean {
  return (
    (id === undefined || one.agentId === id) &&
    (alias === undefined || sameAlias(one.alias, alias)) &&
    one.displayName.toLowerCase().includes(displayName.toLowerCase()) &&
    (withStageAccess === undefined || one.withStageAccess === withStageAccess)
  );
}

/** All or none. */
function remove(state: State, agentIds: readonly string[]): void {
  for (const agentId of agentIds) connection(state, agentId);
  for (const agentId of agentIds) state.connections.delete(agentId);
}
