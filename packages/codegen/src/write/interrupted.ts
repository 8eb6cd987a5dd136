import { join } from 'node:path';
import { isNoted } from './journal.ts';
import { isOwned } from './owner.ts';

/** Folder of a run that writes, in the repository's root. It is gone when the run has ended well. */
export const WORKSPACE = '.unfinished';

/** Whether a run was interrupted while it changed the tree, so that files of before and after stand side by side. */
export function isInterrupted(root: string): boolean {
  const folder = join(root, WORKSPACE);
  return isNoted(folder) && !isOwned(folder);
}
