import { DocumentError } from './document-error.ts';
import { pathOf, pointerOf, valueAt } from './pointer.ts';
import { isObject, type JsonObject, type Path } from './types.ts';
import { type Place, placeBelow } from './what-stands.ts';

export interface Reference {
  /** Where the object with the `$ref` stands. */
  readonly path: Path;
  readonly target: unknown;
  /** What stands there, and has to at what is referred to. */
  readonly place: Place;
}

/** All references of a document; those inside examples, defaults and extensions are data and left out. */
export function* referencesOf(value: unknown, path: Path = [], place: Place = 'object'): Generator<Reference> {
  if (place === 'data') return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* referencesOf(item, [...path, index], place);
    return;
  }
  if (!isObject(value)) return;
  const isNamed = place === 'objects' || place === 'names' || place === 'schemas';
  if (!isNamed && Object.hasOwn(value, '$ref')) yield { path, target: value.$ref, place };
  for (const [key, child] of Object.entries(value)) {
    const below = [...path, key];
    if (key === 'mapping' && path.at(-1) === 'discriminator') yield* mappedTo(child, below);
    else yield* referencesOf(child, below, placeBelow(place, key, child));
  }
}

/** A discriminator's mapping refers by plain strings. A bare name stands for a component schema. */
function* mappedTo(mapping: unknown, path: Path): Generator<Reference> {
  for (const [key, target] of Object.entries(isObject(mapping) ? mapping : {})) {
    const bare = typeof target === 'string' && /^[\w.-]+$/.test(target) && !/\.(json|ya?ml)$/.test(target);
    yield { path: [...path, key], target: bare ? `#/components/schemas/${target}` : target, place: 'schema' };
  }
}

/**
 * Makes sure that every reference leads to something in the same document. Nothing is ever fetched.
 *
 * @throws {DocumentError} for the first that does not.
 */
export function checkReferences(document: JsonObject, file: string): void {
  for (const { path, target } of referencesOf(document)) {
    const fail = (reason: string): never => {
      throw new DocumentError(file, pointerOf(path), reason);
    };
    if (typeof target !== 'string') {
      fail('$ref is no string');
    } else if (!target.startsWith('#/')) {
      fail(
        `refers to '${target}', outside this document: only references that start with '#/' are followed, nothing is fetched`,
      );
    } else if (!leadsSomewhere(document, target)) {
      fail(`refers to '${target}', which is not in this document`);
    }
  }
}

/** Follows references to references; a ring of them leads nowhere. */
function leadsSomewhere(document: JsonObject, target: string): boolean {
  const seen = new Set<string>();
  for (let next: unknown = target; typeof next === 'string';) {
    if (seen.has(next)) return false;
    seen.add(next);
    let found: unknown;
    try {
      found = next.startsWith('#/') ? valueAt(document, pathOf(next)) : undefined;
    } catch {
      return false;
    }
    if (found === undefined) return false;
    next = isObject(found) && Object.hasOwn(found, '$ref') ? found.$ref : undefined;
  }
  return true;
}
