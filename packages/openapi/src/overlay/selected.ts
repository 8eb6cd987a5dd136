/** One selected place: `holder[key]`, or the root, which nothing holds. */
export interface Selected {
  readonly holder: object | undefined;
  /** A property's name, or the index of a list's entry as text. */
  readonly key: string;
  readonly value: unknown;
}
