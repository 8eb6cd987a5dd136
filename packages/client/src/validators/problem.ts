/** One difference between a value and the document. Names and rules only: never the value itself. */
export interface ValidationProblem {
  /** JSON pointer into the method's input, or into the response's body; `''` is the whole of it. */
  readonly pointer: string;
  /**
   * What the document asks for there, e.g. `must have exactly 36 characters`. It ends in `(inferred)` where the
   * vendor's reference does not say so and the document was completed by a guess.
   */
  readonly rule: string;
}

/** A response that differs from the document. The call itself goes on as if nothing had been noticed. */
export interface DriftReport {
  /** operationId, e.g. `listConnections`. */
  readonly operation: string;
  /** HTTP status of the response. */
  readonly status: number;
  /** At most 20, one for each field and rule; differences of a list's later items that repeat are left out. */
  readonly problems: readonly ValidationProblem[];
}

/** What a client asks before it sends and after it has received. Both are optional: leave out what you do not want. */
export interface Validators {
  /** The first thing in an operation's input that the document forbids; undefined when it may be sent. */
  readonly request?: (operationId: string, input: unknown) => ValidationProblem | undefined;
  /** Differences between a response's JSON and the document; none when it is as documented. */
  readonly response?: (operationId: string, status: number, body: unknown) => readonly ValidationProblem[];
}
