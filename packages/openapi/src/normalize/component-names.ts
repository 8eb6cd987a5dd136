import { objectAt } from '../document/schema.ts';
import { referencesOf } from '../document/refs.ts';
import { pathOf, valueAt } from '../document/pointer.ts';
import { objectIn, type NormalizationContext } from './normalization-context.ts';

const PREFIX = '#/components/schemas/';

/**
 * Gives component schemas the names under which the overlays speak of them.
 *
 * @param renames - The document's name -> the overlays' name.
 */
export function renameComponents({ document }: NormalizationContext, renames: Readonly<Record<string, string>>): void {
  const schemas = objectIn(objectIn(document.components).schemas);
  const names = Object.entries(renames).filter(
    ([from, to]) => schemas[from] !== undefined && schemas[to] === undefined,
  );
  if (names.length === 0) return;
  const targets = new Map(
    names.flatMap(([from, to]) => [
      [PREFIX + from, PREFIX + to],
      [from, to],
    ]),
  );
  const references = [...referencesOf(document)];
  for (const { path, target } of references) {
    const to = typeof target === 'string' ? targets.get(PREFIX + pathOf(target).at(-1)) : undefined;
    if (to === undefined || typeof target !== 'string' || !target.startsWith(PREFIX)) continue;
    const holder = valueAt(document, path);
    if (typeof holder === 'object' && holder !== null) Reflect.set(holder, '$ref', to);
    else Reflect.set(objectAt(valueAt(document, path.slice(0, -1))), path.at(-1) ?? '', to);
  }
  for (const [from, to] of names) {
    schemas[to] = schemas[from];
    delete schemas[from];
  }
}
