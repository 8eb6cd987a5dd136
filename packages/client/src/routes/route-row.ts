/** What the mapper must know of an operation of this release: a row of the generated table. */
export interface RouteRow {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  /** Of an operation without a summary, by which it is known: `GET /credential/{}`. */
  readonly route?: string;
  /** The names of its path's arguments, in their order. */
  readonly params: readonly string[];
  readonly hasBody: boolean;
}
