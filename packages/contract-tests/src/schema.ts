export type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** A schema as documents have it, of OpenAPI 3.0 or 3.1. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly nullable?: boolean;
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
  /** In OpenAPI 3.0 a flag beside the bound. */
  readonly exclusiveMinimum?: number | boolean;
  readonly exclusiveMaximum?: number | boolean;
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

export type Schemas = Readonly<Record<string, Schema>>;

/** The same as OpenAPI 3.1 spells it; `nullable` stays, for it says what was meant where it forbids or allows nothing. */
export interface Spelled extends Schema {
  readonly type?: readonly TypeName[];
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly additionalProperties?: false | Schema;
}

export function spell(given: Schema): Spelled {
  const { type, nullable, const: only, exclusiveMinimum, exclusiveMaximum, additionalProperties, ...rest } = given;
  const { minimum, maximum, ...unbound } = rest;
  const types = type === undefined ? [] : [type].flat();
  // Without a type, OpenAPI 3.0.3 says, `nullable` allows nothing that is not allowed anyhow.
  const all = nullable === true && types.length > 0 && !types.includes('null') ? [...types, 'null' as const] : types;
  const known = <Value>(name: string, value: Value | undefined): object =>
    value === undefined ? {} : { [name]: value };
  const isAny =
    additionalProperties === true ||
    (typeof additionalProperties === 'object' && Object.keys(additionalProperties).length === 0);
  return {
    ...unbound,
    ...(all.length === 0 ? {} : { type: all }),
    ...(nullable === true ? { nullable } : {}),
    ...(only === undefined ? {} : { enum: [only] }),
    ...known(exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum', minimum),
    ...known(exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum', maximum),
    ...(typeof exclusiveMinimum === 'number' ? { exclusiveMinimum } : {}),
    ...(typeof exclusiveMaximum === 'number' ? { exclusiveMaximum } : {}),
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
