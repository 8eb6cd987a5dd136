import type { Parameters } from 'fast-check';

const { AGENCY_SEED, AGENCY_RUNS } = process.env;

/**
 * How a property is run: the same cases every time, so that a red build is red again. On demand `AGENCY_SEED=random` or
 * a seed of one's own, and `AGENCY_RUNS` times as many runs.
 */
export function runs<Case>(count: number): Parameters<Case> {
  const seed = AGENCY_SEED === 'random' ? {} : { seed: Number(AGENCY_SEED ?? 37) };
  return { ...seed, numRuns: Math.ceil(count * Number(AGENCY_RUNS ?? 1)) };
}

/**
 * As {@link runs}, with a seed that is the test's own: many tests that share one seed would all see the same few cases.
 *
 * @param name - The test's.
 */
export function runsOf<Case>(name: string, count: number): Parameters<Case> {
  const { seed, ...rest } = runs<Case>(count);
  let own = seed;
  for (const sign of name) own = own === undefined ? own : (Math.imul(own, 31) + sign.charCodeAt(0)) | 0;
  return own === undefined ? rest : { ...rest, seed: own };
}

/** The test's limit in ms, which grows with the runs that were asked for. */
export const PATIENCE = 60_000 * Math.max(1, Number(AGENCY_RUNS ?? 1));
