/**
 * Where a row stands:
 * - `planned`: to be sent.
 * - `sending`: written down before the first byte leaves. It ends as `done`, `refused` or `unknown`, and as `planned`
 *   again where nothing can have happened: nothing left this machine, or the agency answered 429 or 401.
 * - `done`: the agency answered with a success.
 * - `refused`: it did not happen: refused by the agency, or never sent.
 * - `unknown`: it may have happened. It is never sent again by itself.
 * - `settled`: it was unknown, and reading gave a verdict.
 */
export type RowState = 'planned' | 'sending' | 'done' | 'refused' | 'unknown' | 'settled';

/** What reading said of a row that was unknown. Only `did not` may be sent again, and only when asked. */
export type Verdict = 'happened' | 'did not' | 'cannot tell';

/** Why a row was refused, or why nobody knows. Nothing of the row stands in it. */
export interface RowError {
  /** The error's class, such as `AgencyApiError`. */
  readonly name: string;
  /** The operation that was called. */
  readonly operation?: string;
  /** HTTP status of the agency's answer, where there was one. */
  readonly httpStatus?: number;
  /** The agency's own code, where it gave one. */
  readonly errorCode?: number;
  /** JSON pointer to a place in what was sent, or in the claims, where that was said. It is made of names of fields. */
  readonly pointer?: string;
  /** All of it in a sentence. The store keeps it encrypted, because it may have the agency's own words. */
  readonly message: string;
}

/** A row as the store knows it: who, and what became of it, and never the claims. */
export interface BatchRow {
  /** The name of the run, such as `issue`. */
  readonly run: string;
  /** The caller's own id. */
  readonly reference: string;
  readonly state: RowState;
  /** How often it was sent, or meant to be. */
  readonly attempts: number;
  /** What the agency gave: ids of credentials, or of a message. */
  readonly ids: readonly string[];
  /** Of a row that was refused, and of one that is or was unknown. */
  readonly error?: RowError;
  /** Of a settled row. */
  readonly verdict?: Verdict;
  /** Of a settled row: why the verdict is what it is. */
  readonly reason?: string;
  /** When it was last sent, ISO 8601. */
  readonly sentAt?: string;
  /** When it ended, ISO 8601. */
  readonly endedAt?: string;
}

/** How many rows stand where: see {@link RowState}. */
export interface RowCounts {
  /** All rows: the sum of the others. */
  readonly total: number;
  readonly planned: number;
  readonly sending: number;
  readonly done: number;
  readonly refused: number;
  readonly unknown: number;
  /** Settled rows, by verdict. */
  readonly happened: number;
  readonly didNot: number;
  readonly cannotTell: number;
}

const FIELD: Readonly<Record<Verdict, 'happened' | 'didNot' | 'cannotTell'>> = {
  happened: 'happened',
  'did not': 'didNot',
  'cannot tell': 'cannotTell',
};

/** Adds up what a store has counted by state and verdict. */
export function countRows(
  groups: Iterable<{ readonly state: string; readonly verdict: string | null; readonly count: number }>,
): RowCounts {
  const counts = {
    total: 0,
    planned: 0,
    sending: 0,
    done: 0,
    refused: 0,
    unknown: 0,
    happened: 0,
    didNot: 0,
    cannotTell: 0,
  };
  for (const { state, verdict, count } of groups) {
    counts.total += count;
    if (state === 'settled') counts[FIELD[(verdict ?? 'cannot tell') as Verdict]] += count;
    else counts[state as Exclude<RowState, 'settled'>] += count;
  }
  return counts;
}
