import type { OpenApiDocument } from '../document/types.ts';
import type { Identity } from '../identity/identity.ts';
import type { Overlay } from '../overlay/overlay.ts';
import { type Adaptations, NO_ADAPTATIONS } from './adaptations.ts';
import { rootAtAdmin } from './admin-root.ts';
import { renameComponents } from './component-names.ts';
import { plainEnvelopes } from './envelopes.ts';
import { fillExamples } from './examples.ts';
import { declareFailures } from './failures.ts';
import { fitOverlays } from './fit-overlays.ts';
import { dropIgnoredHeaders } from './ignored-headers.ts';
import { documentImages } from './images.ts';
import { knownOperations } from './known-operations.ts';
import { adaptLists } from './lists.ts';
import { plainJsonTypes } from './media-types.ts';
import { pageNewLists } from './new-lists.ts';
import { wrapReferences } from './ref-siblings.ts';
import { inlineRequestBodies } from './request-bodies.ts';
import { inlineResponses } from './responses.ts';
import { secretKeyAsParameter } from './secret-key.ts';
import { unwrapSingles } from './single-all-of.ts';
import { spell } from './spelling.ts';
import { nameStudioScheme } from './studio-scheme.ts';
import { listTags } from './tags.ts';
import { type Work, workingCopy } from './work.ts';

export interface NormalizeOptions {
  /** What errors call the document. */
  readonly file: string;
  /** Set for an imported document; the reconstruction has to fit the overlays exactly. */
  readonly adaptations?: Adaptations | undefined;
  /** The table of identities. Default: an empty one. */
  readonly identities?: readonly Identity[] | undefined;
}

export interface Normalized {
  readonly document: OpenApiDocument;
  /** The overlays as they apply to this document. */
  readonly overlays: readonly Overlay[];
  /** What was adapted, for the maintainer. */
  readonly notes: readonly string[];
}

/**
 * Writes a copy of a published document the way the overlays and emitters expect it, so that what a service chooses
 * freely (spelling, where the secret key is documented, how envelopes are composed, where the root stands, whether
 * there are examples) changes nothing for users. A document that is written so already, as the reconstruction is,
 * comes out as it went in. `upstream.json` itself is never changed.
 *
 * @throws {DocumentError} where two readings of the document are possible.
 */
export function normalize(
  upstream: OpenApiDocument,
  overlays: readonly Overlay[],
  { file, adaptations, identities = [] }: NormalizeOptions,
): Normalized {
  const notes: string[] = [];
  const document = workingCopy(upstream);
  const work: Work = { document, file, known: knownOperations(overlays), note: (text) => notes.push(text) };
  const { components } = adaptations ?? NO_ADAPTATIONS;
  wrapReferences(work);
  unwrapSingles(work);
  renameComponents(work, components);
  rootAtAdmin(work);
  spell(work, identities);
  listTags(work);
  dropIgnoredHeaders(work);
  inlineRequestBodies(work);
  inlineResponses(work);
  plainJsonTypes(work);
  documentImages(work);
  plainEnvelopes(work);
  declareFailures(work);
  secretKeyAsParameter(work);
  nameStudioScheme(work);
  const adapted = adaptLists(work, overlays);
  pageNewLists(work);
  fillExamples(work);
  return {
    document: document as OpenApiDocument,
    overlays: adaptations === undefined ? adapted : fitOverlays(adapted, adaptations),
    notes,
  };
}
