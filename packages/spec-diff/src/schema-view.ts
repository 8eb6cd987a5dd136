import { isObject, type JsonObject, listAt, objectAt, textAt } from '@one37id/agency-openapi/document';
import type { Facets } from './facets.ts';
import { below } from './located.ts';
import { schemaFacets } from './schema-facets.ts';
import { branchesOf, keyOf, nodeOf, type Part, type SchemaNode, unique } from './schema-parts.ts';
import { typesOf } from './schema-types.ts';

/** One level of a schema, its pieces put together. */
export interface SchemaView {
  readonly facets: Facets;
  readonly types: readonly string[];
  readonly fields: ReadonlyMap<string, SchemaNode>;
  readonly required: ReadonlySet<string>;
  /** Schemas of what lies below without a name of its own: `items`, `additionalProperties`, `prefixItems/0`, … */
  readonly below: ReadonlyMap<string, SchemaNode>;
  /** Empty where there are none. */
  readonly union: readonly Alternative[];
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
}

export interface Alternative {
  /** With the pieces that hold for all alternatives. */
  readonly node: SchemaNode;
  /** The reference as which it was written; undefined for one written inline. */
  readonly ref: string | undefined;
}

export type ReadView = (node: SchemaNode) => SchemaView;

/** Reads views of one document's schemas, each once. */
export function viewReader(document: JsonObject): ReadView {
  const known = new Map<string, SchemaView>();
  const busy = new Set<string>();
  return function read(node) {
    const key = keyOf(node);
    const found = known.get(key);
    if (found !== undefined) return found;
    // An alternative that is the union itself adds nothing to it.
    if (busy.has(key)) return viewOf(document, [], read);
    busy.add(key);
    const view = viewOf(document, node, read);
    busy.delete(key);
    known.set(key, view);
    return view;
  };
}

function viewOf(document: JsonObject, node: SchemaNode, read: ReadView): SchemaView {
  const union = unionOf(document, node);
  const kind = typesOf(node);
  // Of a union that says nothing for all alternatives, the kinds are those of the alternatives.
  const types =
    kind.types.length > 0 || union.length === 0
      ? kind.types
      : kindsOf(union.map(({ node: branch }) => read(branch).types));
  const lists = node.flatMap((part) => listAt(part.value.required)).map(String);
  return {
    facets: schemaFacets(
      node,
      { ...kind, types },
      union.length > 0 && node.some((part) => Array.isArray(part.value.oneOf)),
    ),
    types,
    fields: fieldsOf(document, node, lists),
    required: new Set(lists),
    below: belowOf(document, node),
    union,
    readOnly: node.some((part) => part.value.readOnly === true),
    writeOnly: node.some((part) => part.value.writeOnly === true),
  };
}

function kindsOf(branches: readonly (readonly string[])[]): readonly string[] {
  return branches.some((types) => types.length === 0) ? [] : [...new Set(branches.flat())].sort();
}

function fieldsOf(
  document: JsonObject,
  node: SchemaNode,
  required: readonly string[],
): ReadonlyMap<string, SchemaNode> {
  const fields = new Map<string, SchemaNode>(required.map((name) => [name, []]));
  for (const part of node) {
    for (const [name, schema] of Object.entries(objectAt(part.value.properties))) {
      const found = nodeOf(document, schema, below(part.pointer, 'properties', name));
      fields.set(name, unique([...(fields.get(name) ?? []), ...found]));
    }
  }
  return fields;
}

function belowOf(document: JsonObject, node: SchemaNode): ReadonlyMap<string, SchemaNode> {
  const found = new Map<string, SchemaNode>();
  const add = (part: Part, schema: unknown, ...keys: string[]) => {
    const parts = nodeOf(document, schema, below(part.pointer, ...keys));
    found.set(keys.join('/'), unique([...(found.get(keys.join('/')) ?? []), ...parts]));
  };
  for (const part of node) {
    if (part.value.items !== undefined) add(part, part.value.items, 'items');
    if (isObject(part.value.additionalProperties)) add(part, part.value.additionalProperties, 'additionalProperties');
    for (const [index, schema] of listAt(part.value.prefixItems).entries())
      add(part, schema, 'prefixItems', String(index));
    for (const [pattern, schema] of Object.entries(objectAt(part.value.patternProperties)))
      add(part, schema, 'patternProperties', pattern);
  }
  return found;
}

/** Alternatives of several unions at once are read as one list: rare, and still compared. */
function unionOf(document: JsonObject, node: SchemaNode): readonly Alternative[] {
  const shared = node.flatMap((part): Part[] => {
    const { oneOf, anyOf, ...rest } = part.value;
    if (oneOf === undefined && anyOf === undefined) return [part];
    return Object.keys(rest).length === 0 ? [] : [{ ...part, value: rest, key: `${part.key}(all)` }];
  });
  return node.flatMap((part) =>
    ['oneOf', 'anyOf'].flatMap((keyword) =>
      branchesOf(document, part.value, keyword, part.pointer).map((branch) => ({
        node: unique([...shared, ...nodeOf(document, branch.value, branch.pointer)]),
        ref: textAt(objectAt(branch.value).$ref),
      })),
    ),
  );
}
