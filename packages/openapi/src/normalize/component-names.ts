import { referencesOf } from '../document/refs.ts';
import { pathOf } from '../document/pointer.ts';
import { objectIn, type NormalizationContext } from './normalization-context.ts';
import { refer } from './refer.ts';

const PREFIX = '#/components/schemas/';

/**
 * Gives component schemas the names under which the overlays speak of them. Everything that refers to a schema refers
 * to a whole component here.
 *
 * @param renames - The document's name -> the overlays' name.
 */
export function renameComponents({ document }: NormalizationContext, renames: Readonly<Record<string, string>>): void {
  const schemas = objectIn(objectIn(document.components).schemas);
  const names = new Map(
    Object.entries(renames).filter(([from, to]) => Object.hasOwn(schemas, from) && !Object.hasOwn(schemas, to)),
  );
  for (const { path, target } of [...referencesOf(document)]) {
    const to = String(target).startsWith(PREFIX) ? names.get(String(pathOf(String(target)).at(-1))) : undefined;
    if (to !== undefined) refer(document, path, PREFIX + to);
  }
  for (const [from, to] of names) {
    schemas[to] = schemas[from];
    delete schemas[from];
  }
}
