import { isObject } from '../document/schema.ts';
import { valueAt } from '../document/pointer.ts';
import { referencesOf } from '../document/refs.ts';
import { WORDS } from './ref-siblings.ts';
import type { Json, NormalizationContext } from './normalization-context.ts';

interface Wrapper {
  readonly wrapper: Json;
  readonly target: string;
  /** What the wrapper says beside the reference. */
  readonly beside: Json;
}

/**
 * Takes the `allOf` of one away with which NestJS wraps every reference that it describes: nothing that a value can be
 * changes, and everything that reads schemas has one form less to know.
 */
export function unwrapSingles({ document }: NormalizationContext): void {
  for (const { wrapper, target, beside } of wrappersOf(document)) {
    if (!Object.keys(beside).every((key) => WORDS.test(key))) continue;
    for (const key of Object.keys(wrapper)) Reflect.deleteProperty(wrapper, key);
    Object.assign(wrapper, { $ref: target, ...beside });
  }
}

function wrappersOf(document: Json): Wrapper[] {
  return [...referencesOf(document)].flatMap(({ path, target }) => {
    if (path.at(-2) !== 'allOf' || typeof target !== 'string') return [];
    const wrapper = valueAt(document, path.slice(0, -2));
    if (!isObject(wrapper) || !Array.isArray(wrapper.allOf) || wrapper.allOf.length > 1) return [];
    const { allOf: _allOf, type: _type, ...beside } = wrapper;
    return [{ wrapper, target, beside }];
  });
}
