import type { Equivalent } from './equivalents.ts';
import type { Mutant } from './mutants.ts';

export interface Score {
  /** What tests could notice: all mutants but the equivalent ones. */
  readonly counted: number;
  readonly noticed: number;
  readonly survivors: readonly Mutant[];
  /** Entries of the list that no mutant of the tried files needs any more, or that a test noticed after all. */
  readonly stale: readonly Equivalent[];
  /** What was counted and noticed, file by file. */
  readonly files: readonly FileScore[];
}

export interface FileScore extends Pick<Score, 'counted' | 'noticed'> {
  readonly file: string;
}

/** How much of what was broken the tests noticed. */
export function scoreOf(mutants: readonly Mutant[], equivalents: readonly Equivalent[]): Score {
  const used = new Set<Equivalent>();
  const survivors = mutants.filter((mutant) => {
    // On a busy machine an equivalent one runs into the limit as any other does, and stays what it is.
    if (mutant.isNoticed && !mutant.isTimedOut) return false;
    const found = equivalents.filter((equivalent) => isOf(equivalent, mutant));
    for (const equivalent of found) used.add(equivalent);
    return !mutant.isNoticed && found.length === 0;
  });
  const files = [...new Set(mutants.map(({ file }) => file))].map((file): FileScore => {
    const noticed = mutants.filter((each) => each.isNoticed && each.file === file).length;
    return { file, noticed, counted: noticed + survivors.filter((each) => each.file === file).length };
  });
  const sumOf = (name: 'counted' | 'noticed') => files.reduce((sum, each) => sum + each[name], 0);
  return {
    counted: sumOf('counted'),
    noticed: sumOf('noticed'),
    survivors,
    stale: equivalents.filter((each) => files.some(({ file }) => file === each.file) && !used.has(each)),
    files,
  };
}

/** Rounded down: a goal that is nearly reached is not. */
export function percentOf({ counted, noticed }: Pick<Score, 'counted' | 'noticed'>): number {
  return counted === 0 ? 100 : Math.floor((noticed / counted) * 1_000) / 10;
}

function isOf({ file, line, becomes }: Equivalent, mutant: Mutant): boolean {
  return file === mutant.file && line === mutant.text && becomes === mutant.becomes;
}
