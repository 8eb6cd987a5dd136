import { indexOf, valueOf } from './find-renames.ts';
import type { Matched, MatchedOperation } from './match-known.ts';

/** An operation that has the words of one operation and the route or the operationId of another one. */
export interface Exchange {
  /** Key that its words say. */
  readonly key: string;
  readonly now: MatchedOperation;
  /** Keys of the operations that had its route and its operationId before, where that were others. */
  readonly route?: string;
  readonly operationId?: string;
}

/**
 * Operations whose witnesses contradict each other: their words are those of one operation that the document imported
 * before has, their route or operationId those of another one. What the table of identities settles is none.
 */
export function findExchanges(before: Matched, after: Matched): Exchange[] {
  const were = { route: indexOf(before.operations, 'route'), operationId: indexOf(before.operations, 'operationId') };
  return [...after.operations].flatMap(([key, now]) => {
    if (now.settled) return [];
    // What is new has no method yet that could call another operation; whose place it took is gone, or elsewhere.
    if (!before.operations.has(key) && !after.matched.includes(key)) return [];
    const taken = (by: 'route' | 'operationId') => {
      const other = were[by].get(valueOf(now, by));
      return other === undefined || other === key ? {} : { [by]: other };
    };
    const exchange: Exchange = { key, now, ...taken('route'), ...taken('operationId') };
    return exchange.route === undefined && exchange.operationId === undefined ? [] : [exchange];
  });
}
