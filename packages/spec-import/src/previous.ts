import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import { knownOperations, spell, workingCopy } from '@one37id/agency-openapi/normalize';
import type { Overlay } from '@one37id/agency-openapi/overlay';
import { type Provenance, readImportAdaptations, readProvenance } from '@one37id/agency-openapi/provenance';
import { ImportError, loadDocument } from '@one37id/agency-openapi/source';

/** What stands in the repository before an import. */
export interface Previous {
  /** openapi.json as it stands. Not built again: the overlays may have been changed for the new document already. */
  readonly document: OpenApiDocument;
  /** The same, its operations spelled as the overlays and the table of identities are now. */
  readonly respelled: OpenApiDocument;
  readonly documentText: string;
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
export async function readPrevious(root: string, overlays: readonly Overlay[], identities: readonly Identity[]): Promise<Previous> {
  const file = join(root, 'openapi/openapi.json');
  const document = await loadDocument(file);
  const provenanceFile = join(root, 'openapi/provenance.json');
  const provenance = await readProvenance(provenanceFile);
  const adaptations = await readImportAdaptations(provenanceFile);
  const manifest: unknown = JSON.parse(await readFile(join(root, 'packages/client/package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  if (typeof version !== 'string') throw new ImportError('packages/client/package.json has no version.');
  const imported = provenance?.kind === 'import' ? [{ name: `the document imported before (${String(provenance['source'])}, ${String(provenance['date'])})`, document: await loadDocument(join(root, 'openapi/upstream.json')) }] : [];
  return {
    document,
    respelled: respelled(document, overlays, identities, file),
    documentText: await readFile(file, 'utf8'),
    imported,
    provenance,
    removed: adaptations?.removed ?? [],
    version,
  };
}

/** The present document with its operations spelled as the overlays and the table of identities are now. */
function respelled(document: OpenApiDocument, overlays: readonly Overlay[], identities: readonly Identity[], file: string): OpenApiDocument {
  const copy = workingCopy(document);
  spell({ document: copy, file, known: knownOperations(overlays), note: () => undefined }, identities);
  return copy as OpenApiDocument;
}
