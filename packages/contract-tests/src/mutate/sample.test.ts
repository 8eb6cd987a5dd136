import { expect, it } from 'vitest';
import { sampleMutants } from './plan.ts';
import { readSource } from './sandbox.ts';
import { tryMutants } from './try-mutants.ts';

// Two of all mutations with every run, others each day: `npm run contract:mutate` tries them all. A failure is made again by
// `npm run contract:mutate -- --only "…"`, with the name that it gives.
const DAY_MS = 86_400_000;
const seed = Number(process.env['AGENCY_MUTATE_SEED'] ?? Math.floor(Date.now() / DAY_MS));

it(`notices the mutations of seed ${seed}`, { timeout: 120_000 }, async () => {
  const source = await readSource();
  const trials = await tryMutants(source, sampleMutants(source, seed, 2));
  expect(trials).toHaveLength(2);
  expect(trials.filter(({ foundBy }) => foundBy === undefined).map(({ mutant }) => mutant)).toEqual([]);
});
