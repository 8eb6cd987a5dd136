import type { Selected } from './selected.ts';

/**
 * Removes places from what holds them. Indices mean the lists as they were selected, so they go from the last to the
 * first.
 */
export function remove(places: readonly Selected[]): void {
  const indices = new Map<unknown[], number[]>();
  for (const { holder, key } of places) {
    if (Array.isArray(holder)) indices.set(holder, [...(indices.get(holder) ?? []), Number(key)]);
    else Reflect.deleteProperty(Object(holder), key);
  }
  for (const [list, found] of indices) {
    for (const index of found.sort((a, b) => b - a)) list.splice(index, 1);
  }
}
