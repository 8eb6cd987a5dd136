// Counts the steps that every entrance takes for texts of n, 2n and 4n, and then enters with a very long one: what
// is not counted, such as a search in a text, has to end. Prints a line of JSON for each, and before it the name. It
// runs as a process of its own: whoever waits for it can end it, even where a pattern or a loop does not end.
import { Session } from 'node:inspector/promises';
import { isAgencyError } from '@one37id/agency-core';
import { entrances } from './entrances.ts';
import type { Growing } from './growing.ts';

/** What was found of an entrance. */
export interface Growth {
  readonly name: string;
  /** Steps for n, 2n and 4n: how often blocks of core and of the client ran. */
  readonly steps: readonly number[];
  /** What was thrown that is no error of the SDK. */
  readonly wrong?: string;
}

const LEAST = 500;
const LONG = 100_000;
const OURS = /\/packages\/(core\/dist|client\/src)\//;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

for (const entrance of entrances) {
  process.stderr.write(`${entrance.name}\n`);
  process.stdout.write(`${JSON.stringify(await growthOf(entrance))}\n`);
}
session.disconnect();

async function growthOf({ name, enter, limit = LONG }: Growing): Promise<Growth> {
  // The first time, functions are made that later times find.
  let wrong = await endOf(() => enter(100));
  const steps: number[] = [];
  for (const size of [LEAST, LEAST * 2, LEAST * 4].map((each) => Math.floor(each * Math.min(1, limit / (LEAST * 4))))) {
    await count();
    wrong ??= await endOf(() => enter(size));
    steps.push(await count());
  }
  wrong ??= await endOf(() => enter(limit));
  return { name, steps, ...(wrong === undefined ? {} : { wrong }) };
}

async function endOf(enter: () => unknown): Promise<string | undefined> {
  try {
    await enter();
  } catch (thrown) {
    if (!isAgencyError(thrown)) return String(thrown);
  }
  return undefined;
}

/** How often blocks of ours ran since the last time. */
async function count(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ranges = result
    .filter(({ url }) => OURS.test(url))
    .flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
  return ranges.reduce((sum, range) => sum + range.count, 0);
}
