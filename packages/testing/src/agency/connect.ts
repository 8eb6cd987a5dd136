import type { Input } from './input.ts';
import { found } from './refusal.ts';
import { sameAlias } from './same-alias.ts';
import type { Connection, State } from './state.ts';
import type { Wallet } from './wallet.ts';

/** The contact type in the one connection that the vendor shows; its other values are not known. */
const CONTACT_TYPE = 1;

/** The connection of a person, a new one unless there is one already. */
export function connect(state: State, { agentId, alias, did, name }: Wallet, own: { readonly alias?: string | undefined; readonly displayName?: string | undefined } = {}): Connection {
  const there = state.connections.get(agentId);
  if (there !== undefined) return there;
  const connection = {
    agentId,
    alias: own.alias ?? alias,
    contactType: CONTACT_TYPE,
    createdDate: state.now(),
    did,
    displayName: own.displayName ?? name,
    withStageAccess: false,
  };
  state.connections.set(agentId, connection);
  return connection;
}

/** @throws {Refusal} When nobody is connected under this alias. */
export function connectionWithAlias(state: State, alias: string): Connection {
  return found([...state.connections.values()].find((one) => sameAlias(one.alias, alias)), 'connection with this alias');
}

/**
 * Whom something is sent to, by `agentId` or `agentAlias`.
 *
 * @throws {Refusal} When that is nobody who is connected; a connectionless message needs the alias only.
 */
export function recipient(state: State, { agentId, agentAlias = '', isConnectionless = false }: Input): Wallet {
  if (isConnectionless) {
    const known = [...state.wallets.values()].find(({ alias }) => sameAlias(alias, agentAlias));
    if (known !== undefined) return known;
  }
  const id = agentId ?? connectionWithAlias(state, agentAlias).agentId;
  return found(state.connections.has(id) ? state.wallets.get(id) : undefined, 'connection with this agent id');
}
