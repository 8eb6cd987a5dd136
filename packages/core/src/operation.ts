import type { Bytes } from './base/bytes.ts';
import { assertInput } from './base/failure.ts';
import { bare, isFields } from './base/own.ts';
import type { InputCheck } from './input-check.ts';

/** The HTTP methods of the agency's operations. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Where an operation's credential goes. */
export interface AuthScheme {
  /** The key of the credential in `ClientOptions.credentials`, such as `hash`. */
  readonly name: string;
  /** The request header that carries it. */
  readonly header: string;
  /** What stands before it in the header, such as `'Bearer '`. Default: nothing. */
  readonly prefix?: string;
}

/**
 * How a success looks, by the document:
 * - `result`: an envelope with a `result`, which is the value. `result?`: it may have none, and the value is undefined
 *   then. `result|null`, `result?|null`: it may be null.
 * - `void`: an envelope without, and no value. `empty`: no body or an envelope, and no value.
 * - `json`: JSON without an envelope, as it is. `json|null`: it may be null.
 * - `image`: an image.
 * - `any`: nothing is documented: an envelope's `result`, or JSON as it is, or nothing.
 */
export type AnswerKind =
  | 'result'
  | 'result?'
  | 'result|null'
  | 'result?|null'
  | 'void'
  | 'empty'
  | 'json'
  | 'json|null'
  | 'any'
  | 'image';

/** A query field whose form is not the usual `name=value`, repeated for each item of a list. */
export interface QueryField {
  /** The input field, and the name in the query string. */
  readonly name: string;
  /** As OpenAPI has it; `json` for a content of JSON. Default: `form`. */
  readonly style?: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'json';
  /** `false`: all items in one `name=…`. Default: one for each. */
  readonly explode?: false;
  /** Reserved characters that cannot end the value stay as they are. Default: all are encoded. */
  readonly allowReserved?: true;
  /**
   * What writes it: `writeQuery` of core's internal entry. A field of the usual form brings none of it into a bundle.
   */
  readonly write: QueryWriter;
}

/**
 * @param textOf - A scalar of the field as text; refuses what is none.
 * @param names - The names of all query fields of the operation.
 * @returns The parts between `&`.
 */
export type QueryWriter = (
  field: QueryField,
  value: unknown,
  textOf: (value: unknown) => string,
  names: readonly string[],
) => readonly string[];

/** What the transport must know of one operation. Generated code has one constant for each. */
export interface Operation {
  /** The operation's name, such as `issueCredentialByAgentId`. */
  readonly id: string;
  readonly method: HttpMethod;
  /** The path template below `baseUrl`, such as `/credential/{id}`. */
  readonly path: string;
  /** Absent for an open operation: no credential is ever attached. */
  readonly auth?: AuthScheme;
  /**
   * `read` changes nothing, `idempotent` may be repeated. Absent: it is sent once, whatever happens. The exception is a
   * GET, which has no body that could be used up, and is none of the document's operations: Deno and workers may send
   * it again when a kept connection ends, and undici's `fetch` with a dispatcher of the caller's after 421.
   */
  readonly retry?: 'read' | 'idempotent';
  /** How its success looks; where that differs by status, for each (`200`, or `2XX` for those that are not named). */
  readonly returns: AnswerKind | Readonly<Record<string, AnswerKind>>;
  /**
   * {@link readImage}: needed where it `returns` an image; a field, so that a bundle has code for images only where it
   * uses them.
   */
  readonly image?: ImageReader;
  /**
   * The input fields that go to the query string: as `name=value`, repeated for each item of a list, unless it says
   * otherwise.
   */
  readonly query?: readonly (string | QueryField)[];
  /**
   * `fields`: what is neither path nor query is a field of the body. `whole`: `input.body` is the body. Absent: no
   * body.
   */
  readonly body?: 'fields' | 'whole';
  /**
   * The names that the document gives to fields of the body, at whatever depth, with blanks between them: errors may
   * show them. All other names in an input are hidden as values are.
   */
  readonly names?: string;
  /** Checks of the input that no option switches off. */
  readonly checks?: readonly InputCheck[];
  /**
   * Whether the caller may call it again where nobody knows whether it took effect, as twice is as good as once. The
   * client itself does not, unless `retry` says so. The message of such an error says it.
   */
  readonly mayRepeat?: boolean;
  /**
   * The body fields whose values may be shown to logs and hooks, with blanks between them. Everything else never is.
   */
  readonly log?: string;
}

/**
 * The input of an operation that takes none: `{}` or undefined. Options are the second argument of every operation. The
 * compiler says so where they are the first: no field has a value of that text.
 */
export type NoInput = Readonly<
  Record<string, 'no field, as this takes no input: options are the second argument, after {}'>
>;

/** Reads an answer's bytes as an image; undefined where they are none. */
export type ImageReader = (bytes: Bytes) => object | undefined;

/** An operation's own fields, as they were when the call began. Refuses what is none. */
export function readOperation(
  given: unknown,
  otherwise = '`operation` must be the constant of an operation',
): Operation {
  const own = bare(isFields(given) ? given : {}) as { -readonly [Key in keyof Operation]?: unknown };
  const { id, method, path, auth, returns } = own;
  const isOperation =
    id &&
    [id, path].every((text) => typeof text === 'string') &&
    (typeof returns === 'string' || isFields(returns)) &&
    /^(GET|POST|PUT|PATCH|DELETE)$/.test(String(method));
  assertInput(isOperation, otherwise);
  if (isFields(auth)) own.auth = bare(auth);
  return own as Operation;
}

/** The names of the input fields that go to the query string. */
export function queryNames({ query = [] }: Operation): readonly string[] {
  return query.map((field) => (typeof field === 'string' ? field : field.name));
}
