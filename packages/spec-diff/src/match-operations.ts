import {
  type JsonObject,
  objectAt,
  type OpenApiDocument,
  operationsOf,
  textAt,
} from '@one37id/agency-openapi/document';
import { identify, type Identity, sameText } from '@one37id/agency-openapi/identity';
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
  /** The key is what the table of identities says of this very operation. */
  readonly settled: boolean;
}

export interface MatchedOperations {
  readonly pairs: readonly Both<DiffOperation>[];
  readonly removed: readonly DiffOperation[];
  readonly added: readonly DiffOperation[];
}

/**
 * Pairs the operations of two documents: what the table of identities speaks of by what it says, then by operationId, and
 * those left over by tag and summary. Never by path: paths are what a new document of the agency changes first.
 */
export function matchOperations(
  documents: Both<OpenApiDocument>,
  identities: readonly Identity[] = [],
): MatchedOperations {
  let removed = readOperations(documents.before, identities);
  let added = readOperations(documents.after, identities);
  const pairs: Both<DiffOperation>[] = [];
  for (const step of ['settled', 'operationId', 'key'] as const) {
    const name = step === 'settled' ? 'key' : step;
    const left = byUnique(removed, name);
    const right = byUnique(added, name);
    const found = [...left].flatMap(([value, before]) => {
      const after = right.get(value);
      return after === undefined || (step === 'settled' && !before.settled && !after.settled)
        ? []
        : [{ before, after }];
    });
    pairs.push(...found);
    removed = removed.filter((operation) => !found.some((pair) => pair.before === operation));
    added = added.filter((operation) => !found.some((pair) => pair.after === operation));
  }
  return { pairs: pairs.sort((a, b) => order(a.after.id, b.after.id)), removed, added };
}

function byUnique(
  operations: readonly DiffOperation[],
  name: 'operationId' | 'key',
): ReadonlyMap<string, DiffOperation> {
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

function readOperations(document: OpenApiDocument, identities: readonly Identity[]): DiffOperation[] {
  const read = operationsOf(document).map(({ operation, method, path, pointer, key }) => {
    const identity = identify(identities, { keys: [key], route: `${method} ${path}` }, () => undefined);
    return {
      id: operation.operationId ?? key,
      operationId: operation.operationId,
      label: labelOf(operation) ?? operation.operationId ?? key,
      method: method.toUpperCase(),
      path,
      value: operation,
      pointer,
      item: { value: objectAt(document.paths[path]), pointer: pointer.slice(0, pointer.lastIndexOf('/')) },
      key: sameText(identity?.key ?? key),
      settled: identity?.by === 'route',
    };
  });
  const settled = new Set(read.filter((operation) => operation.settled).map(({ key }) => key));
  // The other one of two with the same words is another operation.
  return read.map((operation) =>
    !operation.settled && settled.has(operation.key)
      ? { ...operation, key: `${operation.key} ${operation.method} ${operation.path}` }
      : operation,
  );
}

function labelOf(operation: JsonObject): string | undefined {
  const names = objectAt(operation['x-agency']);
  const resource = textAt(names['resource']);
  const method = textAt(names['method']);
  const variant = textAt(names['variant']);
  return resource === undefined || method === undefined
    ? undefined
    : `${resource}.${method}${variant === undefined ? '' : ` (${variant})`}`;
}
