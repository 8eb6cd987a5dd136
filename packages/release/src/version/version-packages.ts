import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublicPackages } from '../packages.ts';
import { runPnpm } from '../pnpm.ts';

/**
 * Turns the changesets into versions and changelogs; the constants that repeat a version follow.
 *
 * @returns whether there were changesets.
 */
export async function versionPackages(root: string, signal?: AbortSignal): Promise<boolean> {
  const changesets = (await readdir(join(root, '.changeset'))).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  if (changesets.length === 0) return false;
  await runPnpm(root, ['exec', 'changeset', 'version'], signal && { signal });
  for (const { folder, version } of await readPublicPackages(root)) {
    const file = join(folder, 'src/version.ts');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) await writeFile(file, withVersion(text, version));
  }
  return true;
}

/** @throws {Error} when there is no one `VERSION` to replace. */
export function withVersion(text: string, version: string): string {
  const constant = /(?<=^export const VERSION = ')[^']*(?=';$)/gm;
  if (text.match(constant)?.length !== 1)
    throw new Error("src/version.ts has no one line `export const VERSION = '…';`");
  return text.replace(constant, version);
}
