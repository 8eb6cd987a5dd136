import type { Operation } from './operation.ts';
import type { PlainInput } from './plain.ts';

/** What the operation sends as its body. A `__proto__` in the input is a field like any other, and changes nothing here. */
export function bodyOf({ body, path, query = [] }: Operation, input: PlainInput): unknown {
  if (body !== 'fields') return body && input['body'];
  return Object.fromEntries(Object.entries(input).filter(([name]) => !path.includes(`{${name}}`) && !query.includes(name)));
}

/**
 * Plain data as JSON. `JSON.stringify` has the last word on texts and numbers only: objects
 * it would ask for a `toJSON` again, and find one where somebody gave all objects one.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => toJson(each)).join()}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}:${toJson(field)}`).join()}}`;
  }
  return JSON.stringify(value);
}
