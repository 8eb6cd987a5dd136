import { withKnownKeys } from '../dialect/known-keys.ts';
import { inOneDialect } from '../dialect/one-dialect.ts';
import type { OpenApiDocument } from '../document/types.ts';
import type { Identity } from '../identity/identity.ts';
import type { Overlay } from '../overlay/overlay.ts';
import { type Adaptations, NO_ADAPTATIONS } from './adaptations.ts';
import { rootAtAdmin } from './admin-root.ts';
import { refuseOtherFoundations } from './causes.ts';
import { renameComponents } from './component-names.ts';
import { plainEnvelopes } from './envelopes.ts';
import { declareFailures } from './failures.ts';
import { fitOverlays } from './fit-overlays.ts';
import { dropIgnoredHeaders } from './ignored-headers.ts';
import { documentImages } from './images.ts';
import { knownOperations } from './known-operations.ts';
import { nameLegally } from './legal-names.ts';
import { adaptLists } from './lists.ts';
import type { LeftOut } from './left-out.ts';
import { plainJsonTypes } from './media-types.ts';
import { pageNewLists } from './new-lists.ts';
import { settleOverridden } from './overridden-parameters.ts';
import { plainPathArguments } from './path-arguments.ts';
import { readPublished } from './published.ts';
import { wrapReferences } from './ref-siblings.ts';
import { settleInheritance } from './inheritance.ts';
import { repairSchemas } from './repair-schemas.ts';
import { inlineRequestBodies } from './request-bodies.ts';
import { inlineResponses } from './responses.ts';
import { secretKeyAsParameter } from './secret-key.ts';
import { unwrapSingles } from './single-all-of.ts';
import { settleSuccesses } from './successes.ts';
import { spell } from './spelling.ts';
import { nameStudioScheme } from './studio-scheme.ts';
import { listTags } from './tags.ts';
import { type NormalizationContext, startNormalization, workingOperations } from './normalization-context.ts';

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
  /** Operations that are not in the document any more. */
  readonly leftOut: readonly LeftOut[];
  /** Path -> what it was in the published document. */
  readonly origins: ReadonlyMap<string, string>;
}

type Step = (
  context: NormalizationContext,
  given: Pick<NormalizeOptions, 'adaptations'> & { identities: readonly Identity[] },
) => unknown;

/** What is done to the working copy, in this order. */
export const STEPS = {
  readPublished,
  repairSchemas,
  toOneDialect: ({ document }) => Object.assign(document, inOneDialect(document)),
  leaveOtherKeys: ({ document }) => {
    const known = withKnownKeys(document);
    for (const key of Object.keys(document)) if (!Object.hasOwn(known, key)) Reflect.deleteProperty(document, key);
    Object.assign(document, known);
  },
  // They are the service's own; overlays give ours, and what they do not name gets derived ones.
  dropOperationIds: ({ document }) => {
    for (const { operation } of workingOperations(document)) delete operation.operationId;
  },
  settleInheritance,
  wrapReferences,
  unwrapSingles,
  renameComponents: (context, { adaptations = NO_ADAPTATIONS }) => renameComponents(context, adaptations.components),
  nameLegally,
  rootAtAdmin,
  plainPathArguments,
  spell: (context, { identities }) => spell(context, identities),
  listTags,
  settleOverridden,
  dropIgnoredHeaders,
  inlineRequestBodies,
  inlineResponses,
  // Before what stands for an image: an empty success beside one says nothing.
  settleSuccesses,
  documentImages,
  plainJsonTypes,
  plainEnvelopes,
  declareFailures,
  secretKeyAsParameter,
  refuseOtherFoundations: (context, { adaptations }) => adaptations && refuseOtherFoundations(context),
  nameStudioScheme,
} as const satisfies Readonly<Record<string, Step>>;

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
  const context = startNormalization(upstream, file, knownOperations(overlays));
  for (const step of Object.values<Step>(STEPS)) step(context, { adaptations, identities });
  const adapted = adaptLists(context, overlays);
  pageNewLists(context);
  const { document, notes, leftOut } = context;
  return {
    document: document as OpenApiDocument,
    overlays: adaptations === undefined ? adapted : fitOverlays(adapted, adaptations),
    notes,
    leftOut,
    origins: context.origins,
  };
}
