import { textOf } from '../documents.ts';

/** A field of a request, as the document has it. */
export interface DocumentedField {
  /** As the declarations call it: `IssueCredentialByAgentIdInput.payload[].format`. */
  readonly path: string;
  /** The numbers of its limits. */
  readonly limits: readonly number[];
  readonly values: readonly (string | number)[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly (string | number | null)[];
  readonly [keyword: string]: unknown;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

const LIMITS = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'];
const document = JSON.parse(textOf('openapi/openapi.json')) as Document;

/** All fields of all requests: of paths, queries and bodies. */
export function documentedFields(): readonly DocumentedField[] {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  return operations.flatMap(({ operationId, parameters = [], requestBody }) => {
    if (operationId === undefined) return [];
    const input = `${operationId.replace(/^./, (first) => first.toUpperCase())}Input`;
    const [body] = Object.values(requestBody?.content ?? {});
    return [
      ...parameters
        .filter((each) => each.in === 'path' || each.in === 'query')
        .flatMap(({ name, schema = {} }) => fieldAt(schema, `${input}.${name}`)),
      ...below(resolved(body?.schema ?? {}), input),
    ];
  });
}

function fieldAt(given: Schema, path: string): readonly DocumentedField[] {
  const schema = resolved(given);
  const item = schema.items && resolved(schema.items);
  const limits = LIMITS.flatMap((limit) => (typeof schema[limit] === 'number' ? [schema[limit]] : []));
  const values = (schema.enum ?? item?.enum ?? []).filter((value) => value !== null);
  return [{ path, limits, values }, ...below(schema, path)];
}

function below(schema: Schema, path: string): readonly DocumentedField[] {
  if (schema.items) return below(resolved(schema.items), `${path}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => fieldAt(inner, `${path}.${name}`));
}

/** A schema without a reference, and with what its parts have. */
function resolved(schema: Schema): Schema {
  if (schema.$ref !== undefined) {
    const found = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => Reflect.get(Object(at), key.replaceAll('~1', '/').replaceAll('~0', '~')), document);
    return resolved(found as Schema);
  }
  const parts = (schema.allOf ?? []).map(resolved);
  return parts.reduce<Schema>(
    (all, part) => ({
      ...part,
      ...all,
      ...((all.properties ?? part.properties) && { properties: { ...part.properties, ...all.properties } }),
    }),
    schema,
  );
}
