import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedPackage } from './pack.ts';
import { runOrThrow } from './run.ts';

/**
 * Installs the tarballs into an empty folder, with plain npm as a user would, and other packages beside them.
 * Install scripts do not run: none of ours needs one, and one below the mock agency calls home.
 *
 * @param others - Versions or aliases by name, all exact.
 */
export async function installPacked(
  folder: string,
  packed: readonly PackedPackage[],
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const ours = Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${filename}`]));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: { ...ours, ...others } }),
  );
  await runOrThrow(
    'npm',
    [
      'install',
      '--ignore-scripts',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--loglevel=error',
    ],
    {
      cwd: folder,
      timeout: 300_000,
    },
  );
}
