import { bare } from './base/own.ts';
import { visible, visibleFields } from './base/text.ts';
import type { ValidationProblem } from './validators.ts';

/**
 * Whether the operation reached the agency:
 * - `not-sent`: nothing left this machine.
 * - `failed`: it was sent and did not take effect, or it was a read.
 * - `unknown`: it was sent and may have taken effect. The message says whether to look first, or may be called again.
 */
export type Outcome = 'not-sent' | 'failed' | 'unknown';

/** What an {@link AgencyError} is made of. All of it is safe to log. */
export interface AgencyErrorDetails {
  readonly message: string;
  readonly operation: string;
  readonly method?: string;
  readonly path?: string;
  readonly outcome: Outcome;
  readonly attempts: number;
  readonly httpStatus?: number | undefined;
  readonly errorCode?: number | undefined;
  readonly serverMessage?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly requestId?: string | undefined;
  readonly problems?: readonly ValidationProblem[] | undefined;
  /** Default: that of the cause. */
  readonly code?: string | undefined;
  readonly cause?: Error | undefined;
}

/** An error as JSON: what `toJSON` gives, and the constructor of its class takes. */
export interface AgencyErrorJson extends Omit<AgencyErrorDetails, 'cause'> {
  readonly name: string;
}

/** In the registry of all realms, so that the guards know the errors of another copy of this package. */
export const BRAND = Symbol.for('@one37id/agency-core/error');

/**
 * The brand of a value, if it has one. Where reading it throws, as of nothing, of a proxy or a getter, there is none.
 */
export function brandOf(value: unknown): unknown {
  try {
    return (value as { [BRAND]?: unknown })[BRAND];
  } catch {
    return undefined;
  }
}

export function isBranded(value: unknown): value is AgencyError {
  return typeof brandOf(value) === 'string';
}

/**
 * Everything that a call can reject with is one of its subclasses. No secret, no value that was sent and no body that
 * was received stands in any of them, so they are safe to log.
 *
 * @example
 * ```ts
 * try {
 *   await agency.credentials.issue(input)
 * } catch (error) {
 *   if (isAgencyError(error) && error.outcome === 'unknown') await reconcile(error.operation)
 *   throw error
 * }
 * ```
 */
export class AgencyError extends Error {
  declare readonly name: string;
  /** The operation that was called, such as `issueCredentialByAgentId`. */
  declare readonly operation: string;
  /** Its HTTP method; empty where no operation was called, such as for an invalid option of `createClient`. */
  declare readonly method: string;
  /** Its path template, never the path with values; empty as `method` is. */
  declare readonly path: string;
  /** Whether it reached the agency. */
  declare readonly outcome: Outcome;
  /** How many requests were sent. */
  declare readonly attempts: number;
  /**
   * The HTTP status of the last answer, where there was one. It is the agency's: no `status` and no `statusCode`, which
   * web frameworks take for the status of their own answer.
   */
  declare readonly httpStatus?: number;
  /** How long the agency asks to wait, in milliseconds, where it said so. */
  declare readonly retryAfterMs?: number;
  /**
   * The id of the last answer, for those who run the agency: of `x-request-id`, `x-correlation-id`, `traceresponse` and
   * their like. Opaque, at most 128 characters; absent where there is none, and where it has something in it that was
   * sent.
   */
  declare readonly requestId?: string;
  /**
   * The system's reason, such as `ECONNRESET` or `ENOTFOUND`, where there was one: that of `cause`, which JSON does not
   * have. Never `ENOENT`, of which Koa 2 makes a 404 of its own: a socket or a folder that is missing has it in `cause`
   * alone.
   */
  declare readonly code?: string;

  /**
   * @throws {AgencyRequestError} When the details are no object with a message, an operation, an outcome and attempts.
   */
  constructor(details: AgencyErrorDetails) {
    // The JSON of an error has a name, which is the class's own.
    const { message, cause, name: _, ...known } = readDetails(details);
    // Visible, so that no text of a server or a document gets around it.
    super(visible(message), cause && { cause });
    const problems = this.name === 'AgencyRequestError' ? { problems: [] } : {};
    Object.assign(this, { method: '', path: '' }, problems, visibleFields(known));
  }

  get [BRAND](): string {
    return this.name;
  }

  /** Everything but the stack and the cause. */
  toJSON(): AgencyErrorJson {
    const { name, message } = this;
    return Object.assign({ name, message }, this);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `${this.stack} ${JSON.stringify({ ...this }, null, 2)}`;
  }
}

/** The agency refused: `isSuccessfull` is `false`, whatever the status; or it answered 429 without an envelope. */
export class AgencyApiError extends AgencyError {
  declare readonly name: 'AgencyApiError';
  declare readonly httpStatus: number;
  /** The agency's own code, where it gave one. */
  declare readonly errorCode?: number;
  /** The agency's own words, without anything that was sent in the call and without URLs, e-mail addresses and DIDs. */
  declare readonly serverMessage?: string;
}

/** The connection could not be made, or broke. `code` names the system's reason. */
export class AgencyTransportError extends AgencyError {
  declare readonly name: 'AgencyTransportError';
}

/** The call was not finished within `timeout`. */
export class AgencyTimeoutError extends AgencyError {
  declare readonly name: 'AgencyTimeoutError';
}

/** The call's or the client's `signal` was aborted. */
export class AgencyAbortError extends AgencyError {
  declare readonly name: 'AgencyAbortError';
}

/** There was an answer, and it is not one of this operation: HTML, cut JSON, no envelope, a redirect, too large. */
export class AgencyResponseError extends AgencyError {
  declare readonly name: 'AgencyResponseError';
}

/** The call was refused on this machine: an invalid option, argument, body or credential, or a hook that threw. */
export class AgencyRequestError extends AgencyError {
  declare readonly name: 'AgencyRequestError';
  /**
   * What of the input or of the claims is not as the document or the schema wants it: all of it, by pointer and rule,
   * and never a value. Empty where that is not why.
   */
  declare readonly problems: readonly ValidationProblem[];
}

/** All of them by their names; literal, so that minifiers leave them. */
export const KINDS = {
  AgencyError,
  AgencyApiError,
  AgencyTransportError,
  AgencyTimeoutError,
  AgencyAbortError,
  AgencyResponseError,
  AgencyRequestError,
};
for (const [name, Kind] of Object.entries(KINDS)) {
  // On the prototype, so that the stack's first line has it.
  Object.defineProperty(Kind.prototype, 'name', { value: name });
}

function readDetails(details: unknown): AgencyErrorDetails & { readonly name?: unknown } {
  try {
    const own = bare(details as AgencyErrorDetails);
    const { code } = bare(Object(own.cause) as { readonly code?: unknown });
    if (
      [own.message, own.operation, own.outcome].every((text) => typeof text === 'string') &&
      Number.isInteger(own.attempts)
    )
      return typeof code === 'string' && code !== 'ENOENT' ? bare({ code }, own) : own;
  } catch {
    // A proxy or a getter that throws. What it throws may quote anything.
  }
  const message = 'AgencyError: the details are incomplete. Nothing was sent.';
  throw new AgencyRequestError({ message, operation: 'AgencyError', outcome: 'not-sent', attempts: 0 });
}
