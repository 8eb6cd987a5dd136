import type { Json } from '../state/records.ts';
import { type Problem, sentenceOf } from '../document/problem.ts';
import type { FaultKind } from '../faults/fault.ts';

/** A request that the mock was sent. */
export interface ReceivedRequest {
  /**
   * The operation's id, as in the client's `api.md`: `issueCredentialByAgentId`. `undefined` where there is none at
   * this path.
   */
  readonly operation: string | undefined;
  readonly method: string;
  /** The path's template, such as `/credential/{id}`; the path itself where there is no operation. */
  readonly path: string;
  /** Path, query and body fields together, as they were sent. */
  readonly input: Json;
  /** The names of its headers, in small letters. Their values are not kept: one of them is the credential. */
  readonly headers: readonly string[];
  /** The status of the answer; 0 where the connection was broken without one. */
  readonly status: number;
  /** What was wrong with it. */
  readonly problems: readonly Problem[];
  /** The fault that met it, where one was set up. */
  readonly fault?:
    | { readonly id: number; readonly as: FaultKind | 'slow'; readonly when: 'before' | 'after' }
    | undefined;
  /** When it came, ISO 8601, by the agency's clock. */
  readonly at: string;
}

/** Whether its sender got no success. */
export function hasFailed({ status }: ReceivedRequest): boolean {
  return status === 0 || status >= 400;
}

/** How many requests are remembered: the last ones. */
export const REMEMBERED = 1_000;

/** A request, in one line for people. No value of it is in there. */
export function lineOf({ at, method, path, operation, status, problems }: ReceivedRequest, ms: number): string {
  const what = operation === undefined ? `${method} ${path}` : `${method} ${path} (${operation})`;
  const wrong = problems.map(sentenceOf).join('; ');
  return `${at.slice(11, 19)} ${status === 0 ? 'reset' : status} ${what} ${ms.toFixed(1)} ms${wrong === '' ? '' : `: ${wrong}`}`;
}
