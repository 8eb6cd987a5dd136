import type { Measured } from '../base/results.ts';
import type { Context } from './context.ts';
import { inWorkers } from './in-workers.ts';

/** CPU of a call with a `fetch` that answers at once: the client's own work. */
export async function measureCpu(context: Context): Promise<Measured> {
  const count = context.isQuick ? 1_500 : 3_000;
  const done = await inWorkers(
    context,
    (['read', 'post'] as const).map((call) => ({
      row: call,
      call,
      ask: async (worker) => (await worker.ask({ what: 'cpu', call, count }))['us'] ?? Number.NaN,
    })),
    { rounds: context.isQuick ? 5 : 9 },
  );
  return {
    name: 'cpu',
    title: 'CPU of a call, with a `fetch` that answers at once',
    unit: 'µs',
    better: 'less',
    ...done,
  };
}
