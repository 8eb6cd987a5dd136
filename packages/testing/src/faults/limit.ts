import { milliseconds } from '../state/duration.ts';

/** So many requests in so much time. */
export interface Rate {
  readonly count: number;
  readonly perMs: number;
}

/**
 * Reads `50/s`, `1000/m`, `5/10s`.
 *
 * @throws {TypeError} For anything else.
 */
export function readRate(text: string): Rate {
  const read = /^(\d+)\/(\d*)(ms|[smhd])$/.exec(text);
  const [count, number] = [Number(read?.[1]), Number(read?.[2] || 1)];
  if (!(count > 0 && number > 0))
    throw new TypeError(`${JSON.stringify(text)} is no limit: say it as 50/s, 1000/m or 5/10s.`);
  return { count, perMs: number * milliseconds(`1${read?.[3]}`) };
}

/**
 * A bucket of tokens, which fills by the agency's clock. It counts parts of a token, `perMs` of which are one: whole
 * numbers, so that who has waited as long as was told is not a rounding error too early.
 */
export class Limit {
  readonly #rate: Rate;
  #parts: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#parts = rate.count * rate.perMs;
    this.#at = now;
  }

  /** @returns The milliseconds to wait for the next token; 0 where there was one. */
  take(now: number): number {
    const { count, perMs } = this.#rate;
    this.#parts = Math.min(count * perMs, this.#parts + Math.max(0, now - this.#at) * count);
    this.#at = now;
    if (this.#parts < perMs) return Math.ceil((perMs - this.#parts) / count);
    this.#parts -= perMs;
    return 0;
  }
}
