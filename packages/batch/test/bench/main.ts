// npm run bench:batch [-- <rows>]: what a batch costs, beside the bare loop. Numbers of a machine that does something
// else as well mean little; each comparison alternates between the two, and the medians are compared.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openBatch } from '../../src/index.ts';
import { SECRET } from '../support/counting-agency.ts';
import { agencyAt, badgeMap, KEY, people } from '../support/people.ts';
import { embeddedPlace } from '../support/places.ts';
import { startPostgres } from '../support/postgres.ts';
import { startAgencyProcess } from '../support/start-agency-process.ts';
import type { Measured, MeasuredOptions, Sender } from './measured-process.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const [rows = 100_000] = process.argv.slice(2).map(Number);
const CONCURRENCY = 16;
const SENDERS = ['fetch', 'loop', 'batch', 'command'] as const;
/**
 * Node as it comes, which leaves garbage lying while there is memory; and told to collect it early, which shows what is
 * kept. The command tells Node by itself.
 */
const COLLECTORS: readonly (readonly string[])[] = [[], ['--max-semi-space-size=1', '--max-old-space-size=48']];

async function measured(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Neither time nor memory for reading the few files that are TypeScript.
    env: { ...process.env, ...env, NODE_COMPILE_CACHE: here('../../node_modules/.cache/compile') },
  });
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  if (code !== 0) throw new Error(`a measured process ended with ${code}`);
  // The command prints before it.
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as Measured;
}

const measure = (options: Omit<MeasuredOptions, 'concurrency'>, flags: readonly string[] = []): Promise<Measured> =>
  measured([...flags, here('./measured-process.ts'), JSON.stringify({ ...options, concurrency: CONCURRENCY })]);

/** The command as it is installed, from its first line on: nothing else is in its process. */
async function measureCommand(baseUrl: string, count: number, store: string): Promise<Measured> {
  const list = `${store}.csv`;
  const lines = [...people(count)].map(({ reference, alias, email }) => `${reference},${alias},${email}\n`);
  writeFileSync(list, `reference,alias,email\n${lines.join('')}`);
  const map = here('../command/map.ts');
  return measured(
    [
      ...['--import', here('./at-exit.mjs'), here('../../dist/bin.js'), 'issue', list, '--map', map],
      ...['--store', store, '--concurrency', `${CONCURRENCY}`],
    ],
    { BATCH_KEY: KEY, AGENCY_BASE_URL: baseUrl, AGENCY_SECRET_KEY: SECRET, MEASURED_ROWS: `${count}` },
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function alone(
  sender: Sender | 'command',
  count: number,
  latencyMs: number,
  flags: readonly string[] = [],
): Promise<Measured> {
  await using agency = await startAgencyProcess({ latencyMs });
  const { baseUrl } = agency;
  const { store, remove } = embeddedPlace();
  const result =
    sender === 'command'
      ? await measureCommand(baseUrl, count, store)
      : await measure({ sender, baseUrl, rows: count, store }, flags);
  await remove();
  return result;
}

async function againstTheLoop(latencyMs: number, count: number): Promise<void> {
  const rates: { loop: number[]; batch: number[] } = { loop: [], batch: [] };
  for (let round = 0; round < 5; round++)
    for (const sender of ['loop', 'batch'] as const)
      rates[sender].push((await alone(sender, count, latencyMs)).perSecond);
  const [loop, batch] = [median(rates.loop), median(rates.batch)];
  console.log(
    `agency answers within ${latencyMs} ms, ${count} rows: loop ${loop.toFixed(0)}/s, batch ${batch.toFixed(0)}/s, ratio ${(batch / loop).toFixed(2)}`,
  );
}

async function growth(): Promise<void> {
  console.log(
    '| Node | Sender | Rows | Rows a second | Processor a row | Memory at most |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const flags of COLLECTORS) {
    for (const sender of flags.length === 0 ? SENDERS : SENDERS.filter((each) => each !== 'command')) {
      for (const count of [rows / 10, rows]) {
        const { perSecond, cpuPerRow, memory } = await alone(sender, count, 0, flags);
        console.log(
          `| ${[flags.join(' ') || 'as it comes', sender, count, perSecond.toFixed(0), `${cpuPerRow.toFixed(0)} µs`, `${(memory / 1e6).toFixed(0)} MB`].join(' | ')} |`,
        );
      }
    }
  }
}

async function workers(): Promise<void> {
  await using postgres = await startPostgres();
  const rates: number[] = [];
  for (const count of [1, 2]) {
    // Each worker waits for the agency, and not for the machine, which has the database and the agency to run as well.
    await using agency = await startAgencyProcess({ latencyMs: 400 });
    const store = `${postgres.url}?schema=bench_${count}`;
    const planned = rows / 100;
    await using batch = await openBatch({ agency: agencyAt(agency.baseUrl), store, key: KEY });
    await batch.issue(people(planned), { ...badgeMap, concurrency: 0 });
    await Promise.all(
      Array.from({ length: count }, () => measure({ sender: 'worker', baseUrl: agency.baseUrl, rows: planned, store })),
    );
    const { times } = await agency.counts();
    rates.push((planned / ((times.at(-1) ?? 0) - (times[0] ?? 0))) * 1000);
  }
  const [one = Number.NaN, two = Number.NaN] = rates;
  console.log(
    `Postgres, agency answers within 400 ms: one worker ${one.toFixed(0)}/s, two ${two.toFixed(0)}/s, ratio ${(two / one).toFixed(2)}`,
  );
}

await againstTheLoop(20, rows / 20);
await againstTheLoop(0, rows / 20);
await workers();
await growth();
