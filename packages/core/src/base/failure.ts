import type { ValidationProblem } from '../validators.ts';

/** What becomes of a failure: the name of the error's class. */
export type FailureName =
  | 'AgencyRequestError'
  | 'AgencyApiError'
  | 'AgencyResponseError'
  | 'AgencyTransportError'
  | 'AgencyTimeoutError'
  | 'AgencyAbortError';

/** What else is known of a failure. */
export interface FailureDetails {
  readonly cause?: Error | undefined;
  readonly errorCode?: number | undefined;
  readonly serverMessage?: string | undefined;
  readonly problems?: readonly ValidationProblem[] | undefined;
}

/**
 * Why something failed, in words that quote no value. It is what core throws inside, and a value where an attempt
 * failed; `errorOf` alone makes an AgencyError of it.
 */
export class Failure {
  readonly name: FailureName;
  readonly why: string;
  readonly details: FailureDetails;
  readonly #isOurs: undefined;

  constructor(name: FailureName, why: string, details: FailureDetails = {}) {
    this.name = name;
    this.why = why;
    this.details = details;
  }

  /** Whether something thrown is one. It asks nothing of it, as `instanceof` would: it may be a proxy of the caller. */
  static is(thrown: unknown): thrown is Failure {
    return typeof thrown === 'object' && thrown !== null && #isOurs in thrown;
  }
}

/** A call that is refused on this machine. */
export function refusal(why: string, details?: FailureDetails): Failure {
  return new Failure('AgencyRequestError', why, details);
}

/** Lets go of what is refused: if it is a promise that rejects, nobody else would handle that. */
export function forget(refused: unknown): void {
  (async () => refused)().catch(() => {});
}

/** Refuses unless `holds`. */
export function assertInput(holds: unknown, reason: string): asserts holds {
  if (!holds) throw refusal(reason);
}
