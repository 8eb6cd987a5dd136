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

/** Whether what a mapping refers to is a name, and no file beside the document. */
export const isComponentName = (target: string): boolean => /^[\w.-]+$/.test(target) && !/\.(json|ya?ml)$/.test(target);

/** A discriminator's mapping refers by plain strings. A bare name stands for a component schema. */
function* mappedTo(mapping: unknown, path: Path): Generator<Reference> {
  for (const [key, target] of Object.entries(isObject(mapping) ? mapping : {})) {
    const bare = typeof target === 'string' && isComponentName(target);
    yield { path: [...path, key], target: bare ? `#/components/schemas/${target}` : target, place: 'schema' };
  }
}

/**
 * Makes sure that every reference leads to something in the same document. Nothing is ever fetched.
 *
 * @throws {DocumentError} for the first that does not, at the link that is broken where references lead to references.
 */
export function checkReferences(document: JsonObject, file: string): void {
  for (const { path, target } of referencesOf(document)) {
    const broken = brokenLink(document, path, target);
    if (broken !== undefined) throw new DocumentError(file, pointerOf(broken.path), broken.reason);
  }
}

/** Where the first broken reference of a chain of references stands, and what is wrong with it. */
function brokenLink(
  document: JsonObject,
  start: Path,
  target: unknown,
): { readonly path: Path; readonly reason: string } | undefined {
  const seen = new Set<string>();
  let path = start;
  for (let next: unknown = target; next !== undefined;) {
    if (typeof next !== 'string') return { path, reason: '$ref is no string' };
    if (!next.startsWith('#/')) return { path, reason: outside(next) };
    const found = at(document, next);
    if (found === undefined) return { path, reason: `refers to '${next}', which is not in this document` };
    if (seen.has(next)) return { path, reason: `refers to '${next}', which refers to nothing but itself` };
    seen.add(next);
    path = pathOf(next);
    next = isObject(found) && Object.hasOwn(found, '$ref') ? found.$ref : undefined;
  }
  return undefined;
}

function outside(target: string): string {
  return target.startsWith('#')
    ? `refers to '${target}', which is no pointer: only references that start with '#/' are followed; write it as one`
    : `refers to '${target}', outside this document: only references that start with '#/' are followed, nothing is fetched; put all into one file first, such as with \`npx @redocly/cli bundle <file> --output one.json\``;
}

/** What a reference leads to, undefined where that is nothing. */
function at(document: JsonObject, reference: string): unknown {
  try {
    return valueAt(document, pathOf(reference));
  } catch {
    return undefined;
  }
}
