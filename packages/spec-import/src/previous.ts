import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import { knownOperations, spell, workingCopy } from '@one37id/agency-openapi/normalize';
import type { Overlay } from '@one37id/agency-openapi/overlay';
import { type Provenance, readImportAdaptations, readProvenance } from '@one37id/agency-openapi/provenance';
import { ImportError, loadDocument } from '@one37id/agency-openapi/source';
import { type Released, readReleased } from './released.ts';

/** What stands in the repository before an import. */
export interface Previous {
  /** What the new document is compared with. */
  readonly released: Released;
  /** Its document, the operations spelled as the overlays and the table of identities are now. */
  readonly respelled: OpenApiDocument;
  /** Documents that were published and imported, the last one first: what they say of an operation holds against a new one. */
  readonly imported: readonly { readonly name: string; readonly document: OpenApiDocument }[];
  readonly provenance: Provenance | undefined;
  /** Keys of the operations that the import before was allowed to go on without. */
  readonly removed: readonly string[];
  /** Version of the client, which the changeset raises. */
  readonly version: string;
}

/**
 * Reads what an import replaces.
 *
 * @throws {DocumentError | ImportError} when something of it is missing or malformed.
 */
export async function readPrevious(
  root: string,
  overlays: readonly Overlay[],
  identities: readonly Identity[],
): Promise<Previous> {
  const released = await readReleased(root);
  const provenanceFile = join(root, 'openapi/provenance.json');
  const provenance = await readProvenance(provenanceFile);
  const adaptations = await readImportAdaptations(provenanceFile);
  const manifest: unknown = JSON.parse(await readFile(join(root, 'packages/client/package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  if (typeof version !== 'string') throw new ImportError('packages/client/package.json has no version.');
  const imported =
    provenance?.kind === 'import'
      ? [
          {
            name: `the document imported before (${String(provenance['source'])}, ${String(provenance['date'])})`,
            document: await loadDocument(join(root, 'openapi/upstream.json')),
          },
        ]
      : [];
  return {
    released,
    respelled: respelled(released, overlays, identities),
    imported: [
      ...imported,
      ...(released.upstream === undefined
        ? []
        : [{ name: `the document of ${released.name}`, document: released.upstream }]),
    ],
    provenance,
    removed: adaptations?.removed ?? [],
    version,
  };
}

/** The released document with its operations spelled as the overlays and the table of identities are now. */
function respelled(
  { document, name }: Released,
  overlays: readonly Overlay[],
  identities: readonly Identity[],
): OpenApiDocument {
  const copy = workingCopy(document);
  spell(
    { document: copy, file: `openapi.json of ${name}`, known: knownOperations(overlays), note: () => undefined },
    identities,
  );
  return copy as OpenApiDocument;
}
