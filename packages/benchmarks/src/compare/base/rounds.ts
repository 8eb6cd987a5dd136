import type { Measured, Row } from './results.ts';

/** One thing to measure with one peer: a sample for each call. */
export interface Trial {
  readonly peer: string;
  readonly row: string;
  /** One sample, or several by the rows that they belong to. */
  readonly sample: () => Promise<number | Readonly<Record<string, number>>>;
}

/**
 * Measures in rounds: each trial once, then each again, each round beginning with another, so that nobody has the quiet
 * times of a machine to himself. A round before them warms up. A peer that fails is left out from there on, and the
 * reason kept.
 */
export async function inRounds(
  trials: readonly Trial[],
  { rounds, warmUp = 1, failed = {} }: { rounds: number; warmUp?: number; failed?: Record<string, string> },
): Promise<Pick<Measured, 'rows' | 'failed'>> {
  const rows = new Map<string, Record<string, number[]>>();
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index] of trials.entries()) {
      const { peer, row, sample } = trials[(index + Math.max(0, round) * 5) % trials.length] as Trial;
      if (failed[peer] !== undefined) continue;
      try {
        const given = await sample();
        if (round < 0) continue;
        for (const [name, value] of Object.entries(typeof given === 'number' ? { [row]: given } : given)) {
          const samples = rows.get(name) ?? {};
          rows.set(name, samples);
          (samples[peer] ??= []).push(Number(value.toPrecision(4)));
        }
      } catch (thrown) {
        failed[peer] = reasonOf(thrown);
      }
    }
  }
  // In the order of the trials, whichever came first in a round.
  const names = [...new Set([...trials.map(({ row }) => row), ...rows.keys()])].filter((name) => rows.has(name));
  const peers = [...new Set(trials.map(({ peer }) => peer))];
  return {
    rows: names.map((name): Row => {
      const samples = rows.get(name) ?? {};
      return {
        name,
        samples: Object.fromEntries(peers.flatMap((peer) => (samples[peer] ? [[peer, samples[peer]]] : []))),
      };
    }),
    failed,
  };
}

/** The first line of what went wrong, without the folders of the machine: it is published. */
export function reasonOf(thrown: unknown): string {
  const [line = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  return line.replaceAll(/(?:\/[^\s/`:]+)+\//g, '').replace(/:$/, '');
}
