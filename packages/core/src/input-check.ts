import type { ValidationProblem } from './validators.ts';

/** What the checks of an operation get: its input, and the pointers of fields that were given as `undefined`. */
export interface CheckedInput {
  readonly input: Readonly<Record<string, unknown>>;
  readonly omitted: readonly string[];
  /** The option `allowUnfiltered` of the call. */
  readonly allowUnfiltered: boolean;
}

/**
 * A check of an operation's input that holds whatever validators a client has. It stands in the operation's constant,
 * so that a bundle has only the checks that it uses.
 */
export interface InputCheck {
  /** {@link checkSelection}, {@link checkAgentAlias} or {@link checkDates}. */
  readonly check: (given: CheckedInput, fields: InputCheck['fields']) => readonly ValidationProblem[];
  /**
   * The input fields that it is about, and of each the names that its items must have; of dates the paths, `*` for each
   * item.
   */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}
