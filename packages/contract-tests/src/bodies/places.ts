import type { Schema, Schemas } from '../schema.ts';
import type { Fits } from './fits.ts';
import { formsOf } from './forms.ts';
import type { Form } from './merge.ts';

/** A body that differs from a given one in one place. */
export interface Variant {
  /** JSON pointer of the place. */
  readonly pointer: string;
  /** The outermost place at which there are several forms and none fits any more; else the same. */
  readonly told: string;
  readonly keyword: string;
  readonly body: unknown;
}

/** What to put in a place of this form with this value; `name` for a field of it that is meant. */
export interface Variation {
  /** Whether what is put there is allowed. */
  readonly isAllowed: boolean;
  readonly of: (
    form: Form,
    value: unknown,
  ) => readonly { readonly keyword: string; readonly value: unknown; readonly name?: string }[];
}

export interface VariantsOptions {
  readonly schemas: Schemas;
  readonly fits: Fits;
  readonly vary: Variation;
}

/** Every variant of `value` that differs in one place of its schema, be it as deep as it may. */
export function variantsOf(schema: Schema, value: unknown, options: VariantsOptions, pointer = ''): readonly Variant[] {
  const { schemas, fits, vary } = options;
  const { forms, isLoose } = formsOf(schema, schemas);
  const isOne = forms.length === 1 && !isLoose;
  const form = isOne ? forms[0] : forms.find((one) => fits(one.schema, value));
  if (form === undefined) return [];
  const own = vary.of(form, value).map(({ keyword, value: body, name }) => {
    const at = name === undefined ? pointer : below(pointer, name);
    return { pointer: at, told: at, keyword, body };
  });
  const all = [...own, ...inner(form.schema, value, options, pointer)];
  const meant = (): readonly Variant[] => all.filter(({ body }) => fits(schema, body) === vary.isAllowed);
  // What breaks one form may fit another one, and an item at its limit may be equal to the next.
  if (!isOne) return meant().map((variant) => ({ ...variant, told: pointer }));
  return form.schema.uniqueItems === true ? meant() : all;
}

function inner(
  { items, prefixItems = [], properties = {}, additionalProperties }: Form['schema'],
  value: unknown,
  options: VariantsOptions,
  pointer: string,
): readonly Variant[] {
  if (Array.isArray(value)) {
    // Of those that `items` is about, the first stands for all.
    return [...prefixItems, items].slice(0, value.length).flatMap((item, index) =>
      // Prism does not look into the places of a tuple: it finds nothing wrong there.
      item === undefined || (index < prefixItems.length && !options.vary.isAllowed)
        ? []
        : variantsOf(item, value[index], options, below(pointer, String(index))).map((variant) => ({
            ...variant,
            body: value.with(index, variant.body) as unknown,
          })),
    );
  }
  if (!isObject(value)) return [];
  const other = Object.keys(value).find((name) => !Object.hasOwn(properties, name));
  const others =
    typeof additionalProperties === 'object' && other !== undefined ? [[other, additionalProperties] as const] : [];
  return [...Object.entries(properties), ...others].flatMap(([name, field]) => {
    if (!Object.hasOwn(value, name)) return [];
    return variantsOf(field, value[name], options, below(pointer, name)).map((variant) => ({
      ...variant,
      body: { ...value, [name]: variant.body },
    }));
  });
}

function below(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
