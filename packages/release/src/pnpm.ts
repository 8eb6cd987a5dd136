import { textAt } from './json.ts';
import { readManifest } from './packages.ts';
import { type Output, run, type RunOptions } from './run.ts';

/** Runs the pnpm that the repository's package.json pins, wherever it is called from. */
export async function runPnpm(
  root: string,
  args: readonly string[],
  options: Partial<RunOptions> = {},
): Promise<Output> {
  const pnpm = textAt(await readManifest(root), 'packageManager', root);
  return run('npx', ['--yes', pnpm, ...args], { cwd: root, ...options });
}
