import type { ValidationProblem } from './validators.ts';

/** Why a call is refused on this machine. It is thrown inside core and becomes an AgencyRequestError. Quotes no value. */
export class Refusal {
  readonly why: string;
  readonly cause: unknown;
  readonly problems: readonly ValidationProblem[];
  readonly #isOurs = true;

  constructor(why: string, cause?: unknown, problems: readonly ValidationProblem[] = []) {
    this.why = why;
    this.cause = cause;
    this.problems = problems;
  }

  /** Whether something thrown is a refusal. It asks nothing of it, as `instanceof` would: it may be a proxy of the caller. */
  static is(thrown: unknown): thrown is Refusal {
    return typeof thrown === 'object' && thrown !== null && #isOurs in thrown;
  }
}

/** Lets go of what is refused: if it is a promise that rejects, nobody else would handle that. */
export function forget(refused: unknown): void {
  (async () => refused)().catch(() => {});
}

/** Refuses unless `holds`. */
export function must(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new Refusal(reason);
}
