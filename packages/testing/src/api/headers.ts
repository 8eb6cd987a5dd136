/** What is read of the headers of a request, whoever brings it: those of `fetch`, or what a server has already. */
export interface HeaderReader {
  readonly get: (name: string) => string | null;
  readonly keys: () => Iterable<string>;
}
