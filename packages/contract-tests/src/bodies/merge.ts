import type { Schema, Spelled, TypeName } from '../schema.ts';

/** One way to fit a schema: one type, and nothing composed. */
export interface Form {
  /** What a value of it is; absent where it may be anything. */
  readonly kind?: TypeName;
  readonly schema: Omit<Spelled, '$ref' | 'allOf' | 'anyOf' | 'oneOf' | 'not' | 'discriminator'>;
  /** Values that are drawn from it may still break the schema it is a form of. */
  readonly isLoose?: true;
}

const LARGER = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'] as const;
const SMALLER = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'] as const;
const SINGLE = ['pattern', 'format', 'multipleOf'] as const;

/** The form of what fits both; undefined where nothing does. */
export function merge(one: Form, other: Form): Form | undefined {
  const kind = kindOf(one.kind, other.kind);
  if (kind === 'none') return undefined;
  const [a, b] = [one.schema, other.schema];
  const values =
    a.enum && b.enum
      ? a.enum.filter((value) => b.enum?.some((same) => JSON.stringify(same) === JSON.stringify(value)))
      : (a.enum ?? b.enum);
  if (values?.length === 0) return undefined;
  const bounds = [
    ...LARGER.map((name) => [name, pick(Math.max, a[name], b[name])] as const),
    ...SMALLER.map((name) => [name, pick(Math.min, a[name], b[name])] as const),
  ];
  const isLoose =
    one.isLoose ||
    other.isLoose ||
    SINGLE.some((name) => a[name] !== undefined && b[name] !== undefined && a[name] !== b[name]);
  return {
    ...(kind === undefined ? {} : { kind }),
    schema: {
      ...b,
      ...a,
      ...types(kind, a, b),
      ...(values && { enum: values }),
      ...Object.fromEntries(bounds.filter(([, value]) => value !== undefined)),
      ...listed(a, b),
      ...fields(a, b),
    },
    ...(isLoose ? { isLoose } : {}),
  };
}

function kindOf(one: TypeName | undefined, other: TypeName | undefined): TypeName | 'none' | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  return [one, other].every((kind) => kind === 'number' || kind === 'integer') ? 'integer' : 'none';
}

function types(kind: TypeName | undefined, a: Form['schema'], b: Form['schema']): Pick<Spelled, 'type'> {
  return kind === undefined || (a.type ?? b.type) === undefined ? {} : { type: [kind] };
}

function pick(
  choose: (...values: number[]) => number,
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : choose(a, b);
}

function listed(a: Form['schema'], b: Form['schema']): Pick<Spelled, 'items' | 'prefixItems' | 'uniqueItems'> {
  const places = Math.max(a.prefixItems?.length ?? 0, b.prefixItems?.length ?? 0);
  const prefixItems = Array.from({ length: places }, (_, index) => ({
    allOf: [a, b].flatMap((side) => side.prefixItems?.[index] ?? side.items ?? []),
  }));
  return {
    ...(places === 0 ? {} : { prefixItems }),
    ...(a.items && b.items && { items: { allOf: [a.items, b.items] } }),
    ...(a.uniqueItems || b.uniqueItems ? { uniqueItems: true } : {}),
  };
}

/** Each side says of the other's fields what it says of those that it does not name. */
function fields(
  a: Form['schema'],
  b: Form['schema'],
): Pick<Spelled, 'properties' | 'required' | 'additionalProperties'> {
  const names = [...new Set([...Object.keys(a.properties ?? {}), ...Object.keys(b.properties ?? {})])];
  const properties = names.flatMap((name) => {
    const said = [a, b].map((side) => side.properties?.[name] ?? side.additionalProperties);
    const schemas = said.filter((schema) => typeof schema === 'object');
    return said.includes(false) ? [] : [[name, schemas.length === 1 ? schemas[0] : { allOf: schemas }] as const];
  });
  const required = [...new Set([...(a.required ?? []), ...(b.required ?? [])])];
  const others = [a.additionalProperties, b.additionalProperties].filter((schema) => schema !== undefined);
  return {
    ...(names.length === 0 ? {} : { properties: Object.fromEntries(properties) as Record<string, Schema> }),
    ...(required.length === 0 ? {} : { required }),
    ...(others.length < 2
      ? {}
      : {
          additionalProperties: others.includes(false) ? false : { allOf: others.filter((schema) => schema !== false) },
        }),
  };
}
