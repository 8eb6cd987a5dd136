import { type MediaView, type ParameterView, requestOf } from '../document/operation-view.ts';
import { type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';

/** An input that the document gives as an example: path and query values, and the body's fields. */
export function exampleInput(
  document: JsonObject,
  operation: JsonObject,
  parameters: readonly ParameterView[],
  kind: 'fields' | 'whole' | undefined,
): Record<string, unknown> {
  const needed = parameters.filter(({ in: where, required }) => where === 'path' || (where === 'query' && required));
  const input = Object.fromEntries(needed.map((each) => [each.name, exampleOf(document, each) ?? 'id']));
  const { json } = requestOf(document, operation);
  const example = json && exampleOf(document, json);
  return { ...input, ...(kind === 'whole' ? { body: example } : objectAt(example)) };
}

function exampleOf(document: JsonObject, { examples, schema }: Pick<MediaView | ParameterView, 'examples' | 'schema'>) {
  const [first] = examples.values();
  return first ?? listAt(resolve(document, schema).examples)[0];
}
