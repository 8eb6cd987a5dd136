import { type JsonObject, objectAt, type OpenApiDocument, operationsOf, textAt } from '@one37id/agency-openapi/document';
import type { Both } from './change.ts';
import { order } from './facets.ts';
import type { Located } from './located.ts';

/** An operation of one document. */
export interface DiffOperation extends Located {
  /** operationId; `tag: summary` where there is none. */
  readonly id: string;
  /** As callers know it: `credentials.issue (agentId)`, else the id. */
  readonly label: string;
  readonly method: string;
  readonly path: string;
  /** The path item, whose parameters, servers and words hold for the operation. */
  readonly item: Located;
  /** What identifies it where the operationId does not. */
  readonly key: string;
  readonly operationId: string | undefined;
}

export interface MatchedOperations {
  readonly pairs: readonly Both<DiffOperation>[];
  readonly removed: readonly DiffOperation[];
  readonly added: readonly DiffOperation[];
}

/**
 * Pairs the operations of two documents by operationId, and those left over by tag and summary. Never by path: paths
 * are what a new document of the agency changes first.
 */
export function matchOperations(documents: Both<OpenApiDocument>): MatchedOperations {
  let removed = readOperations(documents.before);
  let added = readOperations(documents.after);
  const pairs: Both<DiffOperation>[] = [];
  for (const name of ['operationId', 'key'] as const) {
    const left = byUnique(removed, name);
    const right = byUnique(added, name);
    const found = [...left].flatMap(([value, before]) => {
      const after = right.get(value);
      return after === undefined ? [] : [{ before, after }];
    });
    pairs.push(...found);
    removed = removed.filter((operation) => !found.some((pair) => pair.before === operation));
    added = added.filter((operation) => !found.some((pair) => pair.after === operation));
  }
  return { pairs: pairs.sort((a, b) => order(a.after.id, b.after.id)), removed, added };
}

function byUnique(operations: readonly DiffOperation[], name: 'operationId' | 'key'): ReadonlyMap<string, DiffOperation> {
  const found = new Map<string, DiffOperation>();
  const twice = new Set<string>();
  for (const operation of operations) {
    const value = operation[name];
    if (value === undefined) continue;
    if (found.has(value)) twice.add(value);
    found.set(value, operation);
  }
  for (const value of twice) found.delete(value);
  return found;
}

function readOperations(document: OpenApiDocument): DiffOperation[] {
  return operationsOf(document).map(({ operation, method, path, pointer, tag, summary, key }) => ({
    id: operation.operationId ?? key,
    operationId: operation.operationId,
    label: labelOf(operation) ?? operation.operationId ?? key,
    method: method.toUpperCase(),
    path,
    value: operation,
    pointer,
    item: { value: objectAt(document.paths[path]), pointer: pointer.slice(0, pointer.lastIndexOf('/')) },
    key: `${normalised(tag)}: ${normalised(summary)}`,
  }));
}

/** Case, spaces and the final period differ between publications of the same operation. */
function normalised(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/[\s.]+$/, '').toLowerCase();
}

function labelOf(operation: JsonObject): string | undefined {
  const names = objectAt(operation['x-agency']);
  const resource = textAt(names['resource']);
  const method = textAt(names['method']);
  const variant = textAt(names['variant']);
  return resource === undefined || method === undefined ? undefined : `${resource}.${method}${variant === undefined ? '' : ` (${variant})`}`;
}
