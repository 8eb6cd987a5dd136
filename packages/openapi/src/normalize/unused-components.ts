import { isObject, objectAt } from '../document/schema.ts';
import { pathOf } from '../document/pointer.ts';
import { referencesOf } from '../document/refs.ts';
import type { OpenApiDocument } from '../document/types.ts';
import type { Place } from '../document/what-stands.ts';

/** Requirements name schemes without a reference; an unused scheme does no harm. */
const KEPT = 'securitySchemes';

/**
 * A document without the components that nothing refers to: services publish many, and the envelopes and parameters
 * that the normalisation writes out leave more behind.
 *
 * @returns The same document where all are used.
 */
export function withoutUnusedComponents(document: OpenApiDocument): OpenApiDocument {
  const { components, ...rest } = document;
  if (!isObject(components)) return document;
  const used = new Set<string>();
  const visit = (value: unknown, place: Place): void => {
    for (const { target } of referencesOf(value, [], place)) {
      const [, kind, name] = pathOf(String(target)) as [string, string, string];
      const key = `${kind} ${name}`;
      if (used.has(key)) continue;
      used.add(key);
      visit(objectAt(components[kind])[name], kind === 'schemas' ? 'schema' : 'object');
    }
  };
  visit(rest, 'object');
  visit(components[KEPT], 'objects');
  const kept = Object.entries(components).flatMap(([kind, entries]) => {
    if (kind === KEPT || !isObject(entries)) return [[kind, entries] as const];
    const left = Object.entries(entries).filter(([name]) => used.has(`${kind} ${name}`));
    return left.length === 0 ? [] : [[kind, Object.fromEntries(left)] as const];
  });
  return { ...document, components: Object.fromEntries(kept) };
}
