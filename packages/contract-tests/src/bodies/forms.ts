import { follow, nameOf, type Schema, type Schemas, spell, type Spelled, type TypeName } from '../schema.ts';
import { forRequests } from './for-requests.ts';
import { refuseUnknown } from './known-keywords.ts';
import { type Form, merge } from './merge.ts';

export interface Forms {
  readonly forms: readonly Form[];
  /** Whether a value of a form may break the whole: it may fit two forms of which it must fit one. */
  readonly isLoose: boolean;
  /** Components that the schema leads to without going to a field or an item. */
  readonly through: readonly string[];
}

const OF_OBJECTS = [
  'properties',
  'required',
  'additionalProperties',
  'minProperties',
  'maxProperties',
  'unevaluatedProperties',
] as const;
const OF_LISTS = ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'] as const;
const OF_NUMBERS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const OF_TEXTS = ['format', 'pattern', 'minLength', 'maxLength'] as const;

/** All ways to fit a schema in a request, each without anything composed. */
export function formsOf(schema: Schema, schemas: Schemas, within: readonly string[] = []): Forms {
  refuseUnknown(schema);
  const {
    $ref,
    allOf = [],
    anyOf,
    oneOf,
    not,
    discriminator,
    unevaluatedProperties,
    ...rest
  } = forRequests(spell(schema), schemas);
  const alternatives = [anyOf, oneOf].filter((one) => one !== undefined);
  const parts = $ref === undefined ? [] : [followed($ref, schemas, within)];
  parts.push(...allOf.map((part) => formsOf(part, schemas, within)));
  for (const list of alternatives) {
    const each = list.map((one) => pinned(one, discriminator, formsOf(one, schemas, within), schemas));
    parts.push({
      forms: each.flatMap(({ forms }) => forms),
      isLoose: true,
      through: each.flatMap(({ through }) => through),
    });
  }
  const joined = parts.reduce<readonly Form[]>(
    (forms, part) => forms.flatMap((form) => part.forms.flatMap((other) => merge(form, other) ?? [])),
    plainForms(rest),
  );
  const closed =
    unevaluatedProperties === false
      ? joined.map((form) => ({
          ...form,
          schema: { ...form.schema, additionalProperties: false as const, unevaluatedProperties },
        }))
      : joined;
  return {
    forms: closed,
    isLoose:
      not !== undefined || parts.some(({ isLoose }) => isLoose) || closed.some(({ isLoose }) => isLoose === true),
    through: parts.flatMap(({ through }) => through),
  };
}

/** A component that leads to itself on the spot is no way to fit it. */
function followed($ref: string, schemas: Schemas, within: readonly string[]): Forms {
  if (within.includes($ref)) return { forms: [], isLoose: false, through: [] };
  const there = formsOf(follow(schemas, $ref), schemas, [...within, $ref]);
  return { ...there, through: [nameOf($ref), ...there.through] };
}

function plainForms(schema: Form['schema']): readonly Form[] {
  const has = (names: readonly (keyof Form['schema'])[]): boolean => names.some((name) => schema[name] !== undefined);
  if (schema.type !== undefined) return schema.type.flatMap((type) => formOf(schema, type, { type: [type] }));
  const guessed = has(OF_OBJECTS)
    ? 'object'
    : has(OF_LISTS)
      ? 'array'
      : has(OF_TEXTS)
        ? 'string'
        : has(OF_NUMBERS)
          ? 'number'
          : undefined;
  return formOf(schema, schema.enum === undefined ? guessed : undefined, {});
}

function formOf(schema: Form['schema'], kind: TypeName | undefined, type: Pick<Spelled, 'type'>): readonly Form[] {
  const values = schema.enum?.filter((value) => kind === undefined || (kind === 'null') === (value === null));
  if (values?.length === 0) return [];
  return [{ ...(kind === undefined ? {} : { kind }), schema: { ...schema, ...type, ...(values && { enum: values }) } }];
}

/**
 * With the name of the alternative in the field that tells which one it is, where the alternative itself does not
 * forbid it.
 */
function pinned({ $ref }: Schema, discriminator: Schema['discriminator'], given: Forms, schemas: Schemas): Forms {
  if (discriminator === undefined || $ref === undefined) return given;
  const { propertyName, mapping = {} } = discriminator;
  const told = Object.entries(mapping).flatMap(([name, to]) => (nameOf(to) === nameOf($ref) ? [name] : []));
  const names = told.length > 0 ? told : [nameOf($ref)];
  const forms = given.forms.map((form) => {
    const field = { allOf: [form.schema.properties?.[propertyName] ?? {}, { enum: names }] };
    if (formsOf(field, schemas).forms.length === 0) return form;
    const required = [...new Set([...(form.schema.required ?? []), propertyName])];
    return {
      ...form,
      schema: { ...form.schema, required, properties: { ...form.schema.properties, [propertyName]: field } },
    };
  });
  return { ...given, forms };
}
