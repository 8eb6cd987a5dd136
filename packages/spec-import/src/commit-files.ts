import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readFolder, replaceFile, replaceFolder } from '@one37id/agency-codegen/generate';

/** What is to be written: single files and whole folders, by their paths from the repository's root. */
export interface FileChanges {
  readonly files: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Writers {
  readonly replaceFile: (file: string, text: string) => Promise<void>;
  readonly replaceFolder: (folder: string, files: ReadonlyMap<string, string>) => Promise<void>;
}

/**
 * Writes everything that differs, or nothing: when one of the writes fails, those before it are taken back.
 *
 * @param writers - For tests: how a file and a folder are replaced.
 * @returns Paths of what was written, sorted.
 * @throws the failure of the write.
 */
export async function commitFiles(root: string, { files, folders }: FileChanges, writers: Writers = { replaceFile, replaceFolder }): Promise<string[]> {
  const undo: (() => Promise<void>)[] = [];
  const written: string[] = [];
  try {
    for (const [path, texts] of folders) {
      const folder = join(root, path);
      const before = await readFolder(folder);
      if (sameFiles(before, texts)) continue;
      undo.push(() => (before.size === 0 ? rm(folder, { recursive: true, force: true }) : replaceFolder(folder, before)));
      await writers.replaceFolder(folder, texts);
      written.push(path);
    }
    for (const [path, text] of files) {
      const file = join(root, path);
      const before = await readFile(file, 'utf8').catch(() => undefined);
      if (before === text) continue;
      undo.push(() => (before === undefined ? rm(file, { force: true }) : replaceFile(file, before)));
      await writers.replaceFile(file, text);
      written.push(path);
    }
  } catch (error) {
    for (const back of undo.reverse()) await back();
    throw error;
  }
  return written.sort();
}

function sameFiles(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean {
  return before.size === after.size && [...after].every(([name, text]) => before.get(name) === text);
}
