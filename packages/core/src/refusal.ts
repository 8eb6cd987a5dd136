/** Why a call is refused on this machine. It is thrown inside core and becomes an AgencyRequestError. Quotes no value. */
export class Refusal {
  readonly why: string;
  readonly cause: unknown;
  readonly #isOurs = true;

  constructor(why: string, cause?: unknown) {
    this.why = why;
    this.cause = cause;
  }

  /** Whether something thrown is a refusal. It asks nothing of it, as `instanceof` would: it may be a proxy of the caller. */
  static is(thrown: unknown): thrown is Refusal {
    return typeof thrown === 'object' && thrown !== null && #isOurs in thrown;
  }
}

/** Refuses unless `holds`. */
export function must(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new Refusal(reason);
}
