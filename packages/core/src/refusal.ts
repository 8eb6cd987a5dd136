/** Why a call is refused on this machine. It is thrown inside core and becomes an AgencyRequestError. Quotes no value. */
export class Refusal {
  readonly why: string;
  readonly cause: unknown;

  constructor(why: string, cause?: unknown) {
    this.why = why;
    this.cause = cause;
  }
}

/** Refuses unless `holds`. */
export function must(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new Refusal(reason);
}
