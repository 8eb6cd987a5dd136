import type { KnownOperation } from '../known-operations.ts';
import type { OpenApiDocument } from '../../document/types.ts';
import {
  type Json,
  type StartedNormalization,
  startNormalization,
  type NormalizationContext,
} from '../normalization-context.ts';
import { operationKey } from '../../document/operations.ts';

/** A known operation, as an overlay names it. */
export function known(tag: string, summary: string, more: Partial<KnownOperation> = {}): KnownOperation {
  return { key: operationKey(tag, summary), tag, summary, names: {}, open: false, ...more };
}

/** Applies a step to a document and gives the document and what was noted. */
export function applied(
  step: (context: NormalizationContext) => void,
  document: object,
  ...operations: readonly KnownOperation[]
): Pick<StartedNormalization, 'document' | 'notes' | 'leftOut'> {
  const known = new Map(operations.map((operation) => [operation.key, operation]));
  const context = startNormalization(document as OpenApiDocument, 'given.json', known);
  step(context);
  return { document: context.document, notes: context.notes, leftOut: context.leftOut };
}

/** A document of one operation. */
export const withOperation = (operation: object, more: object = {}): object => ({
  ...more,
  paths: { '/a': { post: operation } },
});

/** The operation of such a document. */
export const operationIn = (document: Json): Json =>
  (document.paths as Record<string, Record<string, Json>>)['/a']?.['post'] ?? {};
