import type { Equivalent } from './equivalents.ts';
import type { Mutant } from './mutants.ts';

export interface Score {
  /** What tests could notice: all mutants but the equivalent ones. */
  readonly counted: number;
  readonly noticed: number;
  readonly survivors: readonly Mutant[];
  /** Entries of the list that no mutant of the tried files needs any more, or that a test noticed after all. */
  readonly stale: readonly Equivalent[];
}

/** How much of what was broken the tests noticed. */
export function scoreOf(mutants: readonly Mutant[], equivalents: readonly Equivalent[]): Score {
  const used = new Set<Equivalent>();
  const survivors = mutants.filter((mutant) => {
    if (mutant.isNoticed) return false;
    const found = equivalents.filter((equivalent) => isOf(equivalent, mutant));
    for (const equivalent of found) used.add(equivalent);
    return found.length === 0;
  });
  const noticed = mutants.filter(({ isNoticed }) => isNoticed).length;
  const tried = new Set(mutants.map(({ file }) => file));
  return {
    counted: noticed + survivors.length,
    noticed,
    survivors,
    stale: equivalents.filter((each) => tried.has(each.file) && !used.has(each)),
  };
}

/** Rounded down: a goal that is nearly reached is not. */
export function percentOf({ counted, noticed }: Score): number {
  return counted === 0 ? 100 : Math.floor((noticed / counted) * 1_000) / 10;
}

function isOf({ file, line, becomes }: Equivalent, mutant: Mutant): boolean {
  return file === mutant.file && line === mutant.text && becomes === mutant.becomes;
}
