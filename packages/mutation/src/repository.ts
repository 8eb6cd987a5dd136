import { runOrThrow } from '@one37id/agency-package-checks/run';
import { copyWorkingTree } from '@one37id/agency-spec-import/working-tree';

/** Copies the working tree, and makes it ready for tests: a mutant never stands in a tree where somebody works. */
export async function copyRepository(root: string, to: string): Promise<void> {
  await copyWorkingTree(root, to);
  const patient = { cwd: to, timeout: 900_000 };
  await runOrThrow('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], patient);
  await runOrThrow('turbo', ['run', 'build', '--output-logs=errors-only'], patient);
}

/** Files that differ from a commit. */
export async function changedSince(root: string, commit: string): Promise<ReadonlySet<string>> {
  const options = ['--name-only', '-z', '--diff-filter=d', '--end-of-options', commit];
  return new Set((await runOrThrow('git', ['diff', ...options], { cwd: root })).split('\0'));
}
