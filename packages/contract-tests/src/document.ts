import { readFileSync } from 'node:fs';

// The suite reads the document by itself: with the generator's reader a mistake of it would be on both sides.

export interface Schema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
}

export interface DocumentOperation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export const document = JSON.parse(readFileSync(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8')) as OpenApi;

export const operations: readonly DocumentOperation[] = Object.values(document.paths)
  .flatMap((item) => Object.values(item))
  .filter((operation) => 'responses' in operation);

/** Keywords that say nothing about a value. */
const SILENT = ['description', 'default', 'example', 'title', 'deprecated'];
const KNOWN = ['$ref', 'type', 'enum', 'format', 'minLength', 'maxLength', 'minimum', 'required', 'properties', 'additionalProperties', 'items', 'minItems', ...SILENT];

/**
 * The schema that a reference leads to.
 *
 * @throws {Error} for a keyword that the arbitrary and the mutations do not know: they would pass it by.
 */
export function resolve(schema: Schema): Schema {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.includes(keyword) && !keyword.startsWith('x-'));
  if (unknown.length > 0) throw new Error(`The contract suite draws no values for the keyword ${unknown.join(', ')}: teach it to src/bodies/`);
  if (schema.$ref === undefined) return schema;
  const found = document.components.schemas[schema.$ref.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`${schema.$ref} leads nowhere`);
  return resolve(found);
}
