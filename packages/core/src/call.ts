import {
  AgencyApiError,
  type AgencyError,
  type AgencyErrorDetails,
  AgencyRequestError,
  type Outcome,
} from './errors.ts';
import type { Operation } from './operation.ts';

/** What is known of a call under way. */
export interface Call {
  /** As it is sent: with the client's `routes`, where it has any. */
  operation: Operation;
  /** The texts that were sent beside the body: a server's message could echo them. */
  readonly values: Set<string>;
  /** The body that was sent. */
  json: string | undefined;
  /** The body's harmless fields, for hooks and logs. */
  fields: Readonly<Record<string, unknown>>;
  /** How many requests were sent. */
  attempts: number;
  /**
   * How far the request is whose end is not known yet. `none`: there is no such request. `handed`: `fetch` has it, and has not
   * asked for its body. `connecting`: it has not left this machine, and will not without another phase. `sending`: it may have.
   */
  phase: 'none' | 'handed' | 'connecting' | 'sending';
  /** The worst outcome of the requests before. */
  outcome: Outcome;
  /** The status of the last answer, and how long it asks to wait. */
  status: number | undefined;
  retryAfterMs: number | undefined;
  /** Its id, for those who run the agency. */
  requestId: string | undefined;
  /** The error made last: the only one that is passed on as it is. */
  error: AgencyError | undefined;
}

export function startCall(operation: Operation): Call {
  return {
    operation,
    values: new Set(),
    json: undefined,
    fields: {},
    attempts: 0,
    phase: 'none',
    outcome: 'not-sent',
    status: undefined,
    retryAfterMs: undefined,
    requestId: undefined,
    error: undefined,
  };
}

type ErrorKind = new (details: AgencyErrorDetails) => AgencyError;

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'not-sent': 'Nothing was sent.',
  failed: 'It was sent, and failed.',
  unknown: 'It was sent and may have taken effect: check before you call it again.',
};

/** The error of an operation that was refused before anything else was done. */
export function refuse(operation: Operation, why: string): AgencyError {
  return fail(AgencyRequestError, startCall(operation), why);
}

/** Makes the error of a call: what was called, what came of it, what to do next, and whether it was sent. */
export function fail(
  Kind: ErrorKind,
  call: Call,
  what: string,
  details: Pick<AgencyErrorDetails, 'cause' | 'errorCode' | 'problems' | 'serverMessage'> = {},
): AgencyError {
  const { id, method, path } = call.operation;
  const { attempts, status, retryAfterMs, requestId } = call;
  const outcome = outcomeOf(call, Kind);
  const known = Object.entries({ httpStatus: status, retryAfterMs, requestId, ...details }).filter(
    ([, value]) => value !== undefined,
  );
  const times = attempts > 1 ? ` (after ${attempts} attempts)` : '';
  return (call.error = new Kind({
    message: `${[id, method, path].filter(Boolean).join(' ')}: ${what}${times}. ${OUTCOMES[outcome]}`,
    operation: id,
    method,
    path,
    outcome,
    attempts,
    ...Object.fromEntries(known),
  }));
}

const ORDER: readonly Outcome[] = ['not-sent', 'failed', 'unknown'];

/** The worst of what the call's requests may have done. A read does nothing, so its end is always known. */
function outcomeOf({ operation, phase, outcome, status = 0 }: Call, Kind: ErrorKind): Outcome {
  let last: Outcome = 'not-sent';
  // 301 to 303 may be the answer to something that was done.
  if (phase === 'sending' || phase === 'handed')
    last =
      Kind === AgencyApiError || operation.retry === 'read' || (status > 306 && status < 500) ? 'failed' : 'unknown';
  return ORDER.indexOf(last) > ORDER.indexOf(outcome) ? last : outcome;
}
