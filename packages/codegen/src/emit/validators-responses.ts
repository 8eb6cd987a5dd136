import type { Catalog } from '@one37id/agency-openapi/catalog';
import { type JsonObject, listAt, objectAt, resolve } from '@one37id/agency-openapi/document';
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
      const { responses } = objectAt(objectAt(objectAt(document['paths'])[path])[method.toLowerCase()]);
      return [
        id,
        Object.fromEntries(
          Object.entries(objectAt(responses)).map(([status, response]) => [
            status,
            responseRow(table, response, document),
          ]),
        ),
      ];
    }),
  );
}

function responseRow(table: ValidatorsTable, response: unknown, document: JsonObject): Compact {
  const { schema } = objectAt(objectAt(resolve(document, response)['content'])['application/json']);
  const compact = table.compact(schema);
  const isGuess = objectAt(objectAt(response)['x-inferred'])['status'] !== undefined;
  return isGuess ? { ...compact, inferred: [...listAt(compact['inferred']), 'status'] } : compact;
}
