import {
  type JsonObject,
  objectAt,
  type OpenApiDocument,
  operationsOf,
  textAt,
} from '@one37id/agency-openapi/document';
import { identify, type Identity, sameText } from '@one37id/agency-openapi/identity';
import type { Both } from './change.ts';
import type { Located } from './located.ts';

/** An operation of one document. */
export interface DiffOperation extends Located {
  /** operationId; `tag: summary` where there is none, method and path where there are no words either. */
  readonly id: string;
  /** As callers know it: `agency.credentials.issue (agentId)`, else the id. */
  readonly label: string;
  readonly method: string;
  readonly path: string;
  /** The path item, whose parameters, servers and words hold for the operation. */
  readonly item: Located;
  readonly operationId: string | undefined;
  /** Tag and summary; undefined where it has no summary. */
  readonly key: string | undefined;
  /** Method and path, whatever its parameters are called. */
  readonly route: string;
  /** The key is what the table of identities says of this very operation. */
  readonly settled: boolean;
}

export interface MatchedOperations {
  readonly pairs: readonly Both<DiffOperation>[];
  readonly removed: readonly DiffOperation[];
  readonly added: readonly DiffOperation[];
}

type Sign = 'operationId' | 'key' | 'route';
type IsPair = (before: DiffOperation, after: DiffOperation) => boolean;

/**
 * By which sign two operations are the same, the best first: what the table of identities says, the operationId, tag
 * and summary. Paths are what a new document of the agency changes first, so method and path count where nothing
 * contradicts them: no other operationId, and no other words.
 */
const STEPS: readonly (readonly [Sign, IsPair])[] = [
  ['key', (before, after) => before.settled || after.settled],
  ['operationId', () => true],
  ['key', () => true],
  ['route', (before, after) => agree(before.operationId, after.operationId) && agree(before.key, after.key)],
];

const agree = (before: string | undefined, after: string | undefined): boolean =>
  before === undefined || after === undefined || before === after;

/** Pairs the operations of two documents. */
export function matchOperations(documents: Both<OpenApiDocument>, identities: readonly Identity[]): MatchedOperations {
  let removed = readOperations(documents.before, identities);
  let added = readOperations(documents.after, identities);
  const pairs: Both<DiffOperation>[] = [];
  for (const [sign, isPair] of STEPS) {
    const right = byUnique(added, sign);
    const found = [...byUnique(removed, sign)].flatMap(([value, before]) => {
      const after = right.get(value);
      return after === undefined || !isPair(before, after) ? [] : [{ before, after }];
    });
    pairs.push(...found);
    const taken = new Set(found.flatMap((pair) => [pair.before, pair.after]));
    removed = removed.filter((operation) => !taken.has(operation));
    added = added.filter((operation) => !taken.has(operation));
  }
  return { pairs, removed, added };
}

function byUnique(operations: readonly DiffOperation[], sign: Sign): ReadonlyMap<string, DiffOperation> {
  const found = new Map<string, DiffOperation>();
  const twice = new Set<string>();
  for (const operation of operations) {
    const value = operation[sign];
    if (value === undefined) continue;
    if (found.has(value)) twice.add(value);
    found.set(value, operation);
  }
  for (const value of twice) found.delete(value);
  return found;
}

function readOperations(document: OpenApiDocument, identities: readonly Identity[]): DiffOperation[] {
  const read = operationsOf(document).map(({ operation, method, path, pointer, key, summary }) => {
    const route = `${method} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}`;
    const identity = identify(identities, { keys: [key], route: `${method} ${path}` }, () => undefined);
    // A tag alone stands at many.
    const words = summary === '' ? undefined : key;
    const id = operation.operationId ?? words ?? `${method.toUpperCase()} ${path}`;
    const known = identity?.key ?? words;
    return {
      id,
      operationId: operation.operationId,
      label: labelOf(operation) ?? id,
      method: method.toUpperCase(),
      path,
      route,
      value: operation,
      pointer,
      item: { value: objectAt(document.paths[path]), pointer: pointer.slice(0, pointer.lastIndexOf('/')) },
      key: known === undefined ? undefined : sameText(known),
      settled: identity?.by === 'route',
    };
  });
  const settled = new Set(read.filter((operation) => operation.settled).map(({ key }) => key));
  // The other one of two with the same words is another operation.
  return read.map((operation) =>
    !operation.settled && settled.has(operation.key) ? { ...operation, key: operation.route } : operation,
  );
}

/** What callers write for an operation, and for which of its variants; undefined where nothing names it. */
export function labelOf(operation: JsonObject): string | undefined {
  const names = objectAt(operation['x-agency']);
  const resource = textAt(names['resource']);
  const method = textAt(names['method']);
  const variant = textAt(names['variant']);
  return resource === undefined || method === undefined
    ? undefined
    : `${textAt(names['client']) ?? 'agency'}.${resource}.${method}${variant === undefined ? '' : ` (${variant})`}`;
}
