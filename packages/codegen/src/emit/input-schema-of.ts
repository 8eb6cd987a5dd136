import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import { followed, type JsonSchemaForms, jsonSchemaOf, notesOf } from './json-schema-of.ts';
import { COMPOSITIONS } from './validators-keywords.ts';
import type { RequestRow } from './validators-requests.ts';
import type { Compact } from './validators-schema.ts';

/** What can be said of parameters and body in one breath. */
const PLAIN = new Set(['type', 'orNull', 'required', 'properties', 'additionalProperties', 'inferred']);

/** What an operation's function takes as one JSON Schema: the fields of path, query and body side by side. */
export function inputSchemaOf(row: RequestRow, forms: JsonSchemaForms): JsonObject {
  const body = followed(row.body ?? {}, forms.schemas);
  const { required = [], properties = {} } = { ...row.parameters };
  const parameters = { required: listAt(required), properties: objectAt(properties) };
  const isPlain =
    Object.keys(body).every((keyword) => PLAIN.has(keyword) || notesOf(body)[keyword] !== undefined) &&
    [body['type'] ?? 'object'].flat().includes('object') &&
    (row.optional !== true || body['required'] === undefined);
  if (!isPlain) return composed(row, parameters, forms);
  const all = {
    ...notesOf(body),
    required: [...parameters.required, ...listAt(body['required'])],
    // A parameter's name is its own, and stands before the body's.
    properties: { ...parameters.properties, ...objectAt(body['properties']), ...parameters.properties },
    ...(body['additionalProperties'] === undefined ? {} : { additionalProperties: body['additionalProperties'] }),
  };
  return objectOf(all, forms);
}

interface Parameters {
  readonly required: readonly unknown[];
  readonly properties: JsonObject;
}

/**
 * The body by itself, and what it must not see allowed in it. One that may be left out counts where a field of it is
 * there.
 */
function composed(row: RequestRow, parameters: Parameters, forms: JsonSchemaForms): JsonObject {
  const names = Object.keys(parameters.properties);
  const body = jsonSchemaOf(beside(row.body ?? {}, parameters, forms.schemas), forms);
  const isEmpty = names.length === 0 ? { maxProperties: 0 } : { propertyNames: { enum: names } };
  return {
    ...objectOf({ ...parameters }, forms),
    ...(row.optional === true ? { if: isEmpty, else: body } : { allOf: [body] }),
  };
}

function objectOf(schema: Compact, forms: JsonSchemaForms): JsonObject {
  const { required = [], properties = {}, ...rest } = objectAt(jsonSchemaOf(schema, forms));
  return {
    ...notesOf(rest),
    type: 'object',
    ...(listAt(required).length === 0 ? {} : { required }),
    ...(Object.keys(objectAt(properties)).length === 0 ? {} : { properties }),
    ...(rest.additionalProperties === undefined ? {} : { additionalProperties: rest.additionalProperties }),
  };
}

/** A schema of the body that finds the parameters beside its own fields. */
function beside(
  schema: Compact,
  parameters: Parameters,
  schemas: JsonSchemaForms['schemas'],
  above: readonly Compact[] = [],
): Compact {
  const names = Object.keys(parameters.properties);
  const { minProperties, maxProperties, ...here } = followed(schema, schemas);
  const self = followed(schema, schemas);
  if (names.length === 0 || above.includes(self)) return schema;
  const hasNames = ['properties', 'additionalProperties', 'unevaluatedProperties'].some(
    (keyword) => here[keyword] !== undefined,
  );
  const parts = COMPOSITIONS.flatMap((keyword) =>
    here[keyword] === undefined
      ? []
      : [[keyword, listAt(here[keyword]).map((part) => beside(objectAt(part), parameters, schemas, [...above, self]))]],
  );
  // Which of the optional ones are there is not known: then the number of the others is not, either.
  const counted = names.length === parameters.required.length ? names.length : undefined;
  const count = (keyword: string, given: unknown): JsonObject =>
    given === undefined || counted === undefined ? {} : { [keyword]: Number(given) + counted };
  return {
    ...here,
    ...(hasNames
      ? { properties: { ...objectAt(here['properties']), ...Object.fromEntries(names.map((name) => [name, {}])) } }
      : {}),
    ...count('minProperties', minProperties),
    ...count('maxProperties', maxProperties),
    ...(Object.fromEntries(parts) as Compact),
  };
}
