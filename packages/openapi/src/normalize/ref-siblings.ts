import { isObject, listAt } from '../document/schema.ts';
import { valueAt } from '../document/pointer.ts';
import { referencesOf } from '../document/refs.ts';
import type { NormalizationContext } from './normalization-context.ts';

/** What may stand beside a reference without changing what a value can be. */
export const WORDS = /^(\$ref|description|summary|title|deprecated|examples|x-.*)$/;

/**
 * Writes `{ $ref, minLength: 1 }` and the like as an `allOf` of one. OpenAPI 3.0 ignores what stands beside a reference
 * and 3.1 does not, but whoever writes it means it; the `type` of what is referred to says nothing new.
 */
export function wrapReferences({ document }: NormalizationContext): void {
  for (const { path } of [...referencesOf(document)]) {
    const holder = valueAt(document, path);
    if (!isObject(holder) || Object.keys(holder).every((key) => WORDS.test(key))) continue;
    const { $ref, type: _type, ...rest } = holder;
    for (const key of Object.keys(holder)) Reflect.deleteProperty(holder, key);
    if (Object.keys(rest).length === 0) Object.assign(holder, { $ref });
    else Object.assign(holder, rest, { allOf: [{ $ref }, ...listAt(rest.allOf)] });
  }
}
