/**
 * The canonical key order of an OpenAPI document, defined here and nowhere else.
 *
 * Two functions, because two files need different things:
 * - {@link arrange} writes `upstream.json`: conventional key order, paths and components sorted, and every
 *   other map (above all a schema's `properties`) in the order of its source, as a reader of the page expects it.
 * - {@link canonicalize} writes `openapi.json`, the generator's input. It must give the same bytes however the
 *   source's keys are shuffled, so nothing may depend on the order of keys: `properties` stand in the order of
 *   the schema's `required` list (an array, which no shuffling touches), the optional ones after them
 *   alphabetically, and every other map is alphabetical.
 *
 * Neither reorders an array, and neither changes a value.
 */
import { type Kind, kinds } from './canonical-kinds.ts';

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;
type Mode = 'arrange' | 'canonicalize';

/**
 * The document with its keys in conventional order; maps keep their source's order, paths and components are sorted.
 *
 * @example
 * arrange({ paths: {}, openapi: '3.0.3' }) // { openapi: '3.0.3', paths: {} }
 */
export const arrange = <Document>(document: Document): Document => order(document, 'document', 'arrange') as Document;

/**
 * The document with its keys in an order that does not depend on the order they came in.
 *
 * @example
 * canonicalize({ paths: {}, openapi: '3.0.3' }) // { openapi: '3.0.3', paths: {} }
 */
export const canonicalize = <Document>(document: Document): Document =>
  order(document, 'document', 'canonicalize') as Document;

/** JSON with two spaces and a final newline. */
export const stringify = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

function order(value: Json, kind: Kind | undefined, mode: Mode): Json {
  if (Array.isArray(value)) return value.map((item: Json) => order(item, kind, mode));
  if (!isObject(value)) return value;
  const { first = [], last = [], children = {}, entries, sorted = false } = kind === undefined ? {} : kinds[kind];
  const keys =
    entries === undefined && kind !== undefined
      ? byConvention(value, first, last, mode)
      : mapKeys(value, kind, sorted, mode);
  return fromEntries(
    keys.map((key) => {
      const child = Object.hasOwn(children, key) ? children[key] : entries;
      if (key === 'properties' && kind === 'schema' && mode === 'canonicalize') {
        return [key, orderProperties(value[key], value['required'])];
      }
      return [key, order(value[key], child, mode)];
    }),
  );
}

function mapKeys(value: JsonObject, kind: Kind | undefined, sorted: boolean, mode: Mode): string[] {
  const keys = Object.keys(value);
  // Plain data (an example, a default, an extension) has no kind; its order is the author's unless it must not count.
  return mode === 'canonicalize' || (kind !== undefined && sorted) ? keys.sort(compare) : keys;
}

function byConvention(value: JsonObject, first: readonly string[], last: readonly string[], mode: Mode): string[] {
  const known = new Set([...first, ...last]);
  const others = Object.keys(value).filter((key) => !known.has(key));
  if (mode === 'canonicalize') others.sort(compare);
  const present = (key: string) => Object.hasOwn(value, key);
  return [...first.filter(present), ...others, ...last.filter(present)];
}

function orderProperties(properties: Json, required: Json): Json {
  if (!isObject(properties)) return properties;
  const present = (key: string) => Object.hasOwn(properties, key);
  const listed = Array.isArray(required)
    ? required.filter((key): key is string => typeof key === 'string' && present(key))
    : [];
  const rest = Object.keys(properties)
    .filter((key) => !listed.includes(key))
    .sort(compare);
  return fromEntries(
    [...new Set(listed), ...rest].map((key) => [key, order(properties[key], 'schema', 'canonicalize')]),
  );
}

/** By code units, so that no locale of a machine has a say. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Object.fromEntries` defines own properties, so that a key such as `__proto__` stays a key. */
const fromEntries = (entries: [string, Json][]): JsonObject => Object.fromEntries(entries);
