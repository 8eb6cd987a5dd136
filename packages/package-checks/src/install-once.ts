import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrThrow } from './run.ts';

/**
 * Installs packages with plain npm, once for each set of versions, outside of the workspace and without install
 * scripts.
 *
 * @param cache - The folder that keeps what was installed.
 * @returns The path of its node_modules.
 */
export async function installOnce(cache: string, dependencies: Readonly<Record<string, string>>): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies });
  const folder = join(cache, createHash('sha256').update(manifest).digest('hex').slice(0, 12));
  if (!existsSync(folder)) {
    // Under another name until it is complete, so that an interrupted install is never taken for a whole one.
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'package.json'), manifest);
    const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    try {
      await runOrThrow('npm', ['install', '--ignore-scripts', '--prefer-offline', ...quiet], {
        cwd: unfinished,
        timeout: 600_000,
      });
      // Whoever was first has the same.
      if (!existsSync(folder)) await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  return join(folder, 'node_modules');
}
