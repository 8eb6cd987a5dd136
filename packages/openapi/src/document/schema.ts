import { isObject, type JsonObject } from './types.ts';

export { isObject, type JsonObject };

/** The object at `value`, or an empty one: absent maps and empty maps read alike. */
export function objectAt(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function listAt(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textAt(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Follows a local `$ref`, and refs to refs; the loader has refused unresolved and external ones. */
export function resolve(document: JsonObject, value: unknown): JsonObject {
  let node = objectAt(value);
  const seen = new Set<string>();
  for (let ref = textAt(node['$ref']); ref !== undefined; ref = textAt(node['$ref'])) {
    if (seen.has(ref)) throw new Error(`${ref} refers to itself`);
    seen.add(ref);
    node = ref
      .slice(2)
      .split('/')
      .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce((parent, part) => objectAt(parent[part]), document);
  }
  return node;
}

export interface Property {
  readonly name: string;
  readonly schema: JsonObject;
  readonly required: boolean;
}

/** Properties of an object schema, with those that `allOf` adds. */
export function propertiesOf(document: JsonObject, value: unknown): readonly Property[] {
  const schema = resolve(document, value);
  const found = new Map<string, Property>();
  for (const part of listAt(schema['allOf'])) {
    for (const property of propertiesOf(document, part)) found.set(property.name, property);
  }
  const required = listAt(schema['required']);
  for (const [name, property] of Object.entries(objectAt(schema['properties']))) {
    found.set(name, { name, schema: objectAt(property), required: required.includes(name) });
  }
  return [...found.values()].map((property) => ({
    ...property,
    required: property.required || required.includes(property.name),
  }));
}
