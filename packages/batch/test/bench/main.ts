// npm run bench:batch [-- <rows>]: what a batch costs, beside the bare loop. Numbers of a machine that does something else as
// well mean little; each comparison alternates between the two, and the medians are compared.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openBatch } from '../../src/index.ts';
import { agencyAt, badgeMap, KEY, people } from '../support/people.ts';
import { embeddedPlace } from '../support/places.ts';
import { startPostgres } from '../support/postgres.ts';
import { startAgencyProcess } from '../support/start-agency-process.ts';
import type { Measured, MeasuredOptions } from './measured-process.ts';

const [rows = 100_000] = process.argv.slice(2).map(Number);
const CONCURRENCY = 16;
/** So that what is kept shows, and not what the collector has not collected yet. */
const HEAP = ['--max-old-space-size=64', '--max-semi-space-size=4'];

async function measure(options: MeasuredOptions): Promise<Measured> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...HEAP,
      fileURLToPath(new URL('./measured-process.ts', import.meta.url)),
      JSON.stringify(options),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  if (code !== 0) throw new Error(`a measured process ended with ${code}`);
  return JSON.parse(out) as Measured;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function againstTheLoop(latencyMs: number, count: number): Promise<void> {
  await using agency = await startAgencyProcess({ latencyMs });
  const rates: { loop: number[]; batch: number[] } = { loop: [], batch: [] };
  for (let round = 0; round < 5; round++) {
    const place = embeddedPlace();
    const { baseUrl } = agency;
    rates.loop.push((await measure({ baseUrl, rows: count, concurrency: CONCURRENCY })).perSecond);
    rates.batch.push((await measure({ baseUrl, rows: count, concurrency: CONCURRENCY, store: place.store })).perSecond);
    await place.remove();
  }
  const [loop, batch] = [median(rates.loop), median(rates.batch)];
  console.log(
    `agency answers within ${latencyMs} ms, ${count} rows: loop ${loop.toFixed(0)}/s, batch ${batch.toFixed(0)}/s, ratio ${(batch / loop).toFixed(2)}`,
  );
}

async function growth(): Promise<void> {
  for (const count of [rows / 10, rows]) {
    await using agency = await startAgencyProcess();
    const place = embeddedPlace();
    const { perSecond, memory } = await measure({
      baseUrl: agency.baseUrl,
      rows: count,
      concurrency: CONCURRENCY,
      store: place.store,
    });
    await place.remove();
    console.log(
      `${count} rows: ${perSecond.toFixed(0)}/s, memory at most ${memory.map(mb).join(' in the first half, ')} in the second`,
    );
  }
}

async function workers(): Promise<void> {
  const postgres = await startPostgres();
  try {
    const rates: number[] = [];
    for (const count of [1, 2]) {
      // Each worker waits for the agency, and not for the machine.
      await using agency = await startAgencyProcess({ latencyMs: 100 });
      const store = `${postgres.url}?schema=bench_${count}`;
      const planned = rows / 50;
      await using batch = await openBatch({ agency: agencyAt(agency.baseUrl), store, key: KEY });
      await batch.issue(people(planned), { ...badgeMap, concurrency: 0 });
      const start = performance.now();
      await Promise.all(
        Array.from({ length: count }, () =>
          measure({ baseUrl: agency.baseUrl, rows: planned, concurrency: CONCURRENCY, store, isWorker: true }),
        ),
      );
      rates.push((planned / (performance.now() - start)) * 1000);
    }
    const [one = Number.NaN, two = Number.NaN] = rates;
    console.log(
      `Postgres, agency answers within 100 ms: one worker ${one.toFixed(0)}/s, two ${two.toFixed(0)}/s, ratio ${(two / one).toFixed(2)}`,
    );
  } finally {
    await postgres.stop();
  }
}

await againstTheLoop(20, rows / 20);
await againstTheLoop(0, rows / 20);
await workers();
await growth();
