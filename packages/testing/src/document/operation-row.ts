import type { Operation } from '@one37id/agency';
import type { AuthScheme, HttpMethod, Pagination } from '@one37id/agency/operations';

/** The document that this release was made from. */
export interface DocumentInfo {
  readonly title: string;
  readonly version: string;
  /** Of openapi/openapi.json. */
  readonly sha256: string;
}

/** What ajv says of a value that a schema forbids. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Whether a schema allows a value; if not, `errors` says why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

/** What the emulator must know of one operation. */
export interface OperationRow {
  readonly id: string;
  readonly method: HttpMethod;
  /** The path with its parameters in braces, below the base path. */
  readonly path: string;
  readonly tag?: string;
  readonly summary?: string;
  /** Where the client has it: `agency.<resource>.<name>`. */
  readonly resource?: string;
  readonly name?: string;
  readonly retry?: 'read' | 'idempotent' | 'once';
  /** The credential that it needs; absent for an open operation. */
  readonly auth?: AuthScheme;
  readonly returns: Operation['returns'];
  readonly query?: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly type?: unknown }[];
  readonly body?: 'required' | 'optional';
  /** The body is a list and no object of fields. */
  readonly whole?: true;
  readonly pagination?: Pagination;
  readonly success: number;
  /** The media type of a success. */
  readonly type?: string;
  /** The statuses that the document declares, such as `200` or `4XX`. */
  readonly declared: readonly string[];
  /** Its examples, by status and name. One without a name has the name `''`. */
  readonly examples: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** `parameters`, `body`, and one for each status with JSON that is described. */
  readonly validators: Readonly<Record<string, Validator>>;
}
