import type { ContractRow } from '../contract-row.ts';

export interface MutableSchema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  required?: string[];
  properties?: Record<string, MutableSchema>;
  items?: MutableSchema;
  'x-secrecy'?: string;
}

export interface MutableMedia {
  schema: MutableSchema;
  example?: unknown;
  examples?: Record<string, { value: Record<string, unknown> }>;
}

export interface MutableOperation {
  operationId: string;
  'x-agency': Record<string, unknown> & { pagination?: Record<string, unknown> };
  security?: Record<string, string[]>[];
  parameters?: { name: string; in: string; required: boolean; schema: MutableSchema; example?: unknown }[];
  requestBody?: { content: Record<string, MutableMedia> };
  responses: Record<string, { description: string; content?: Record<string, MutableMedia> }>;
}

export interface MutableDocument {
  paths: Record<string, Record<string, MutableOperation>>;
  components: { schemas: Record<string, MutableSchema>; securitySchemes: Record<string, Record<string, string>> };
}

/** A field of an object, in its schema and in its example. */
export interface Field {
  readonly name: string;
  readonly schema: MutableSchema;
  readonly owner: MutableSchema;
  readonly isRequired: boolean;
}

/** One operation of a document that may be changed. */
export interface Site {
  readonly document: MutableDocument;
  readonly path: string;
  readonly method: string;
  readonly operation: MutableOperation;
  readonly request: MutableMedia | undefined;
  readonly success: MutableMedia | undefined;
  readonly failure: MutableMedia | undefined;
  /** Fields of the request's body. */
  readonly fields: readonly Field[];
  /** The schema that a reference leads to, in the document itself. */
  readonly resolve: (schema: MutableSchema) => MutableSchema;
}

export function siteOf(document: MutableDocument, row: ContractRow): Site {
  const method = row.method.toLowerCase();
  const operation = document.paths[row.path]?.[method];
  if (operation === undefined) throw new Error(`The document has no ${row.method} ${row.path}`);
  const resolve = (schema: MutableSchema): MutableSchema => {
    const found = document.components.schemas[schema.$ref?.replace('#/components/schemas/', '') ?? ''];
    return found === undefined ? schema : resolve(found);
  };
  const request = operation.requestBody?.content['application/json'];
  const mediaAt = (first: string): MutableMedia | undefined => {
    const status = Object.keys(operation.responses).find((key) => key.startsWith(first)) ?? '';
    return operation.responses[status]?.content?.['application/json'];
  };
  const owner = request && resolve(request.schema);
  const fields = Object.entries(owner?.properties ?? {}).map(([name, schema]) => ({
    name,
    schema: resolve(schema),
    owner: owner ?? {},
    isRequired: owner?.required?.includes(name) === true,
  }));
  return {
    document,
    path: row.path,
    method,
    operation,
    request,
    success: mediaAt('2'),
    failure: mediaAt('4'),
    fields,
    resolve,
  };
}

/** Gives a field another name in its owner, keeping its place in `required`. */
export function renameField(owner: MutableSchema, from: string, to: string): void {
  owner.properties = renamed(owner.properties ?? {}, from, to);
  if (owner.required) owner.required = owner.required.map((name) => (name === from ? to : name));
}

/** The same object with one key under another name, at its place. */
export function renamed<Value>(
  object: Readonly<Record<string, Value>>,
  from: string,
  to: string,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name === from ? to : name, value]));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
