import type { Emulator } from '../emulator/emulator.ts';
import { isPast } from '../operations/lists.ts';
import { webLinkOf } from '../operations/links.ts';
import type { LinkRecord } from '../state/records.ts';

/** What is left of a link: somebody can open it, nobody can any more, or somebody else has taken what it offered. */
export type LinkState = 'open' | 'expired' | 'taken' | 'used';

/** A link, and what a browser can open of it: two of its kinds have a scheme of wallets. */
export function linkView(
  { state }: Emulator,
  link: LinkRecord,
): LinkRecord & {
  readonly state: LinkState;
  readonly web: string;
} {
  return { ...link, web: webLinkOf(link.url), state: stateOf(link) };

  function stateOf(of: LinkRecord): LinkState {
    if ('expiryDate' in of && isPast(of.expiryDate, state.now().toISOString())) return 'expired';
    if (of.kind === 'offer' && of.takenBy !== undefined) return 'taken';
    if (of.kind === 'session') return state.tables.sessions.get(of.sessionId)?.state === 'pending' ? 'open' : 'used';
    if (of.kind === 'invite') return state.tables.invites.get(of.inviteId)?.state === 'pending' ? 'open' : 'used';
    return 'open';
  }
}
