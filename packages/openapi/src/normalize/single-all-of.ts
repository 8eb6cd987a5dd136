import { isObject } from '../document/schema.ts';
import { pathOf, valueAt } from '../document/pointer.ts';
import { referencesOf } from '../document/refs.ts';
import { isEarly, WORDS } from './ref-siblings.ts';
import { type Json, objectIn, type Work } from './work.ts';

interface Wrapper {
  readonly wrapper: Json;
  readonly target: string;
  /** What the wrapper says beside the reference. */
  readonly beside: Json;
}

/**
 * Takes the `allOf` of one away with which NestJS wraps every reference that it describes: nothing that a value can be
 * changes, and everything that reads schemas has one form less to know. In OpenAPI 3.0 no description may stand beside
 * a reference: the component takes it, where it has none and all who describe it agree, else the wrapper stays.
 */
export function unwrapSingles({ document }: Work): void {
  const early = isEarly(document);
  const words = early ? /^description$/ : WORDS;
  const wrappers = wrappersOf(document).filter(({ beside }) => Object.keys(beside).every((key) => words.test(key)));
  const told = new Map<string, Set<unknown>>();
  for (const { target, beside } of wrappers) {
    if (beside['description'] !== undefined)
      told.set(target, (told.get(target) ?? new Set()).add(beside['description']));
  }
  for (const { wrapper, target, beside } of wrappers) {
    const component = objectIn(valueAt(document, pathOf(target)));
    if (early && beside['description'] !== undefined) {
      const agreed =
        told.get(target)?.size === 1 && (component['description'] ?? beside['description']) === beside['description'];
      if (!agreed) continue;
      component['description'] = beside['description'];
    }
    for (const key of Object.keys(wrapper)) Reflect.deleteProperty(wrapper, key);
    Object.assign(wrapper, { $ref: target, ...(early ? {} : beside) });
  }
}

function wrappersOf(document: Json): Wrapper[] {
  return [...referencesOf(document)].flatMap(({ path, target }) => {
    if (path.at(-2) !== 'allOf' || typeof target !== 'string') return [];
    const wrapper = valueAt(document, path.slice(0, -2));
    if (
      !isObject(wrapper) ||
      !Array.isArray(wrapper['allOf']) ||
      wrapper['allOf'].length > 1 ||
      wrapper['nullable'] === true
    )
      return [];
    const { allOf: _allOf, nullable: _nullable, type: _type, ...beside } = wrapper;
    return [{ wrapper, target, beside }];
  });
}
