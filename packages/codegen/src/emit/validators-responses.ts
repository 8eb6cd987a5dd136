import type { Catalog } from '@one37id/agency-openapi/catalog';
import {
  type JsonObject,
  listAt,
  objectAt,
  operationAt,
  type ResponseView,
  responsesOf,
} from '@one37id/agency-openapi/document';
import type { Compact } from './validators-schema.ts';
import type { ValidatorsTable } from './validators-table.ts';

/** What each operation answers, by status, in the form of packages/client/src/validators/schema.ts. */
export function responseRows(
  table: ValidatorsTable,
  catalog: Catalog,
  document: JsonObject,
): Readonly<Record<string, Readonly<Record<string, Compact>>>> {
  return Object.fromEntries(
    catalog.operations.map(({ id, path, method }) => {
      const { operation } = operationAt(document, path, method);
      const responses = responsesOf(document, operation);
      return [id, Object.fromEntries(responses.map((response) => [response.status, responseRow(table, response)]))];
    }),
  );
}

function responseRow(table: ValidatorsTable, { json, source }: ResponseView): Compact {
  const compact = table.compact(json?.schema);
  const isGuess = objectAt(source['x-inferred'])['status'] !== undefined;
  return isGuess ? { ...compact, inferred: [...listAt(compact['inferred']), 'status'] } : compact;
}
