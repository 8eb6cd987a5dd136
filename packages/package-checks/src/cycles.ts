/** The ways in which one leads to itself: each as `a -> b -> a`; empty when there are none. */
export function cyclesOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const visit = (at: string, above: readonly string[]): string[] => {
    if (above.includes(at)) return [[...above.slice(above.indexOf(at)), at].join(' -> ')];
    if (done.has(at)) return [];
    done.add(at);
    return [...(arrows.get(at) ?? [])].flatMap((next) => visit(next, [...above, at]));
  };
  return [...arrows.keys()].flatMap((at) => visit(at, []));
}

/** One entry for each pair; later ones of the same key join the earlier. */
export function arrowsOf(pairs: Iterable<readonly [string, string]>): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const [from, to] of pairs) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  return arrows;
}
