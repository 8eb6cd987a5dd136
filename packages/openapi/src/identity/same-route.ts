/**
 * What is left of a route when the names of its parameters do not count: documents of the same API differ in them.
 *
 * @example
 * sameRoute('GET /a/{id}') === sameRoute('get /a/{agentId}') // true
 */
export function sameRoute(route: string): string {
  return route
    .replace(/\w+/, (method) => method.toUpperCase())
    .replaceAll(/\{[^}]*\}/g, '{}')
    .replace(/(?<! )\/+$/, '');
}
