import { type OpenApiDocument, operationsOf } from '@one37id/agency-openapi/document';
import { sameText } from '@one37id/agency-openapi/identity';
import type { Matched } from './match-known.ts';

/** Keys of operations that no overlay names; users call them by derived names. */
export interface UnnamedOperations {
  /** In the new document only. */
  readonly added: readonly string[];
  /** In both. */
  readonly kept: readonly string[];
  /** In the document before only. */
  readonly removed: readonly string[];
}

/** What becomes of the operations that no overlay names, from the document before to a new one. */
export function compareUnnamed(
  before: OpenApiDocument,
  after: Pick<Matched, 'matched' | 'removed' | 'added'>,
): UnnamedOperations {
  const named = new Set([...after.matched, ...after.removed]);
  const was = operationsOf(before)
    .map(({ key }) => key)
    .filter((key) => !named.has(key));
  const old = new Set(was.map(sameText));
  const now = new Set(after.added.map(sameText));
  return {
    added: after.added.filter((key) => !old.has(sameText(key))),
    kept: after.added.filter((key) => old.has(sameText(key))),
    removed: was.filter((key) => !now.has(sameText(key))),
  };
}
