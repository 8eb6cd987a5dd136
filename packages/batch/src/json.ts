/** What JSON can carry without loss. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Thrown where a value would not survive JSON. It names the place and never the value. */
export class NotJson extends Error {
  /** JSON pointer. */
  readonly pointer: string;

  constructor(pointer: string, rule: string) {
    super(rule);
    this.pointer = pointer;
  }
}

/**
 * The value as JSON has it, with keys in order: two values that mean the same give the same text. An `undefined` field is
 * left out and a `Date` becomes its ISO 8601 text; what JSON would change or drop otherwise is refused.
 *
 * @throws {NotJson} With the JSON pointer of what cannot be kept.
 */
export function toJson(value: unknown): Json {
  return convert(value, '', []);
}

function convert(value: unknown, pointer: string, above: readonly object[]): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotJson(pointer, 'must be a finite number');
    // JSON knows no -0.
    return value === 0 ? 0 : value;
  }
  if (typeof value !== 'object') throw new NotJson(pointer, 'must be a JSON value');
  if (above.includes(value)) throw new NotJson(pointer, 'must not contain itself');
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new NotJson(pointer, 'must be a valid date');
    return value.toISOString();
  }
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, index) => convert(item, `${pointer}/${index}`, inside));
  const prototype: unknown = Object.getPrototypeOf(value);
  if ('toJSON' in value && typeof value.toJSON === 'function')
    return convert((value as { toJSON(): unknown }).toJSON(), pointer, inside);
  if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null) {
    throw new NotJson(pointer, 'must be a plain object');
  }
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value))
    throw new NotJson(pointer, 'must be a plain object');
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [
        key,
        convert(field, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, inside),
      ]),
  );
}
