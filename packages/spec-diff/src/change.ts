/**
 * - `breaking`: a caller's code, or what it does, may stop being right.
 * - `additive`: nothing that callers have today stops being right.
 * - `docs`: words and examples; nothing that is sent, received or typed.
 */
export type ChangeClass = 'breaking' | 'additive' | 'docs';

/** The way data flows where the change is; `none` for what belongs to the call as a whole. */
export type Direction = 'request' | 'response' | 'none';

/** One change at one place, before it is known which operations reach that place. */
export interface Finding {
  /** Stable name, kebab-case: `request-field-added-required`. */
  readonly kind: string;
  readonly class: ChangeClass;
  readonly direction: Direction;
  /** A sentence for people. */
  readonly reason: string;
  /** JSON pointer: into the document after, or into the one before for what is gone. */
  readonly pointer: string;
  /** The value before; undefined where there was none. */
  readonly before: unknown;
  /** The value after; undefined where there is none. */
  readonly after: unknown;
  /**
   * Set where installed versions of the client break on the wire while code written against it stays as it is: the
   * client hides the thing (a path, a method, a header's name), and its next version follows. A bump rule may
   * therefore treat such a breaking change as a small one.
   */
  readonly sourceCompatible?: true;
}

export interface SpecChange extends Finding {
  /** operationIds of all operations that reach the place in this direction, sorted; empty for the document's head. */
  readonly operations: readonly string[];
  /** The same operations as callers know them, `credentials.issue (agentId)`: same order, same length. */
  readonly methods: readonly string[];
}

/** What is the same on both sides of a comparison, or stands on both. */
export interface Both<Value> {
  readonly before: Value;
  readonly after: Value;
}
