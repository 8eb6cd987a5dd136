import type { Input } from './input.ts';
import type { Json } from './json.ts';
import type { State } from './state.ts';

/** What an operation that keeps state answers in place of the example. */
export type Answer =
  /** The whole result: a text, a number, a boolean. */
  | { readonly value: unknown }
  /** Fields of the result. One that is `undefined` is left out of the answer. */
  | { readonly fields: Json }
  /** All that there is of a list; a page of it is answered. */
  | { readonly rows: readonly Json[] }
  /** A link, answered as a QR code. */
  | { readonly link: string };

/**
 * Operations that keep state, by their ids: what they do, and what they answer. Nothing: the example, which says no more than
 * that it was done. They throw a `Refusal` for what the agency refuses.
 */
export type Handlers = Readonly<Record<string, (input: Input, state: State) => Answer | undefined | void>>;
