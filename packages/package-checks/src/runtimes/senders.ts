import type * as Sdk from '@one37id/agency';

/**
 * The forms of `fetch` that are tried in every runtime: none, which is the platform's, and those that a caller may
 * give.
 */
export const SENDERS: Readonly<Record<string, Sdk.Fetch | undefined>> = {
  platform: undefined,
  'globalThis.fetch': globalThis.fetch,
  wrapper: (url, init) => fetch(url, init),
  request: (url, init) => fetch(new Request(url, init)),
};

/** The statuses that platforms make something of, and some that they do not. */
export const STATUSES: readonly number[] = [400, 401, 403, 407, 421, 429, 500, 503];
/** The server answers with that status what has this in its path or body. */
export const answering = (status: number): string => `answer-${status}`;

/** What a sender must tell: of a POST and of a DELETE each status as it came, after one request. */
export const EXPECTED_STATUSES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.keys(SENDERS).map((form) => [
    form,
    ['issue', 'delete'].flatMap((what) => STATUSES.map((status) => `${what} ${status}, 1 sent`)),
  ]),
);

/** What the server must have seen meanwhile. */
export const EXPECTED_ANSWERS: readonly string[] = Object.keys(SENDERS).flatMap(() =>
  ['issue', 'delete'].flatMap(() => STATUSES.map(answering)),
);
