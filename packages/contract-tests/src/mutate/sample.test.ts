import { expect, it } from 'vitest';
import { sampleMutants } from './plan.ts';
import { readSource } from './sandbox.ts';
import { tryMutants } from './try-mutants.ts';

// One of all mutations with every run, another each day, and in CI another with every job: `npm run contract:mutate` tries all. A failure is made again by
// `npm run contract:mutate -- --only "…"`, with the name that it gives.
const DAY_MS = 86_400_000;
const seed = Number(process.env['AGENCY_MUTATE_SEED'] ?? Math.floor(Date.now() / DAY_MS));

it(`notices the mutation of seed ${seed}`, { timeout: 120_000 }, async () => {
  const source = await readSource();
  const trials = await tryMutants(source, sampleMutants(source, seed, 1));
  expect(trials).toHaveLength(1);
  expect(trials.filter(({ foundBy }) => foundBy === undefined).map(({ mutant }) => mutant)).toEqual([]);
});
