import type { Catalog, CatalogOperation } from '@one37id/agency-openapi/catalog';
import {
  isObject,
  type JsonObject,
  operationAt,
  parametersIn,
  requestOf,
  textAt,
} from '@one37id/agency-openapi/document';
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
  const { item, operation: own } = operationAt(document, operation.path, operation.method);
  const parameters = new Map(
    parametersIn(document, item, own)
      .filter(({ in: where }) => where === 'path' || where === 'query')
      .map(({ name, schema, source }) => [name, table.compact(withDescription(schema, source))]),
  );
  const request = requestOf(document, own);
  const schema = request.json?.schema;
  if (operation.body === 'whole') parameters.set('body', table.compact(schema));
  const required = operation.fields
    .filter((field) => parameters.has(field.name) && field.required)
    .map((field) => field.name);
  return {
    ...(parameters.size === 0
      ? {}
      : { parameters: { ...(required.length > 0 ? { required } : {}), properties: Object.fromEntries(parameters) } }),
    ...(operation.body === 'fields' ? { body: table.compact(schema) } : {}),
    ...(operation.body === 'fields' && !request.required ? { optional: true } : {}),
  };
}

/** A parameter is described beside its schema. */
function withDescription(schema: unknown, source: JsonObject): unknown {
  const description = textAt(source.description) ?? textAt(source['x-words']);
  return isObject(schema) && description !== undefined ? { ...schema, description } : schema;
}
