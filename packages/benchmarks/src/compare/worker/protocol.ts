import type { CallName } from '../peers/peer.ts';

/** What a worker is asked. */
export interface Asked {
  /**
   * `cpu`, `allocations` and `kept` with a `fetch` that answers at once, one call after the other; `load` against the
   * server.
   */
  readonly what: 'cpu' | 'allocations' | 'kept' | 'load';
  readonly call: CallName;
  /** How many calls. Of `load`: none, it has `ms`. */
  readonly count: number;
  readonly inFlight: number;
  readonly ms: number;
}

export interface Told {
  readonly told?: Readonly<Record<string, number>>;
  readonly failed?: string;
}
