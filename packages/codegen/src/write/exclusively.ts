import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE } from './interrupted.ts';
import { apply, isNoted, rollBack } from './journal.ts';
import { claim } from './owner.ts';
import { differences, type TreeChanges } from './tree-changes.ts';

export { BusyError } from './owner.ts';

/** What a run that writes has for itself. */
export interface Workspace {
  /** A folder for temporary files; it goes with the run, also with one that is killed. */
  readonly temporary: string;
  /**
   * Writes everything that differs, or nothing.
   *
   * @returns Paths of what was written, sorted; a folder that holds nothing else counts as one.
   * @throws what a write failed with.
   */
  commit(changes: TreeChanges): string[];
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Gives one run at a time the right to write to a tree. What a run that was killed had begun is taken back first.
 *
 * @param tell - Gets a line where something was taken back. Default: standard error.
 * @throws {BusyError} while another run is at work.
 * @example
 * await exclusively(root, async ({ commit }) => commit({ files: new Map([['a.txt', 'text']]), folders: new Map() }));
 */
export async function exclusively<Value>(
  root: string,
  use: (workspace: Workspace) => Promise<Value>,
  tell: (line: string) => void = console.error,
): Promise<Value> {
  const folder = join(root, WORKSPACE);
  const left = claim(folder);
  const release = () => {
    // What could not be taken back is left to the next run.
    if (!isNoted(folder)) remove(root, folder);
  };
  const end = (signal: NodeJS.Signals) => {
    release();
    for (const name of SIGNALS) process.removeListener(name, end);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    if (left) {
      const begun = isNoted(folder);
      rollBack(root, folder);
      tell(
        begun
          ? 'A run that was interrupted while it wrote has been taken back: the files are as they were before it.'
          : 'A run was interrupted before or after it wrote; its temporary files have been removed.',
      );
    }
    const temporary = join(folder, 'temporary');
    for (const name of ['temporary', 'new', 'old']) rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(temporary);
    return await use({
      temporary,
      commit(changes) {
        const different = differences(root, changes);
        apply(root, folder, different);
        return [...new Set(different.map(({ part }) => part))].sort();
      },
    });
  } finally {
    for (const name of SIGNALS) process.removeListener(name, end);
    release();
  }
}

/** Under another name first: nobody may claim a folder that is half removed. */
function remove(root: string, folder: string): void {
  renameSync(folder, join(root, `${WORKSPACE}-${process.pid}-${Date.now()}`));
  for (const name of readdirSync(root))
    if (name.startsWith(`${WORKSPACE}-`)) rmSync(join(root, name), { recursive: true, force: true });
}
