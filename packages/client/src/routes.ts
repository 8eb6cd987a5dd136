import { routeTable } from './generated/routes.gen.ts';
import { type DocumentRoutes, routesOf } from './routes/routes-of.ts';

export type { Route, Routes } from '@one37id/agency-core';
export type { DocumentRoutes, ExtraOperation, UnmatchedOperation } from './routes/routes-of.ts';

/**
 * Takes methods and paths from the OpenAPI document that an agency publishes of itself, for an agency whose routes are
 * not those that this release was made with. Names, credentials, what is retried and what a call gives stay as they
 * are.
 *
 * Operations are found by tag and summary; case, spaces and the final period do not count. An argument of a path that
 * has another name in the document is found by its position. What has no match keeps its route and is in `unmatched`.
 *
 * A prefix such as `/bc/admin` may be in the document's first server, in its paths and in `baseUrl`, in any or all of
 * them: it is sent once. The host is always that of `baseUrl`. For a gateway that removes the server's prefix, pass
 * `{ ...document, servers: [] }`.
 *
 * It is read in one pass. A path, a server's URL and each of its variables have at most 2,048 characters: a longer path
 * keeps the release's own, a longer URL is refused. Its texts are escaped where they could command a terminal.
 *
 * Whoever writes the document decides where the calls go on the agency's host: take it from the agency itself.
 *
 * @param document - The document, OpenAPI 3.0 or 3.1, as parsed JSON.
 * @throws {AgencyRequestError} When it is no such document, has none of the operations, or when two of its operations
 * could be the same one of ours.
 * @example
 * ```ts
 * import { Agency } from '@one37id/agency'
 * import { routesFromDocument } from '@one37id/agency/routes'
 *
 * const answer = await fetch('https://agency.example.com/bc/admin/docs-json')
 * const routes = routesFromDocument(await answer.json())
 * for (const { operation, reason } of routes.unmatched) console.warn(operation, reason)
 * const agency = new Agency({ baseUrl, secretKey, routes })
 * ```
 */
export function routesFromDocument(document: object): DocumentRoutes {
  return routesOf(routeTable, document);
}
