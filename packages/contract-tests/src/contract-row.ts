/** What the document says of one operation: the shape of the generated contract table's rows. */
export interface ContractRow {
  readonly id: string;
  readonly client: 'agency' | 'studio';
  readonly resource: string;
  readonly resourceMethod: string;
  readonly method: string;
  readonly path: string;
  /** Name of the security scheme; `none` for an open operation. */
  readonly auth: string;
  readonly retry: 'read' | 'idempotent' | 'once';
  readonly returns: 'result' | 'void' | 'empty' | 'json' | 'any' | 'image';
  readonly paged: boolean;
  /** Where each input field goes. */
  readonly fields: Readonly<Record<string, 'path' | 'query' | 'body'>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** The value of a success, unwrapped; absent where the document promises none. */
  readonly want?: unknown;
}
