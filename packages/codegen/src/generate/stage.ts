import { mkdtemp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** File name -> contents of one folder without subfolders; empty where there is none. */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const));
  return new Map(files);
}

/** Names of the files that differ, new and deleted ones too. */
export function differingFiles(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

/** Replaces a folder in two renames, so that a failure half-way leaves the old or the new one, never a mixture. */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const staged = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    const fresh = join(staged, 'new');
    await mkdir(fresh);
    for (const [name, text] of files) await writeFile(join(fresh, name), text);
    await rename(folder, join(staged, 'old')).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(fresh, folder);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

/** Replaces one file in one rename. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
