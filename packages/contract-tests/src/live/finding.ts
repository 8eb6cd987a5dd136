import type { ValidationProblem } from '@one37id/agency';

/** What came of one operation. Names, rules and numbers of the protocol only: nothing that the agency holds. */
export interface Finding {
  readonly operation: string;
  readonly method: string;
  /** The path template, without values. */
  readonly path: string;
  /**
   * - `conforms`: it answered what the document says.
   * - `refused`: it answered a failure, in the form that the document says.
   * - `drifts`: it answered something else.
   * - `failed`: there was no answer of this operation: no connection, a wrong credential, an overloaded server.
   * - `not tried`: nothing was sent.
   */
  readonly verdict: 'conforms' | 'refused' | 'drifts' | 'failed' | 'not tried';
  readonly status?: number;
  /** Where and how it differs, by JSON pointer into the answer's body. */
  readonly problems: readonly ValidationProblem[];
  /** Why it was not tried, or failed. */
  readonly why?: string;
}
