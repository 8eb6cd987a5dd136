/** A JSON object of which nothing is known yet. */
export interface JsonObject {
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
