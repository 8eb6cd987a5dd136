import type { Handlers } from './answer.ts';
import type { Input } from './input.ts';
import { isJson, type Json } from './json.ts';
import { found, Refusal } from './refusal.ts';
import { canonical } from './same-alias.ts';
import type { State } from './state.ts';

/** The registry of aliases (ARS). */
export const aliasRegistry: Handlers = {
  createRegistryAlias: ({ agentId, isOverride, payload }, { registry }) => {
    const { key, value = agentId } = isJson(payload) ? payload : {};
    // The fields of the payload are a guess of ours: without this one there is nothing to remember.
    if (typeof key !== 'string') return;
    if (registry.has(canonical(key)) && isOverride !== true) throw new Refusal('There is an alias with this key already.', 409);
    const fields = { key, value, agentId };
    registry.set(canonical(key), fields);
    return { fields };
  },
  getRegistryAlias: (input, state) => ({ fields: entryOf(input, state) }),
  getRegistryAliasValue: (input, state) => ({ value: entryOf(input, state)['value'] }),
};

function entryOf({ aliasKey = '' }: Input, { registry }: State): Json {
  return found(registry.get(canonical(aliasKey)), 'alias with this key');
}
