import type { Catalog } from '@one37id/agency-openapi/catalog';
import { code, joinCode } from '../text/code.ts';
import { literal } from '../text/literal.ts';
import { type GeneratedModule, moduleOf } from './module.ts';

/** routes.gen.ts: by what an operation is recognised in another document. Only `@one37id/agency/routes` imports it. */
export function emitRoutes(catalog: Catalog): GeneratedModule {
  const value = catalog.operations.map(({ id, tag, summary, method, path, body }) => ({
    id,
    tag,
    summary,
    ...(summary === '' ? { route: `${method.toUpperCase()} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}` } : {}),
    params: Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, name]) => name),
    hasBody: body !== undefined,
  }));
  const rows = joinCode(
    value.map((row) => code`  ${literal(row, '  ')},\n`),
    '',
  );
  const imports = [{ from: '../routes/route-row.ts', names: ['RouteRow'], typeOnly: true }];
  return moduleOf(
    [
      {
        kind: 'const',
        name: 'routeTable',
        value,
        code: code`export const routeTable: readonly RouteRow[] = [\n${rows}];`,
      },
    ],
    { imports },
  );
}
