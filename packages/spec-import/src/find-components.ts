import {
  type JsonObject,
  objectAt,
  type OpenApiDocument,
  sameSchemaPlace,
  schemaPlaces,
} from '@one37id/agency-openapi/document';
import { componentNames, keyOf, workingOperations } from '@one37id/agency-openapi/normalize';
import type { Overlay } from '@one37id/agency-openapi/overlay';

export interface FoundComponents {
  /** The document's name -> the overlays' name. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Names of the overlays for which the document has nothing. */
  readonly absent: readonly string[];
}

/**
 * Finds the component schemas that overlays name and that the document calls otherwise: what stands, everywhere, where
 * the named one stood before.
 *
 * @param before - The present document and the imported one, both with their operations spelled as the overlays do.
 */
export function findComponents(
  before: OpenApiDocument,
  after: OpenApiDocument,
  overlays: readonly Overlay[],
): FoundComponents {
  const named = new Set(overlays.flatMap(({ actions }) => actions.flatMap(componentNames)));
  const has = (document: JsonObject, name: string) =>
    objectAt(objectAt(document.components).schemas)[name] !== undefined;
  const missing = [...named].filter((name) => !has(after, name));
  if (missing.length === 0) return { renamed: {}, absent: [] };
  const candidates = standingAt(before, after);
  const renamed: Record<string, string> = {};
  for (const name of missing) {
    const [only, ...others] = candidates.get(name) ?? [];
    if (only === undefined || others.length > 0 || named.has(only) || has(before, only) || renamed[only] !== undefined)
      continue;
    renamed[only] = name;
  }
  return { renamed, absent: missing.filter((name) => !Object.values(renamed).includes(name)) };
}

/** For every component of the document before: the components that stand in its places now. */
function standingAt(before: OpenApiDocument, after: OpenApiDocument): Map<string, Set<string>> {
  const operations = new Map(workingOperations(after).map(({ operation }) => [keyOf(operation), operation]));
  const found = new Map<string, Set<string>>();
  for (const { operation } of workingOperations(before)) {
    const now = schemaPlaces(after, operations.get(keyOf(operation)) ?? {});
    for (const [place, { component }] of schemaPlaces(before, operation)) {
      const other = sameSchemaPlace(now, place)?.component;
      if (component === undefined || other === undefined) continue;
      found.set(component, (found.get(component) ?? new Set()).add(other));
    }
  }
  return found;
}
