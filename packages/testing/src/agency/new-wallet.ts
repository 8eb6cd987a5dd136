import { AgentAlias } from '@one37id/agency';
import { sameAlias } from './same-alias.ts';
import type { State } from './state.ts';
import type { Wallet } from './wallet.ts';

/** Who a person is. What is left out is made from the name. */
export interface PersonOptions {
  readonly name: string;
  /** Her alias, such as `com.one37id:email:ada%40example.com`; see `AgentAlias.format`. Default: `::ada`, from the name. */
  readonly alias?: string;
  /** Default: one of the method `example`. */
  readonly did?: string;
  /** The domain of a business. Default: `ada.example`, from the name. */
  readonly linkedDomain?: string;
}

/**
 * Makes a wallet that the agency does not know yet.
 *
 * @throws {Error} When somebody has the alias already.
 */
export function newWallet(state: State, { name, ...options }: PersonOptions): Wallet {
  const agentId = state.newId();
  const word = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || agentId;
  const { alias = AgentAlias.format({ value: word }), did = `did:example:${agentId}`, linkedDomain = `${word}.example` } = options;
  if ([...state.wallets.values()].some((other) => sameAlias(other.alias, alias))) throw new Error(`Somebody has the alias of ${name} already: give another one.`);
  const invitation = `https://${linkedDomain}/invitation?oob=${state.newId()}`;
  const wallet = { name, agentId, alias, did, linkedDomain, invitation, offers: new Map(), credentials: [], proofRequests: [], messages: [] };
  state.wallets.set(agentId, wallet);
  return wallet;
}
