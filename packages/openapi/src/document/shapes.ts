import { type JsonObject, listAt, propertiesOf, resolve } from './schema.ts';

export type Shape = 'object' | 'list' | 'scalar' | 'anything';

/** What values of a schema may be. */
export function shapesOf(document: JsonObject, value: unknown, seen: readonly JsonObject[] = []): ReadonlySet<Shape> {
  const schema = resolve(document, value);
  if (seen.includes(schema)) return new Set();
  const below = (part: unknown) => [...shapesOf(document, part, [...seen, schema])];
  const types = [schema['type']].flat().filter((type) => typeof type === 'string' && type !== 'null');
  if (types.length > 0)
    return new Set(types.map((type) => (type === 'object' ? 'object' : type === 'array' ? 'list' : 'scalar')));
  if (schema['properties'] !== undefined || schema['additionalProperties'] !== undefined) return new Set(['object']);
  if (schema['items'] !== undefined) return new Set(['list']);
  if (schema['enum'] !== undefined || schema['const'] !== undefined) return new Set(['scalar']);
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => listAt(schema[key])).flatMap(below);
  return new Set(
    parts.length > 0
      ? parts.filter((shape) => shape !== 'anything' || parts.every((each) => each === 'anything'))
      : ['anything'],
  );
}

/**
 * Whether a value of this schema is an object with fields that are all known, so that they can be spread into one input. A list,
 * whatever composes it, is none; nor is a map, or one of several objects.
 */
export function isSpreadable(document: JsonObject, value: unknown): boolean {
  const shapes = shapesOf(document, value);
  const fields = new Set(propertiesOf(document, value).map(({ name }) => name));
  return (
    shapes.size === 1 &&
    shapes.has('object') &&
    fields.size > 0 &&
    alternativesOf(document, value).every((name) => fields.has(name))
  );
}

/** Names of the fields that alternatives have, at whatever depth of composition. */
function alternativesOf(document: JsonObject, value: unknown, seen: readonly JsonObject[] = []): readonly string[] {
  const schema = resolve(document, value);
  if (seen.includes(schema)) return [];
  const within = [...seen, schema];
  const alternatives = ['anyOf', 'oneOf'].flatMap((key) => listAt(schema[key]));
  return [
    ...alternatives.flatMap((each) => propertiesOf(document, each).map(({ name }) => name)),
    ...[...alternatives, ...listAt(schema['allOf'])].flatMap((each) => alternativesOf(document, each, within)),
  ];
}
