import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { buildFrom, type BuiltDocument } from '@one37id/agency-openapi/build';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Adaptations } from '@one37id/agency-openapi/normalize';
import { loadOverlays, type Overlay } from '@one37id/agency-openapi/overlay';
import { readImportAdaptations } from '@one37id/agency-openapi/provenance';
import { loadDocument } from '@one37id/agency-openapi/source';

const openapi = fileURLToPath(new URL('../../../../openapi/', import.meta.url));

export interface CurrentDocument {
  readonly upstream: OpenApiDocument;
  readonly overlays: readonly Overlay[];
  /** undefined as long as it is the reconstruction. */
  readonly adaptations: Adaptations | undefined;
  readonly built: BuiltDocument;
}

/** The repository's document: the reconstruction today, an imported one later. The tests hold for both. */
export async function currentDocument(): Promise<CurrentDocument> {
  const upstream = await loadDocument(join(openapi, 'upstream.json'));
  const overlays = await loadOverlays(join(openapi, 'overlays'));
  const adaptations = await readImportAdaptations(join(openapi, 'provenance.json'));
  const built = buildFrom({ upstream, overlays, file: 'upstream.json', overlaidFile: 'overlaid', adaptations });
  return { upstream, overlays, adaptations, built };
}
