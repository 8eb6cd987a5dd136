import { at } from '../document/place.ts';
import { canonical } from '../state/canonical-alias.ts';
import type { RegistryRecord } from '../state/records.ts';
import { found, refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Handlers } from './operation-types.ts';

/** The registry of aliases (ARS). */
export const aliasRegistry = {
  createRegistryAlias: ({ agentId, isOverride, payload: { key, value = agentId } }, tx) => {
    if (key === undefined) throw refused(at('payload', 'key'), 'noKey');
    if (tx.registry.has(canonical(key)) && !isOverride) throw refused(at('payload', 'key'), 'takenKey');
    tx.registry.put({ key, value, agentId });
    return { key, value, agentId };
  },
  getRegistryAlias: ({ aliasKey }, tx) => {
    const { key, value, agentId } = entryOf(tx, aliasKey);
    return { key, value, agentId };
  },
  getRegistryAliasValue: ({ aliasKey }, tx) => entryOf(tx, aliasKey).value,
} satisfies Handlers;

function entryOf({ registry }: Transaction, key: string): RegistryRecord {
  return found(registry.get(canonical(key)), at('aliasKey'), 'unknownKey');
}
