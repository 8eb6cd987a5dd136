import type { Catalog, CatalogOperation } from '../catalog/catalog.ts';
import { type JsonObject, objectAt, resolve } from '../catalog/schema.ts';
import { literal } from './doc.ts';
import { HEADER } from './header.ts';

/**
 * contract.gen.ts: what each operation must send and give, read from the document alone. It unwraps the examples
 * itself, so that core's unwrapping is compared with something that is not core.
 */
export function emitContract(catalog: Catalog, document: JsonObject): string {
  const rows = catalog.operations.map((operation) => `  ${literal(rowOf(operation, document), '  ')},`);
  return [
    HEADER,
    '',
    "import type { ContractRow } from '../contract-row.ts';",
    '',
    '/** One row per operation of openapi/openapi.json. */',
    'export const contract: readonly ContractRow[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}

function rowOf(operation: CatalogOperation, document: JsonObject): Record<string, unknown> {
  const { status, media } = success(operation, document);
  const names = { client: operation.client, resource: operation.resource, resourceMethod: operation.resourceMethod };
  return {
    id: operation.id,
    ...names,
    method: operation.method,
    path: operation.path,
    auth: operation.auth?.name ?? 'none',
    retry: operation.retry,
    returns: operation.returns,
    paged: operation.pagination !== undefined,
    fields: Object.fromEntries(operation.fields.map((field) => [field.name, field.in])),
    input: operation.example,
    status,
    ...wanted(operation, media),
  };
}

function success(operation: CatalogOperation, document: JsonObject): { status: number; media: JsonObject } {
  const item = objectAt(objectAt(document['paths'])[operation.path]);
  const responses = objectAt(objectAt(item[operation.method.toLowerCase()])['responses']);
  const status = Object.keys(responses).find((key) => key.startsWith('2')) ?? '200';
  const [media] = Object.values(objectAt(resolve(document, responses[status])['content']));
  return { status: Number(status), media: objectAt(media) };
}

/** The value that the caller must get; absent where nothing is promised. */
function wanted(operation: CatalogOperation, media: JsonObject): { want?: unknown } {
  if (operation.returns === 'json') return { want: media['example'] };
  if (operation.returns !== 'result') return {};
  return { want: objectAt(media['example'])['result'] };
}
