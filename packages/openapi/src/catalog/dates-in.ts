import { isObject, type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';

/**
 * Where a schema wants a date-time, whatever its alternatives: `/expiryDate`, and with `*` for each item of a list or a
 * map, `/payload/*` + `/expirationDate`. A schema within itself is looked through once.
 */
export function datesIn(document: JsonObject, schema: unknown): readonly string[] {
  return [...new Set(below(document, schema, ''))].sort();
}

function below(
  document: JsonObject,
  given: unknown,
  path: string,
  above: readonly JsonObject[] = [],
): readonly string[] {
  const schema = resolve(document, given);
  if (above.includes(schema)) return [];
  if (isDateTime(document, schema)) return [path];
  const within = (part: unknown, at: string): readonly string[] =>
    isObject(part) ? below(document, part, at, [...above, schema]) : [];
  return [
    ...listAt(schema.allOf).flatMap((part) => within(part, path)),
    ...within(schema.items, `${path}/*`),
    ...within(schema.additionalProperties, `${path}/*`),
    // A name with a sign of these paths could be taken for one: validators see to it.
    ...Object.entries(objectAt(schema.properties))
      .filter(([name]) => !/[/*]/.test(name))
      .flatMap(([name, part]) => within(part, `${path}/${name}`)),
  ];
}

/** Whether nothing but a date-time, or null, is allowed. */
function isDateTime(document: JsonObject, given: unknown): boolean {
  const schema = resolve(document, given);
  const isText = [schema.type].flat().every((type) => type === 'string' || type === 'null');
  if (schema.format === 'date-time') return isText;
  return ['anyOf', 'oneOf'].some((key) => {
    const others = listAt(schema[key]).filter((part) => resolve(document, part)['type'] !== 'null');
    return others.length > 0 && others.every((part) => isDateTime(document, part));
  });
}
