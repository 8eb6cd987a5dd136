import type { AgencyApiError } from './errors.ts';
import type { Hooks } from './hooks.ts';
import type { Instrumentation } from './instrumentation.ts';
import type { LogId, Logger, LogLevel, NestLogger } from './log.ts';
import type { Routes } from './routes.ts';
import type { DriftReport, Validators } from './validators.ts';

/** What a credential's function is told. */
export interface SecretRequest {
  /** Whether the agency has answered 401 to what the function gave before: forget it, if it is kept somewhere. */
  readonly rejected: boolean;
}

/**
 * A credential, or a function that gives it. A function is asked once for each call, within the call's `timeout`; a
 * read that is answered with 401 asks it once more, and is sent again.
 */
export type Secret = string | ((asked: SecretRequest) => string | Promise<string>);

/** The function that sends: that of the platform, or one of the same form. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * What can be set for a client, and for one call. It is a closed set: a call that is given anything else, such as a
 * `baseUrl`, is refused by the name of it before anything is sent. Only an object's own fields count, and each is read
 * once.
 */
export interface CallOptions extends Hooks {
  /**
   * The deadline of the whole call in milliseconds, from 1 to 2,147,483,647: credential function, all attempts, the
   * pauses between them and the reading of the body together. Default: 30,000.
   */
  readonly timeout?: number | undefined;
  /**
   * How often a read or an idempotent operation is repeated at most. Default: 2. For all others see `retryRateLimited`.
   */
  readonly maxRetries?: number | undefined;
  /**
   * The longest `Retry-After` in milliseconds that is waited for. When the agency asks for more the call fails at once,
   * with `retryAfterMs` in the error; it is never repeated early. Default: 60,000.
   */
  readonly maxRetryAfter?: number | undefined;
  /**
   * Whether what is sent once waits and is sent again when the agency answers 429, which says that it did nothing: up
   * to `maxRetries` times, each after its `Retry-After`. After nothing else is it ever sent again. Default: false.
   */
  readonly retryRateLimited?: boolean | undefined;
  /**
   * Lets a destructive operation go although its filter is empty, or parts of it are left out, so that it takes effect
   * on more than one would think: `revokeMatching` without attributes, a list of no ids. Default: false, such a call is
   * refused.
   */
  readonly allowUnfiltered?: boolean | undefined;
  /** The largest response body in bytes, after decompression. Default: 10,485,760 (10 MiB). */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Sends the request, for proxies and tests. It must follow no redirect, and send one request for each time it is
   * called: what it repeats by itself, or by a dispatcher of its own that repeats, takes effect twice. On servers
   * `init.body` of what is sent once is a stream for one reader, whose `toString` is the text, and `init.dispatcher`
   * keeps undici from repeating: pass both on. Default: the platform's `fetch`.
   */
  readonly fetch?: Fetch | undefined;
  /**
   * More request headers: a plain object, `Headers`, or pairs. A call's are added to the client's. Their values are
   * never logged. Refused are those that the transport sets, and those that change a method or path, such as
   * `x-http-method-override`. Default: none.
   */
  readonly headers?: Readonly<Record<string, string>> | Headers | readonly (readonly [string, string])[] | undefined;
  /**
   * Gets what happens: `console`, or a logger of pino, Nest, winston and their like. It never gets secrets, bodies or
   * values. Default: none.
   */
  readonly logger?: Logger | NestLogger | undefined;
  /** The least important level that the logger gets, or `off`. Default: `info`. */
  readonly logLevel?: LogLevel | undefined;
  /**
   * The ids that log lines and hooks show, for an audit: those of the input in `fields`, and in the line of a call that
   * succeeded those of the result in `result`. Shown is what looks like an id, alone or in a list. For whoever can read
   * the agency, they lead to a person. Default: none.
   */
  readonly logIds?: readonly LogId[] | undefined;
  /** Watches each request, for tracing: `openTelemetry()` of `@one37id/agency-core/opentelemetry`. Default: none. */
  readonly instrumentation?: Instrumentation | undefined;
  /**
   * Whether a refusal is an answer that the caller reckons with, such as "not there yet", and no failure. The call
   * rejects with it all the same; but it is logged as `debug`, `onError` does not hear of it, and tracing sees no
   * failure. One that throws says no. Default: none is.
   */
  readonly isExpected?: ((error: AgencyApiError) => boolean) | undefined;
  /** Ends the call at once. The client's and the call's both count. Default: none. */
  readonly signal?: AbortSignal | undefined;
  /** The `user-agent` header, on servers. Default: `one37id-agency-core/<version>`. */
  readonly userAgent?: string | undefined;
}

/** What an agency calls the fields of a list's result. */
export interface PagingNames {
  /** The field with the items; `''` where the result is the list itself. */
  readonly items?: string | undefined;
  /** The field with the number of all items. */
  readonly total?: string | undefined;
}

/** What a client is made of. */
export interface ClientOptions extends CallOptions {
  /**
   * Everything before an operation's path, such as `https://agency.example.com/bc/admin`. No query, fragment or user.
   */
  readonly baseUrl: string;
  /** The credentials, by the name of their scheme. Default: none, for the open operations. */
  readonly credentials?: Readonly<Record<string, Secret>> | undefined;
  /** The credentials that must not be in a browser; having one there is refused. Default: none. */
  readonly serverOnly?: readonly string[] | undefined;
  /** Allows `serverOnly` credentials in a browser, where every visitor can read them. Default: false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** Allows plain http to a host that is not this machine: everyone on the way reads the credential. Default: false. */
  readonly allowInsecure?: boolean | undefined;
  /**
   * Validates the input before it is sent, and the answer for `onDrift`: `validators` of `@one37id/agency/validators`,
   * or a part of it. An input that the document forbids is refused with an {@link AgencyRequestError}. Default: none.
   */
  readonly validators?: Validators | undefined;
  /**
   * Gets what in an answer is not as the document says; needs `validators.response`. The call goes on, and whatever
   * this throws is ignored. Default: none.
   */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
  /**
   * What the agency calls the fields of its lists' results, where not `items` and `total`, which nobody has documented:
   * with `{ items: 'data', total: 'count' }` all lists read `{ data, count }`. Default: the names of this release.
   */
  readonly paging?: PagingNames | undefined;
  /**
   * Where the agency has its operations, if not where this release expects them: `routesFromDocument`. Default: none.
   */
  readonly routes?: Routes | undefined;
  /** What the caller calls a credential, by the name of its scheme, for messages. Default: `credentials.<scheme>`. */
  readonly credentialNames?: Readonly<Record<string, string>> | undefined;
}

/** The options with their defaults, as they were read. They inherit nothing. */
export type Settings = Omit<ClientOptions, keyof typeof DEFAULTS | 'headers' | 'logger'> &
  typeof DEFAULTS & {
    readonly headers?: Readonly<Record<string, string>>;
    readonly logger?: Logger | undefined;
  };

export const DEFAULTS = {
  timeout: 30_000,
  maxRetries: 2,
  maxRetryAfter: 60_000,
  maxResponseBytes: 10 * 1024 * 1024,
  logLevel: 'info' as LogLevel,
};
