import { forget } from './base/failure.ts';
import { bare } from './base/own.ts';
import { type HttpMethod, type Operation, readOperation } from './operation.ts';

/** Where an agency has an operation. */
export interface Route {
  readonly method: HttpMethod;
  /** Everything after the host, with the operation's own names for its arguments: `/bc/admin/credential/{id}`. */
  readonly path: string;
}

/** Routes that are known only at run time. */
export interface Routes {
  /** Where an operation is for a client with that `baseUrl`; undefined where it is as the operation says. */
  readonly find: (operationId: string, baseUrl: string) => Route | undefined;
}

/** The operation as it is sent, and what stands before its path. Nothing but method and path can change. */
export function routed(
  operation: Operation,
  { routes, baseUrl }: { routes?: Routes | undefined; baseUrl: string },
): { operation: Operation; baseUrl: string } {
  const route = routes?.find(operation.id, baseUrl);
  if (!route) return { operation, baseUrl };
  forget(route);
  const { method, path } = bare(route);
  return {
    operation: readOperation(bare(operation, { method, path }), 'the option `routes` gave no method and path'),
    baseUrl: new URL(baseUrl).origin,
  };
}
