import { checkDocument } from '../document/check.ts';
import type { OpenApiDocument } from '../document/types.ts';
import { applyOverlays } from './apply.ts';
import type { Overlay } from './overlay.ts';

/** The overlays by what they apply to: the document as it was published, and in our form. */
export function byStage(overlays: readonly Overlay[]): {
  readonly published: readonly Overlay[];
  readonly normalized: readonly Overlay[];
} {
  return {
    published: overlays.filter(({ stage }) => stage === 'published'),
    normalized: overlays.filter(({ stage }) => stage !== 'published'),
  };
}

/**
 * A published document with the corrections of its overlays, if there are any.
 *
 * @param file - What errors call the document.
 * @throws {OverlayActionError} when an action does not fit.
 * @throws {DocumentError} when the corrected document is no usable one.
 */
export function correct(document: OpenApiDocument, overlays: readonly Overlay[], file: string): OpenApiDocument {
  const { published } = byStage(overlays);
  if (published.length === 0) return document;
  return checkDocument(
    applyOverlays(document, published),
    `${file} with ${published.map((each) => each.file).join(', ')}`,
  );
}

/**
 * The same for a document of before, for which the overlays may not have been written: actions that find nothing are
 * passed over.
 */
export function correctOlder(document: OpenApiDocument, overlays: readonly Overlay[], file: string): OpenApiDocument {
  const lenient = overlays.map((overlay) => ({
    ...overlay,
    actions: overlay.actions.map((action) => ({ ...action, matches: 'any' as const })),
  }));
  return correct(document, lenient, file);
}
