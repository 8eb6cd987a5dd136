import { canonical } from '../state/canonical-alias.ts';
import type { RegistryRecord } from '../state/records.ts';
import { found, Refusal } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Handlers } from './operation-types.ts';

/** The registry of aliases (ARS). */
export const aliasRegistry = {
  createRegistryAlias: ({ agentId, isOverride, payload: { key, value = agentId } }, tx) => {
    if (key === undefined) throw new Refusal('Say which alias: the payload has no key.', 'invalid');
    if (tx.registry.has(canonical(key)) && !isOverride)
      throw new Refusal('There is an alias with this key already.', 'conflict');
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
  return found(registry.get(canonical(key)), 'alias with this key');
}
