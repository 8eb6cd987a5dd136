import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** File name -> contents of one folder without subfolders; empty where there is none. */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return new Map(files);
}

/** Names of the files that differ, new and deleted ones too. */
export function differingFiles(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}
