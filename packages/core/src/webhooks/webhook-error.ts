import { assertInput } from '../base/failure.ts';
import { bare, isFields } from '../base/own.ts';
import { guarded } from '../errors/entrance.ts';

/**
 * Why a request was not handled:
 * - `method`: it came with another method (405).
 * - `encoding`: its body is compressed (415).
 * - `too-large`: its body is above `maxBytes` (413).
 * - `timeout`: its body did not come within `timeoutMs` (408).
 * - `interrupted`: its body ended before its end (400).
 * - `unverified`: `verify` said no, or threw (401).
 * - `malformed`: its body is no JSON (400).
 * - `failed`: what handles the event threw (500).
 */
export type WebhookErrorCode =
  | 'method'
  | 'encoding'
  | 'too-large'
  | 'timeout'
  | 'interrupted'
  | 'unverified'
  | 'malformed'
  | 'failed';

const STATUSES: Readonly<Record<WebhookErrorCode, number>> = {
  method: 405,
  encoding: 415,
  'too-large': 413,
  timeout: 408,
  interrupted: 400,
  unverified: 401,
  malformed: 400,
  failed: 500,
};

interface WebhookErrorDetails {
  readonly event?: string | undefined;
  readonly cause?: unknown;
}

function readDetails(code: unknown, message: unknown, details: unknown): WebhookErrorDetails {
  assertInput(
    typeof code === 'string' && Object.hasOwn(STATUSES, code),
    '`code` must be one of those that it can have',
  );
  assertInput(typeof message === 'string' && isFields(details), 'it needs a message, and its details are an object');
  const own: { event?: unknown; cause?: unknown } = bare(details);
  assertInput(own.event === undefined || typeof own.event === 'string', '`event` must be a text');
  return own as WebhookErrorDetails;
}

/**
 * A request of the agency that was not handled, as `onError` gets it. Nothing of the body and of the headers stands in
 * it; its `cause` is what your own code threw.
 */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
  readonly code: WebhookErrorCode;
  /** The event, where it is known. */
  readonly event: string | undefined;
  /** The status that the agency was answered with. */
  readonly status: number;
  readonly #isOurs: undefined;

  /** Asks nothing of what was thrown, as `instanceof` would: it may be anything of somebody's code. */
  static is(thrown: unknown): thrown is WebhookError {
    return typeof thrown === 'object' && thrown !== null && #isOurs in thrown;
  }

  /** @throws {AgencyRequestError} When the code is none of these, or the texts are no texts. */
  constructor(code: WebhookErrorCode, message: string, details: WebhookErrorDetails = {}) {
    const { event, cause } = guarded('WebhookError', () => readDetails(code, message, details));
    super(event === undefined ? message : `${event}: ${message}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.event = event;
    this.status = STATUSES[code];
  }
}
