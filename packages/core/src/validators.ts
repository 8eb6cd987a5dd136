/** One difference between a value and the document. Names and rules only: never the value itself. */
export interface ValidationProblem {
  /** JSON pointer into the operation's input, or into the response's body; `''` is the whole of it. */
  readonly pointer: string;
  /**
   * What the document asks for there, such as `must have exactly 36 characters`. It ends in `(inferred)` where the
   * vendor's reference does not say so and the document was completed by a guess.
   */
  readonly rule: string;
}

/** A response that differs from the document. The call goes on as if nothing had been noticed. */
export interface DriftReport {
  /** The operation's id, such as `listConnections`. */
  readonly operation: string;
  /** The HTTP status of the response. */
  readonly status: number;
  /** At most 20, one for each field and rule. */
  readonly problems: readonly ValidationProblem[];
}

/** What a client asks before it sends, and after it has received. Leave out what you do not want. */
export interface Validators {
  /** All that the document forbids in an operation's input; none when it may be sent. */
  readonly request?: ((operationId: string, input: unknown) => readonly ValidationProblem[]) | undefined;
  /** The differences between a response's JSON and the document. */
  readonly response?:
    | ((operationId: string, status: number, body: unknown) => readonly ValidationProblem[])
    | undefined;
}
