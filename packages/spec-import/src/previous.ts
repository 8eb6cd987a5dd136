import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import { knownOperations, spell, startNormalization } from '@one37id/agency-openapi/normalize';
import { byStage, correctOlder, type Overlay } from '@one37id/agency-openapi/overlay';
import { type Provenance, readImportAdaptations, readProvenance } from '@one37id/agency-openapi/provenance';
import { ImportError, loadDocument } from '@one37id/agency-openapi/source';
import { type Released, readReleased } from './released.ts';

/** What stands in the repository before an import. */
export interface Previous {
  /** What the new document is compared with. */
  readonly released: Released;
  /** Its document, the operations spelled as the overlays and the table of identities are now. */
  readonly respelled: OpenApiDocument;
  /**
   * Documents that were published and imported, the last one first: what they say of an operation holds against a new
   * one.
   */
  readonly imported: readonly { readonly name: string; readonly document: OpenApiDocument }[];
  readonly provenance: Provenance | undefined;
  /** Keys of the operations that the import before was allowed to go on without. */
  readonly removed: readonly string[];
  /** Keys of the operations whose results it was allowed not to know. */
  readonly undescribed: readonly string[];
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
  const published = [
    ...imported,
    ...(released.upstream === undefined
      ? []
      : [{ name: `the document of ${released.name}`, document: released.upstream }]),
  ];
  return {
    released,
    respelled: respelled(released, byStage(overlays).normalized, identities),
    imported: published.map(({ name, document }) => ({ name, document: correctOlder(document, overlays, name) })),
    provenance,
    removed: adaptations?.removed ?? [],
    undescribed: adaptations?.undescribed ?? [],
    version,
  };
}

/** The released document with its operations spelled as the overlays and the table of identities are now. */
function respelled(
  { document, name }: Released,
  overlays: readonly Overlay[],
  identities: readonly Identity[],
): OpenApiDocument {
  const context = startNormalization(document, `openapi.json of ${name}`, knownOperations(overlays));
  spell(context, identities);
  return context.document as OpenApiDocument;
}
