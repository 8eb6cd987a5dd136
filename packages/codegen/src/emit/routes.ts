import type { Catalog } from '@one37id/agency-openapi/catalog';
import { literal } from './doc.ts';
import { HEADER } from './header.ts';

/** routes.gen.ts: by what an operation is recognised in another document. Only `@one37id/agency/routes` imports it. */
export function emitRoutes(catalog: Catalog): string {
  const rows = catalog.operations.map(({ id, tag, summary, path, body }) => ({
    id,
    tag,
    summary,
    params: Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, name]) => name),
    hasBody: body !== undefined,
  }));
  return [
    HEADER,
    '',
    "import type { RouteRow } from '../routes/route-row.ts';",
    '',
    'export const routeTable: readonly RouteRow[] = [',
    ...rows.map((row) => `  ${literal(row, '  ')},`),
    '];',
    '',
  ].join('\n');
}
