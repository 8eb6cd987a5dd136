import type { Selected } from './selected.ts';

/** Every place of this key, which is no index of a list, or with `*` every place below the root. */
export function descendants(root: unknown, key: string): Selected[] {
  const found: Selected[] = [];
  const walk = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const [name, value] of Object.entries(holder) as [string, unknown][]) {
      if (key === '*' || name === key) found.push({ holder, key: name, value });
      walk(value);
    }
  };
  walk(root);
  return found;
}
