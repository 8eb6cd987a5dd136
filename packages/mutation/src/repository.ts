import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

/** Copies what is committed and what is about to be, and makes it ready for tests: a mutant never stands in a tree where somebody works. */
export async function copyRepository(root: string, to: string): Promise<void> {
  const kept = await filesOf(root);
  for (const file of kept) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(join(root, file), join(to, file));
  }
  // Tests ask git for the files of the repository.
  await run('git', ['init', '--quiet'], to);
  await run('git', ['add', '--all'], to);
  await run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], to);
  await run('turbo', ['run', 'build', '--output-logs=errors-only'], to);
}

/** The files of the working tree that git knows or would take. */
export async function filesOf(root: string): Promise<string[]> {
  const list = async (...which: readonly string[]) =>
    (await run('git', ['ls-files', '-z', ...which], root)).split('\0').filter((file) => file !== '');
  const deleted = new Set(await list('--deleted'));
  const all = await list('--cached', '--others', '--exclude-standard', '--deduplicate');
  return all.filter((file) => !deleted.has(file));
}

/** Files that differ from a commit. */
export async function changedSince(root: string, commit: string): Promise<string[]> {
  const text = await run('git', ['diff', '--name-only', '-z', '--diff-filter=d', '--end-of-options', commit], root);
  return text.split('\0').filter((file) => file !== '');
}
