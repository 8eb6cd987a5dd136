import { type Mutation, onDocument } from './mutation.ts';
import type { MutableOperation, Site } from './site.ts';

/** Where an operation is, who may call it, and how often. */
export const routing: readonly Mutation[] = [
  onDocument('a path segment is renamed', (site) => move(site, site.path.replace(/^\/[^/]+/, '$&s'), site.method)),
  onDocument(
    'a path segment is lost',
    (site) => /^\/[^/{]+\/[^/{]+/.test(site.path) && move(site, site.path.replace(/^\/[^/]+/, ''), site.method),
  ),
  onDocument('a path segment is added', (site) => move(site, `${site.path}/v2`, site.method)),
  onDocument('another method', (site) => move(site, site.path, site.method === 'post' ? 'put' : 'post')),
  onDocument('a path parameter is renamed', (site) => {
    const [parameter] = site.operation.parameters ?? [];
    if (parameter === undefined) return false;
    const { name } = parameter;
    parameter.name = 'key';
    return move(site, site.path.replace(`{${name}}`, '{key}'), site.method);
  }),
  onDocument('twins swap their paths', ({ document, operation, path, method }) => {
    const twin = Object.entries(document.paths).find(
      ([, item]) => item[method] !== undefined && item[method] !== operation && areTwins(item[method], operation),
    );
    const [other, item] = twin ?? [];
    if (other === undefined || item?.[method] === undefined) return false;
    document.paths[path] = { ...document.paths[path], [method]: item[method] };
    document.paths[other] = { ...item, [method]: operation };
    return true;
  }),
  onDocument('the operation is gone', ({ document, path, method }) => delete document.paths[path]?.[method]),
  onDocument('an operation is new', ({ document, path, operation }) => {
    document.paths[`${path}/new`] = {
      post: { ...structuredClone(operation), operationId: `${operation.operationId}Anew` },
    };
    return true;
  }),
  onDocument('the operationId is another', ({ operation }) => {
    operation.operationId += 'Now';
    return true;
  }),
  onDocument('a security requirement is removed', ({ operation }) =>
    secure(operation, operation.security?.length === 0 ? undefined : []),
  ),
  onDocument('a security requirement is swapped', ({ operation }) => {
    const [scheme] = Object.keys(operation.security?.[0] ?? {});
    return secure(operation, scheme === undefined ? undefined : [{ [scheme === 'hash' ? 'studio' : 'hash']: [] }]);
  }),
  onDocument('a security requirement is added', ({ operation }) =>
    secure(operation, operation.security?.length === 0 ? [{ hash: [] }] : undefined),
  ),
  onDocument('the credential is in another header', ({ document, operation }) => {
    const [scheme = ''] = Object.keys(operation.security?.[0] ?? {});
    if (scheme !== '') document.components.securitySchemes[scheme] = { type: 'apiKey', in: 'header', name: 'x-key' };
    return scheme !== '';
  }),
  ...[
    { from: 'read', to: 'once' },
    { from: 'idempotent', to: 'once' },
    { from: 'once', to: 'read' },
    { from: 'once', to: 'idempotent' },
  ].map(({ from, to }) =>
    onDocument(`the retry class ${from} becomes ${to}`, ({ operation: { 'x-agency': names } }) => {
      if (names['retry'] !== from) return false;
      names['retry'] = to;
      return true;
    }),
  ),
  onDocument('the operation is on another client', ({ operation: { 'x-agency': names } }) => {
    names['client'] = names['client'] === 'agency' ? 'studio' : 'agency';
    return true;
  }),
  onDocument('the method of the resource has another name', ({ operation: { 'x-agency': names } }) => {
    names['method'] = `${String(names['method'])}Now`;
    return true;
  }),
];

function move({ document, path, method, operation }: Site, to: string, by: string): boolean {
  if (document.paths[to]?.[by] !== undefined) return false;
  delete document.paths[path]?.[method];
  document.paths[to] = { ...document.paths[to], [by]: operation };
  return true;
}

function areTwins({ 'x-agency': one }: MutableOperation, { 'x-agency': other }: MutableOperation): boolean {
  return ['client', 'resource', 'method'].every((name) => one[name] === other[name]);
}

function secure(operation: MutableOperation, security: MutableOperation['security'] | undefined): boolean {
  if (security === undefined) return false;
  operation.security = security;
  return true;
}
