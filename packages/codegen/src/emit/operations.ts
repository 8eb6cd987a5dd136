import type { Catalog, CatalogAuth, CatalogOperation } from '@one37id/agency-openapi/catalog';
import { CORE } from './core-module.ts';
import { literal } from './doc.ts';
import { HEADER } from './header.ts';
import { operationConstant } from './names.ts';

/** operations.gen.ts: one constant per operation, what core must know to send it. Bundlers drop the unused ones. */
export function emitOperations(catalog: Catalog): string {
  const schemes = new Map<string, CatalogAuth>();
  for (const { auth } of catalog.operations) if (auth !== undefined) schemes.set(auth.name, auth);
  const auths = [...schemes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const pagination = catalog.operations.filter((operation) => operation.pagination !== undefined);
  return [
    HEADER,
    '',
    `import type { AuthScheme, Operation${pagination.length > 0 ? ', Pagination' : ''} } from '${CORE}';`,
    '',
    ...auths.map((auth) => `const ${authConstant(auth)}: AuthScheme = ${literal(auth, '')};\n`),
    ...catalog.operations.flatMap((operation) => [constantOf(operation), '']),
    ...pagination.flatMap((operation) => [
      `export const ${operation.id}Pagination: Pagination = ${literal(operation.pagination, '')};`,
      '',
    ]),
  ].join('\n');
}

function authConstant(auth: CatalogAuth): string {
  return `${auth.name.replace(/\W+/g, '_')}Auth`;
}

function constantOf(operation: CatalogOperation): string {
  const parts = [
    `id: '${operation.id}'`,
    `method: '${operation.method}'`,
    `path: '${operation.path}'`,
    ...(operation.auth === undefined ? [] : [`auth: ${authConstant(operation.auth)}`]),
    ...(operation.retry === 'once' ? [] : [`retry: '${operation.retry}'`]),
    `returns: '${operation.returns}'`,
    ...(operation.query.length === 0 ? [] : [`query: ${literal(operation.query, '')}`]),
    ...(operation.body === undefined ? [] : [`body: '${operation.body}'`]),
    ...(operation.log.length === 0 ? [] : [`log: ${literal(operation.log, '')}`]),
  ];
  return `/** ${operation.tag} · ${operation.summary} */\nexport const ${operationConstant(operation)}: Operation = {\n${parts.map((part) => `  ${part},`).join('\n')}\n};`;
}
