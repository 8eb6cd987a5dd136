import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolderOf } from './dependencies.ts';

/**
 * The licences of installed packages of which something is in a bundle, given the modules in it: all ask to be kept
 * with it.
 */
export function licencesOf(modules: readonly string[]): string {
  const folders = modules.filter((file) => /[\\/]node_modules[\\/]/.test(file)).map(packageFolderOf);
  return [...new Set(folders)].toSorted().map(licenceOf).join('\n\n');
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const files = readdirSync(folder)
    .filter((file) => /^licen[cs]e/i.test(file))
    .toSorted();
  if (files.length === 0) throw new Error(`${name} has no licence to keep: it cannot be bundled`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
