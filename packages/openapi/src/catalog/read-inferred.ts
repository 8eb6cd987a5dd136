import { type ContentView, requestOf, successOf } from '../document/operation-view.ts';
import { isObject, type JsonObject, listAt, objectAt, resolve, textAt } from '../document/schema.ts';

/** Whether a value carries `x-inferred` for this part of it. */
function isInferred(value: unknown, part: string): boolean {
  return textAt(objectAt(objectAt(value)['x-inferred'])[part]) !== undefined;
}

/** Whether the fields of a schema, or of one below it, were inferred. */
function hasInferredFields(document: JsonObject, value: unknown, seen = new Set<unknown>()): boolean {
  const schema = resolve(document, value);
  if (seen.has(schema)) return false;
  seen.add(schema);
  if (isInferred(schema, 'properties')) return true;
  const below = [...Object.values(objectAt(schema.properties)), schema.items, ...listAt(schema.allOf)];
  return below.some((each) => isObject(each) && hasInferredFields(document, each, seen));
}

/** What of an operation the vendor's reference does not document, as readers of a docstring would name it. */
export function readInferred(document: JsonObject, operation: JsonObject): readonly string[] {
  const success = successOf(document, operation);
  const hasInferred = (content: ContentView | undefined): boolean =>
    content?.media.some(({ schema }) => hasInferredFields(document, schema)) === true;
  const schemes = objectAt(objectAt(document.components).securitySchemes);
  const names = listAt(operation.security).flatMap((requirement) => Object.keys(objectAt(requirement)));
  const parts: readonly (readonly [string, boolean])[] = [
    ['method', isInferred(operation, 'method')],
    ['path', isInferred(operation, 'path')],
    ['form of the credential', names.some((name) => isInferred(schemes[name], 'type'))],
    ['some request fields', hasInferred(requestOf(document, operation))],
    ['success status', isInferred(success?.source, 'status')],
    ['success content', isInferred(success?.source, 'content')],
    ['result fields', hasInferred(success)],
  ];
  return parts.filter(([, inferred]) => inferred).map(([part]) => part);
}
