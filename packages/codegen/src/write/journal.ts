import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileChange } from './tree-changes.ts';

interface Step {
  readonly path: string;
  /** There was a file; it is kept until all is written. */
  readonly existed: boolean;
}

interface Journal {
  readonly steps: readonly Step[];
  /** Folders that are made, the outer ones first. */
  readonly folders: readonly string[];
}

/**
 * Makes changes so that all of them happen or none: everything is written aside, what will be done is noted, and then
 * files only change places by renaming, which needs no space. Until the note is removed, {@link rollBack} restores the
 * files, in this process or in another one.
 *
 * @param folder - On the same file system as the root, and for this alone.
 * @throws what a write failed with; then everything is as it was, or, where not even that could be restored, still
 * noted.
 */
export function apply(root: string, folder: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  for (const { path } of changes) checkWritable(join(root, path));
  const journal: Journal = {
    steps: changes.map(({ path }) => ({ path, existed: existsSync(join(root, path)) })),
    folders: missingFolders(root, changes),
  };
  for (const name of ['new', 'old']) mkdirSync(join(folder, name), { recursive: true });
  for (const [index, { path, text }] of changes.entries()) {
    if (text === undefined) continue;
    const staged = join(folder, 'new', String(index));
    writeFileSync(staged, text);
    if (existsSync(join(root, path))) chmodSync(staged, statSync(join(root, path)).mode);
  }
  writeFileSync(join(folder, 'journal.new'), JSON.stringify(journal), { flush: true });
  renameSync(join(folder, 'journal.new'), join(folder, JOURNAL));
  try {
    for (const made of journal.folders) mkdirSync(join(root, made), { recursive: true });
    for (const [index, { path, text }] of changes.entries()) {
      if (journal.steps[index]?.existed === true) renameSync(join(root, path), join(folder, 'old', String(index)));
      if (text !== undefined) renameSync(join(folder, 'new', String(index)), join(root, path));
    }
    rmSync(join(folder, JOURNAL));
  } catch (error) {
    rollBack(root, folder);
    throw error;
  }
}

const JOURNAL = 'journal.json';

/** Whether changes were begun and neither finished nor taken back. */
export const isNoted = (folder: string): boolean => existsSync(join(folder, JOURNAL));

/** Restores the files as they were before changes that were begun. May itself be interrupted, and done again. */
export function rollBack(root: string, folder: string): void {
  if (!isNoted(folder)) return;
  const { steps, folders } = JSON.parse(readFileSync(join(folder, JOURNAL), 'utf8')) as Journal;
  for (const [index, { path, existed }] of [...steps.entries()].reverse()) {
    const kept = join(folder, 'old', String(index));
    if (existed) {
      if (existsSync(kept)) renameSync(kept, join(root, path));
    } else if (!existsSync(join(folder, 'new', String(index)))) {
      rmSync(join(root, path), { force: true });
    }
  }
  for (const made of [...folders].reverse()) {
    const path = join(root, made);
    // What somebody else has put there meanwhile is theirs.
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
  rmSync(join(folder, JOURNAL));
}

/** A file that may not be written to is not replaced either. */
function checkWritable(file: string): void {
  if (existsSync(file)) accessSync(file, constants.W_OK);
}

function missingFolders(root: string, changes: readonly FileChange[]): string[] {
  const missing = new Set<string>();
  for (const { path, text } of changes) {
    for (
      let folder = dirname(path);
      text !== undefined && folder !== '.' && !existsSync(join(root, folder));
      folder = dirname(folder)
    )
      missing.add(folder);
  }
  return [...missing].sort();
}
