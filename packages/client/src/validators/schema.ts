/** A JSON type, as a schema names it. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** A schema of the document, with nothing left in it but what a value can break. */
export interface Schema {
  /** Name of another schema in the same table, which stands here instead. */
  readonly $ref?: string;
  /** Null fits, whatever else is asked for. */
  readonly orNull?: true;
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly format?: 'date-time';
  /** In code points. */
  readonly minLength?: number;
  /** In code points. */
  readonly maxLength?: number;
  readonly pattern?: string;
  /** What the pattern asks for, in words. */
  readonly form?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  /** Absent: fields that the document does not name may be there. */
  readonly additionalProperties?: false | Schema;
  /** Fields that neither this schema names nor one it is composed of. */
  readonly unevaluatedProperties?: false;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  /** Keywords of this schema that the vendor's reference does not show; of a response also its status. */
  readonly inferred?: readonly (Keyword | 'status')[];
}

export type Keyword = Exclude<keyof Schema, '$ref' | 'inferred' | 'orNull' | 'form'>;

/** Where a value stands, for the checks of it. */
export interface Place {
  /** Notes what is wrong here, or with the field of that name. */
  readonly refuse: (rule: string, name?: string) => void;
  /** Compares what stands here, or below the name, with another schema. */
  readonly visit: (schema: Schema, value: unknown, name?: string | number) => void;
  /** Whether the value here fits another schema. Notes nothing. */
  readonly accepts: (schema: Schema, value: unknown) => boolean;
}

/** Silent for values of types that its keyword does not speak of, as JSON Schema has it. */
export type Check = (value: unknown, place: Place) => void;

/**
 * What one keyword asks for: called once for each schema that has it, and what it returns for each value.
 *
 * @param resolve - Follows a `$ref`.
 */
export type Rule = (schema: Schema, resolve: (schema: Schema) => Schema) => Check;

/** Schemas of the document, and the rules for the keywords they use: a bundle holds no others. */
export interface SchemaTable {
  readonly rules: Readonly<Partial<Record<Keyword, Rule>>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** What an operation takes. */
export interface RequestRow {
  /** Path and query parameters, and the body where it is one field `body`. */
  readonly parameters?: Schema;
  /** The body, where its fields are fields of the input. */
  readonly body?: Schema;
  /** The body may be left out as a whole. */
  readonly optional?: true;
}

export interface RequestTable extends SchemaTable {
  readonly operations: Readonly<Record<string, RequestRow>>;
}

export interface ResponseTable extends SchemaTable {
  /** Operation, then status. */
  readonly operations: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}
