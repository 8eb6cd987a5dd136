import type { Measured, Row } from '../base/results.ts';
import { CALLS } from '../peers/peer.ts';
import type { Context } from './context.ts';
import { inWorkers } from './in-workers.ts';

const FIGURES = { throughput: 'perSecond', p50: 'p50', p99: 'p99' } as const;

/** Calls a second against a local server, and how long they take with 64 in flight. */
export async function measureThroughput(context: Context): Promise<Measured[]> {
  const { isQuick } = context;
  const calls = isQuick ? (['post', 'read', 'list'] as const) : CALLS;
  const asked = calls.flatMap((call) =>
    (isQuick ? (call === 'read' ? [16, 64] : [16]) : [1, 16, 64, 256]).map((inFlight) => ({ call, inFlight })),
  );
  const { rows, failed } = await inWorkers(
    context,
    asked.map(({ call, inFlight }) => ({
      row: '',
      call,
      ask: async (worker) => {
        const told = await worker.ask({ what: 'load', call, inFlight, ms: isQuick ? 120 : 200 });
        return Object.fromEntries(
          Object.values(FIGURES).map((figure) => [
            `${figure} ${call}, ${inFlight} in flight`,
            told[figure] ?? Number.NaN,
          ]),
        );
      },
    })),
    { rounds: isQuick ? 4 : 5 },
  );
  const rowsOf = (figure: string, ending = ''): Row[] =>
    rows
      .filter(({ name }) => name.startsWith(`${figure} `) && name.endsWith(ending))
      .map(({ name, samples }) => ({ name: name.slice(figure.length + 1), samples }));
  return [
    {
      name: 'throughput',
      title: 'Calls a second, against a local server',
      unit: '/s',
      better: 'more',
      rows: rowsOf(FIGURES.throughput),
      failed,
    },
    ...(['p50', 'p99'] as const).map((name): Measured => ({
      name,
      title: `What ${name === 'p50' ? 'half' : '99 of 100'} of the calls take at most, 64 in flight`,
      unit: 'ms',
      better: 'less',
      rows: rowsOf(FIGURES[name], '64 in flight'),
      failed,
    })),
  ];
}
