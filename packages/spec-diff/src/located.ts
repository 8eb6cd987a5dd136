import { type JsonObject, objectAt, pathOf, pointerOf, textAt, valueAt } from '@one37id/agency-openapi/document';

/** An object of a document and where it stands. */
export interface Located {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** The pointer of something below a pointer. */
export function below(pointer: string, ...keys: readonly string[]): string {
  return pointer + pointerOf(keys).slice(1);
}

/** The object at a key of a located one; an empty object where there is none. */
export function childOf(parent: Located, key: string): Located {
  return { value: objectAt(parent.value[key]), pointer: below(parent.pointer, key) };
}

/** A value of any kind and where it stands. */
export interface Place {
  readonly value: unknown;
  readonly pointer: string;
}

/**
 * What a local reference leads to.
 *
 * @param pointer - Where the reference stands, for the error.
 * @throws {Error} when it leads nowhere or outside.
 */
export function follow(document: JsonObject, ref: string, pointer: string): Place {
  const path = ref.startsWith('#/') ? pathOf(ref) : [];
  const value = path.length === 0 ? undefined : valueAt(document, path);
  if (value === undefined) throw new Error(`${pointer} refers to '${ref}', which leads nowhere in this document`);
  return { value, pointer: pointerOf(path) };
}

/**
 * Follows references to the object that they lead to at last.
 *
 * @throws {Error} for references that lead nowhere, outside or in a ring.
 */
export function locate(document: JsonObject, value: unknown, pointer: string): Located {
  let found: Located = { value: objectAt(value), pointer };
  const seen = new Set<string>();
  for (let ref = textAt(found.value.$ref); ref !== undefined; ref = textAt(found.value.$ref)) {
    if (seen.has(ref)) throw new Error(`${pointer} refers to '${ref}', which leads in a ring`);
    seen.add(ref);
    const next = follow(document, ref, found.pointer);
    found = { value: objectAt(next.value), pointer: next.pointer };
  }
  return found;
}

/** The extensions of an object that no part of the client reads, and that do not say how we know something. */
export function extensionsOf(value: JsonObject): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([name]) => name.startsWith('x-') && !READ.has(name));
}

const READ = new Set(['x-agency', 'x-secrecy', 'x-inferred']);
