/** An object as JSON has it. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value as the agency will read it: dates are texts, `undefined` is absent, NaN is null, `toJSON` has been asked.
 *
 * @throws {TypeError} for what JSON cannot tell: a bigint, a ring.
 */
export function toJson(value: unknown): unknown {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}

/** An own entry: a name such as `constructor` finds nothing. */
export function ownEntry<Value>(entries: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
