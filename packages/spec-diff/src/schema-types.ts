import { isObject, type JsonObject } from '@one37id/agency-openapi/document';
import { order } from './facets.ts';
import type { SchemaNode } from './schema-parts.ts';

/** What a schema says about the kind of its values. No types: any kind. */
export interface ValueTypes {
  readonly types: readonly string[];
  readonly nullable: boolean;
}

/** Null may be a type of the list, or an alternative that {@link partsOf} has written as `null`. */
export function typesOf(node: SchemaNode): ValueTypes {
  const told = node.map((part) => listed(part.value)).filter((types) => types.length > 0);
  const types = told.length > 0 ? told.reduce(common) : implied(node);
  // The outermost piece that says anything decides.
  const speaking = node.find((part) => part.value['null'] === true || listed(part.value).length > 0);
  const nullable =
    speaking !== undefined && (speaking.value['null'] === true || listed(speaking.value).includes('null'));
  return {
    types: [...new Set(types)].filter((type) => type !== 'null').sort(order),
    nullable: nullable || hasNull(node),
  };
}

/** Whether every value of the kinds `narrow` is of the kinds `wide`. */
export function covers(wide: readonly string[], narrow: readonly string[]): boolean {
  if (wide.length === 0) return true;
  return (
    narrow.length > 0 && narrow.every((type) => wide.includes(type) || (type === 'integer' && wide.includes('number')))
  );
}

function listed(schema: JsonObject): readonly string[] {
  const type = schema.type;
  return Array.isArray(type) ? type.map(String) : typeof type === 'string' ? [type] : [];
}

function common(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a.filter((type) => covers(b, [type])), ...b.filter((type) => !a.includes(type) && covers(a, [type]))];
}

/** Documents leave the type out where the keywords tell it. */
function implied(node: SchemaNode): readonly string[] {
  if (node.some((part) => isObject(part.value.properties))) return ['object'];
  if (node.some((part) => part.value.items !== undefined)) return ['array'];
  const values = node.flatMap((part) =>
    Array.isArray(part.value.enum) ? part.value.enum : 'const' in part.value ? [part.value.const] : [],
  );
  return values.map((value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value));
}

function hasNull(node: SchemaNode): boolean {
  return node.some((part) => Array.isArray(part.value.enum) && part.value.enum.includes(null));
}
