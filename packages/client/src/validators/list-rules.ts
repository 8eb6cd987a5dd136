import { bound } from './bound.ts';
import { isJsonObject } from './json.ts';
import type { Rule } from './schema.ts';

export const minItemsRule: Rule =
  ({ minItems = 0, maxItems }) =>
  (value, { refuse }) => {
    if (Array.isArray(value) && value.length < minItems) refuse(bound('at least', minItems, maxItems, 'item'));
  };

export const maxItemsRule: Rule =
  ({ minItems, maxItems = Infinity }) =>
  (value, { refuse }) => {
    if (Array.isArray(value) && value.length > maxItems) refuse(bound('at most', maxItems, minItems, 'item'));
  };

export const uniqueItemsRule: Rule =
  () =>
  (value, { refuse }) => {
    if (Array.isArray(value) && new Set(value.map(canonical)).size < value.length)
      refuse('must not have two equal items');
  };

export const itemsRule: Rule =
  ({ items = {} }) =>
  (value, { visit }) => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(items, item, index);
  };

/** The same text for equal values, whatever the order of their fields. */
function canonical(value: unknown): string {
  const sorted = (part: object): object =>
    Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(value, (_, part: unknown) => (isJsonObject(part) ? sorted(part) : part));
}
