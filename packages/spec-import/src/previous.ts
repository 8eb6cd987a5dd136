import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Overlay } from '@one37id/agency-openapi/overlay';
import { type Provenance, readImportAdaptations, readProvenance } from '@one37id/agency-openapi/provenance';
import { ImportError, loadDocument } from '@one37id/agency-openapi/source';
import { type Matched, matchKnown } from './match-known.ts';

/** What stands in the repository before an import. */
export interface Previous {
  /** openapi.json as it stands. Not built again: the overlays may have been changed for the new document already. */
  readonly document: OpenApiDocument;
  readonly documentText: string;
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
export async function readPrevious(root: string): Promise<Previous> {
  const file = join(root, 'openapi/openapi.json');
  const document = await loadDocument(file);
  const provenanceFile = join(root, 'openapi/provenance.json');
  const provenance = await readProvenance(provenanceFile);
  const adaptations = await readImportAdaptations(provenanceFile);
  const manifest: unknown = JSON.parse(await readFile(join(root, 'packages/client/package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  if (typeof version !== 'string') throw new ImportError('packages/client/package.json has no version.');
  return { document, documentText: await readFile(file, 'utf8'), provenance, removed: adaptations?.removed ?? [], version };
}

/** How the overlays' operations were found in the document imported before; undefined for the reconstruction. */
export async function matchPrevious(root: string, { provenance }: Previous, overlays: readonly Overlay[]): Promise<Matched | undefined> {
  if (provenance?.kind !== 'import') return undefined;
  const file = join(root, 'openapi/upstream.json');
  const adaptations = await readImportAdaptations(join(root, 'openapi/provenance.json'));
  return matchKnown(await loadDocument(file), overlays, file, adaptations?.renamed);
}
