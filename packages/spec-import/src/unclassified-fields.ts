import { readCatalog } from '@one37id/agency-openapi/catalog';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';

/**
 * Tells of fields that are new in requests and of which no overlay says whether they may be logged.
 *
 * @returns Notes for the maintainer.
 */
export function noteUnclassifiedFields(before: OpenApiDocument, after: OpenApiDocument): string[] {
  const known = new Map(readCatalog(before).operations.map((operation) => [operation.id, operation.unclassified]));
  const places = new Map<string, string[]>();
  for (const { id, unclassified } of readCatalog(after).operations) {
    for (const field of unclassified)
      if (!known.get(id)?.includes(field)) places.set(field, [...(places.get(field) ?? []), id]);
  }
  return [...places].map(
    ([field, ids]) =>
      `the field '${field}' of ${named(ids)} is hidden from logs: an overlay may say what it is (openapi/overlays/50-secrecy.yaml)`,
  );
}

function named(ids: readonly string[]): string {
  const shown = ids.slice(0, 3).join(', ');
  return ids.length > 3 ? `${shown} and ${ids.length - 3} more` : shown;
}
