import type { Transaction } from '../state/transaction.ts';
import { linkTo } from './links.ts';
import type { Handlers } from './operation-types.ts';

export const invitations = {
  getConnectUrl: (_, tx) => invitation(tx),
  getConnectQrCode: (_, tx) => ({ link: invitation(tx) }),
  recreateConnectUrl: (_, tx) => {
    // What was printed before is of no more use: that is what one recreates it for.
    const before = tx.setting<string>('invitation');
    if (before !== undefined) tx.links.delete(before);
    tx.set('invitation', undefined);
    return invitation(tx);
  },
} satisfies Handlers;

function invitation(tx: Transaction): string {
  const there = tx.links.get(tx.setting<string>('invitation') ?? '');
  if (there !== undefined) return linkTo.invitation(tx, there.id);
  const id = tx.newId();
  const url = linkTo.invitation(tx, id);
  tx.links.put({ id, url, createdDate: tx.now, kind: 'invitation' });
  tx.set('invitation', id);
  return url;
}
