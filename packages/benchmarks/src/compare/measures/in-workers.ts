import { inRounds } from '../base/rounds.ts';
import type { Measured } from '../base/results.ts';
import type { CallName } from '../peers/peer.ts';
import type { Context } from './context.ts';
import { type Worker, workerOf } from './workers.ts';

export interface Asking {
  readonly row: string;
  readonly call: CallName;
  readonly ask: (worker: Worker) => Promise<number | Readonly<Record<string, number>>>;
}

/**
 * Each peer in a process of its own, asked in rounds. A call that a peer does not have is missing from its row alone.
 */
export async function inWorkers(
  context: Context,
  asked: readonly Asking[],
  { rounds, flags = [] }: { readonly rounds: number; readonly flags?: readonly string[] },
): Promise<Pick<Measured, 'rows' | 'failed'>> {
  const workers = context.peers.map((peer) => ({ peer, worker: workerOf(context, peer, flags) }));
  const rows: Measured['rows'][number][] = [];
  const failed: Record<string, string> = {};
  try {
    for (const { row, call, ask } of asked) {
      const reasons: Record<string, string> = {};
      const trials = workers.map(({ peer, worker }) => ({ peer: peer.name, row, sample: () => ask(worker) }));
      const done = await inRounds(trials, { rounds, failed: reasons });
      rows.push(...done.rows);
      for (const [peer, reason] of Object.entries(reasons)) failed[peer] ??= `${call}: ${reason}`;
    }
    return { rows, failed };
  } finally {
    for (const { worker } of workers) worker.end();
  }
}
