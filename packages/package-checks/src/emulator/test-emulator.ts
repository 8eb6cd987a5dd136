import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testWithPage } from '../frameworks/with-page.ts';
import { installPacked } from '../install.ts';
import { packPublished } from '../pack.ts';
import { run } from '../run.ts';
import type { Result } from '../runtimes/tell-story.ts';
import { openToolbox } from '../runtimes/toolbox.ts';
import { BUN_VERSION, DENO_VERSION, NODE_VERSIONS } from '../runtimes/versions.ts';
import { SERVED, STORY } from './stories.ts';

/**
 * Tells a story with the packed emulator, as a server and without sockets, in every runtime that it is for; and with a
 * page.
 */
export async function testEmulator(report: (result: Result) => void): Promise<boolean> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-emulator-')));
  let ok = true;
  const tell = (result: Result): void => {
    report(result);
    ok &&= result.ok;
  };
  try {
    const packed = await packPublished(join(folder, 'tarballs'));
    await installPacked(
      folder,
      packed.filter(({ name }) => name !== '@one37id/agency-batch'),
    );
    const { node, bun, deno } = await openToolbox();
    const denoFlags = ['run', '--cached-only', '--no-prompt', '--node-modules-dir=manual', '--allow-net=127.0.0.1'];
    const runtimes = [
      ...NODE_VERSIONS.map((version) => ({ runtime: 'Node', version, command: [node(version)] })),
      { runtime: 'Bun', version: BUN_VERSION, command: [bun, 'run', '--no-install'] },
      { runtime: 'Deno', version: DENO_VERSION, command: [deno, ...denoFlags] },
    ];
    for (const [file, story] of Object.entries({ 'served.mjs': SERVED, 'story.mjs': STORY })) {
      await writeFile(join(folder, file), story);
      for (const { runtime, version, command } of runtimes) {
        const [program = '', ...args] = command;
        const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], DENO_DIR: join(folder, 'deno') };
        const { stdout, stderr } = await run(program, [...args, file], { cwd: folder, env, timeout: 60_000 });
        const isRight = stdout === '1\n';
        tell({ runtime: `${runtime}, emulator`, version, ok: isRight, result: isRight ? 'ok' : stdout + stderr });
      }
    }
    tell(await testWithPage());
    return ok;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
