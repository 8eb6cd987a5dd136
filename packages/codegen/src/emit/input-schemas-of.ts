import type { Catalog, CatalogOperation } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { inputSchemaOf } from './input-schema-of.ts';
import { typeNames } from './type-names.ts';
import { requestRows } from './validators-requests.ts';
import type { Compact } from './validators-schema.ts';
import { ValidatorsTable } from './validators-table.ts';
import { type JsonSchemaForms, jsonSchemaOf } from './json-schema-of.ts';

export interface InputSchema {
  readonly operation: CatalogOperation;
  readonly schema: JsonObject;
}

export interface InputSchemasOptions {
  /** Called for each schema that is used more than once, after those that it uses; gives what stands in its place. */
  readonly keep: (name: string, schema: unknown) => unknown;
  /** The pattern of a date-time with its offset. */
  readonly dateTime: () => unknown;
}

/**
 * What each operation takes, where it takes anything. A schema that is used more than once stands wherever it is used,
 * so that each part of the whole can be put into another document; only what contains itself is in `$defs`.
 */
export function inputSchemasOf(
  catalog: Catalog,
  document: JsonObject,
  { keep, dateTime }: InputSchemasOptions,
): readonly InputSchema[] {
  const table = new ValidatorsTable(document, 'request', { notes: true });
  const { schemas, operations } = table.finish(requestRows(table, catalog, document));
  const names = typeNames(new Map(Object.keys(schemas).map((name) => [name, name])), new Set());
  const below = new Map(Object.keys(schemas).map((name) => [name, reached(schemas[name], schemas)]));
  const isRing = (name: string): boolean => below.get(name)?.has(name) === true;
  const kept = new Map<string, unknown>();
  const nameOf = (name: string): string => names.get(name) ?? name;
  const refer = (name: string): unknown => (isRing(name) ? { $ref: `#/$defs/${nameOf(name)}` } : keptOf(name));
  const forms: JsonSchemaForms = { schemas, refer, dateTime };
  const keptOf = (name: string): unknown => {
    if (!kept.has(name)) kept.set(name, keep(nameOf(name), jsonSchemaOf(schemas[name] ?? {}, forms)));
    return kept.get(name);
  };
  return catalog.operations.flatMap((operation) => {
    const row = operations[operation.id];
    if (row === undefined) return [];
    const rings = [...reached(row, schemas)].filter(isRing).sort();
    const schema = inputSchemaOf(row, forms);
    const $defs = Object.fromEntries(rings.map((name) => [nameOf(name), keptOf(name)]));
    return [{ operation, schema: rings.length === 0 ? schema : { ...schema, $defs } }];
  });
}

/** The names of all schemas that are referred to, below as well. */
function reached(value: unknown, schemas: Readonly<Record<string, Compact>>, names = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return names;
  const name: unknown = Reflect.get(value, '$ref');
  if (typeof name === 'string' && !names.has(name)) reached(schemas[name], schemas, names.add(name));
  for (const child of Object.values(value)) reached(child, schemas, names);
  return names;
}
