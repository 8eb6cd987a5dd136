import { deriveNames } from './derive-name.ts';
import { operationsOf } from './operations.ts';
import type { OpenApiDocument } from './types.ts';

export interface Named {
  readonly document: OpenApiDocument;
  /** Keys (tag and summary) of the operations that no overlay names, sorted. */
  readonly unnamed: readonly string[];
}

/**
 * Gives the operations that no overlay names derived names, so that none is dropped, and tells which they are.
 * They are sent once: nobody has said yet that repeating them is safe.
 */
export function nameOperations(document: OpenApiDocument): Named {
  const derived = deriveNames(document);
  const unnamed = operationsOf(document).filter(({ pointer }) => derived.has(pointer));
  const paths = { ...document.paths };
  for (const { path, method, operation, pointer } of unnamed) {
    const names = derived.get(pointer);
    if (names === undefined) continue;
    const { operationId, ...place } = names;
    const agency = { retry: 'once', ...operation['x-agency'], ...place };
    paths[path] = { ...paths[path], [method]: { ...operation, operationId, 'x-agency': agency } };
  }
  return { document: { ...document, paths }, unnamed: unnamed.map(({ key }) => key).sort() };
}
