import { type CatalogOperation, readCatalog } from '@one37id/agency-openapi/catalog';
import { keyOrRoute, type OpenApiDocument } from '@one37id/agency-openapi/document';
import { ImportError } from '@one37id/agency-openapi/source';

/** The one credential that each client has. */
const CREDENTIAL = { agency: 'hash', studio: 'studio' };

/**
 * Makes sure that what the overlays say of an operation still holds: its client has the credential that it asks for,
 * and the field by which a variant is selected is among its fields. (That of lists the catalog checks.)
 *
 * @param known - Keys of the operations that overlays name; what only has derived names is told of, not refused.
 * @returns Notes for the maintainer.
 * @throws {ImportError} for the first operation of which it does not hold.
 */
export function checkNames(document: OpenApiDocument, known: ReadonlySet<string>): string[] {
  return readCatalog(document).operations.flatMap((operation) => {
    const problem = problemOf(operation);
    if (problem === undefined) return [];
    const key = keyOrRoute(operation);
    if (known.has(key))
      throw new ImportError(
        `'${key}' ${problem}: the overlays that name it have to follow (openapi/overlays/20-names.yaml${hintFor(operation)}).`,
      );
    return [`'${key}' ${problem}: it cannot be called until an overlay says how.`];
  });
}

/** Each client has resources of its own names. */
function hintFor({ client, auth }: CatalogOperation): string {
  const [other] =
    Object.entries(CREDENTIAL).find(([name, credential]) => name !== client && credential === auth?.name) ?? [];
  return other === undefined
    ? ''
    : `: \`client: ${other}\`, and a \`resource\` that the client '${client}' does not have`;
}

function problemOf({ client, auth, fields, variant }: CatalogOperation): string | undefined {
  if (auth !== undefined && auth.name !== CREDENTIAL[client])
    return `asks for the credential '${auth.name}', which the client '${client}' does not have`;
  if (variant !== undefined && !fields.some(({ name }) => name === variant))
    return `is selected by the field '${variant}', which it does not take`;
  return undefined;
}
