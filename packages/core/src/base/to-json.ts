/**
 * Plain data as JSON. Where somebody gave all objects or lists a `toJSON`, what it says counts for nothing: the data is
 * what was read, and not what it becomes when it is read again.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, 'toJSON' in [] ? itself : undefined);
}

/** What stands there, before any `toJSON` was asked. */
function itself(this: Readonly<Record<string, unknown>>, name: string): unknown {
  return this[name];
}
