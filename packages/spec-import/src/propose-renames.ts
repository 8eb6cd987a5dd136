import { type Proposed, sameText } from '@one37id/agency-openapi/identity';

/**
 * The likeliest pairs of operations that are gone and operations that are new, each used once: first whole tags whose
 * summaries are the same, then what shares the most words. Proposals for a person, who knows.
 */
export function proposeRenames(removed: readonly string[], added: readonly string[]): Proposed[] {
  const [left, right] = [removed.map(partsOf), added.map(partsOf)];
  const tags = renamedTags(left, right);
  const byTag = ({ tag, summary }: Parts) =>
    right.find((other) => tags.get(tag) === other.tag && sameText(other.summary) === sameText(summary));
  const taken = new Set(left.flatMap((parts) => byTag(parts)?.key ?? []));
  const pairs = left
    .filter((parts) => byTag(parts) === undefined)
    .flatMap((old) =>
      right.filter(({ key }) => !taken.has(key)).map((now) => ({ old: old.key, now: now.key, score: score(old, now) })),
    )
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score || (`${a.old}\n${a.now}` < `${b.old}\n${b.now}` ? -1 : 1));
  const proposals: Proposed[] = [...tags].map(([oldTag, newTag]) => ({ oldTag, newTag }));
  const used = new Set<string>();
  for (const { old, now } of pairs) {
    if (used.has(old) || used.has(now)) continue;
    used.add(old).add(now);
    proposals.push({ old, new: now });
  }
  return proposals;
}

export interface Parts {
  readonly key: string;
  readonly tag: string;
  readonly summary: string;
}

/** A key that is a route has no tag. */
export function partsOf(key: string): Parts {
  const at = key.indexOf(': ');
  return at < 0 ? { key, tag: '', summary: key } : { key, tag: key.slice(0, at), summary: key.slice(at + 2) };
}

/**
 * Old tag -> new tag, where the summaries of two or more operations, or of the only one, stand below another tag now.
 */
export function renamedTags(left: readonly Parts[], right: readonly Parts[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of new Set(left.map((parts) => parts.tag))) {
    const mine = left.filter((parts) => parts.tag === tag);
    const others = [...new Set(right.map((parts) => parts.tag))].filter(
      (other) =>
        other !== tag &&
        other !== '' &&
        mine.every(({ summary }) =>
          right.some((now) => now.tag === other && sameText(now.summary) === sameText(summary)),
        ),
    );
    const [only, ...more] = others;
    if (only !== undefined && more.length === 0 && ![...found.values()].includes(only)) found.set(tag, only);
  }
  return found;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    sameText(text)
      .split(/\W+/)
      .filter((word) => word !== ''),
  );

/** How alike two operations read, from 0: shared words of all words; a little more below the same tag. */
export function score(a: Parts, b: Parts): number {
  const [one, two] = [wordsOf(a.summary), wordsOf(b.summary)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / (one.size + two.size - shared || 1) + (sameText(a.tag) === sameText(b.tag) ? 0.2 : 0);
}
