import type { Failure, FailureName } from '../base/failure.ts';
import { bare } from '../base/own.ts';
import { type AgencyError, KINDS, type Outcome } from '../errors.ts';
import type { Operation } from '../operation.ts';

/** What is known of a call that failed, beside why. */
export interface Facts {
  /** How many requests were sent. Default: 0. */
  readonly attempts?: number;
  /** The worst of what they may have done. Default: `not-sent`. */
  readonly outcome?: Outcome;
  /** What the last answer said in its head, where there was one. */
  readonly answer?: AnswerHead | undefined;
}

/** What a call keeps of an answer's head. */
export interface AnswerHead {
  readonly httpStatus: number | undefined;
  /** How long it asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** Its id, for those who run the agency. */
  readonly requestId?: string | undefined;
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'not-sent': 'Nothing was sent.',
  failed: 'It was sent, and failed.',
  unknown: 'It was sent and may have taken effect: ',
};

/** The one place where an error is made: what was called, what came of it, what to do next, and whether it was sent. */
export function errorOf(
  { id, method, path, mayRepeat }: Operation,
  { name, why, details }: Failure,
  facts: Facts = {},
): AgencyError {
  const { attempts = 0, outcome = 'not-sent', answer } = bare(facts);
  const known = Object.entries({ ...answer, ...details }).filter(([, value]) => value !== undefined);
  const times = attempts > 1 ? ` (after ${attempts} attempts)` : '';
  return new KINDS[name]({
    message: `${[id, method, path].filter(Boolean).join(' ')}: ${why}${times}. ${OUTCOMES[outcome]}${outcome === 'unknown' ? `${mayRepeat ? 'you may' : 'check before you'} call it again.` : ''}`,
    operation: id,
    method,
    path,
    outcome,
    attempts,
    ...Object.fromEntries(known),
  });
}

const ORDER: readonly Outcome[] = ['not-sent', 'failed', 'unknown'];

/** The worse of what two requests may have done. */
export function worse(one: Outcome, other: Outcome): Outcome {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

/** What a request that was sent may have done, by how it ended. A read does nothing, so its end is always known. */
export function outcomeOf({ retry }: Operation, name: FailureName, status = 0): Outcome {
  // 301 to 303 may be the answer to something that was done.
  return name === 'AgencyApiError' || retry === 'read' || (status > 306 && status < 500) ? 'failed' : 'unknown';
}
