import { isObject, resolve } from '../document/schema.ts';
import { METHODS } from '../document/types.ts';
import { settleDeepReferences } from './deep-references.ts';
import { type Json, objectIn, type NormalizationContext, workingOperations } from './normalization-context.ts';

/**
 * Writes out what documents say in other places, or not at all: path items behind references stand in their places,
 * what has no `responses` has none. What has a method that OpenAPI 3.1 does not know is left out, whichever version the
 * document says it is of.
 */
export function readPublished(context: NormalizationContext): void {
  const { document } = context;
  const paths = objectIn(document.paths);
  for (const [path, item] of Object.entries(paths)) {
    if (path.startsWith('/') && isObject(item)) paths[path] = writtenOut(document, item);
  }
  settleDeepReferences(document);
  for (const { operation } of workingOperations(document)) operation.responses ??= {};
  dropNewMethods(context, paths);
}

/** A path item behind a reference, with what stands beside it. */
function writtenOut(document: Json, item: Json): Json {
  if (item.$ref === undefined) return item;
  const { $ref: _, ...beside } = item;
  return { ...structuredClone(objectIn(resolve(document, item))), ...beside };
}

function dropNewMethods(context: NormalizationContext, paths: Json): void {
  for (const [path, item] of Object.entries(paths)) {
    if (!path.startsWith('/') || !isObject(item)) continue;
    const others = {
      ...(isObject(item['query']) ? { query: item['query'] } : {}),
      ...objectIn(item['additionalOperations']),
    };
    for (const [method, operation] of Object.entries(others)) {
      if (METHODS.some((known) => known === method.toLowerCase())) continue;
      context.leaveOut(
        { path, method, item, operation: objectIn(operation) },
        `has the method ${method.toUpperCase()}, which the client does not send`,
      );
    }
    for (const key of ['query', 'additionalOperations']) Reflect.deleteProperty(item, key);
  }
}
