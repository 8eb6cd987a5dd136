/** A JSON pointer into what was sent, path, query and body fields together: `/payload/0/schemaId`. */
export type Pointer = `/${string}`;

/**
 * What a problem is about that no pointer leads to: a header is no field of what was sent; a body that cannot be read
 * has no fields; at a path without an operation nothing is expected; and an answer was not sent by the caller.
 */
export type Whole = 'the body' | 'the path' | 'the answer' | `the header ${string}`;

/** Where something is wrong. There is no place without a name: an empty text is none. */
export type Place = Pointer | Whole;

/** The place of a field, and of what is in it: `at('id', 3)` is the fourth of several ids. */
export function at<Field extends string>(
  field: Field extends '' ? never : Field,
  ...inside: readonly (string | number)[]
): Pointer {
  return below(below('', field), ...inside) as Pointer;
}

/** A pointer, and what is below it. */
export function below(pointer: string, ...inside: readonly (string | number)[]): string {
  return inside.reduce<string>(
    (way, part) => `${way}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    pointer,
  );
}
