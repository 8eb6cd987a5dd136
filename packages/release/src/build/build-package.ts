import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.ts';
import { declarationsOf } from './declarations.ts';
import { type Manifest, namedBy } from './entries.ts';
import { licencesOf } from './licences.ts';

const LICENCES = 'dist/THIRD-PARTY-LICENCES.txt';

/**
 * Builds a published package, after tsc has written its declarations: every entry of its package.json as an ES module
 * and as CommonJS, each with declarations. What dist has besides is removed: it would be published.
 * What its package.json names and has no source was made by another step of the build: it stays, with the map that it
 * names.
 */
export async function buildPackage(folder: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const built = [await bundle(folder, manifest, 'js'), await bundle(folder, manifest, 'cjs')];
  const texts = declarationsOf(folder, manifest);
  const licences = licencesOf(built.flatMap(({ modules }) => modules));
  if (licences !== '') texts.set(LICENCES, `${licences}\n`);
  for (const [file, text] of texts) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  // After the build and not before, so that whatever runs meanwhile finds its modules.
  const named = namedBy(manifest).flatMap((file) => (hasMap(join(folder, file)) ? [file, `${file}.map`] : [file]));
  const wanted = new Set([...named, ...texts.keys(), ...built.flatMap(({ files }) => files)]);
  for (const file of globSync('dist/**/*.*', { cwd: folder })) {
    if (!wanted.has(file.replaceAll('\\', '/'))) rmSync(join(folder, file));
  }
}

/** Whether a file says that it has a map: one without may have had one before. */
function hasMap(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes('//# sourceMappingURL=');
}
