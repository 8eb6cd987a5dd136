import type { Selected } from './selected.ts';

/** Every place of this key, or with `*` every place below the root, in the document's order. */
export function descendants(root: unknown, key: string): Selected[] {
  const found: Selected[] = [];
  const walk = (holder: unknown): void => {
    if (Array.isArray(holder)) {
      for (const [index, value] of holder.entries()) visit(holder, index, value);
    } else if (typeof holder === 'object' && holder !== null) {
      if (key !== '*' && Object.hasOwn(holder, key)) found.push({ holder, key, value: Reflect.get(holder, key) });
      for (const name of Object.keys(holder)) visit(holder, name, Reflect.get(holder, name));
    }
  };
  const visit = (holder: object, at: string | number, value: unknown): void => {
    if (key === '*') found.push({ holder, key: at, value });
    if (typeof value === 'object' && value !== null) walk(value);
  };
  walk(root);
  return found;
}
