import { isChecked } from '@one37id/agency-codegen/emit';
import { LIMITS, type Schema, spell } from './schema.ts';

export interface FactsOptions {
  /** Follows a reference. */
  readonly follow: ($ref: string) => Schema;
  /** Marks the fields that only the other side has: whether they are required is not said on this one. */
  readonly foreign: 'readOnly' | 'writeOnly';
}

const COMPOSITIONS = ['allOf', 'anyOf', 'oneOf'] as const;

interface Place {
  readonly pointer: string;
  /** Fields that need not be there, known from a composition around the schema. */
  readonly without: readonly string[];
  /** References followed on the way: a schema that holds itself ends there. */
  readonly within: readonly string[];
}

/**
 * Every fact of a schema that the validators check, with its place, such as `/payload/schemaId type ["string"]`: two
 * schemas that say the same give the same, the document's and the client's table's.
 */
export function factsOf(
  given: Schema,
  options: FactsOptions,
  place: Place = { pointer: '', without: [], within: [] },
): readonly string[] {
  const { $ref, ...beside } = given;
  if ($ref !== undefined) {
    if (place.within.filter((one) => one === $ref).length > 1) return [];
    const inner = { ...place, within: [...place.within, $ref] };
    const isAlone = factsOf(beside, options, place).length === 0;
    return isAlone
      ? factsOf(options.follow($ref), options, inner)
      : factsOf({ ...beside, allOf: [{ $ref }, ...(beside.allOf ?? [])] }, options, place);
  }
  const present = presentOf(given);
  if (present !== undefined)
    return factsOf(present.$ref === undefined ? present : { allOf: [present] }, options, place);
  const schema = spell(given);
  const { pointer } = place;
  const without = [...place.without, ...foreignNames(schema, options)];
  const below = (child: Schema, name: string): readonly string[] =>
    factsOf(child, options, { ...place, pointer: `${pointer}/${name}`, without: [] });
  return [
    ...LIMITS.flatMap((keyword) =>
      isChecked(keyword, schema[keyword]) === true ? [`${pointer} ${keyword} ${JSON.stringify(schema[keyword])}`] : [],
    ),
    ...(schema.type === undefined ? [] : [`${pointer} type ${JSON.stringify(schema.type.toSorted())}`]),
    ...valuesOf(schema).map((value) => `${pointer} enum ${value}`),
    ...(schema.required ?? []).filter((name) => !without.includes(name)).map((name) => `${pointer}/${name} required`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => below(field, name)),
    ...(schema.items === undefined ? [] : below(schema.items, '*')),
    ...(typeof schema.additionalProperties === 'object' ? below(schema.additionalProperties, '{}') : []),
    ...COMPOSITIONS.flatMap((keyword) =>
      (schema[keyword] ?? []).flatMap((part, index) =>
        factsOf(part, options, { ...place, pointer: `${pointer}#${keyword}/${index}`, without }),
      ),
    ),
  ].toSorted();
}

/** Where null is one of two alternatives, the other one is what is checked. */
function presentOf({ anyOf, oneOf }: Schema): Schema | undefined {
  const [first, second, ...more] = anyOf ?? oneOf ?? [];
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  return second.type === 'null' ? first : first.type === 'null' ? second : undefined;
}

function valuesOf({ enum: values }: ReturnType<typeof spell>): readonly string[] {
  return isChecked('enum', values) === true ? [...new Set(values?.map((value) => JSON.stringify(value)))] : [];
}

function foreignNames(schema: Schema, options: FactsOptions): readonly string[] {
  const { follow, foreign } = options;
  const read = (one: Schema): Schema => (one.$ref === undefined ? one : { ...follow(one.$ref), ...one });
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    read(field)[foreign] === true ? [name] : [],
  );
  return [
    ...own,
    ...COMPOSITIONS.flatMap((keyword) => schema[keyword] ?? []).flatMap((part) => foreignNames(read(part), options)),
  ];
}
