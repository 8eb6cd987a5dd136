import type { Both } from './change.ts';
import type { Alternative } from './schema-view.ts';

export interface MatchedBranches {
  readonly pairs: readonly Both<Alternative>[];
  readonly removed: readonly Alternative[];
  readonly added: readonly Alternative[];
}

type Test = (before: Alternative, after: Alternative) => boolean;

/**
 * Alternatives have no names of their own, so each is matched by the best sign there is: the same component, else the
 * same content, else the same kind of value in the same order.
 */
export function matchBranches(
  before: readonly Alternative[],
  after: readonly Alternative[],
  sameContent: Test,
  sameKind: Test,
): MatchedBranches {
  const pairs: Both<Alternative>[] = [];
  let left = [...before];
  let right = [...after];
  for (const matches of [sameComponent, sameContent, sameKind]) {
    left = left.filter((one) => {
      const other = right.find((candidate) => matches(one, candidate));
      if (other === undefined) return true;
      pairs.push({ before: one, after: other });
      right = right.filter((candidate) => candidate !== other);
      return false;
    });
  }
  return { pairs, removed: left, added: right };
}

const sameComponent: Test = (before, after) => before.ref !== undefined && before.ref === after.ref;
