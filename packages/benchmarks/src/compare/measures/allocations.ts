import type { Measured } from '../base/results.ts';
import type { Context } from './context.ts';
import { inWorkers } from './in-workers.ts';

/** Bytes that a call allocates, and bytes that stay of it. */
export async function measureAllocations(context: Context): Promise<Measured[]> {
  const rounds = context.isQuick ? 2 : 5;
  const asked = (what: 'allocations' | 'kept', count: number) =>
    (['read', 'post'] as const).map((call) => ({
      row: call,
      call,
      ask: async (worker: Parameters<Parameters<typeof inWorkers>[1][number]['ask']>[0]) =>
        (await worker.ask({ what, call, count }))['bytes'] ?? Number.NaN,
    }));
  const allocated = await inWorkers(context, asked('allocations', context.isQuick ? 250 : 500), {
    rounds,
    flags: ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'],
  });
  const kept = await inWorkers(context, asked('kept', context.isQuick ? 1_000 : 10_000), {
    rounds,
    flags: ['--expose-gc'],
  });
  const common = { unit: 'bytes', better: 'less' } as const;
  return [
    { name: 'allocations', title: 'Bytes of the heap that a call allocates', ...common, ...allocated },
    { name: 'kept', title: 'Bytes that stay of a call, once garbage is collected', ...common, ...kept },
  ];
}
