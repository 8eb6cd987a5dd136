import type { KnownOperation } from '../known-operations.ts';
import type { Json, Work } from '../work.ts';
import { operationKey } from '../../document/operations.ts';

/** A known operation, as an overlay names it. */
export function known(tag: string, summary: string, more: Partial<KnownOperation> = {}): KnownOperation {
  return { key: operationKey(tag, summary), tag, summary, names: {}, open: false, ...more };
}

/** Applies a step to a document and gives the document and what was noted. */
export function applied(
  step: (work: Work) => void,
  document: object,
  ...operations: readonly KnownOperation[]
): { document: Json; notes: string[] } {
  const notes: string[] = [];
  const copy = structuredClone({ ...document }) as Json;
  step({
    document: copy,
    file: 'given.json',
    known: new Map(operations.map((operation) => [operation.key, operation])),
    note: (text) => notes.push(text),
  });
  return { document: copy, notes };
}

/** A document of one operation. */
export const withOperation = (operation: object, more: object = {}): object => ({
  ...more,
  paths: { '/a': { post: operation } },
});

/** The operation of such a document. */
export const operationIn = (document: Json): Json =>
  (document['paths'] as Record<string, Record<string, Json>>)['/a']?.['post'] ?? {};
