import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { type BuiltDocument, buildFrom } from '../../document/build.ts';
import { loadDocument } from '../../document/load.ts';
import type { OpenApiDocument } from '../../document/types.ts';
import { loadOverlays } from '../../overlay/load-overlays.ts';
import type { Overlay } from '../../overlay/overlay.ts';
import type { Adaptations } from '../normalize/adaptations.ts';
import { readImportAdaptations } from '../provenance.ts';

const openapi = fileURLToPath(new URL('../../../../../openapi/', import.meta.url));

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
