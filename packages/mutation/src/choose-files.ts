import { createHash } from 'node:crypto';

export interface Choice {
  /** Only these; none: all. */
  readonly only: readonly string[];
  /** How many, drawn by the seed; by default all. */
  readonly sample?: number;
  readonly seed: number;
}

/**
 * Which of a repository's files are mutated: hand-written code of a package, without its tests and what only they use.
 */
export function chooseFiles(all: readonly string[], packageName: string, { only, sample, seed }: Choice): string[] {
  const own = all.filter((file) => isMutable(file, packageName) && (only.length === 0 || only.includes(file)));
  if (sample === undefined) return own;
  const rank = (file: string) => createHash('sha256').update(`${seed} ${file}`).digest('hex');
  return own.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, sample);
}

/** Whether a file is code that this package publishes or runs, written by hand. */
export function isMutable(file: string, packageName: string): boolean {
  const sources = `packages/${packageName}/src`;
  if (!file.startsWith(`${sources}/`)) return false;
  // Below the sources: one of the packages is called `testing` itself.
  const own = file.slice(sources.length);
  return (
    /\.tsx?$/.test(own) &&
    !/\.(test|test-d|gen|d)\.tsx?$|\.slow\.test\.ts$|\/testing\/|\/rehearsal\/|\/bench\/|\/test-[^/]*\.ts$/.test(own)
  );
}
