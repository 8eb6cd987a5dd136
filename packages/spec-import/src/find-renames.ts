import type { Matched, MatchedOperation } from './match-known.ts';

/**
 * Operations that got another tag or summary: those gone and those new that have the same operationId, or else the same
 * method and path, in the document imported before and in this one. One for one only; anything else is not guessed.
 *
 * @returns The document's key -> the overlays' key.
 */
export function findRenames(before: Matched, after: Matched): Record<string, string> {
  const renames: Record<string, string> = {};
  for (const by of ['operationId', 'route'] as const) {
    const gone = after.gone.filter((key) => !Object.values(renames).includes(key));
    const added = after.added.filter((key) => !Object.hasOwn(renames, key));
    const index = unique(added, after.operations, by);
    for (const [value, key] of unique(gone, before.operations, by)) {
      const candidate = index.get(value);
      if (candidate !== undefined) renames[candidate] = key;
    }
  }
  return renames;
}

function unique(keys: readonly string[], operations: ReadonlyMap<string, MatchedOperation>, by: 'operationId' | 'route'): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const key of keys) {
    const value = operations.get(key)?.[by];
    if (value === undefined) continue;
    if (found.has(value)) twice.add(value);
    found.set(value, key);
  }
  for (const value of twice) found.delete(value);
  return found;
}
