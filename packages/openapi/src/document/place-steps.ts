import { type JsonObject, objectAt, textAt } from './schema.ts';

/**
 * The steps to a place of an operation, as overlays write it: `result.items[].state`. What a page holds is called
 * `items` there, as callers have it, whatever the document calls it.
 *
 * @param operation - With its `x-agency`, in which the import has told how it pages.
 */
export function placeSteps(operation: JsonObject, place: string): readonly string[] {
  const [start = '', first, ...rest] = place.split(/\.|(?=\[\])/);
  if (start !== 'result' || first !== 'items') return first === undefined ? [start] : [start, first, ...rest];
  const { items } = objectAt(objectAt(operation['x-agency'])['pagination']);
  return [start, textAt(items) ?? first, ...rest];
}
