import { isObject } from '@one37id/agency-openapi/document';
import type { Both, Direction, Finding } from './change.ts';
import { type Classification, ruled } from './classification.ts';
import { differencesOf, type FacetDifference, type Facets } from './facets.ts';
import { below, type Located } from './located.ts';

export interface FacetClassification extends Classification {
  readonly direction?: Direction;
  /** Keys from the place to what changed: the pointers follow them as far as they lead. Default: none. */
  readonly at?: readonly string[];
}

/** Says what a differing facet is; undefined where it means nothing. */
export type Classify = (difference: FacetDifference) => FacetClassification | undefined;

/**
 * Classifies the differing facets of what stands at one place: an operation, a parameter, a response.
 *
 * @param places - The place in each document.
 * @param direction - Of findings whose classification names none.
 */
export function facetFindings(
  places: Both<Located>,
  facets: Both<Facets>,
  classify: Readonly<Record<string, Classify>>,
  direction: Direction,
): readonly Finding[] {
  return differencesOf(facets.before, facets.after).flatMap((difference) => {
    const found = classify[difference.facet]?.(difference);
    if (found === undefined) return [];
    const { before, after } = difference;
    const { at = [] } = found;
    return [
      {
        ...ruled(found),
        direction: found.direction ?? direction,
        pointers: { before: reach(places.before, at), after: reach(places.after, at) },
        before,
        after,
      },
    ];
  });
}

function reach({ value, pointer }: Located, keys: readonly string[]): string {
  const [key, ...rest] = keys;
  if (key === undefined || value[key] === undefined) return pointer;
  const inside = value[key];
  return reach({ value: isObject(inside) ? inside : {}, pointer: below(pointer, key) }, rest);
}
