import { deriveNames } from './derive-name.ts';
import { DocumentError } from './document-error.ts';
import { NOTHING_TAKEN, type TakenNames } from './generated-names.ts';
import { operationsOf } from './operations.ts';
import { pointerOf } from './pointer.ts';
import type { OpenApiDocument } from './types.ts';

export interface Named {
  readonly document: OpenApiDocument;
  /** Keys (tag and summary) of the operations that no overlay names, sorted. */
  readonly unnamed: readonly string[];
  /** Which of them could not have the names that their words make, and why. */
  readonly notes: readonly string[];
}

const RETRY: readonly unknown[] = ['read', 'idempotent', 'once'];

/**
 * Gives the operations that no overlay names derived names, so that none is dropped, and tells which they are.
 * They are sent once: nobody has said yet that repeating them is safe.
 *
 * @param taken - Names of the client's hand-written code, which no operation gets.
 * @param file - What errors call the document.
 * @throws {DocumentError} where what an overlay says of an operation's names cannot be.
 */
export function nameOperations(document: OpenApiDocument, taken: TakenNames = NOTHING_TAKEN, file = ''): Named {
  const { names: derived, notes } = deriveNames(document, taken, file);
  for (const { operation, at } of operationsOf(document)) {
    const { retry = 'once' } = operation['x-agency'] ?? {};
    if (!RETRY.includes(retry))
      throw new DocumentError(
        file,
        pointerOf([...at, 'x-agency', 'retry']),
        `${JSON.stringify(retry)} is none of ${RETRY.join(', ')}`,
      );
  }
  const unnamed = operationsOf(document).filter(({ pointer }) => derived.has(pointer));
  const paths = { ...document.paths };
  for (const { path, method, operation, pointer } of unnamed) {
    const names = derived.get(pointer);
    if (names === undefined) continue;
    const { operationId, ...place } = names;
    const agency = { retry: 'once', ...operation['x-agency'], ...place };
    paths[path] = { ...paths[path], [method]: { ...operation, operationId, 'x-agency': agency } };
  }
  return { document: { ...document, paths }, unnamed: unnamed.map(({ key }) => key).sort(), notes };
}
