import { expect, it } from 'vitest';
import { sampleMutants } from './plan.ts';
import { readSource } from './sandbox.ts';
import { MOCKS } from '../use-mock.ts';
import { tryMutants } from './try-mutants.ts';

// One of all mutations with every run, and in CI another with every job: `npm run contract:mutate` tries all. A failure
// is made again by `npm run contract:mutate -- --only "…"`, with the name that it gives.
const { AGENCY_SEED = '37' } = process.env;
const seed = AGENCY_SEED === 'random' ? Date.now() : Number(AGENCY_SEED);

it(`notices the mutation of seed ${seed}`, { timeout: 240_000 }, async () => {
  const source = await readSource();
  const trials = await tryMutants(source, sampleMutants(source, seed, 1));
  expect(trials.map(({ mock }) => mock)).toEqual(MOCKS);
  expect(trials.filter(({ foundBy }) => foundBy === undefined).map(({ mutant }) => mutant)).toEqual([]);
});
