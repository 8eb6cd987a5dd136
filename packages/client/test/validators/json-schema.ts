import { isObject, type JsonObject, listAt, objectAt, resolve } from '@one37id/agency-openapi/document';

/** What the validators check of a schema; everything else is left to the agency. */
const CHECKED = new Set([
  '$ref',
  'type',
  'required',
  'enum',
  'const',
  'minLength',
  'maxLength',
  'format',
  'pattern',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'properties',
  'additionalProperties',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
]);

/**
 * A schema of the built document for ajv to check: only those rules that the validators promise to check, written down
 * here a second time.
 *
 * @param closes - Whether `additionalProperties: false` counts. Of responses the validators tell that by other means.
 */
export function toJsonSchema(document: JsonObject, given: unknown, closes: boolean): JsonObject | boolean {
  if (!isObject(given)) return true;
  const ref = String(given['$ref'] ?? '');
  if (ref !== '' && !ref.startsWith('#/components/schemas/'))
    return toJsonSchema(document, resolve(document, given), closes);
  const at = (value: unknown): JsonObject | boolean => toJsonSchema(document, value, closes);
  const all = (value: unknown): unknown[] => listAt(value).map(at);
  const schema: Record<string, unknown> = Object.fromEntries(Object.entries(given).filter(([key]) => CHECKED.has(key)));
  const left = (key: string, isLeft: boolean): unknown => isLeft && Reflect.deleteProperty(schema, key);
  left('format', schema['format'] !== 'date-time');
  left('pattern', !isReadable(schema['pattern']));
  left(
    'enum',
    listAt(schema['enum']).some((one) => typeof one === 'object' && one !== null),
  );
  left('const', typeof schema['const'] === 'object' && schema['const'] !== null);
  left(
    'additionalProperties',
    given['patternProperties'] !== undefined || (!closes && schema['additionalProperties'] === false),
  );
  left('items', given['prefixItems'] !== undefined);
  left('required', !Array.isArray(schema['required']));
  if (schema['properties'] !== undefined)
    schema['properties'] = Object.fromEntries(
      Object.entries(objectAt(schema['properties'])).map(([name, property]) => [name, at(property)]),
    );
  for (const key of ['items', 'additionalProperties']) if (isObject(schema[key])) schema[key] = at(schema[key]);
  const forms = [schema['anyOf'], schema['oneOf']].filter(Array.isArray).map((anyOf) => ({ anyOf: all(anyOf) }));
  if (schema['allOf'] !== undefined || forms.length > 0) schema['allOf'] = [...all(schema['allOf']), ...forms];
  for (const key of ['anyOf', 'oneOf']) left(key, true);
  return schema;
}

/** All components, so that references find them. */
export function componentsOf(document: JsonObject, closes: boolean): JsonObject {
  const schemas = Object.entries(objectAt(objectAt(document['components'])['schemas']));
  return {
    schemas: Object.fromEntries(schemas.map(([name, schema]) => [name, toJsonSchema(document, schema, closes)])),
  };
}

function isReadable(pattern: unknown): boolean {
  if (typeof pattern !== 'string' || (pattern.startsWith('/') && /\/[a-z]*$/.test(pattern.slice(1)))) return false;
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
