/**
 * The keywords of OpenAPI 3.1 and of JSON Schema 2020-12 that are read here, whatever stands under them: what it is has
 * to be looked at, but a misspelled keyword does not compile.
 */
export interface Keywords {
  $ref?: unknown;
  openapi?: unknown;
  info?: unknown;
  servers?: unknown;
  paths?: unknown;
  webhooks?: unknown;
  components?: unknown;
  tags?: unknown;
  security?: unknown;
  externalDocs?: unknown;
  title?: unknown;
  summary?: unknown;
  version?: unknown;
  description?: unknown;
  url?: unknown;
  variables?: unknown;
  name?: unknown;
  in?: unknown;
  required?: unknown;
  deprecated?: unknown;
  style?: unknown;
  explode?: unknown;
  allowReserved?: unknown;
  schema?: unknown;
  content?: unknown;
  example?: unknown;
  examples?: unknown;
  parameters?: unknown;
  requestBody?: unknown;
  responses?: unknown;
  callbacks?: unknown;
  headers?: unknown;
  operationId?: unknown;
  schemas?: unknown;
  securitySchemes?: unknown;
  value?: unknown;
  scheme?: unknown;
  type?: unknown;
  format?: unknown;
  default?: unknown;
  enum?: unknown;
  const?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  exclusiveMinimum?: unknown;
  exclusiveMaximum?: unknown;
  multipleOf?: unknown;
  minLength?: unknown;
  maxLength?: unknown;
  pattern?: unknown;
  minItems?: unknown;
  maxItems?: unknown;
  uniqueItems?: unknown;
  items?: unknown;
  prefixItems?: unknown;
  properties?: unknown;
  patternProperties?: unknown;
  additionalProperties?: unknown;
  minProperties?: unknown;
  maxProperties?: unknown;
  allOf?: unknown;
  anyOf?: unknown;
  oneOf?: unknown;
  not?: unknown;
  discriminator?: unknown;
  mapping?: unknown;
  readOnly?: unknown;
  writeOnly?: unknown;
  contentEncoding?: unknown;
}

/** A JSON object of which nothing is known yet. */
export interface JsonObject extends Readonly<Keywords> {
  readonly [key: string]: unknown;
}

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type Method = (typeof METHODS)[number];

/** The parts of an operation that building the document looks at; everything else passes through untyped. */
export interface OperationObject extends JsonObject {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly security?: readonly JsonObject[];
  readonly 'x-agency'?: JsonObject;
}

export interface PathItem extends JsonObject, Readonly<Partial<Record<Method, OperationObject>>> {}

/** An OpenAPI 3.0 or 3.1 document, as far as {@link checkDocument} has looked at it. */
export interface OpenApiDocument extends JsonObject {
  readonly openapi: string;
  readonly info: JsonObject & { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, PathItem>>;
}

/** Keys and indices from the document's root down to one value. */
export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
