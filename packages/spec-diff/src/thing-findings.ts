import type { Both, Direction, Finding } from './change.ts';
import { differencesOf, type FacetDifference, type Facets } from './facets.ts';
import type { Judgement } from './judgement.ts';
import { below } from './located.ts';

export interface ThingJudgement extends Judgement {
  readonly direction?: Direction;
  /** Keys from the thing to what changed, for the pointer. Default: none. */
  readonly at?: readonly string[];
}

export type Judge = (difference: FacetDifference) => ThingJudgement | undefined;

/**
 * Judges the differing facets of something that stands at one place: an operation, a parameter, a response.
 *
 * @param pointers - Of the thing, in each document.
 * @param direction - Of findings whose judge names none.
 */
export function thingFindings(
  pointers: Both<string>,
  facets: Both<Facets>,
  judges: Readonly<Record<string, Judge>>,
  direction: Direction,
): readonly Finding[] {
  return differencesOf(facets.before, facets.after).flatMap((difference) => {
    const judgement = judges[difference.facet]?.(difference);
    if (judgement === undefined) return [];
    const { at = [], ...rest } = judgement;
    const { before, after } = difference;
    return [
      {
        direction,
        ...rest,
        pointer: below(after === undefined ? pointers.before : pointers.after, ...at),
        before,
        after,
      },
    ];
  });
}
