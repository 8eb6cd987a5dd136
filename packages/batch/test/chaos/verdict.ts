import type { RowCounts } from '../../src/index.ts';
import type { Counts } from '../support/counting-agency.ts';

/** One run. */
export interface ChaosOptions {
  readonly seed: number;
  readonly rows: number;
  /** How often the process is killed, at moments that follow from the seed. */
  readonly kills: number;
}

/** What came of one run in which everything went wrong. */
export interface ChaosResult {
  readonly seed: number;
  readonly kills: number;
  readonly rows: RowCounts;
  /** Rows whose outcome was not known at some time, and was read. */
  readonly settled: number;
  /** Requests that arrived, and for how many references something happened. */
  readonly requests: number;
  readonly effects: number;
  /** References for which something happened more than once: there must be none. */
  readonly twice: readonly string[];
  /** Rows whose state says something else than what happened: there must be none. */
  readonly wrong: readonly string[];
}

export interface RowEnd {
  readonly reference: string;
  readonly state: string;
  readonly verdict?: string;
}

/** Compares what the store says with what the agency has counted. */
export function verdictOf(
  seed: number,
  kills: number,
  ends: readonly RowEnd[],
  rows: RowCounts,
  { effects, requests }: Counts,
): ChaosResult {
  const wrong = ends.filter(({ reference, state, verdict }) => {
    const happened = (effects[reference] ?? 0) > 0;
    if (verdict === 'cannot tell') return false;
    if (state === 'done' || verdict === 'happened') return !happened;
    // What was refused or did not happen must not have; anything else is no end.
    return happened || !(state === 'refused' || verdict === 'did not');
  });
  return {
    seed,
    kills,
    rows,
    settled: rows.happened + rows.didNot + rows.cannotTell,
    requests,
    effects: Object.keys(effects).length,
    twice: Object.entries(effects)
      .filter(([, count]) => count > 1)
      .map(([reference]) => reference),
    wrong: wrong.map(({ reference, state, verdict }) => `${reference} ${state} ${verdict ?? ''}`),
  };
}
