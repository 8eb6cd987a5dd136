import { isObject, type JsonObject, listAt, objectAt, textAt } from '@one37id/agency-openapi/document';
import { jsonText } from './json-text.ts';
import { below, follow, type Located, type Place } from './located.ts';

/** A plain piece of a schema: no `$ref` and no `allOf` counts in it any more. */
export interface Part extends Located {
  /** Identity: its pointer, and what was left out of it. */
  readonly key: string;
}

/**
 * A schema as the list of pieces that all hold at once, the outermost first. A schema written inline, behind a `$ref`,
 * or in an `allOf` gives pieces with the same content, so such refactorings compare as equal. No pieces: any value.
 */
export type SchemaNode = readonly Part[];

export const keyOf = (node: SchemaNode): string => node.map((part) => part.key).join(' ');

/**
 * Takes a schema apart. A keyword beside a `$ref` counts in every version: the overlays put marks there.
 *
 * @param seen - References that were followed already: a second time they add nothing, so rings and diamonds end here.
 */
export function partsOf(document: JsonObject, value: unknown, pointer: string, seen = new Set<string>()): SchemaNode {
  if (value === false) return [{ value: { not: {} }, pointer, key: pointer }];
  if (!isObject(value)) return [];
  const { $ref: ref, allOf, ...own } = value;
  const found: Part[] = [];
  const lone = withoutNulls(document, own, pointer);
  if (Object.keys(lone.own).length > 0) found.push({ value: lone.own, pointer, key: pointer });
  const target = textAt(ref);
  if (target !== undefined && !seen.has(target)) {
    seen.add(target);
    const next = follow(document, target, pointer);
    found.push(...partsOf(document, next.value, next.pointer, seen));
  }
  for (const [index, part] of listAt(allOf).entries())
    found.push(...partsOf(document, part, below(pointer, 'allOf', String(index)), seen));
  for (const branch of lone.branches) found.push(...partsOf(document, branch.value, branch.pointer, seen));
  return unique(found);
}

/** The pieces of a schema: at least one, as a schema that says nothing is any value at its own place. */
export function nodeOf(document: JsonObject, value: unknown, pointer: string): SchemaNode {
  return orAny(partsOf(document, value, pointer), pointer);
}

/** The schema of a parameter, a header or a media type; where it has none, any value at the place of its owner. */
export function schemaOf(document: JsonObject, { value, pointer }: Located): SchemaNode {
  return value.schema === undefined ? orAny([], pointer) : nodeOf(document, value.schema, below(pointer, 'schema'));
}

/** A schema that is not there as any value at the place of the one that it would stand in. */
export function nodeIn(parent: SchemaNode, found: SchemaNode = []): SchemaNode {
  return orAny(found, parent[0]?.pointer ?? '#');
}

function orAny(found: SchemaNode, pointer: string): SchemaNode {
  return found.length === 0 ? [{ value: {}, pointer, key: `${pointer} (any)` }] : found;
}

export function unique(parts: SchemaNode): SchemaNode {
  return [...new Map(parts.map((part) => [part.key, part])).values()];
}

/** The alternatives of a `oneOf` or `anyOf`, without the one that is null. */
export function branchesOf(document: JsonObject, own: JsonObject, keyword: string, pointer: string): readonly Place[] {
  return listAt(own[keyword]).flatMap((value, index) => {
    const branch = { value, pointer: below(pointer, keyword, String(index)) };
    return isNull(document, branch, new Set()) ? [] : [branch];
  });
}

function isNull(document: JsonObject, { value, pointer }: Place, seen: Set<string>): boolean {
  const schema = objectAt(value);
  const ref = textAt(schema.$ref);
  if (ref !== undefined && !seen.has(ref)) {
    seen.add(ref);
    if (isNull(document, follow(document, ref, pointer), seen)) return true;
  }
  if (listAt(schema.allOf).some((part) => isNull(document, { value: part, pointer }, seen))) return true;
  const values = Array.isArray(schema.enum) ? schema.enum : 'const' in schema ? [schema.const] : [];
  return (
    jsonText([schema.type].flat()) === '["null"]' || (values.length > 0 && values.every((value) => value === null))
  );
}

/** Writes unions that are none in their plain form: with null, of one alternative, of bare types, of constants. */
function withoutNulls(
  document: JsonObject,
  given: JsonObject,
  pointer: string,
): { own: JsonObject; branches: readonly Place[] } {
  let own = given;
  const lone: Place[] = [];
  for (const keyword of ['oneOf', 'anyOf']) {
    if (!Array.isArray(own[keyword])) continue;
    const branches = branchesOf(document, own, keyword, pointer);
    const { [keyword]: union, ...rest } = own;
    if (branches.length < listAt(union).length) own = { ...own, null: true };
    const plain = 'type' in rest || 'enum' in rest ? undefined : plainUnion(branches);
    if (branches.length === 1) lone.push(...branches);
    if (branches.length <= 1 || plain !== undefined)
      own = { ...rest, ...(own['null'] === true ? { null: true } : {}), ...plain };
  }
  return { own, branches: lone };
}

const WORDS = new Set(['title', 'description', 'x-inferred']);

function plainUnion(branches: readonly Place[]): JsonObject | undefined {
  const schemas = branches.map((branch) => branch.value).filter(isObject);
  const keys = schemas.map((schema) =>
    Object.keys(schema)
      .filter((key) => !WORDS.has(key))
      .sort()
      .join(),
  );
  if (schemas.length < 2 || schemas.length < branches.length) return undefined;
  if (keys.every((key) => key === 'type')) return { type: schemas.flatMap((schema) => schema.type) };
  if (!keys.every((key) => ['const', 'enum', 'const,type', 'enum,type'].includes(key))) return undefined;
  return { enum: schemas.flatMap((schema) => ('const' in schema ? [schema.const] : listAt(schema.enum))) };
}
