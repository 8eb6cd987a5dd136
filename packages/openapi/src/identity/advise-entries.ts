import { Document, isSeq, parseDocument } from 'yaml';
import type { Identity } from './identity.ts';

/** An entry that somebody may want: without its reason and its date, which are theirs. */
export type Proposed =
  | { readonly old: string; readonly new: string; readonly route?: string }
  | { readonly oldTag: string; readonly newTag: string };

/** Where a maintainer writes why. */
const WHY = 'Say here how this is known.';

/**
 * Entries for the table of identities as YAML, to be copied: one after the other, indented as the list is.
 *
 * @param since - ISO date. Default: today.
 */
export function adviseEntries(entries: readonly Proposed[], since = new Date().toISOString().slice(0, 10)): string {
  return listOf(entries.map((entry) => ({ ...entry, why: WHY, since })))
    .replace(/^/gm, '  ')
    .trimEnd();
}

/** The text of a table with entries added at its end; its comments stay. */
export function addIdentities(text: string, entries: readonly Identity[]): string {
  const document = parseDocument(text);
  const found = document.get('identities');
  const table = isSeq(found) ? found : document.createNode([]);
  document.set('identities', table);
  // One entry after the other, also where the list was an empty `[]`.
  table.flow = false;
  for (const entry of entries) table.add(document.createNode(written(entry)));
  return document.toString({ lineWidth: 0 });
}

function written(entry: Identity): Record<string, string | undefined> {
  if (entry.kind === 'tag') return { oldTag: entry.old, newTag: entry.new, why: entry.why, since: entry.since };
  return {
    old: entry.old,
    new: entry.new,
    route: entry.route,
    why: entry.why,
    since: entry.since,
  };
}

function listOf(entries: readonly object[]): string {
  return new Document(entries).toString({ lineWidth: 0 });
}
