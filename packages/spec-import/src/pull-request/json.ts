/** A JSON object that has not been looked into. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text at a key. @throws {Error} when there is none. */
export function textAt(object: JsonObject, key: string, subject: string): string {
  const value = object[key];
  if (typeof value !== 'string') throw new Error(`${subject} has no text "${key}"`);
  return value;
}

/** The number at a key. @throws {Error} when there is none. */
export function numberAt(object: JsonObject, key: string, subject: string): number {
  const value = object[key];
  if (typeof value !== 'number') throw new Error(`${subject} has no number "${key}"`);
  return value;
}
