/**
 * What fast-check is told: the same bodies in every run, unless `AGENCY_SEED` is a number or `random`, and 100 for each
 * operation, unless `AGENCY_RUNS` says otherwise. A failure prints its seed.
 */
export function drawing(environment: Readonly<Record<string, string | undefined>> = process.env): {
  readonly seed?: number;
  readonly numRuns: number;
} {
  const { AGENCY_SEED: seed = '37', AGENCY_RUNS: runs = '100' } = environment;
  const numRuns = wholeNumber('AGENCY_RUNS', runs);
  return seed === 'random' ? { numRuns } : { seed: wholeNumber('AGENCY_SEED', seed), numRuns };
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`${name} must be a whole number${name === 'AGENCY_SEED' ? ' or `random`' : ''}, not '${text}'`);
}
