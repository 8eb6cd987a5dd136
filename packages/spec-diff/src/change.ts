import type { ChangeClass, Flow } from './rules/rule.ts';
import type { Kind } from './rules/rules.ts';

/** What is the same on both sides of a comparison, or stands on both. */
export interface Both<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The way data flows where the change is; `none` for what belongs to the call as a whole. */
export type Direction = Flow | 'none';

/** One change at one place, before it is known which operations reach that place. */
export interface Finding {
  /** Stable name, kebab-case: `request-field-added-required`. There is a rule for each. */
  readonly kind: Kind;
  readonly class: ChangeClass;
  readonly direction: Direction;
  /** A sentence for people: what changed, and why that has its class. */
  readonly reason: string;
  /** JSON pointers into both documents; for what is not in one of them, to the closest place above it that is. */
  readonly pointers: Both<string>;
  /** The value before; undefined where there was none. */
  readonly before: unknown;
  /** The value after; undefined where there is none. */
  readonly after: unknown;
  /**
   * Set where installed versions of the client break on the wire while code written against it stays as it is: the
   * client hides it (a path, a method, a header's name), and its next version follows. A bump rule may
   * therefore treat such a breaking change as a small one.
   */
  readonly sourceCompatible?: true;
}

export interface SpecChange extends Finding {
  /**
   * operationIds of all operations, and names of all webhooks, that reach the place in this direction, sorted; empty
   * for the document's head.
   */
  readonly operations: readonly string[];
  /** The same as callers know them, `agency.credentials.issue (agentId)`: same order, same length. */
  readonly methods: readonly string[];
}

/** Where a change stands: in the document after, or in the one before for what was removed. */
export function placeOf({ pointers, after }: Finding): string {
  return after === undefined ? pointers.before : pointers.after;
}
