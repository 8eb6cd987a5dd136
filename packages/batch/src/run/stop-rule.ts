/** Why a run stopped by itself. */
export type StopReason =
  /** The agency does not accept the secret key. */
  | 'unauthorized'
  /** Most of the last hundred rows were refused, or their outcome is unknown. */
  | 'refusals'
  /** The agency could not be reached several times in a row. */
  | 'unreachable'
  /** The `signal` was aborted. */
  | 'aborted';

const WINDOW = 100;
/** With the pauses between them, half a minute. */
const TRIES = 6;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Tells when a run must not go on, because what fails is not the rows. */
export class StopRule {
  readonly #last: boolean[] = [];
  #unreachable = 0;
  #tooMany = 0;
  readonly #firstPauseMs: number;
  reason: StopReason | undefined;

  constructor(firstPauseMs: number = FIRST_PAUSE_MS) {
    this.#firstPauseMs = firstPauseMs;
  }

  /** A row was done. */
  succeeded(): void {
    this.#unreachable = this.#tooMany = 0;
    this.#remember(false);
  }

  /** A row was refused, or nobody knows: the agency has been there at least. */
  failed(): void {
    this.#unreachable = this.#tooMany = 0;
    this.#remember(true);
    // Half of a hundred is reached by fewer rows too, where all of them fail.
    if (this.#last.filter(Boolean).length > WINDOW / 2) this.stop('refusals');
  }

  stop(reason: StopReason): void {
    this.reason ??= reason;
  }

  /** Nothing was sent. How long everyone waits before the next try; longer each time, until the run stops. */
  unreachable(random: () => number): number {
    this.#unreachable += 1;
    if (this.#unreachable >= TRIES) this.stop('unreachable');
    return this.#pause(this.#unreachable, random);
  }

  /** The agency said 429 and not for how long. */
  tooMany(random: () => number): number {
    this.#tooMany += 1;
    return this.#pause(this.#tooMany, random);
  }

  #remember(isFailure: boolean): void {
    this.#last.push(isFailure);
    if (this.#last.length > WINDOW) this.#last.shift();
  }

  #pause(count: number, random: () => number): number {
    return Math.min(LONGEST_PAUSE_MS, this.#firstPauseMs * 2 ** (count - 1)) * (0.5 + random() / 2);
  }
}
