import { hide, isLarge } from '../redact/redact.ts';
import { NOTHING, type Sent } from '../redact/sent.ts';
import { isOfConnection } from './failed-connections.ts';

/** A plain error with the system's code and nothing else of what was thrown. */
export type SystemCause = Error & { code?: string };

/** What an error tells of an answer that nobody got. */
export interface LostAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
}

/** Why a request failed, as far as the platform tells by a code. */
export interface SystemReason {
  readonly cause: SystemCause | undefined;
  /** The request never left. */
  readonly isNotSent: boolean;
  /** The answer came, and its compression is broken. */
  readonly isCorrupt: boolean;
  /** There was an answer, and the platform made an error of it. */
  readonly answer: LostAnswer | undefined;
}

/**
 * Names, routes, connections, certificates, and https to a server that does not speak it. An alert may come after the
 * request.
 */
const NOT_SENT =
  /^(?!.*ALERT)(ECONNREFUSED|ConnectionRefused|FailedToOpenSocket|ENOTFOUND|EAI_|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT|ERR_PROXY_TUNNEL|ERR_SSL_(WRONG|PACKET|HTTP)|.*(CERT|SIGNATURE|ISSUER))/;
/**
 * What has no code: refused by `fetch` itself; by a proxy, in the words of undici; and any connection that Deno did not
 * get.
 */
const NOT_SENT_TEXT = /^(bad port$|Fetch failed: Requests to port|Proxy response \()|: client error \(Connect\)/;
/** undici's `fetch` gives no answer of 407, but one of these errors. */
const PROXY_AUTHENTICATION = /^(|proxy authentication required( \(407\))?)$/i;
const CORRUPT = /^(Z_|ZSTD|ERR_(_|BROTLI|ZSTD|PADDING))/;

/**
 * How platforms write them. A word of another kind could be a secret that is not known here, such as one that was not
 * given.
 */
const KNOWN = {
  code: /^(E[A-Z]{2,15}|(ERR|UND_ERR|HPE|Z|ZSTD)_\w{1,60}|[A-Z]{1,20}(_[A-Z]{1,20}){1,6}|ConnectionRefused|ConnectionClosed|FailedToOpenSocket)$/,
  name: /^[A-Za-z]{0,40}(Error|Exception)$/,
};

/** Reads codes and names from a thrown thing and its causes. The rest of them may hold the request, secret and all. */
export function readReason(thrown: unknown, sent = NOTHING): SystemReason {
  try {
    return reasonOf(thrown, sent);
  } catch {
    // A proxy, or fields that throw: it tells nothing.
    return { cause: undefined, isNotSent: false, isCorrupt: false, answer: undefined };
  }
}

export function reasonOf(thrown: unknown, sent: Sent): SystemReason {
  // Codes are worth knowing after large bodies too, and those are no place for a secret that looks like one.
  const small = isLarge(sent) ? { ...sent, json: undefined } : sent;
  const cause: SystemCause = new Error('a failure outside of the SDK');
  let isKnown = false;
  let isNotSent = false;
  let isCorrupt = false;
  let isOfFetch = false;
  let answer: LostAnswer | undefined;
  let link = thrown as { readonly [key: string]: unknown } | null | undefined;
  for (let depth = 0; depth < 5 && typeof link === 'object' && link; depth++) {
    for (const key of ['code', 'name'] as const) {
      const value = link[key];
      if (typeof value !== 'string' || !KNOWN[key].test(value) || hide([value], small) !== value) continue;
      isKnown = true;
      cause[key] = value;
    }
    // A connection that was never made: the same codes also stand for one that broke.
    const { code, message, statusCode: status, headers } = link;
    isNotSent ||=
      NOT_SENT.test(String(code)) ||
      link['syscall'] === 'connect' ||
      Array.isArray(link['errors']) ||
      isOfConnection(link) ||
      NOT_SENT_TEXT.test(String(message));
    isCorrupt ||= CORRUPT.test(String(code));
    // That of undici's repeaters, which give no answer of a status that they repeat.
    if (code === 'UND_ERR_REQ_RETRY' && typeof status === 'number')
      answer = { status, headers: headers as LostAnswer['headers'] };
    if (
      isOfFetch &&
      (code === undefined || code === 'UND_ERR_INVALID_ARG') &&
      PROXY_AUTHENTICATION.test(String(message))
    )
      answer = { status: 407 };
    isOfFetch = message === 'fetch failed';
    link = link['cause'] as typeof link;
  }
  return { cause: isKnown ? cause : undefined, isNotSent, isCorrupt, answer };
}

/** The system's code of an error's cause, or ''. */
export function codeOf(cause: unknown): string {
  return (cause as SystemCause | undefined)?.code ?? '';
}
