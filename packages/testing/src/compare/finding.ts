import type { ValidationProblem } from '@one37id/agency';

/**
 * Something that the document says of an answer, or of where an operation is, although the vendor's reference does not.
 */
export interface Guess {
  /** `route`, `status`, or the place of a field: a JSON pointer with `*` for the items of a list. */
  readonly about: string;
  /** What is guessed: a method and path, a status, or the type of a field. Never a value. */
  readonly guess: string;
  readonly outcome: 'confirmed' | 'refuted' | 'not seen';
  /** What there was in place of it: a status, or a type. */
  readonly found?: string;
}

/**
 * - `conforms`: it answered what the document says.
 * - `drifts`: it answered something else.
 * - `no such route`: nobody answers there for the API: a 404 or 405 of the server, or a web page.
 * - `nothing to compare`: a success that holds nothing of what is described, such as an empty list.
 * - `refused`: it answered a failure, in the form that the document says.
 * - `failed`: there was no answer of this operation: no connection, a wrong credential, no time left, an overloaded
 *   server.
 * - `not tried`: nothing was sent.
 */
export const VERDICTS = [
  'conforms',
  'drifts',
  'no such route',
  'nothing to compare',
  'refused',
  'failed',
  'not tried',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What came of one operation. Names, types, rules and numbers of the protocol only: nothing that the agency holds. */
export interface Finding {
  readonly operation: string;
  readonly method: string;
  /** The path with the names of its arguments, without values. */
  readonly path: string;
  readonly verdict: Verdict;
  readonly status?: number;
  readonly guesses: readonly Guess[];
  /** How the answer differs from the document, guessed or not, by JSON pointer into its body. */
  readonly problems: readonly ValidationProblem[];
  /** Why it was not tried, or failed. */
  readonly why?: string;
}

/** Whether it says that the document is wrong. */
export function isRefuted({ verdict }: Finding): boolean {
  return verdict === 'drifts' || verdict === 'no such route';
}
