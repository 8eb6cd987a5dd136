/**
 * The order of the keys in our files, by one rule: what people look for first comes first, what is long comes last, the
 * rest is alphabetical between them, and so are maps by names. The fields of a schema stand in the order of its
 * `required`, which is a list, the optional ones after them. So the same document gives the same bytes, however its
 * keys are shuffled. No list is reordered, and no value is changed.
 */
import { isObject, type JsonObject, METHODS } from './types.ts';
import { type Place, placeBelow } from './what-stands.ts';

const words = (text: string): readonly string[] => text.split(' ');
const FIRST = {
  object: [
    ...words('openapi $ref info url type name in tags title summary version default description operationId'),
    ...words('deprecated required style explode schema example examples servers'),
  ],
  schema: words('$ref title description deprecated readOnly writeOnly type format default enum const'),
};
const LAST = {
  object: [
    ...words('parameters requestBody headers content responses callbacks security'),
    ...METHODS,
    ...words('paths webhooks components'),
  ],
  schema: words('required properties additionalProperties allOf oneOf anyOf not example examples'),
};

/**
 * The document with its keys in an order that does not depend on the order they came in.
 *
 * @example
 * canonicalize({ paths: {}, openapi: '3.1.1' }) // { openapi: '3.1.1', paths: {} }
 */
export const canonicalize = <Document>(document: Document): Document => ordered(document, 'object') as Document;

/** JSON with two spaces and a final newline. */
export const stringify = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

function ordered(value: unknown, place: Place, required: unknown = undefined): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => ordered(item, place));
  if (!isObject(value)) return value;
  const keys = orderOf(value, place, required).filter((key) => Object.hasOwn(value, key));
  // `Object.fromEntries` defines own properties, so that a key such as `__proto__` stays a key.
  return Object.fromEntries(
    keys.map((key) => {
      const child = value[key];
      const isFields = place === 'schema' && key === 'properties';
      return [key, ordered(child, placeBelow(place, key, child), isFields ? value.required : undefined)];
    }),
  );
}

function orderOf(value: JsonObject, place: Place, required: unknown): readonly string[] {
  // By code units, so that no locale of a machine has a say.
  const keys = Object.keys(value).sort();
  if (place === 'object' || place === 'schema') {
    const last: ReadonlySet<string> = new Set(LAST[place]);
    return [...new Set([...FIRST[place], ...keys.filter((key) => !last.has(key)), ...last])];
  }
  const listed = Array.isArray(required) ? required.filter((key): key is string => typeof key === 'string') : [];
  return [...new Set([...listed, ...keys])];
}
