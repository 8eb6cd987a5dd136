/**
 * - `breaking`: a caller's code, or what it does, may stop being right.
 * - `additive`: nothing that callers have today stops being right.
 * - `docs`: words and examples; nothing that is sent, received or typed.
 */
export type ChangeClass = 'breaking' | 'additive' | 'docs';

/** What callers give flows in requests, what they are given in responses and in what the agency sends by itself. */
export type Flow = 'request' | 'response';

export interface Verdict {
  readonly class: ChangeClass;
  /** Why, as the end of a sentence that says what changed. */
  readonly because: string;
  /** {@link onWire} */
  readonly sourceCompatible?: true;
}

export const breaking = (because: string): Verdict => ({ class: 'breaking', because });
export const additive = (because: string): Verdict => ({ class: 'additive', because });
export const docs = (because: string): Verdict => ({ class: 'docs', because });

/**
 * Breaks installed versions of the client on the wire, while code written against it stays as it is: the client hides
 * it (a path, a method, a header's name), and its next version follows. A bump rule may take such a change for a small
 * one.
 */
export const onWire = (because: string): Verdict => ({
  class: 'breaking',
  because: `${because} until they are updated; no code changes`,
  sourceCompatible: true,
});

/** The smallest change that the rule is about, in YAML. */
export interface Example {
  readonly before: string;
  readonly after: string;
}

/** A rule for schemas. Where a direction is missing, the change means nothing in it. */
export interface SchemaRule extends Example {
  readonly when: string;
  readonly request?: Verdict;
  readonly response?: Verdict;
}

/** A rule for all that is no schema. */
export interface CallRule extends Example, Verdict {
  readonly when: string;
  /** What the example shows: keys of an operation, of the paths, or of the whole document. */
  readonly in: 'operation' | 'paths' | 'document';
}
