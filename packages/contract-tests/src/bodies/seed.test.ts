import { expect, it } from 'vitest';
import { drawing } from './seed.ts';

it.each([
  { given: {}, want: { seed: 37, numRuns: 100 } },
  { given: { AGENCY_SEED: '5' }, want: { seed: 5, numRuns: 100 } },
  { given: { AGENCY_SEED: 'random', AGENCY_RUNS: '1000' }, want: { numRuns: 1000 } },
])('$given: $want', ({ given, want }) => {
  expect(drawing(given)).toEqual(want);
});

it.each([{ given: { AGENCY_SEED: 'x' } }, { given: { AGENCY_RUNS: '-1' } }, { given: { AGENCY_RUNS: '' } }])(
  '$given is refused',
  ({ given }) => {
    expect(() => drawing(given)).toThrow(/^AGENCY_\w+ must be a whole number/);
  },
);
