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
 * The value as JSON has it, with keys in order: two values that mean the same give the same text. An `undefined` field
 * is left out and a `Date` becomes its ISO 8601 text; what JSON would change or drop otherwise is refused.
 *
 * @throws {NotJson} With the JSON pointer of what cannot be kept.
 */
export function toJson(value: unknown): Json {
  return convert(value, undefined, undefined);
}

/**
 * An object that is being read, and under which key it stands in the one above. Words are made of it only for an error.
 */
interface Inside {
  readonly value: object;
  /** None for the outermost, and for what a `toJSON` gave. */
  readonly key: string | number | undefined;
  readonly above: Inside | undefined;
}

function convert(value: unknown, key: Inside['key'], above: Inside | undefined): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  const refused = (rule: string): NotJson => new NotJson(pointerOf(key, above), rule);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refused('must be a finite number');
    // JSON knows no -0.
    return value === 0 ? 0 : value;
  }
  if (typeof value !== 'object') throw refused('must be a JSON value');
  for (let at = above; at !== undefined; at = at.above)
    if (at.value === value) throw refused('must not contain itself');
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw refused('must be a valid date');
    return value.toISOString();
  }
  const inside: Inside = { value, key, above };
  if (Array.isArray(value)) return Array.from(value, (item, index) => convert(item, index, inside));
  const itself = value as { readonly toJSON?: unknown };
  if (typeof itself.toJSON === 'function') return convert(itself.toJSON(), undefined, inside);
  const prototype: unknown = Object.getPrototypeOf(value);
  // Of any realm: above the prototype of a plain object there is nothing.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw refused('must be a plain object');
  const fields: [string, Json][] = [];
  for (const name of Object.keys(value).sort()) {
    const field: unknown = (value as { readonly [name: string]: unknown })[name];
    if (field !== undefined) fields.push([name, convert(field, name, inside)]);
  }
  return Object.fromEntries(fields);
}

function pointerOf(key: Inside['key'], above: Inside | undefined): string {
  const own = key === undefined ? '' : `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return above === undefined ? own : pointerOf(above.key, above.above) + own;
}
