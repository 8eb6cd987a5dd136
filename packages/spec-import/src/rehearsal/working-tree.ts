import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../run.ts';

/** The files of a working tree that git knows or would take: neither what it ignores nor what is built. */
export async function workingTreeFiles(root: string): Promise<string[]> {
  const list = async (...which: readonly string[]): Promise<string[]> =>
    (await run('git', ['ls-files', '-z', ...which], { cwd: root })).stdout.split('\0').filter((file) => file !== '');
  const deleted = new Set(await list('--deleted'));
  const all = await list('--cached', '--others', '--exclude-standard', '--deduplicate');
  return all.filter((file) => !deleted.has(file));
}

/** A repository of its own with these files: what is done in it happens to nobody's work. */
export async function copyWorkingTree(root: string, to: string): Promise<void> {
  for (const file of await workingTreeFiles(root)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(join(root, file), join(to, file));
  }
  // Tests ask git for the files of the repository.
  await run('git', ['init', '--quiet'], { cwd: to });
  await run('git', ['add', '--all'], { cwd: to });
}
