import type { Catalog, CatalogOperation } from '@one37id/agency-openapi/catalog';
import { type JsonObject, listAt, objectAt, resolve, textAt } from '@one37id/agency-openapi/document';
import type { Compact } from './validators-schema.ts';
import type { ValidatorsTable } from './validators-table.ts';

/** What an operation takes, in the form of packages/client/src/validators/schema.ts. */
export interface RequestRow {
  readonly parameters?: Compact;
  readonly body?: Compact;
  readonly optional?: true;
}

/** The rows of the operations that take anything. */
export function requestRows(
  table: ValidatorsTable,
  catalog: Catalog,
  document: JsonObject,
): Readonly<Record<string, RequestRow>> {
  const rows = catalog.operations.map((operation) => [operation.id, requestRow(table, operation, document)] as const);
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0));
}

function requestRow(table: ValidatorsTable, operation: CatalogOperation, document: JsonObject): RequestRow {
  const item = objectAt(objectAt(document['paths'])[operation.path]);
  const own = objectAt(item[operation.method.toLowerCase()]);
  const parameters = parametersOf(table, [...listAt(item['parameters']), ...listAt(own['parameters'])], document);
  const request = resolve(document, own['requestBody']);
  const { schema } = objectAt(objectAt(request['content'])['application/json']);
  if (operation.body === 'whole') parameters.set('body', table.compact(schema));
  const required = operation.fields
    .filter((field) => parameters.has(field.name) && field.required)
    .map((field) => field.name);
  return {
    ...(parameters.size === 0
      ? {}
      : { parameters: { ...(required.length > 0 ? { required } : {}), properties: Object.fromEntries(parameters) } }),
    ...(operation.body === 'fields' ? { body: table.compact(schema) } : {}),
    ...(operation.body === 'fields' && request['required'] !== true ? { optional: true } : {}),
  };
}

/** Those in paths and query strings, by name; of two with one name the operation's own. */
function parametersOf(
  table: ValidatorsTable,
  parameters: readonly unknown[],
  document: JsonObject,
): Map<string, Compact> {
  const found = new Map<string, Compact>();
  for (const parameter of parameters) {
    const { name, in: where, schema, content } = resolve(document, parameter);
    if (where === 'path' || where === 'query')
      found.set(textAt(name) ?? '', table.compact(schema ?? objectAt(objectAt(content)['application/json'])['schema']));
  }
  return found;
}
