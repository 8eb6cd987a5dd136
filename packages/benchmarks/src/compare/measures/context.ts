import type { Peer } from '../peers/peer.ts';
import type { Prepared } from '../prepare/prepare.ts';

/** What every measure is given. */
export interface Context {
  readonly prepared: Prepared;
  readonly peers: readonly Peer[];
  readonly baseUrl: string;
  readonly isQuick: boolean;
}

/** Where a peer is installed. */
export function folderOf({ prepared }: Context, peer: Peer): string {
  return prepared[peer.folder ?? 'clients'];
}
