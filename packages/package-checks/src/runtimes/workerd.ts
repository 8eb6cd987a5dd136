import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { runOrThrow } from '../run.ts';
import type { Runtime } from './runtime.ts';
import type { Toolbox } from './toolbox.ts';
import { WORKERD_VERSION } from './versions.ts';

/**
 * Cloudflare's worker runtime, without its compatibility with Node. It is a server: it tells the story when it is
 * asked.
 */
export function workerd({ workerd: command }: Toolbox): Runtime {
  return {
    name: 'workerd',
    wanted: WORKERD_VERSION,
    version: async () => versionOf(await runOrThrow(command, ['--version'])),
    tell: async (app, baseUrl) => {
      const config = join(app.folder, 'workerd.capnp');
      await writeFile(config, configOf(basename(app.worker), baseUrl, await runOrThrow(command, ['--version'])));
      const child = spawn(command, ['serve', '--control-fd=3', config], {
        cwd: app.folder,
        stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      });
      const exit = once(child, 'close');
      let problems = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (problems += text));
      try {
        const port = await portOf(child.stdio[3] as Readable);
        if (port === undefined) throw new Error(`workerd did not start: ${problems}`);
        const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(60_000) });
        return await response.json();
      } finally {
        child.kill('SIGKILL');
        await exit;
      }
    },
  };
}

/** `workerd 2026-11-17` is the package 1.20261117.x: it does not tell the last number. */
function versionOf(text: string): string {
  const [, year, month, day] = /(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  const built = `1.${year}${month}${day}.`;
  return WORKERD_VERSION.startsWith(built) ? WORKERD_VERSION : `${built}x`;
}

/** It tells on its control stream where it listens. Nothing when it ends before. */
async function portOf(control: Readable): Promise<number | undefined> {
  for await (const line of createInterface({ input: control })) {
    const { event, port } = JSON.parse(line) as { event: string; port?: number };
    if (event === 'listen') return port;
  }
  return undefined;
}

/** One worker that may call this machine. Plain http to anything else is refused by the client anyway. */
function configOf(worker: string, baseUrl: string, version: string): string {
  const [date = ''] = /\d{4}-\d\d-\d\d/.exec(version) ?? [];
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ( name = "story", worker = .story ),
    ( name = "internet", network = ( allow = ["local"] ) ),
  ],
  sockets = [ ( name = "http", address = "127.0.0.1:0", http = (), service = "story" ) ],
);
const story :Workerd.Worker = (
  modules = [ ( name = "worker", esModule = embed ${JSON.stringify(worker)} ) ],
  bindings = [ ( name = "BASE_URL", text = ${JSON.stringify(baseUrl)} ) ],
  compatibilityDate = "${date}",
);
`;
}
