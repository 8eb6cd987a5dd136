import {
  DocumentError,
  type JsonObject,
  keyOrRoute,
  listAt,
  type OpenApiDocument,
  textAt,
} from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import {
  knownOperations,
  type LeftOut,
  plainPathArguments,
  readPublished,
  rootAtAdmin,
  spell,
  type Spelled,
  startNormalization,
  workingOperations,
} from '@one37id/agency-openapi/normalize';
import type { Overlay } from '@one37id/agency-openapi/overlay';

export interface Matched {
  /** Keys of the overlays that the document has. */
  readonly matched: readonly string[];
  /** The overlays' key -> how the document spells it, where that differs. */
  readonly respelled: Readonly<Record<string, string>>;
  /** Keys of the document that no overlay knows. */
  readonly added: readonly string[];
  /** Keys of the overlays that the document does not have. */
  readonly removed: readonly string[];
  /** By key (the overlays' where there is one), as the document has it. */
  readonly operations: ReadonlyMap<string, MatchedOperation>;
  /** Operations that the client has no way to, with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** OperationIds that several operations have. */
  readonly shared: readonly string[];
  /** The document, its tags and summaries spelled as the overlays do. */
  readonly document: OpenApiDocument;
}

/** The three witnesses of an operation's identity, as a document has them. */
export interface MatchedOperation {
  readonly operationId: string | undefined;
  /** Method and path, below the admin root. */
  readonly route: string;
  /** Tag and summary. */
  readonly words: string;
  /** The table of identities speaks of this very operation. */
  readonly settled: boolean;
}

/**
 * Finds the operations of the overlays in a document.
 *
 * @throws {DocumentError} when two operations could be the same known one, or when fewer than half of the known ones
 * are there: then it is a document of another API.
 */
export function matchKnown(
  upstream: OpenApiDocument,
  overlays: readonly Overlay[],
  file: string,
  identities: readonly Identity[] = [],
): Matched {
  const context = startNormalization(upstream, file, knownOperations(overlays));
  const { document } = context;
  readPublished(context);
  rootAtAdmin(context);
  plainPathArguments(context);
  const shared = sharedIds(document);
  const spelled = spell(context, identities).map((operation) => ({ ...operation, key: keyOfSpelled(operation) }));
  const found = new Set(spelled.map(({ key }) => key));
  const known = [...context.known.keys()];
  const matched = known.filter((key) => found.has(key));
  if (matched.length * 2 < known.length) throw anotherApi(upstream, file, matched.length, known.length);
  return {
    matched,
    respelled: Object.fromEntries(
      spelled.filter(({ key, was }) => key !== was && context.known.has(key)).map(({ key, was }) => [key, was]),
    ),
    added: [...found].filter((key) => !context.known.has(key)),
    removed: known.filter((key) => !found.has(key)),
    operations: new Map(spelled.map((operation) => [operation.key, witnessesOf(operation, shared)])),
    leftOut: context.leftOut,
    shared: [...shared],
    document: document as OpenApiDocument,
  };
}

function keyOfSpelled({ operation, method, path }: Spelled): string {
  const tag = textAt(listAt(operation['tags'])[0]) ?? '';
  return keyOrRoute({ tag, summary: textAt(operation['summary']) ?? '', method, path });
}

/** OperationIds that several operations have: they tell nothing. */
function sharedIds(document: JsonObject): ReadonlySet<string> {
  const ids = workingOperations(document).flatMap(({ operation }) => textAt(operation.operationId) ?? []);
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}

function witnessesOf({ method, path, operation, was, by }: Spelled, shared: ReadonlySet<string>): MatchedOperation {
  const id = textAt(operation.operationId);
  return {
    operationId: id === undefined || shared.has(id) ? undefined : id,
    route: `${method.toUpperCase()} ${path}`,
    words: was,
    settled: by === 'route',
  };
}

function anotherApi({ info }: OpenApiDocument, file: string, matched: number, known: number): DocumentError {
  return new DocumentError(
    file,
    '#/paths',
    `is the document of another API ('${info.title}'): it has ${matched} of the ${known} operations that the overlays name by tag and summary`,
  );
}
