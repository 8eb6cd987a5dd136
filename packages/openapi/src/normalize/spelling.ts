import { listAt } from '../document/schema.ts';
import { DocumentError } from '../document/document-error.ts';
import { operationKey } from '../document/operations.ts';
import { pointerOf } from '../document/pointer.ts';
import { isObject } from '../document/types.ts';
import { adviseEntries } from '../identity/advise-entries.ts';
import { type Identified, identify } from '../identity/identify.ts';
import type { Identity } from '../identity/identity.ts';
import { IDENTITIES_FILE } from '../identity/load-identities.ts';
import { sameText } from '../identity/same-text.ts';
import {
  type Json,
  keyOf,
  type NormalizationContext,
  type WorkingOperation,
  workingOperations,
} from './normalization-context.ts';

interface Occurrence extends WorkingOperation {
  /** Its key as the document had it. */
  readonly was: string;
}

/** What {@link spell} recognised an operation as. */
export interface Spelled extends Occurrence {
  /**
   * `route`: an entry of the table says it of this very operation; `twin`: another one was chosen to be the known one.
   */
  readonly by: Identified['by'] | 'twin' | undefined;
}

/**
 * Spells tags and summaries as the overlays do, which key by them, where they mean the same operation beyond doubt, and
 * where the table of identities says so. What the table knows by older words, and no overlay does, gets those.
 *
 * @throws {DocumentError} when two operations of the document could be the same known one, and the table does not
 * choose.
 */
export function spell(context: NormalizationContext, identities: readonly Identity[] = []): Spelled[] {
  const { file, known } = context;
  checkAgainst(context, identities);
  const before = workingOperations(context.document).map((operation) => ({
    ...operation,
    was: keyOf(operation.operation),
  }));
  spellTags(context, identities);
  const meant = new Map([...known.keys()].map((key) => [sameText(key), key]));
  const twice = new Set([...known.keys()].map(sameText).filter((text, index, all) => all.indexOf(text) !== index));
  const knownKey = (key: string) =>
    known.has(key) ? key : twice.has(sameText(key)) ? undefined : meant.get(sameText(key));
  const found = before.map((operation) => {
    const keys = tagsOf(operation.operation).map((tag) => operationKey(tag, textOf(operation.operation.summary)));
    try {
      // Words that an overlay has exactly are the known ones, whatever else is spelled alike.
      return {
        operation,
        exact: keys.some((key) => known.has(key)),
        identified:
          preferred(operation, keys, knownKey) ?? identify(identities, { keys, route: routeOf(operation) }, knownKey),
      };
    } catch (error) {
      throw error instanceof RangeError ? new DocumentError(file, pointerTo(operation), error.message) : error;
    }
  });
  const rank = ({ exact, identified }: (typeof found)[number]) =>
    identified?.by === 'route' ? 0 : exact ? 1 : identified?.by === 'words' ? 2 : 3;
  const twins = new Set<Occurrence>();
  for (const key of new Set(found.flatMap(({ identified }) => identified?.key ?? []))) {
    const [first, ...others] = found
      .filter(({ identified }) => identified?.key === key)
      .sort((a, b) => rank(a) - rank(b));
    if (first === undefined) continue;
    // What has the older words itself is that operation.
    if (
      !known.has(key) &&
      before.some((operation) => operation !== first.operation && sameText(operation.was) === sameText(key))
    )
      continue;
    for (const other of others) {
      if (rank(other) === rank(first) && (known.has(key) || rank(first) === 0))
        throw twiceError(context, other.operation, first.operation, key);
      // The exact one is the known one; what is merely spelled like it is new, and keeps its words.
      if (rank(first) === 0) twins.add(other.operation);
    }
    respell(context, first.operation.operation, key);
  }
  for (const operation of twins) {
    operation.operation.summary = `${textOf(operation.operation.summary)} (${routeOf(operation)})`;
    context.note(
      `'${operation.was}' at ${routeOf(operation)} is another operation than the one that was chosen: it comes out beside it.`,
    );
  }
  return found.map(({ operation, identified }) => ({
    ...operation,
    by: twins.has(operation) ? 'twin' : identified?.by,
  }));
}

