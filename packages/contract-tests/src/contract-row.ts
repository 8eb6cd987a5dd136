/** What the document says of one operation: the shape of the generated contract table's rows. */
export interface ContractRow {
  readonly id: string;
  readonly client: 'agency' | 'studio';
  readonly resource: string;
  readonly resourceMethod: string;
  readonly method: string;
  readonly path: string;
  /** The header that carries the credential; absent for an open operation. */
  readonly credential?: ContractCredential;
  readonly retry: 'read' | 'idempotent' | 'once';
  readonly returns: 'result' | 'void' | 'empty' | 'json' | 'any' | 'image';
  /** How a list pages; absent for everything that is no list. */
  readonly pagination?: ContractPagination;
  /** Where each input field goes. */
  readonly fields: Readonly<Record<string, 'path' | 'query' | 'body'>>;
  /** How query fields are written that are not `name=value`, repeated for lists; absent where there are none. */
  readonly written?: Readonly<Record<string, ContractQueryForm>>;
  /** Media type of the request's body; absent where there is none. */
  readonly requestType?: string;
  /** The body fields whose values logs and hooks may show. */
  readonly loggable: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
  /** The documented status of a success. */
  readonly status: number;
  /** Media type of a success; absent where the document says nothing of its content. */
  readonly answerType?: string;
  /** The value of a success, unwrapped; absent where the document promises none. */
  readonly want?: unknown;
  readonly failures: readonly ContractFailure[];
}

/** As OpenAPI has it; `json` for a content of JSON. */
export interface ContractQueryForm {
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export interface ContractCredential {
  readonly scheme: string;
  readonly header: string;
  readonly prefix: string;
}

export interface ContractPagination {
  readonly page: string;
  readonly size: string;
  readonly firstPage: number;
  readonly defaultSize: number;
  readonly items: string;
  readonly total?: string;
}

export interface ContractFailure {
  /** As in the document, such as `400` or `4XX`. */
  readonly declared: string;
  /** A status of that declaration. */
  readonly status: number;
  /** Name of the example. */
  readonly example?: string;
  /** The example; absent where the document says nothing of the content. */
  readonly body?: unknown;
}
