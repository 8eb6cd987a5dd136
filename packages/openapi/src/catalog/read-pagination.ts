import type { CatalogField, CatalogPagination } from './catalog.ts';
import { successOf } from '../document/operation-view.ts';
import { isObject, type JsonObject } from '../document/schema.ts';
import { propertiesOf, type SchemaView, viewOf } from '../document/schema-view.ts';

/**
 * How a list pages. The overlay names the fields; that they are there is checked against the document, since a wrong
 * name would show only when somebody iterates.
 *
 * @throws {Error} where the fields are not in the document, or where an operation looks like a list and no
 * overlay says how it pages; `false` says that it does not.
 */
export function readPagination(
  document: JsonObject,
  operation: JsonObject,
  names: JsonObject,
  fields: readonly CatalogField[],
  label: string,
): CatalogPagination | undefined {
  const fail = (reason: string): never => {
    throw new Error(`${label} ${reason}: say how it pages in x-agency.pagination, in an overlay`);
  };
  const has = (name: string) => fields.some((field) => field.name === name);
  if (names['pagination'] === false) return undefined;
  if (!isObject(names['pagination'])) {
    return has('currentPage') && has('rowsPerPage')
      ? fail('takes currentPage and rowsPerPage, and no overlay tells which field of its result holds the items')
      : undefined;
  }
  const { page, size, items, total, firstPage, defaultSize } = names['pagination'];
  const result = resultFields(document, operation);
  for (const name of [page, size]) if (!has(String(name))) fail(`has no field '${String(name)}' in its input`);
  if (result.get(String(items))?.kind !== 'list')
    fail(`has no list '${String(items)}' in its result (there are: ${[...result.keys()].join(', ') || 'none'})`);
  if (total !== undefined && !result.has(String(total))) fail(`has no '${String(total)}' in its result`);
  if (!Number.isInteger(firstPage) || !Number.isInteger(defaultSize))
    fail('has no whole number as firstPage or defaultSize');
  return {
    page: String(page),
    size: String(size),
    firstPage: Number(firstPage),
    defaultSize: Number(defaultSize),
    items: String(items),
    ...(total === undefined ? {} : { total: String(total) }),
  };
}

function resultFields(document: JsonObject, operation: JsonObject): ReadonlyMap<string, SchemaView> {
  const answer = propertiesOf(document, successOf(document, operation)?.json?.schema);
  const result = propertiesOf(document, answer.find(({ name }) => name === 'result')?.schema);
  return new Map(result.map(({ name, schema }) => [name, viewOf(document, schema)]));
}
