/**
 * Plain data as JSON. `JSON.stringify` has the last word on texts and numbers only: objects it would ask for a `toJSON` again,
 * and find one where somebody gave all objects one.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => toJson(each)).join()}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}:${toJson(field)}`).join()}}`;
  }
  return JSON.stringify(value);
}
