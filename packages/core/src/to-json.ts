/**
 * Plain data as JSON. Where somebody gave all objects or lists a `toJSON`, `JSON.stringify` would ask it; then it has the last word
 * on texts and numbers only.
 */
export function toJson(value: unknown): string {
  if (!('toJSON' in []) || typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  return `{${Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}:${toJson(field)}`).join()}}`;
}
