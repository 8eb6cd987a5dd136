/** A type of JSON. */
export type JsonSchemaType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/**
 * A JSON Schema, of those keywords that draft 7 and 2020-12 have in common: data, which every JSON Schema library
 * takes.
 *
 * @example
 * ```ts
 * import { type JsonSchema, issueCredentialByAgentIdInputSchema } from '@one37id/agency/schemas'
 *
 * const closed: JsonSchema = { ...issueCredentialByAgentIdInputSchema, additionalProperties: false }
 * ```
 */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly type?: JsonSchemaType | readonly JsonSchemaType[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly format?: string;
  /** In code points. */
  readonly minLength?: number;
  /** In code points. */
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** Absent: fields that the schema does not name may be there. */
  readonly additionalProperties?: false | JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly else?: JsonSchema;
  /** A name in `$defs` of the whole: `#/$defs/Tree`. */
  readonly $ref?: string;
  /** What contains itself. */
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}
