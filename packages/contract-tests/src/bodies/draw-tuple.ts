import * as fc from 'fast-check';
import type { Schema } from '../schema.ts';
import { keep } from './keep.ts';
import type { Form } from './merge.ts';
import type { Place } from './place.ts';
import { sortedText } from './sorted-text.ts';

/**
 * Lists whose first places have schemas of their own, of every length that is allowed; with `form` every place is
 * there.
 */
export function drawTuple(
  { items = {}, minItems = 0, maxItems = Infinity, uniqueItems }: Form['schema'],
  prefixItems: readonly Schema[],
  place: Place,
): fc.Arbitrary<unknown> | undefined {
  const drawn = prefixItems.slice(0, maxItems).map((schema) => place.draw(schema, place));
  const end = drawn.indexOf(undefined);
  const first = drawn.slice(0, end === -1 ? undefined : end).filter((one) => one !== undefined);
  const item = end === -1 && maxItems > first.length ? place.draw(items, place) : undefined;
  const most = item === undefined ? first.length : Math.min(maxItems, Math.max(first.length + 2, minItems));
  if (most < minItems) return undefined;
  const least = Math.max(minItems, place.form === undefined ? 0 : first.length);
  const others = most - first.length;
  const rest = item === undefined ? fc.constant([]) : fc.array(item, { minLength: others, maxLength: others });
  const lists = fc
    .tuple(fc.tuple(...first), rest, fc.integer({ min: least, max: most }))
    .map(([known, more, length]): unknown[] => [...known, ...more].slice(0, length));
  const isUnique = (list: readonly unknown[]): boolean => new Set(list.map(sortedText)).size === list.length;
  return uniqueItems === true ? keep(lists, isUnique, JSON.stringify(prefixItems).slice(0, 300)) : lists;
}
