import { onceEach } from '../document/once-each.ts';
import { isComponentName } from '../document/refs.ts';
import { isObject, type JsonObject } from '../document/types.ts';

/** Keywords that say what a value can be by other schemas: null would have to fit those as well. */
const COMPOSED = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'const'];
const WORDS = /^(title|description|deprecated|readOnly|writeOnly|default|examples|externalDocs|xml|x-.*)$/;

/**
 * One schema, not what stands in it, as JSON Schema 2020-12 spells what OpenAPI 3.0 says in words of its own.
 *
 * Whoever says that null may stand somewhere means it, be it that an enum leaves it out or that what is referred to has
 * none. Without a type `nullable` allows nothing that is not allowed anyhow.
 */
export function modernSchema(given: JsonObject): JsonObject {
  const { nullable, example, ...schema }: Record<string, unknown> = given;
  if (example !== undefined) schema.examples ??= [example];
  spellLimit(schema, 'minimum', 'exclusiveMinimum');
  spellLimit(schema, 'maximum', 'exclusiveMaximum');
  // A value stands in a list of values once.
  if (Array.isArray(schema.enum)) schema.enum = onceEach(schema.enum, (value) => JSON.stringify(value));
  if (isObject(schema.discriminator)) schema.discriminator = asPointers(schema.discriminator);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const isOrNull = nullable === true || (types.length > 1 && types.includes('null'));
  if (!isOrNull) return schema;
  return COMPOSED.some((keyword) => schema[keyword] !== undefined)
    ? composedOrNull(schema, types)
    : orNull(schema, types);
}

/** A bare name in a mapping is a component's: most tools know references alone. */
function asPointers(discriminator: JsonObject): JsonObject {
  if (!isObject(discriminator.mapping)) return discriminator;
  const mapping = Object.entries(discriminator.mapping).map(([value, target]) => [
    value,
    typeof target === 'string' && isComponentName(target) ? `#/components/schemas/${target}` : target,
  ]);
  return { ...discriminator, mapping: Object.fromEntries(mapping) };
}

/** In OpenAPI 3.0 an exclusive limit is a flag beside the limit. */
function spellLimit(schema: Record<string, unknown>, inclusive: string, exclusive: string): void {
  const flag = schema[exclusive];
  if (typeof flag !== 'boolean') return;
  delete schema[exclusive];
  if (!flag || schema[inclusive] === undefined) return;
  schema[exclusive] = schema[inclusive];
  delete schema[inclusive];
}

function orNull(schema: JsonObject, types: readonly unknown[]): JsonObject {
  const values = schema.enum;
  return {
    ...schema,
    ...(types.length === 0 ? {} : { type: [...new Set([...types, 'null'])] }),
    ...(Array.isArray(values) ? { enum: [...new Set<unknown>([...values, null])] } : {}),
  };
}

/** Words are said of the whole; the rules hold for what is not null. */
function composedOrNull(schema: JsonObject, types: readonly unknown[]): JsonObject {
  const left = types.filter((type) => type !== 'null');
  const said = Object.entries(schema).filter(([key]) => key !== 'type');
  const rules = said.filter(([key]) => !WORDS.test(key));
  const type = left.length === 0 ? {} : { type: left.length === 1 ? left[0] : left };
  return {
    ...Object.fromEntries(said.filter(([key]) => WORDS.test(key))),
    anyOf: [{ ...type, ...Object.fromEntries(rules) }, { type: 'null' }],
  };
}
