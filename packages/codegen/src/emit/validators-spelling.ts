import { isObject, type JsonObject, listAt, textAt } from '@one37id/agency-openapi/document';
import { COMPOSITIONS, KEYWORDS } from './validators-keywords.ts';

/**
 * A schema as OpenAPI 3.1 spells it, whichever version it is of, without what could not be judged by half: where a rule
 * that the interpreter does not know says which values another one is about, both go. Nobody shall be refused by a
 * misunderstanding.
 */
export function spellOut(given: JsonObject): JsonObject {
  const schema: Record<string, unknown> = { ...given };
  // OpenAPI 3.0 ignores what stands beside a reference, 3.1 does not; whoever writes it means it.
  if (
    textAt(schema['$ref']) !== undefined &&
    [...KEYWORDS, 'nullable', 'const'].some((key) => schema[key] !== undefined)
  ) {
    schema['allOf'] = [{ $ref: schema['$ref'] }, ...listAt(schema['allOf'])];
    delete schema['$ref'];
  }
  if (schema['const'] !== undefined) {
    schema['enum'] = [schema['const']];
    delete schema['const'];
  }
  exclusive(schema, 'minimum', 'exclusiveMinimum');
  exclusive(schema, 'maximum', 'exclusiveMaximum');
  if (schema['patternProperties'] !== undefined) delete schema['additionalProperties'];
  if (schema['prefixItems'] !== undefined) delete schema['items'];
  return nullable(schema);
}

/** In OpenAPI 3.0 a flag beside the bound, in 3.1 the bound itself. */
function exclusive(schema: Record<string, unknown>, bound: string, flag: string): void {
  if (schema[flag] !== true) return;
  schema[flag] = schema[bound];
  delete schema[bound];
}

/**
 * Services often leave null out of a nullable enum, and refer to a schema that has no null; whoever says nullable means
 * it. `nullable` is left where the schema is composed: null then ends the comparison.
 */
function nullable(schema: Record<string, unknown>): JsonObject {
  const types = [schema['type'] ?? []].flat();
  if (schema['nullable'] !== true && !types.includes('null')) return schema;
  if (types.length > 0 && !types.includes('null')) schema['type'] = [...types, 'null'];
  const values = listAt(schema['enum']);
  if (values.length > 0 && !values.includes(null)) schema['enum'] = [...values, null];
  if (COMPOSITIONS.some((keyword) => schema[keyword] !== undefined)) schema['nullable'] = true;
  else delete schema['nullable'];
  return schema;
}

/** The schema, spelled out, and all that it is composed of: everything that speaks of the same value. */
export function partsOf(
  value: unknown,
  resolve: (schema: unknown) => JsonObject,
  seen = new Set<unknown>(),
): readonly JsonObject[] {
  if (!isObject(value) || seen.has(value)) return [];
  seen.add(value);
  const schema = spellOut(value);
  if (schema['$ref'] !== undefined) return partsOf(resolve(schema), resolve, seen);
  return [
    schema,
    ...COMPOSITIONS.flatMap((keyword) => listAt(schema[keyword])).flatMap((part) => partsOf(part, resolve, seen)),
  ];
}
