import { operationKey } from '../document/operations.ts';
import type { Identity, Witnesses } from './identity.ts';
import { sameRoute } from './same-route.ts';
import { sameText } from './same-text.ts';

/** What an operation of a document is, and how that is known. */
export interface Identified {
  readonly key: string;
  /**
   * `route`: an entry says it of this very operation. `words`: its own tag and summary. `table`: an entry of other
   * words.
   */
  readonly by: 'route' | 'words' | 'table';
}

/**
 * Which operation an operation of a document is, by the table of identities. Entries are followed both ways: to the old
 * words and to the new ones, whichever are known, and over several entries.
 *
 * @param known - Finds the known key that a key means; undefined for one that is not known.
 * @returns undefined where the table does not speak of the operation, and its own words are not known.
 * @throws {RangeError} when entries lead to two known operations.
 */
export function identify(
  identities: readonly Identity[],
  { keys, route }: Witnesses,
  known: (key: string) => string | undefined,
): Identified | undefined {
  const pinned = identities.find((entry) => pins(entry, keys, route));
  if (pinned !== undefined)
    return { key: known(pinned.old) ?? reach(identities, pinned.old, known) ?? pinned.old, by: 'route' };
  const own = keys.map(known).find((key) => key !== undefined);
  if (own !== undefined) return { key: own, by: 'words' };
  for (const key of keys) {
    const found = reach(identities, key, known);
    if (found !== undefined) return { key: found, by: 'table' };
  }
  return undefined;
}

function pins(entry: Identity, keys: readonly string[], route: string): boolean {
  return (
    entry.route !== undefined &&
    sameRoute(entry.route) === sameRoute(route) &&
    keys.some((key) => sameText(key) === sameText(entry.new))
  );
}

/** The known key that entries lead to; else the oldest one. */
function reach(
  identities: readonly Identity[],
  from: string,
  known: (key: string) => string | undefined,
): string | undefined {
  const general = identities.filter((entry) => entry.route === undefined);
  const seen = new Set<string>();
  const found = new Set<string>();
  let pending = [from];
  while (pending.length > 0) {
    pending = pending
      .flatMap((key) =>
        general.flatMap((entry) => [
          ...step(key, entry.new, entry.old, entry.kind),
          ...step(key, entry.old, entry.new, entry.kind),
        ]),
      )
      .filter((key) => {
        const fresh = !seen.has(sameText(key));
        seen.add(sameText(key));
        return fresh;
      });
    for (const key of pending) {
      const target = known(key);
      if (target !== undefined) found.add(target);
    }
  }
  if (found.size > 1)
    throw new RangeError(
      `'${from}' is ${[...found].map((key) => `'${key}'`).join(' and ')} by the table of identities: an entry with a \`route\` has to say which`,
    );
  return [...found][0] ?? oldest(general, from);
}

function oldest(general: readonly Identity[], from: string): string | undefined {
  const seen = new Set<string>();
  let key = from;
  for (;;) {
    const [before] = general
      .flatMap((entry) => step(key, entry.new, entry.old, entry.kind))
      .filter((each) => !seen.has(sameText(each)));
    if (before === undefined) return key === from ? undefined : key;
    seen.add(sameText(key));
    key = before;
  }
}

/** Where an entry leads from a key: to the key that it names, or to the same summary under the other tag. */
function step(key: string, from: string, to: string, kind: Identity['kind']): string[] {
  if (kind === 'operation') return sameText(key) === sameText(from) ? [to] : [];
  // A tag may have a colon in it: each one could be where the summary begins.
  const colons = [...key.matchAll(/: /g)].map(({ index }) => index);
  return colons
    .filter((at) => sameText(key.slice(0, at)) === sameText(from))
    .map((at) => operationKey(to, key.slice(at + 2)));
}
