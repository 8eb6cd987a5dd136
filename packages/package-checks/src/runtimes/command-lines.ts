import { join } from 'node:path';
import { runOrThrow } from '../run.ts';
import type { App } from './app.ts';
import { readTold, type Runtime } from './runtime.ts';
import type { Toolbox } from './toolbox.ts';
import { ALL_NODE_VERSIONS, BUN_VERSION, DENO_VERSION } from './versions.ts';

/** The runtimes that are one command: Node with `import` and with `require`, Bun, Deno. */
export function commandLines(toolbox: Toolbox): readonly Runtime[] {
  const runtimes = ALL_NODE_VERSIONS.flatMap((wanted) => {
    const command = toolbox.node(wanted);
    return [
      runtime('Node', wanted, command, ({ module }) => [module]),
      runtime('Node, require()', wanted, command, ({ required }) => [required]),
    ];
  });
  return [
    ...runtimes,
    runtime('Bun', BUN_VERSION, toolbox.bun, ({ module }) => ['run', '--no-install', module]),
    runtime('Deno', DENO_VERSION, toolbox.deno, ({ module }, { host }) => [
      'run',
      '--cached-only',
      '--no-prompt',
      '--node-modules-dir=manual',
      // What the client needs, and nothing else: no file, no environment.
      `--allow-net=${host}`,
      module,
    ]),
  ];
}

function runtime(
  name: string,
  wanted: string,
  command: string,
  args: (app: App, baseUrl: URL) => readonly string[],
): Runtime {
  return {
    name,
    wanted,
    version: async () => /\d+\.\d+\.\d+/.exec(await runOrThrow(command, ['--version']))?.[0] ?? 'unknown',
    tell: async (app, baseUrl) => {
      // Neither update checks nor usage figures, and nothing of this shell's options.
      const { PATH, HOME, TMPDIR } = process.env;
      const env = {
        PATH,
        HOME,
        TMPDIR,
        DO_NOT_TRACK: '1',
        DENO_NO_UPDATE_CHECK: '1',
        DENO_DIR: join(app.folder, 'deno'),
      };
      return readTold(
        await runOrThrow(command, [...args(app, new URL(baseUrl)), baseUrl], { cwd: app.folder, env, timeout: 60_000 }),
      );
    },
  };
}
