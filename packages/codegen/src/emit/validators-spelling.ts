import { isObject, type JsonObject, listAt, textAt } from '@one37id/agency-openapi/document';
import { COMPOSITIONS, KEYWORDS } from './validators-keywords.ts';

/**
 * A schema without what could not be checked by half: where a rule that the interpreter does not know says which values
 * another one is about, both go. Nobody shall be refused by a misunderstanding.
 */
export function spellOut(given: JsonObject): JsonObject {
  const schema: Record<string, unknown> = { ...given };
  if (textAt(schema.$ref) !== undefined && [...KEYWORDS, 'const'].some((key) => schema[key] !== undefined)) {
    schema.allOf = [{ $ref: schema.$ref }, ...listAt(schema.allOf)];
    delete schema.$ref;
  }
  if (schema.const !== undefined) {
    schema.enum = [schema.const];
    delete schema.const;
  }
  if (schema.patternProperties !== undefined) delete schema.additionalProperties;
  if (schema.prefixItems !== undefined) delete schema.items;
  return schema;
}

/** What a schema with null as one of two alternatives asks of a value that is none; undefined for all other schemas. */
export function presentOf(schema: JsonObject): unknown {
  const rules = KEYWORDS.filter((keyword) => schema[keyword] !== undefined);
  const [keyword] = rules;
  if (rules.length !== 1 || (keyword !== 'anyOf' && keyword !== 'oneOf')) return undefined;
  const alternatives = listAt(schema[keyword]);
  const present = alternatives.filter((each) => !isObject(each) || each.type !== 'null');
  return alternatives.length === 2 && present.length === 1 ? present[0] : undefined;
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
  if (schema.$ref !== undefined) return partsOf(resolve(schema), resolve, seen);
  return [
    schema,
    ...COMPOSITIONS.flatMap((keyword) => listAt(schema[keyword])).flatMap((part) => partsOf(part, resolve, seen)),
  ];
}
