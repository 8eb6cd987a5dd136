import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the package that a file is in. */
export function packageFolderOf(file: string): string {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
  if (folder === undefined) throw new Error(`${file} is in no installed package`);
  return folder;
}

/** Whether `require` of a package, from a folder, finds an ES module or nothing at all. */
export function hasOnlyModule(name: string, folder: string): boolean {
  try {
    return isModule(createRequire(join(folder, 'package.json')).resolve(name));
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return true;
    throw error;
  }
}

/** For Node, by its ending and the nearest package.json. */
function isModule(file: string): boolean {
  if (/\.[mc]js$/.test(file)) return file.endsWith('.mjs');
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const text = textOf(join(folder, 'package.json'));
    if (text !== undefined) return (JSON.parse(text) as { type?: string }).type === 'module';
    if (folder === dirname(folder)) return false;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
