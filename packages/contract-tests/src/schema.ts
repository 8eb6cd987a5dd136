export type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** A schema as the built document has it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly items?: Schema;
  /** What stands in the first places of a tuple; `items` says of those behind it. */
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly unevaluatedProperties?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly discriminator?: { readonly propertyName: string; readonly mapping?: Readonly<Record<string, string>> };
}

/** The keywords that say what a value of its type may be. */
export const LIMITS = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
] as const;

export type Schemas = Readonly<Record<string, Schema>>;

/**
 * The same with one spelling of each thing: a list of types, an enum of what is constant, nothing where anything may
 * stand.
 */
export interface Spelled extends Schema {
  readonly type?: readonly TypeName[];
  readonly additionalProperties?: false | Schema;
}

export function spell(given: Schema): Spelled {
  const { type, const: only, additionalProperties, ...rest } = given;
  const isAny =
    additionalProperties === true ||
    (typeof additionalProperties === 'object' && Object.keys(additionalProperties).length === 0);
  return {
    ...rest,
    ...(type === undefined ? {} : { type: [type].flat() }),
    ...(only === undefined ? {} : { enum: [only] }),
    ...(additionalProperties === undefined || isAny ? {} : { additionalProperties }),
  };
}

/** The component that a reference leads to. */
export function follow(schemas: Schemas, $ref: string): Schema {
  const found = schemas[nameOf($ref)];
  if (found === undefined) throw new Error(`${$ref} leads nowhere`);
  return found;
}

export function nameOf($ref: string): string {
  return $ref.replace('#/components/schemas/', '');
}
