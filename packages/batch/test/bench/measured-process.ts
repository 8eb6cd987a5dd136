// Issues a list in a process of its own, and prints what that cost. node measured-process.ts '<options as JSON>'
import { openBatch } from '../../src/index.ts';
import { agencyAt, Badge, badgeMap, KEY, people } from '../support/people.ts';

export interface MeasuredOptions {
  readonly baseUrl: string;
  readonly rows: number;
  readonly concurrency: number;
  /** Without it: the bare loop that everybody writes first. */
  readonly store?: string;
  /** Sends what others have planned. */
  readonly isWorker?: boolean;
}

export interface Measured {
  readonly perSecond: number;
  /** What the process had of memory at most, in the first and in the second half, in bytes. */
  readonly memory: readonly [number, number];
}

const { baseUrl, rows, concurrency, store, isWorker = false } = JSON.parse(process.argv[2] ?? '{}') as MeasuredOptions;
const agency = agencyAt(baseUrl);
const samples: number[] = [];
const sampling = setInterval(() => samples.push(process.memoryUsage.rss()), 50);
let start = performance.now();

if (store === undefined) {
  const source = people(rows);
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const { reference, alias, email } of source)
        await agency.credentials.issue({ agentAlias: alias, credentials: [Badge.of({ reference, email })] });
    }),
  );
} else {
  await using batch = await openBatch({ agency, store, key: KEY });
  start = performance.now();
  if (isWorker) await batch.work({ concurrency });
  else {
    const { done } = await batch.issue(people(rows), { ...badgeMap, concurrency });
    if (done !== rows) throw new Error(`${done} of ${rows} rows are done`);
  }
}

const ms = performance.now() - start;
clearInterval(sampling);
const half = Math.floor(samples.length / 2);
const measured: Measured = {
  perSecond: (rows / ms) * 1000,
  memory: [Math.max(0, ...samples.slice(0, half)), Math.max(0, ...samples.slice(half))],
};
console.log(JSON.stringify(measured));
process.exit(0);
