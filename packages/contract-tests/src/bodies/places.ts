import { resolve, type Schema } from '../document.ts';

/** A body that differs from a given one in one place. */
export interface Variant {
  /** JSON pointer of the place. */
  readonly pointer: string;
  readonly keyword: string;
  readonly body: unknown;
}

/** What to put in a place with this schema and this value; `name` for a field of it that is meant. */
export type Variation = (schema: Schema, value: unknown) => readonly { readonly keyword: string; readonly value: unknown; readonly name?: string }[];

/** Every variant of `value` that differs in one place of its schema, be it as deep as it may. */
export function variantsOf(given: Schema, value: unknown, vary: Variation, pointer = ''): readonly Variant[] {
  const schema = resolve(given);
  const own = vary(schema, value).map(({ keyword, value: body, name }) => ({ pointer: name === undefined ? pointer : `${pointer}/${name}`, keyword, body }));
  if (Array.isArray(value)) {
    const [first, ...rest] = value;
    const items = schema.items === undefined ? [] : variantsOf(schema.items, first, vary, `${pointer}/0`);
    return [...own, ...items.map((item) => ({ ...item, body: [item.body, ...rest] }))];
  }
  const fields = Object.entries(isObject(value) ? (schema.properties ?? {}) : {}).flatMap(([name, field]) =>
    variantsOf(field, Reflect.get(Object(value), name), vary, `${pointer}/${name}`).map((inner) => ({ ...inner, body: { ...Object(value), [name]: inner.body } })),
  );
  return [...own, ...fields];
}

/** The schema with every field required and every list with an item, so that a value of it has every place. */
export function fullOf(given: Schema): Schema {
  const schema = resolve(given);
  if (schema.type === 'array') return { ...schema, minItems: schema.minItems ?? 1, ...(schema.items && { items: fullOf(schema.items) }) };
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, fullOf(field)]));
  return schema.properties === undefined ? schema : { ...schema, properties, required: Object.keys(properties) };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
