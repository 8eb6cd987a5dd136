import { isObject, type JsonObject, objectAt, textAt } from './schema.ts';
import { propertiesOf, viewOf } from './schema-view.ts';

/**
 * The steps to a place of an operation, as overlays write it: `result.items[].state`. What a page holds is called
 * `items` there, as callers have it, whatever the document calls it.
 *
 * @param operation - With its `x-agency`, in which the import has told how it pages.
 */
export function placeSteps(operation: JsonObject, place: string): readonly string[] {
  const steps = place.split(/\.|(?=\[\])/);
  const { items } = objectAt(objectAt(operation['x-agency'])['pagination']);
  const isPage = steps[0] === 'result' && steps[1] === 'items';
  return isPage ? steps.with(1, textAt(items) ?? 'items') : steps;
}

/** The schema that stands some steps below another one: a field by its name, the items of a list by `[]`. */
export function schemaBelow(document: JsonObject, schema: unknown, steps: readonly string[]): JsonObject | undefined {
  const found = steps.reduce<unknown>(
    (at, step) =>
      step === '[]' ? viewOf(document, at).items : propertiesOf(document, at).find(({ name }) => name === step)?.schema,
    schema,
  );
  return isObject(found) ? found : undefined;
}
