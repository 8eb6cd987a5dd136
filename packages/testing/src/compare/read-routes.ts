import type { ClientOptions } from '@one37id/agency';
import { routesFromDocument } from '@one37id/agency/routes';
import { operations } from '../document/operations.ts';
import { readJson } from '../node/files.ts';
import { asJson } from './described.ts';
import { UsageError } from './read-options.ts';

type Routes = NonNullable<ClientOptions['routes']>;
type Route = NonNullable<ReturnType<Routes['find']>>;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

export interface GivenRoutes {
  readonly routes: Routes;
  /** The operations that keep the routes of this release, and why. */
  readonly kept: readonly { readonly operation: string; readonly reason: string }[];
}

/** @throws {UsageError} When the file cannot be read, or is no such document. */
export async function routesOfDocument(file: string): Promise<GivenRoutes> {
  const document = asJson(await read(file));
  try {
    const routes = routesFromDocument(document);
    return { routes, kept: routes.unmatched };
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'is no OpenAPI document'}`);
  }
}

/** @throws {UsageError} When the file cannot be read, or is not the JSON that `--help` shows. */
export async function routesOfFile(file: string): Promise<GivenRoutes> {
  const given = asJson(await read(file));
  const routes = new Map(Object.entries(given).map(([id, route]) => [id, routeOf(file, id, asJson(route))]));
  if (routes.size === 0) throw new UsageError(`${file} has no routes. See --help.`);
  return {
    routes: {
      find: (id, baseUrl) => {
        const route = routes.get(id);
        return route && { ...route, path: withoutSlash(new URL(baseUrl).pathname) + route.path };
      },
    },
    kept: operations.flatMap(({ id, retry }) =>
      retry !== 'read' || routes.has(id) ? [] : [{ operation: id, reason: 'the file does not name it' }],
    ),
  };
}

function routeOf(file: string, id: string, { method, path }: ReturnType<typeof asJson>): Route {
  const row = operations.find((one) => one.id === id);
  if (row === undefined) throw new UsageError(`${file} has a route of ${id}, and there is no such operation.`);
  const needed = argumentsIn(row.path);
  if (
    typeof method !== 'string' ||
    !METHODS.includes(method) ||
    (row.body !== undefined && /^(GET|HEAD)$/.test(method)) ||
    typeof path !== 'string' ||
    !path.startsWith('/') ||
    argumentsIn(path) !== needed
  )
    throw new UsageError(
      `${file}: the route of ${id} must be { "method", "path" } with a method in capitals${row.body === undefined ? '' : ' that takes a body'} and a path from / on with ${needed === '' ? 'no arguments' : needed}.`,
    );
  return { method: method as Route['method'], path };
}

function argumentsIn(path: string): string {
  return (path.match(/\{[^{}]+\}/g) ?? []).toSorted().join(' ');
}

async function read(file: string): Promise<unknown> {
  try {
    return await readJson(file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function withoutSlash(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
