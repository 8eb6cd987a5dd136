import { pathOf, valueAt } from './pointer.ts';
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
  for (let ref = textAt(node.$ref); ref !== undefined; ref = textAt(node.$ref)) {
    if (seen.has(ref)) throw new Error(`${ref} refers to itself`);
    seen.add(ref);
    node = objectAt(valueAt(document, pathOf(ref)));
  }
  return node;
}
