import type { Transaction } from '../state/transaction.ts';

/** The agent id of the agency itself. */
export function agencyIdOf(tx: Transaction): string {
  const there = tx.setting<string>('agencyId');
  if (there !== undefined) return there;
  const id = tx.newId();
  tx.set('agencyId', id);
  return id;
}
