/**
 * Why something is refused: `unknown` for what there is not, `conflict` for what cannot be any more, `invalid` for what
 * makes no sense.
 */
export type RefusalKind = 'unknown' | 'conflict' | 'invalid';

/** What the agency, or a person, refuses although it is well formed. The message says what was wrong. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;

  constructor(message: string, kind: RefusalKind = 'unknown') {
    super(message);
    this.kind = kind;
  }
}

/** @throws {Refusal} When there is none. */
export function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Refusal(`There is no ${what}.`);
  return value;
}
