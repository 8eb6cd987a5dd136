import { isObject, listAt, objectAt } from '../document/schema.ts';
import { descendants } from './descendants.ts';
import { selectPath } from './json-path.ts';
import { type KeyedTarget, keyedTarget } from './operation-target.ts';
import type { Selected } from './selected.ts';

/**
 * What stands anywhere: its key, or `*`, and a path below it. Places below a second `..` could be the same ones, so
 * that is the library's.
 */
const ANYWHERE = /^\$\.\.([A-Za-z_]\w*|\*)(|(?!.*\.\.)[.[].*)$/s;

/** So many places are looked below at once: the library writes a path for each, and a document has millions. */
const AT_ONCE = 1_000;

/**
 * Selects places of one document by many targets, as RFC 9535 says. An overlay has hundreds of targets, nearly all of
 * an operation by its words or of a key that may be anywhere, and a document thousands of operations: what was found in
 * one walk through it is remembered until a change is told.
 */
export class Selector {
  readonly #root: unknown;
  #operations: Map<string, Selected[]> | undefined;
  readonly #places = new Map<string, Selected[]>();

  constructor(root: unknown) {
    this.#root = root;
  }

  /** What a target selects, every place once, in the document's order. */
  select(target: string): Selected[] {
    const keyed = keyedTarget(target);
    const anywhere = ANYWHERE.exec(target);
    const rest = keyed?.rest ?? anywhere?.[2];
    // What asks for the document's root (`[?@ == $.info]`) has to have the document, not what is below a place.
    if (rest === undefined || rest.includes('$')) return selectPath(this.#root, target);
    return below(keyed === undefined ? this.#anywhere(String(anywhere?.[1])) : this.#operation(keyed), rest);
  }

  /** Tells of an update that was merged into some places. */
  updated(update: unknown): void {
    if (!isObject(update)) this.removed();
    else this.#forget(update);
  }

  /** Tells of places that are gone. */
  removed(): void {
    this.#operations = undefined;
    this.#places.clear();
  }

  /** Only a key that an update brings can be at more places after it. */
  #forget(update: unknown): void {
    if (typeof update !== 'object' || update === null) return;
    for (const [key, value] of Object.entries(update)) {
      this.#places.delete(key);
      if (key === 'tags' || key === 'summary') this.#operations = undefined;
      this.#forget(value);
    }
  }

  #operation({ tag, summary }: KeyedTarget): Selected[] {
    this.#operations ??= byWords(operationPlaces(this.#root));
    return this.#operations.get(JSON.stringify([tag, summary])) ?? [];
  }

  #anywhere(key: string): Selected[] {
    // All places together are too many to be kept.
    if (key === '*') return descendants(this.#root, key);
    const known = this.#places.get(key) ?? descendants(this.#root, key);
    this.#places.set(key, known);
    return known;
  }
}

/** What a path selects below each of these places. */
function below(places: Selected[], rest: string): Selected[] {
  if (rest === '') return places;
  const values = places.map(({ value }) => value);
  const parts = Array.from({ length: Math.ceil(values.length / AT_ONCE) }, (_, part) =>
    values.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  return parts.flatMap((part) => selectPath(part, `$[*]${rest}`));
}

function operationPlaces(root: unknown): Selected[] {
  const items = Object.values(objectAt(objectAt(root)['paths']));
  return items.flatMap((item) => {
    const holder = Object(item) as object;
    return Object.entries(holder).map(([key, value]: [string, unknown]) => ({ holder, key, value }));
  });
}

function byWords(places: readonly Selected[]): Map<string, Selected[]> {
  const grouped = new Map<string, Selected[]>();
  for (const place of places) {
    const { tags, summary } = objectAt(place.value);
    const words = JSON.stringify([listAt(tags)[0], summary]);
    grouped.set(words, [...(grouped.get(words) ?? []), place]);
  }
  return grouped;
}
