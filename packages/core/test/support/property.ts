import type { Parameters } from 'fast-check';

const { AGENCY_SEED, AGENCY_RUNS } = process.env;

/**
 * How a property is run: the same cases every time, so that a red build is red again. On demand `AGENCY_SEED=random` or a
 * seed of one's own, and `AGENCY_RUNS` times as many runs.
 */
export function runs<Case>(count: number): Parameters<Case> {
  const seed = AGENCY_SEED === 'random' ? {} : { seed: Number(AGENCY_SEED ?? 37) };
  return { ...seed, numRuns: Math.ceil(count * Number(AGENCY_RUNS ?? 1)) };
}

/** The test's limit in ms, which grows with the runs that were asked for. */
export const PATIENCE = 60_000 * Math.max(1, Number(AGENCY_RUNS ?? 1));
