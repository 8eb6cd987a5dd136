import { quantile } from '../base/statistics.ts';

type Run = () => Promise<unknown>;

/** Microseconds of CPU of a call, one after the other. */
export async function cpuOf(run: Run, count: number): Promise<number> {
  const from = process.cpuUsage();
  for (let done = 0; done < count; done += 1) await run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / count;
}

/**
 * Bytes of the heap that a call allocates. The young generation has room for all of it (`--max-semi-space-size`), so
 * that nothing is collected while it is counted.
 */
export async function allocatedBy(run: Run, count: number): Promise<number> {
  for (let done = 0; done < 200; done += 1) await run();
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let done = 0; done < count; done += 1) await run();
  return (process.memoryUsage().heapUsed - before) / count;
}

/** Bytes that stay for each call, after all that can be collected was. */
export async function keptBy(run: Run, count: number): Promise<number> {
  for (let done = 0; done < 2_000; done += 1) await run();
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let done = 0; done < count; done += 1) await run();
  collect();
  return (process.memoryUsage().heapUsed - before) / count;
}

function collect(): void {
  const { gc } = globalThis;
  if (!gc) throw new Error('needs --expose-gc');
  gc();
  gc();
}

/** So many calls at any time, for so long: calls a second, and the times that half and 99 of 100 calls took, in ms. */
export async function load(run: Run, inFlight: number, ms: number): Promise<Readonly<Record<string, number>>> {
  const times: number[] = [];
  const start = performance.now();
  const work = async (): Promise<void> => {
    for (let at = performance.now(); at - start < ms;) {
      await run();
      const end = performance.now();
      times.push(end - at);
      at = end;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return {
    perSecond: (times.length / (performance.now() - start)) * 1000,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}
