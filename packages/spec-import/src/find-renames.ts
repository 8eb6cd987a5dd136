import { sameRoute } from '@one37id/agency-openapi/identity';
import type { Matched, MatchedOperation } from './match-known.ts';
import { partsOf, score } from './propose-renames.ts';

/** An operation that has other words now, and the witness that tells. */
export interface Rename {
  /** Key before. */
  readonly old: string;
  /** Words of the document. */
  readonly new: string;
  readonly by: 'operationId' | 'route';
}

/**
 * Operations that got another tag or summary: those gone and those new that have the same operationId or the same
 * method and path in the document imported before and in this one. One for one only, and only where no witness speaks
 * against it, nor the words themselves: anything else is not guessed.
 */
export function findRenames(before: Matched, after: Matched): Rename[] {
  const witnesses = (['operationId', 'route'] as const).map((by) => ({
    by,
    were: indexOf(before.operations, by),
    are: indexOf(pick(after, after.added), by),
  }));
  const found = after.removed.flatMap((old) => {
    const was = before.operations.get(old);
    if (was === undefined) return [];
    const said = witnesses.flatMap(({ by, are }) => {
      const key = are.get(valueOf(was, by));
      return key === undefined ? [] : [{ by, key }];
    });
    const [first, other = first] = said;
    if (first === undefined || other?.key !== first.key) return [];
    const now = after.operations.get(first.key);
    if (now === undefined) return [];
    // What another operation had before speaks for that one.
    const against = witnesses.some(({ by, were }) => ![undefined, old].includes(were.get(valueOf(now, by))));
    return against ? [] : [{ old, new: now.words, by: first.by }];
  });
  return found.filter((one) => !found.some((other) => areCrossed(one, other)));
}

/** Each of the two has words now that read more like what the other was: they were exchanged, and reworded besides. */
function areCrossed(one: Rename, other: Rename): boolean {
  const readsLike = (key: string, words: string): number => score(partsOf(key), partsOf(words));
  return (
    readsLike(other.old, one.new) > readsLike(one.old, one.new) &&
    readsLike(one.old, other.new) > readsLike(other.old, other.new)
  );
}

/** Value of a witness -> key of the one operation that has it. */
export function indexOf(
  operations: ReadonlyMap<string, MatchedOperation>,
  by: 'operationId' | 'route',
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>(['']);
  for (const [key, operation] of operations) {
    const value = valueOf(operation, by);
    if (found.has(value)) twice.add(value);
    found.set(value, key);
  }
  for (const value of twice) found.delete(value);
  return found;
}

/** A witness, comparable; '' where there is none. */
export function valueOf(operation: MatchedOperation, by: 'operationId' | 'route'): string {
  return by === 'route' ? sameRoute(operation.route) : (operation.operationId ?? '');
}

function pick({ operations }: Matched, keys: readonly string[]): Map<string, MatchedOperation> {
  return new Map([...operations].filter(([key]) => keys.includes(key)));
}
