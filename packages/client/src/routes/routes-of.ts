import type { Route, Routes } from '@one37id/agency-core';
import { guarded } from '@one37id/agency-core/internal';
import { refuse } from '../refuse.ts';
import { mountOf } from './join.ts';
import { matchOperations } from './match-operations.ts';
import { isSendable, ourPath } from './our-path.ts';
import { CALLER, type DocumentOperation, MAX_LENGTH, readOperations, serverPath, shown } from './read-operations.ts';
import type { RouteRow } from './route-row.ts';
import { visible } from '../visible.ts';

/** An operation of this release that keeps its own route, because the document's could not be taken. */
export interface UnmatchedOperation {
  /** Its id, such as `listConnections`. */
  readonly operation: string;
  readonly tag: string;
  readonly summary: string;
  readonly reason: string;
}

/** An operation of the document that this release has no method for. */
export interface ExtraOperation {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
}

/** The routes of a live agency, for the option `routes`. */
export interface DocumentRoutes extends Routes {
  readonly unmatched: readonly UnmatchedOperation[];
  readonly extra: readonly ExtraOperation[];
}

/** The routes that a document has for a table of operations: `routesFromDocument` gives those of this release. */
export function routesOf(table: readonly RouteRow[], document: unknown): DocumentRoutes {
  return guarded(CALLER, () => read(table, document));
}

function read(table: readonly RouteRow[], document: unknown): DocumentRoutes {
  const operations = readOperations(document);
  const matches = matchOperations(table, operations);
  if (matches.size === 0) refuse(CALLER, 'the document has none of the operations of this API');
  const mount = mountOf(
    serverPath(document),
    Array.from(matches.values(), ({ path }) => path),
  );
  const found = new Map<string, Route>();
  const unmatched: UnmatchedOperation[] = [];
  for (const row of table) {
    const route = routeOf(row, matches.get(row));
    if (typeof route === 'string')
      unmatched.push({ operation: row.id, tag: row.tag, summary: row.summary, reason: route });
    else found.set(row.id, { ...route, path: mount + route.path });
  }
  const paths = Array.from(found.values(), ({ path }) => path);
  const known = new Set(matches.values());
  const extra = operations.filter((operation) => !known.has(operation));
  return Object.freeze<DocumentRoutes>({
    unmatched,
    extra: extra.map(({ method, path, tags: [tag = ''], summary }) => ({
      method,
      path: visible(path),
      tag: visible(tag),
      summary: visible(summary),
    })),
    find: (operationId, baseUrl) =>
      guarded('routes.find', () => {
        const route = found.get(operationId);
        return route && { ...route, path: mountOf(new URL(baseUrl).pathname, paths) + route.path };
      }),
  });
}

/** The route, or why it cannot be taken. */
function routeOf({ params, hasBody, route }: RouteRow, operation: DocumentOperation | undefined): Route | string {
  if (operation === undefined)
    return route === undefined
      ? 'the document has no operation with this tag and summary'
      : `the document has no operation without a summary at ${route}`;
  const { method, path, hasServers } = operation;
  const name = `${method} ${shown(path)}`;
  if (path.length > MAX_LENGTH) return `${name} has more than ${MAX_LENGTH} characters`;
  const ours = ourPath(path, params);
  if (ours === undefined) return `${name} has not as many arguments in its path as this release: ${params.length}`;
  if (!isSendable(path)) return `${name} is no path that can be sent as it is`;
  if (hasBody && method === 'GET') return `${name} cannot have the body that this release sends`;
  if (hasServers) return `${name} has servers of its own`;
  return { method, path: ours };
}
