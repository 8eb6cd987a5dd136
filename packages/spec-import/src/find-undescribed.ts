import { answersOf, type CatalogOperation, readCatalog } from '@one37id/agency-openapi/catalog';
import { keyOrRoute, type OpenApiDocument } from '@one37id/agency-openapi/document';
import { ImportError } from '@one37id/agency-openapi/source';

/**
 * Keys of the operations of which the document before said what a success looks like, and the new one does not.
 *
 * @param accepted - Those of which that was so already, and which stay so.
 */
export function findUndescribed(
  before: OpenApiDocument,
  after: OpenApiDocument,
  accepted: readonly string[],
): readonly string[] {
  const described = new Set(
    readCatalog(before)
      .operations.filter(isDescribed)
      .map(({ id }) => id),
  );
  return readCatalog(after)
    .operations.filter((operation) => !isDescribed(operation))
    .map((operation) => ({ id: operation.id, key: keyOrRoute(operation) }))
    .filter(({ id, key }) => described.has(id) || accepted.includes(key))
    .map(({ key }) => key);
}

const isDescribed = (operation: CatalogOperation): boolean => answersOf(operation).some(([, kind]) => kind !== 'any');

/**
 * Stops an import after which methods would give what nobody knows.
 *
 * @throws {ImportError} always, with the operations.
 */
export function refuseUndescribed(name: string, keys: readonly string[]): never {
  throw new ImportError(
    [
      `${name} no longer describes the result of ${keys.length === 1 ? 'an operation' : `${keys.length} operations`}: no success has a schema, and the methods would give \`unknown\`.`,
      ...keys.map((key) => `  ${key}`),
      '',
      'What is known of a result can be said in an overlay with `x-stage: published` (openapi/overlays). To go on without, which is a breaking change for users, import with --allow-undescribed.',
    ].join('\n'),
  );
}
