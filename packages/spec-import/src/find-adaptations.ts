import type { Adaptations } from '@one37id/agency-openapi/normalize';
import type { Overlay } from '@one37id/agency-openapi/overlay';
import { ImportError, type Source } from '@one37id/agency-openapi/source';
import { findComponents } from './find-components.ts';
import { findRenames } from './find-renames.ts';
import { type Matched, matchKnown } from './match-known.ts';
import { matchPrevious, type Previous } from './previous.ts';
import { refuseGone } from './refuse-gone.ts';
import { compareUnnamed, type UnnamedOperations } from './unnamed-operations.ts';

export interface FoundAdaptations {
  readonly adaptations: Adaptations;
  readonly matched: Matched;
  readonly unnamed: UnnamedOperations;
}

/**
 * Finds out how the overlays fit a document: which operations got another summary, which are gone, which components
 * have another name.
 *
 * @throws {ImportError} when operations are gone and that is not allowed, or a component that overlays mark is.
 */
export async function findAdaptations(root: string, source: Source, overlays: readonly Overlay[], previous: Previous, allowRemoved: boolean): Promise<FoundAdaptations> {
  const first = matchKnown(source.document, overlays, source.name);
  const before = first.gone.length === 0 ? undefined : await matchPrevious(root, previous, overlays);
  const renamed = before === undefined ? {} : findRenames(before, first);
  const matched = Object.keys(renamed).length === 0 ? first : matchKnown(source.document, overlays, source.name, renamed);
  // What an import before was allowed to go on without is gone from the client already.
  const accepted = allowRemoved ? matched.gone : previous.removed;
  const unnamed = compareUnnamed(previous.document, matched);
  // Those under derived names were published like the others.
  const gone = [...matched.gone.filter((key) => !accepted.includes(key)), ...(allowRemoved ? [] : unnamed.gone)];
  if (gone.length > 0) refuseGone(source.name, { gone, added: unnamed.added });
  const { renamed: components, absent } = findComponents(previous.document, matched.document, overlays);
  if (absent.length > 0 && matched.gone.length === 0) {
    throw new ImportError(
      `${source.name} has no component schema ${absent.map((name) => `'${name}'`).join(', ')}, and what stands in its places cannot be told. ` +
        'An overlay marks it by that name (openapi/overlays, `$.components.schemas…`): name it there as the document does.',
    );
  }
  return { matched, unnamed, adaptations: { removed: matched.gone, absent, renamed, components } };
}
