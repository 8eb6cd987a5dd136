import { isObject, listAt } from '../document/schema.ts';
import { valueAt } from '../document/pointer.ts';
import { referencesOf } from '../document/refs.ts';
import type { Json, Work } from './work.ts';

/** What may stand beside a reference without changing what a value can be. */
export const WORDS = /^(\$ref|description|summary|title|deprecated|example|examples|x-.*)$/;

/**
 * Writes `{ $ref, nullable: true }` and the like as an `allOf` of one. OpenAPI 3.0 ignores what stands beside a
 * reference and 3.1 does not, but whoever writes it means it; the `type` of what is referred to says nothing new.
 */
export function wrapReferences({ document }: Work): void {
  const early = isEarly(document);
  for (const { path, target } of [...referencesOf(document)]) {
    const holder = valueAt(document, path);
    const schema = typeof target === 'string' && target.startsWith('#/components/schemas/');
    if (
      !isObject(holder) ||
      (schema && early ? Object.keys(holder).length === 1 : Object.keys(holder).every((key) => WORDS.test(key)))
    )
      continue;
    const { $ref, type: _type, ...rest } = holder;
    for (const key of Object.keys(holder)) Reflect.deleteProperty(holder, key);
    if (Object.keys(rest).length === 0) Object.assign(holder, { $ref });
    else Object.assign(holder, rest, { allOf: [{ $ref }, ...listAt(rest['allOf'])] });
  }
}

/** In OpenAPI 3.0 nothing may stand beside a reference. */
export const isEarly = (document: Json): boolean => String(document['openapi']).startsWith('3.0');
