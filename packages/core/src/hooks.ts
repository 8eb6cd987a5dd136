import { visibleFields } from './base/text.ts';
import type { AgencyErrorDetails } from './errors.ts';
import type { Operation } from './operation.ts';

/** What hooks and logs see of a request: names, numbers and what the document marks as harmless. Frozen. */
export interface RequestView {
  readonly operation: string;
  readonly method: string;
  /** The path template, without values. */
  readonly path: string;
  /** Which request of the call it is, from 1. */
  readonly attempt: number;
  /** The values of the body's harmless fields, such as `rowsPerPage`. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What hooks and logs see of an answer. Frozen. */
export interface ResponseView extends RequestView {
  readonly status: number;
  /** From the request's start to the answer's headers, in milliseconds. */
  readonly durationMs: number;
  /**
   * The answer's id, for those who run the agency, as in the field `requestId` of an error. Absent where it has none.
   */
  readonly requestId?: string | undefined;
}

/** What hooks and logs see of a failed call: the error without its stack and cause. Frozen. */
export interface ErrorView extends Omit<RequestView, 'attempt'>, Omit<AgencyErrorDetails, 'cause' | 'method' | 'path'> {
  /** The name of the error's class, such as `AgencyTimeoutError`. */
  readonly name: string;
}

/** Functions that watch a client's requests. They see no secret, no value and no body, and can change nothing. */
export interface Hooks {
  /** Before each request is sent. When it throws, nothing is sent and the call fails with AgencyRequestError. */
  readonly onRequest?: ((view: RequestView) => void | Promise<void>) | undefined;
  /** After each answer's headers. When it throws, the call fails with AgencyRequestError and is not repeated. */
  readonly onResponse?: ((view: ResponseView) => void | Promise<void>) | undefined;
  /** Once for a call that failed. The call rejects with its error whatever this throws; what it throws is logged. */
  readonly onError?: ((view: ErrorView) => void | Promise<void>) | undefined;
}

/** Makes the view of a call, which hooks and logs may see. */
export function viewOf<More extends object>(
  { id, method, path }: Operation,
  fields: RequestView['fields'],
  more: More,
): Omit<RequestView, 'attempt'> & More {
  return Object.freeze(visibleFields({ operation: id, method, path, fields, ...more }));
}
