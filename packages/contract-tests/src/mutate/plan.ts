import { contract } from '../generated/contract.gen.ts';
import { mutations } from './all.ts';
import type { Mutation, Source } from './mutation.ts';

/** One mutation of one operation. */
export interface Mutant {
  /** Such as `client: another method (deleteCredential)`. */
  readonly name: string;
  readonly operation: string;
  readonly source: Source;
}

export interface PlanOptions {
  /** Which operations are taken, where a mutation fits several. The same seed takes the same ones. */
  readonly seed: number;
  /** How many operations each mutation is tried on. Default: 1. */
  readonly targets?: number;
  /** Only the mutants whose name has this in it. Default: all. */
  readonly only?: string;
}

/**
 * The mutants of a whole run.
 *
 * @throws {Error} when a mutation fits no operation any more: then it tests nothing.
 */
export function planMutants(source: Source, { seed, targets = 1, only = '' }: PlanOptions): readonly Mutant[] {
  return mutations.flatMap((mutation, index) => mutantsOf(source, mutation, seed * 31 + index * 19, targets, only));
}

/** So many mutants, others with each seed: in a row of seeds every mutation has its turn. */
export function sampleMutants(source: Source, seed: number, count: number): readonly Mutant[] {
  return rotation(seed, count, mutations.length).flatMap((index) => {
    const mutation = mutations[index];
    return mutation === undefined ? [] : mutantsOf(source, mutation, seed * 31 + index * 19, 1, '');
  });
}

/** The next `count` of `total` places for each seed, over and over. */
export function rotation(seed: number, count: number, total: number): readonly number[] {
  return Array.from({ length: count }, (_, nth) => (seed * count + nth) % total);
}

function mutantsOf(source: Source, { name, change }: Mutation, place: number, targets: number, only: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const first = place % contract.length;
  for (const row of [...contract.slice(first), ...contract.slice(0, first)]) {
    const mutant = `${name} (${row.id})`;
    const mutated = mutant.includes(only) ? change(source, row) : undefined;
    if (mutated !== undefined) mutants.push({ name: mutant, operation: row.id, source: mutated });
    if (mutants.length === targets) break;
  }
  if (mutants.length === 0 && only === '') throw new Error(`The mutation '${name}' fits no operation: mend it or take it out`);
  return mutants;
}
