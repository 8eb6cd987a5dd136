import type { Identity } from '@one37id/agency-openapi/identity';
import type { Adaptations } from '@one37id/agency-openapi/normalize';
import type { Overlay } from '@one37id/agency-openapi/overlay';
import { ImportError, type Source } from '@one37id/agency-openapi/source';
import { findComponents } from './find-components.ts';
import { findExchanges } from './find-exchanges.ts';
import { findRenames, type Rename } from './find-renames.ts';
import { type Matched, matchKnown } from './match-known.ts';
import type { Previous } from './previous.ts';
import { recordRenames } from './record-renames.ts';
import { refuseExchanged } from './refuse-exchanged.ts';
import { refuseRemoved } from './refuse-removed.ts';
import { compareUnnamed, type UnnamedOperations } from './unnamed-operations.ts';

export interface FoundAdaptations {
  readonly adaptations: Adaptations;
  readonly matched: Matched;
  readonly unnamed: UnnamedOperations;
  readonly renames: readonly Rename[];
  /** Entries that the table of identities has to get. */
  readonly recorded: readonly Identity[];
}

export interface FindOptions {
  readonly identities: readonly Identity[];
  readonly allowRemoved: boolean;
  readonly now: Date;
}

/**
 * Finds out how the overlays fit a document: which operations got other words, which are gone, which components have
 * another name.
 *
 * @throws {ImportError} when operations may have been exchanged, when some are gone and that is not allowed, or when a
 * component that overlays mark is.
 */
export function findAdaptations(
  source: Source,
  overlays: readonly Overlay[],
  previous: Previous,
  { identities, allowRemoved, now }: FindOptions,
): FoundAdaptations {
  const first = matchKnown(source.document, overlays, source.name, identities);
  // What no overlay names has a method too.
  const own = compareUnnamed(previous.respelled, first);
  const lost = { ...first, removed: [...first.removed, ...own.removed], added: own.added };
  const before = previous.imported.map(({ name, document }) => ({
    name,
    matched: matchKnown(document, overlays, name, identities),
  }));
  const renames = before.map(({ matched }) => findRenames(matched, lost)).find((found) => found.length > 0) ?? [];
  const recorded = recordRenames(renames, [...first.matched, ...lost.removed], now);
  const matched =
    recorded.length === 0 ? first : matchKnown(source.document, overlays, source.name, [...identities, ...recorded]);
  for (const { name, matched: was } of before) {
    const exchanges = findExchanges(was, matched);
    if (exchanges.length > 0) refuseExchanged(source.name, name, exchanges);
  }
  // What an import before was allowed to go on without is gone from the client already.
  const accepted = allowRemoved ? matched.removed : previous.removed;
  const unnamed = compareUnnamed(previous.respelled, matched);
  // Those under derived names were published like the others.
  const unaccepted = [...matched.removed, ...(allowRemoved ? [] : unnamed.removed)].filter(
    (key) => !accepted.includes(key),
  );
  if (unaccepted.length > 0) refuseRemoved(source.name, { ...matched, removed: unaccepted, added: unnamed.added });
  const { renamed: components, absent } = findComponents(previous.respelled, matched.document, overlays);
  if (absent.length > 0 && matched.removed.length === 0) {
    throw new ImportError(
      `${source.name} has no component schema ${absent.map((name) => `'${name}'`).join(', ')}, and what stands in its places cannot be told. ` +
        'An overlay marks it by that name (openapi/overlays, `$.components.schemas…`): name it there as the document does.',
    );
  }
  // What was accepted stays so until it is there again, also when it has left what is compared with.
  const removed = [
    ...new Set([
      ...matched.removed,
      ...unnamed.removed,
      ...previous.removed.filter((key) => !matched.operations.has(key)),
    ]),
  ];
  return { matched, unnamed, renames, recorded, adaptations: { removed, absent, components } };
}
