import { isObject, type JsonObject, listAt, objectAt, resolve } from '@one37id/agency-openapi/document';

/** Of a schema that contains itself, so many levels are filled. */
export const DEEPEST = 4;

/** The schema without references and compositions, once for each combination of its alternatives. */
export function formsOf(document: JsonObject, given: unknown, within: readonly unknown[] = []): readonly JsonObject[] {
  if (!isObject(given) || within.includes(given)) return [{}];
  const { $ref, allOf, anyOf, oneOf, ...own } = given;
  const parts = [
    ...($ref === undefined ? [] : [[resolve(document, { $ref })]]),
    ...listAt(allOf).map((part) => [part]),
    ...[anyOf, oneOf].filter(Array.isArray),
  ];
  return parts.reduce(
    (forms: readonly JsonObject[], alternatives: readonly unknown[]) =>
      forms.flatMap((form) =>
        alternatives.flatMap((part) => formsOf(document, part, [...within, given]).map((other) => merged(form, other))),
      ),
    [own],
  );
}

function merged(a: JsonObject, b: JsonObject): JsonObject {
  const properties: Record<string, unknown> = { ...objectAt(a['properties']) };
  for (const [name, field] of Object.entries(objectAt(b['properties'])))
    properties[name] = properties[name] === undefined ? field : { allOf: [properties[name], field] };
  const required = [...new Set([...listAt(a['required']), ...listAt(b['required'])])];
  return {
    ...b,
    ...a,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}

export function isNullable(schema: JsonObject): boolean {
  return [schema['type']].flat().includes('null');
}

/** What a value most likely is: what says how its fields are is an object, whether it says so or not. */
export function typeOf(schema: JsonObject): unknown {
  return (
    [schema['type']].flat().find((type) => type !== undefined && type !== 'null') ??
    (schema['properties'] === undefined ? undefined : 'object')
  );
}
