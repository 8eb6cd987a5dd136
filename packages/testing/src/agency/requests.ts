import type { Json } from './json.ts';

/** A request that the mock was sent. */
export interface ReceivedRequest {
  /** The operation's id, as in the client's `api.md`: `issueCredentialByAgentId`. */
  readonly operation: string;
  readonly method: string;
  /** The path's template, such as `/credential/{id}`. */
  readonly path: string;
  /** Path, query and body fields together, as they were sent. */
  readonly input: Json;
  /** The names of its headers, in small letters. Their values are not kept: one of them is the credential. */
  readonly headers: readonly string[];
  /** The status of the answer. */
  readonly status: number;
}

/** How many requests are remembered: the last ones. */
export const REMEMBERED = 1_000;

export function remember(requests: ReceivedRequest[], request: ReceivedRequest): void {
  requests.push(request);
  if (requests.length > REMEMBERED) requests.shift();
}
