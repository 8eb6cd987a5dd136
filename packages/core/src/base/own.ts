/**
 * Whether a value was made to hold fields: no list, function, promise, `Map`, `Date` or signal.
 *
 * @throws What a proxy of the caller throws.
 */
export function isFields(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return {}.toString.call(value) === '[object Object]';
}

/**
 * The own fields of all parts in one object that inherits nothing, each of them read once. What somebody has put on
 * `Object.prototype` is then no option, no retry class and no header of ours.
 */
export function bare<Part extends object>(part: Part): Part;
export function bare<Part extends object, More extends object>(part: Part, more: More): Part & More;
export function bare(...parts: readonly object[]): object {
  return Object.assign(Object.create(null) as object, ...parts) as object;
}
