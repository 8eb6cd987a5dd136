import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import { COMPOSITIONS } from './validators-keywords.ts';
import { type Compact, NOTES } from './validators-schema.ts';

/** The schemas that are kept by name, and how they and dates are written. */
export interface JsonSchemaForms {
  readonly schemas: Readonly<Record<string, Compact>>;
  /** What stands where a schema is referred to. */
  readonly refer: (name: string) => unknown;
  /** The pattern of a date-time with its offset. */
  readonly dateTime: () => unknown;
}

/**
 * A schema as the interpreter of packages/client/src/validators reads it, as JSON Schema that says the same: every
 * validator then agrees with `validateRequest`, by draft 7 as by 2020-12.
 *
 * What the interpreter means otherwise than the keyword's name has other words here: of `oneOf` it wants one that fits,
 * and `unevaluatedProperties` looks at all parts, whether they fit or not. Formats have a pattern beside them:
 * libraries take `2030-01-31 12:00+01` for a date-time, and a call does not send it.
 */
export function jsonSchemaOf(compact: Compact, forms: JsonSchemaForms): unknown {
  const { $ref, orNull, inferred: _, ...said } = compact;
  const [notes, rules] = [notesOf(said), without(said, NOTES)];
  if ($ref !== undefined) {
    const target = forms.refer(String($ref));
    return Object.keys(notes).length === 0 ? target : { ...notes, allOf: [target] };
  }
  if (orNull === true) return { ...notes, anyOf: [jsonSchemaOf(rules, forms), { type: 'null' }] };
  const { unevaluatedProperties, oneOf, ...others } = rules;
  const schema: Record<string, unknown> = { ...notes };
  for (const [keyword, value] of Object.entries(closed(others, compact, forms)))
    schema[keyword] = keywordOf(keyword, value, forms);
  const both: unknown[] = [];
  if (oneOf !== undefined) {
    const alternatives = listAt(oneOf).map((part) => jsonSchemaOf(objectAt(part), forms));
    if (schema.anyOf === undefined) schema.anyOf = alternatives;
    else both.push({ anyOf: alternatives });
  }
  if (schema.format !== undefined) {
    if (schema.pattern === undefined) schema.pattern = forms.dateTime();
    else both.push({ pattern: forms.dateTime() });
  }
  return both.length === 0 ? schema : { ...schema, allOf: [...listAt(schema.allOf), ...both] };
}

function keywordOf(keyword: string, value: unknown, forms: JsonSchemaForms): unknown {
  const below = (child: unknown): unknown => jsonSchemaOf(objectAt(child), forms);
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(Object.entries(objectAt(value)).map(([name, child]) => [name, below(child)]));
    case 'items':
      return below(value);
    case 'additionalProperties':
      return value === false ? false : below(value);
    case 'allOf':
    case 'anyOf':
      return listAt(value).map(below);
    case 'enum':
    case 'required':
      return [...new Set(listAt(value))];
    case 'type':
      return Array.isArray(value) ? [...new Set(value)] : value;
    default:
      return value;
  }
}

/**
 * With the names of all parts beside it, `additionalProperties` says what `unevaluatedProperties` does; what is closed
 * itself needs none.
 */
function closed(rules: JsonObject, whole: Compact, forms: JsonSchemaForms): JsonObject {
  if (whole['unevaluatedProperties'] === undefined || rules.additionalProperties !== undefined) return rules;
  const named = namesOf(whole, forms.schemas).map((name) => [name, {}] as const);
  return {
    ...rules,
    properties: { ...Object.fromEntries(named), ...objectAt(rules.properties) },
    additionalProperties: false,
  };
}

/** The names of the fields that a schema and its parts have. */
function namesOf(schema: Compact, schemas: JsonSchemaForms['schemas'], seen = new Set<Compact>()): readonly string[] {
  const here = followed(schema, schemas);
  if (seen.has(here)) return [];
  seen.add(here);
  return [
    ...Object.keys(objectAt(here['properties'])),
    ...COMPOSITIONS.flatMap((keyword) => listAt(here[keyword])).flatMap((part) =>
      namesOf(objectAt(part), schemas, seen),
    ),
  ];
}

/** The schema that a reference leads to; any other is itself. */
export function followed(schema: Compact, schemas: JsonSchemaForms['schemas']): Compact {
  const name = schema['$ref'];
  return typeof name === 'string' ? followed(schemas[name] ?? {}, schemas) : schema;
}

export function notesOf(schema: Compact): Compact {
  return Object.fromEntries(NOTES.flatMap((note) => (schema[note] === undefined ? [] : [[note, schema[note]]])));
}

function without(schema: Compact, keys: readonly string[]): Compact {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));
}
