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
 * The mutants of a whole run. A mutation that fits no operation of the document has none: where there is no image, none
 * can become JSON. That each fits a document that has what it is about, a test shows.
 */
export function planMutants(source: Source, { seed, targets = 1, only = '' }: PlanOptions): readonly Mutant[] {
  return mutations.flatMap((mutation, index) => mutantsOf(source, mutation, seed * 31 + index * 19, targets, only));
}

/** So many mutants, others with each seed: in a row of seeds every mutation has its turn. */
export function sampleMutants(source: Source, seed: number, count: number): readonly Mutant[] {
  const mutants: Mutant[] = [];
  for (const index of rotation(seed, count, mutations.length)) {
    const mutation = mutations[index];
    if (mutation !== undefined && mutants.length < count)
      mutants.push(...mutantsOf(source, mutation, seed * 31 + index * 19, 1, ''));
  }
  return mutants;
}

/** Every one of `total` places, from one that is `count` further with each seed. */
export function rotation(seed: number, count: number, total: number): readonly number[] {
  return Array.from({ length: total }, (_, nth) => (seed * count + nth) % total);
}

function mutantsOf(
  source: Source,
  { name, change }: Mutation,
  place: number,
  targets: number,
  only: string,
): readonly Mutant[] {
  const { rows } = source;
  const mutants: Mutant[] = [];
  const first = place % rows.length;
  for (const row of [...rows.slice(first), ...rows.slice(0, first)]) {
    const mutant = `${name} (${row.id})`;
    const mutated = mutant.includes(only) ? change(source, row) : undefined;
    if (mutated !== undefined) mutants.push({ name: mutant, operation: row.id, source: mutated });
    if (mutants.length === targets) break;
  }
  return mutants;
}
