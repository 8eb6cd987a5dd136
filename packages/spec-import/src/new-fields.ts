import { type CatalogOperation, readCatalog } from '@one37id/agency-openapi/catalog';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';

/**
 * Tells of fields that are new in requests, and lack what people or logs need to know of them: words, and whether they
 * may be shown.
 *
 * @returns Notes for the maintainer.
 */
export function noteNewFields(before: OpenApiDocument, after: OpenApiDocument): string[] {
  const known = new Map(readCatalog(before).operations.map((operation) => [operation.id, operation]));
  const { operations } = readCatalog(after);
  const notes = (lackingIn: (operation: CatalogOperation) => readonly string[], what: string): string[] => {
    const places = new Map<string, string[]>();
    for (const operation of operations) {
      const was = known.get(operation.id);
      const had = was === undefined ? [] : lackingIn(was);
      for (const field of lackingIn(operation))
        if (!had.includes(field)) places.set(field, [...(places.get(field) ?? []), operation.id]);
    }
    return [...places].map(([field, ids]) => `the field '${field}' of ${named(ids)} ${what}`);
  };
  return [
    ...notes(
      ({ unclassified }) => unclassified,
      'is hidden from logs: an overlay may say what it is (openapi/overlays/50-secrecy.yaml)',
    ),
    ...notes(
      ({ fields }) => fields.filter(({ description }) => description === undefined).map(({ name }) => name),
      'has no words: an overlay may give it some (openapi/overlays/80-words.yaml)',
    ),
  ];
}

function named(ids: readonly string[]): string {
  const shown = ids.slice(0, 3).join(', ');
  return ids.length > 3 ? `${shown} and ${ids.length - 3} more` : shown;
}
