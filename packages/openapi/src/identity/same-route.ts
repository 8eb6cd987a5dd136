/**
 * What is left of a route when the names of its parameters do not count: documents of the same API differ in them.
 *
 * @example
 * sameRoute('GET /a/{id}') === sameRoute('get /a/{agentId}') // true
 */
export function sameRoute(route: string): string {
  const [method = '', path = ''] = route.split(/ (.*)/s);
  return `${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, '{}').replace(/(?<=.)\/+$/, '')}`;
}
