import type { Identity } from '@one37id/agency-openapi/identity';
import type { Rename } from './find-renames.ts';
import { partsOf, renamedTags } from './propose-renames.ts';

const WHY = {
  operationId: 'The operationId is the one that it had before.',
  route: 'Method and path are the ones that it had before.',
};

/**
 * Entries of the table of identities for operations that were found under other words: one for a whole tag where all
 * that is known of it went to another one.
 *
 * @param known - Keys of all known operations.
 */
export function recordRenames(renames: readonly Rename[], known: readonly string[], now: Date): Identity[] {
  const since = now.toISOString().slice(0, 10);
  const found = renames.map((rename) => ({ ...rename, from: partsOf(rename.old), to: partsOf(rename.new) }));
  const tags = renamedTags(
    known.map(partsOf).filter(({ tag }) => found.some(({ from }) => from.tag === tag)),
    found.map(({ to }) => to),
  );
  const entries: Identity[] = [...tags].map(([old, now]) => ({
    kind: 'tag',
    old,
    new: now,
    why: 'All operations of the tag are the ones that they were before.',
    since,
  }));
  const others = found.filter(({ from, to }) => tags.get(from.tag) !== to.tag);
  return [
    ...entries,
    ...others.map(({ old, new: words, by }) => ({
      kind: 'operation' as const,
      old,
      new: words,
      route: undefined,
      why: WHY[by],
      since,
    })),
  ];
}