/** What an overlay of the published document prefers is the one of its words. */
function preferred(
  { operation }: WorkingOperation,
  keys: readonly string[],
  knownKey: (key: string) => string | undefined,
): Identified | undefined {
  if (operation['x-prefer'] !== true) return undefined;
  delete operation['x-prefer'];
  const [key] = [...keys.map(knownKey).filter((found) => found !== undefined), ...keys];
  return key === undefined ? undefined : { key, by: 'route' };
}

/** An entry without a route cannot make one known operation another: their words would both be right. */
function checkAgainst({ known, file }: NormalizationContext, identities: readonly Identity[]): void {
  for (const entry of identities) {
    if (entry.kind === 'operation' && entry.route === undefined && known.has(entry.old) && known.has(entry.new)) {
      throw new DocumentError(
        file,
        '#/paths',
        `cannot be read by the table of identities: '${entry.old}' and '${entry.new}' are both known, so the entry needs the \`route\` of the operation that it is about`,
      );
    }
  }
}

function respell(context: NormalizationContext, operation: Json, key: string): void {
  const known = context.known.get(key) ?? parseKey(key);
  const own = operationKey(tagsOf(operation)[0] ?? '', textOf(operation.summary));
  if (own === key) return;
  operation.summary = known.summary;
  if (!tagsOf(operation).includes(known.tag)) operation.tags = [known.tag];
  putFirst(operation, known.tag);
}

function parseKey(key: string): { tag: string; summary: string } {
  const at = key.indexOf(': ');
  return { tag: key.slice(0, at), summary: key.slice(at + 2) };
}

/** The overlays look at the first tag only. */
function putFirst(operation: Json, tag: string): void {
  const tags = tagsOf(operation);
  if (tags[0] !== tag) operation.tags = [tag, ...tags.filter((other) => other !== tag)];
}

function spellTags({ document, known }: NormalizationContext, identities: readonly Identity[]): void {
  const spelling = new Map([...known.values()].map(({ tag }) => [sameText(tag), tag]));
  const renamed = (tag: string) =>
    identities
      .flatMap((entry) =>
        entry.kind === 'tag' && !spelling.has(sameText(tag))
          ? [sameText(entry.new) === sameText(tag) ? entry.old : sameText(entry.old) === sameText(tag) ? entry.new : '']
          : [],
      )
      .find((other) => spelling.has(sameText(other)));
  const spelled = (tag: string) => spelling.get(sameText(renamed(tag) ?? tag)) ?? tag;
  for (const tag of listAt(document.tags)) {
    if (isObject(tag)) Object.assign(tag, { name: spelled(textOf(tag.name)) });
  }
  for (const { operation } of workingOperations(document)) {
    if (tagsOf(operation).length > 0) operation.tags = [...new Set(tagsOf(operation).map(spelled))];
  }
}

function twiceError(
  { file }: NormalizationContext,
  operation: WorkingOperation,
  other: WorkingOperation,
  key: string,
): DocumentError {
  const advice = adviseEntries(
    [operation, other].map((one) => ({ old: key, new: keyOf(one.operation), route: routeOf(one) })),
  );
  return new DocumentError(
    file,
    pointerTo(operation),
    `has the tag and summary of ${pointerTo(other)} too: which of them the overlays mean cannot be told. Choose one in openapi/${IDENTITIES_FILE}, by one of these entries; the other comes out beside it.\n${advice}`,
  );
}

const pointerTo = ({ path, method }: WorkingOperation): string => pointerOf(['paths', path, method]);
const routeOf = ({ path, method }: WorkingOperation): string => `${method.toUpperCase()} ${path}`;
const tagsOf = (operation: Json): string[] => listAt(operation.tags).filter((tag) => typeof tag === 'string');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
