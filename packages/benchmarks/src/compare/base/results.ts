/** What a run found, as it is committed. */
export interface Results {
  readonly made: Made;
  readonly measures: readonly Measured[];
  /** What the commands printed that measure the emulator and the batch. */
  readonly joined: readonly Joined[];
}

/** Where and of what. */
export interface Made {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  /** Of what was installed, by the name of its package. */
  readonly versions: Readonly<Record<string, string>>;
  readonly isQuick: boolean;
}

export interface Measured {
  /** The name of the measure, such as `throughput`. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly better: 'less' | 'more';
  readonly rows: readonly Row[];
  /** Why a peer is missing, by its name. */
  readonly failed: Readonly<Record<string, string>>;
}

/** One thing that was done by several peers. */
export interface Row {
  readonly name: string;
  /** By peer, a sample for each round. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

export interface Joined {
  readonly command: string;
  readonly lines: readonly string[];
}

/** The samples of a peer; none where it has none. */
export function samplesOf(results: Results, measure: string, row: string, peer: string): readonly number[] {
  const found = results.measures.find(({ name }) => name === measure)?.rows.find(({ name }) => name === row);
  return found?.samples[peer] ?? [];
}
