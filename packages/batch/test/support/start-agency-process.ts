import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CountingOptions, Counts } from './counting-agency.ts';

export interface AgencyProcess extends AsyncDisposable {
  readonly baseUrl: string;
  counts(): Promise<Counts>;
  configure(options: CountingOptions): Promise<void>;
}

/** Starts a {@link CountingAgency} in a process of its own. */
export async function startAgencyProcess(options: CountingOptions = {}): Promise<AgencyProcess> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./agency-process.ts', import.meta.url)), JSON.stringify(options)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [baseUrl] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    baseUrl,
    counts: async () => (await (await fetch(`${baseUrl}/__counts`)).json()) as Counts,
    configure: async (next) =>
      void (await (await fetch(`${baseUrl}/__options`, { method: 'POST', body: JSON.stringify(next) })).text()),
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
