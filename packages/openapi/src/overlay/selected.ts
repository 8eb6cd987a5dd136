/** One selected place: `holder[key]`, or the root, which nothing holds. */
export interface Selected {
  readonly holder: object | undefined;
  readonly key: string | number;
  readonly value: unknown;
}
