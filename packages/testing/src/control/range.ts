import { at } from '../document/place.ts';
import { refused } from '../state/refusal.ts';

type Parameters = Readonly<Record<string, string>>;

/** How much of a list is answered where nobody says. */
const PAGE = 100;

/** The part of a list that is asked for, and from which end. */
export interface AskedRange {
  readonly offset: number;
  readonly limit: number;
  readonly isDescending: boolean;
}

/** What `rangeOf` reads. */
export const RANGE = ['offset', 'limit', 'sort'];

/** @throws {Refusal} For what is no number, or no order. */
export function rangeOf(parameters: Parameters, otherwise: number = PAGE): AskedRange {
  const { sort = 'asc' } = parameters;
  if (sort !== 'asc' && sort !== 'desc') throw refused(at('sort'), 'sort');
  return {
    offset: numberIn(parameters, 'offset', 0),
    limit: numberIn(parameters, 'limit', otherwise),
    isDescending: sort === 'desc',
  };
}

/** @throws {Refusal} For what is no whole number. */
export function numberIn(parameters: Parameters, name: string, otherwise: number): number {
  const given = parameters[name];
  if (given === undefined) return otherwise;
  if (!/^\d+$/.test(given)) throw refused(at(name), 'wholeNumber');
  return Number(given);
}

/** That part of a list which stands oldest first. */
export function partOf<Item>(all: readonly Item[], { offset, limit, isDescending }: AskedRange) {
  const items = isDescending ? all.toReversed() : all;
  return { items: items.slice(offset, offset + limit), total: all.length };
}
