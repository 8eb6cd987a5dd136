import { dirname, join } from 'node:path';
import { inOneDialect } from './dialect/one-dialect.ts';
import type { Identity } from './identity/identity.ts';
import { IDENTITIES_FILE, loadIdentities } from './identity/load-identities.ts';
import type { Adaptations } from './normalize/adaptations.ts';
import { fillExamples } from './normalize/examples.ts';
import { normalize } from './normalize/normalize.ts';
import { startNormalization } from './normalize/normalization-context.ts';
import { withoutUnusedComponents } from './normalize/unused-components.ts';
import { readImportAdaptations } from './provenance.ts';
import { keepSendable } from './keep-sendable.ts';
import { placeWords } from './place-words.ts';
import type { LeftOut } from './normalize/left-out.ts';
import { applyOverlays } from './overlay/apply.ts';
import { byStage, correct } from './overlay/correct.ts';
import { loadOverlays } from './overlay/load-overlays.ts';
import type { Overlay } from './overlay/overlay.ts';
import { canonicalize, stringify } from './document/canonical.ts';
import { checkDocument } from './document/check.ts';
import { loadDocument } from './source/load.ts';
import type { TakenNames } from './document/generated-names.ts';
import { checkOperationIds } from './document/operations.ts';
import { nameOperations } from './document/name-operations.ts';
import type { OpenApiDocument } from './document/types.ts';

export interface BuildSources {
  /** The document as published, JSON or YAML. A `provenance.json` beside it tells what its import adapted. */
  readonly upstreamFile: string;
  /** Folder of overlays, applied in the order of their names. */
  readonly overlayDir: string;
  /** Names of the client's hand-written code, which no operation gets. Default: none. */
  readonly taken?: TakenNames;
}

export interface BuiltDocument {
  readonly document: OpenApiDocument;
  /** What openapi.json holds: the document in canonical key order, whatever order the sources' keys have. */
  readonly text: string;
  /** Tag and summary of the operations that no overlay names; they came out under derived names. */
  readonly unnamed: readonly string[];
  /** The upstream document as the overlays saw it. */
  readonly normalized: OpenApiDocument;
  /** What was adapted to make the overlays fit, for the maintainer. */
  readonly notes: readonly string[];
  /** Operations of the document that the client has no method for, because it could not call them. */
  readonly leftOut: readonly LeftOut[];
  /** Which operations could not have the names that their words make, and why. */
  readonly nameNotes: readonly string[];
}

export interface BuildParts {
  readonly upstream: OpenApiDocument;
  readonly overlays: readonly Overlay[];
  /** What errors call the upstream document, and it with the overlays. */
  readonly file: string;
  readonly overlaidFile: string;
  /** Set when the upstream document was imported. */
  readonly adaptations?: Adaptations | undefined;
  readonly taken?: TakenNames | undefined;
  /** The table of identities. Default: an empty one. */
  readonly identities?: readonly Identity[] | undefined;
  /** Leave out what the client cannot call also where overlays name it. Default: false. */
  readonly allowRemoved?: boolean | undefined;
}

/**
 * Builds openapi.json from the upstream document and the overlays. Writes nothing.
 *
 * @throws {DocumentError} when a source is not as it must be, with file, place and reason.
 * @example
 * const { text } = await buildDocument({ upstreamFile: 'openapi/upstream.json', overlayDir: 'openapi/overlays' });
 */
export async function buildDocument({ upstreamFile, overlayDir, taken }: BuildSources): Promise<BuiltDocument> {
  const upstream = await loadDocument(upstreamFile);
  const overlays = await loadOverlays(overlayDir);
  const adaptations = await readImportAdaptations(join(dirname(upstreamFile), 'provenance.json'));
  const identities = await loadIdentities(join(dirname(upstreamFile), IDENTITIES_FILE));
  return buildFrom({
    upstream,
    overlays,
    file: upstreamFile,
    overlaidFile: `${upstreamFile} with ${overlayDir}`,
    adaptations,
    identities,
    taken,
  });
}

/**
 * The same from documents that were read already.
 *
 * @throws {DocumentError} as {@link buildDocument} does.
 */
export function buildFrom({
  upstream,
  overlays,
  file,
  overlaidFile,
  adaptations,
  identities,
  taken,
  allowRemoved = false,
}: BuildParts): BuiltDocument {
  const { normalized: fitting } = byStage(overlays);
  const normalized = normalize(correct(upstream, overlays, file), fitting, { file, adaptations, identities });
  // Overlays may say what they correct in the words of either version.
  const overlaid = placeWords(inOneDialect(applyOverlays(normalized.document, normalized.overlays)));
  // What the overlays did is checked like what came in; the place is one in the document after them.
  checkOperationIds(checkDocument(overlaid, overlaidFile), overlaidFile);
  // Overlays say more of some values than the document does: examples have to fit that too.
  const filled = startNormalization(overlaid, file);
  fillExamples(filled);
  const { document: sendable, leftOut } = keepSendable(filled.document as OpenApiDocument, {
    file,
    origins: normalized.origins,
    allowRemoved,
  });
  const {
    document,
    unnamed,
    notes: nameNotes,
  } = nameOperations(withoutUnusedComponents(sendable), taken, overlaidFile);
  const canonical = canonicalize(document);
  return {
    document: canonical,
    text: stringify(canonical),
    unnamed,
    normalized: normalized.document,
    notes: [...normalized.notes, ...filled.notes],
    leftOut: [...normalized.leftOut, ...leftOut],
    nameNotes,
  };
}
