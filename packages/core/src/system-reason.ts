import { hide } from './redact.ts';
import type { Sent } from './sent.ts';

/** A plain error with the system's code and nothing else of what was thrown. */
export type SystemCause = Error & { code?: string };

/** Why a request failed, as far as the platform tells by a code. */
export interface SystemReason {
  readonly cause: SystemCause | undefined;
  /** The request never left. */
  readonly isNotSent: boolean;
  /** The answer came, and its compression is broken. */
  readonly isCorrupt: boolean;
}

/** Names, routes, connections, certificates, and https to a server that does not speak it. An alert may come after the request. */
const NOT_SENT =
  /^(?!.*ALERT)(ECONNREFUSED|ConnectionRefused|FailedToOpenSocket|ENOTFOUND|EAI_|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT|ERR_SSL_(WRONG|PACKET|HTTP)|.*(CERT|SIGNATURE|ISSUER))/;
const CORRUPT = /^(Z_|ZSTD|ERR_(_|BROTLI|ZSTD|PADDING))/;

/** How platforms write them. A word of another kind could be a secret that is not known here, such as one that was not given. */
const KNOWN = {
  code: /^(E[A-Z]{2,15}|(ERR|UND_ERR|HPE|Z|ZSTD)_\w{1,60}|[A-Z]{1,20}(_[A-Z]{1,20}){1,6}|ConnectionRefused|ConnectionClosed|FailedToOpenSocket)$/,
  name: /^[A-Za-z]{0,40}(Error|Exception)$/,
};

/** Reads codes and names from a thrown thing and its causes. The rest of them may hold the request, secret and all. */
export function reasonOf(thrown: unknown, sent: Sent): SystemReason {
  const cause: SystemCause = new Error('a failure outside of the SDK');
  let isKnown = false;
  let isNotSent = false;
  let isCorrupt = false;
  let link = thrown as { readonly [key: string]: unknown } | null | undefined;
  for (let depth = 0; depth < 5 && typeof link === 'object' && link; depth++) {
    for (const key of ['code', 'name'] as const) {
      const value = link[key];
      if (typeof value !== 'string' || !KNOWN[key].test(value) || hide([value], sent) !== value) continue;
      isKnown = true;
      cause[key] = value;
    }
    // A connection that was never made: the same codes also stand for one that broke.
    isNotSent ||= NOT_SENT.test(String(link['code'])) || link['syscall'] === 'connect' || Array.isArray(link['errors']);
    isCorrupt ||= CORRUPT.test(String(link['code']));
    link = link['cause'] as typeof link;
  }
  return { cause: isKnown ? cause : undefined, isNotSent, isCorrupt };
}

/** The system's code of an error's cause, or ''. */
export function codeOf(cause: unknown): string {
  return (cause as SystemCause | undefined)?.code ?? '';
}
