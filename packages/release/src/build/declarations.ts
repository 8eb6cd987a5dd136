import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type Manifest, typesOf } from './entries.ts';

/**
 * The declarations that a user can reach from a package.json, for both formats, by their path. tsc writes one for each
 * module, once; what differs between the formats is only what they call each other: `./a.js` is `./a.cjs` for CommonJS.
 *
 * They stay one for each module: in a bundle an interface is exported under its name by a list at the end, and
 * TypeScript lets nobody add fields to such a one.
 */
export function declarationsOf(folder: string, manifest: Manifest): Map<string, string> {
  const found = new Map<string, string>();
  const left = typesOf(manifest);
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file)) continue;
    const ending = file.endsWith('.cts') ? 'cjs' : 'js';
    const source = posix.join(folder, file.replace(/\.cts$/, '.ts'));
    if (!existsSync(source)) throw new Error(`${manifest.name} names ${file}, but tsc has not written ${source}`);
    const text = withEnding(readFileSync(source, 'utf8'), ending);
    found.set(file, text);
    const own = [...text.matchAll(RELATIVE)].map(([, , path = '']) => path);
    left.push(...own.map((path) => posix.join(posix.dirname(file), `${path}.d.${ending === 'cjs' ? 'cts' : 'ts'}`)));
  }
  return found;
}

/** Another module of the package, as declarations name it: in an import, an export or a type. */
const RELATIVE = /(\bfrom |\bimport\(|\bimport )['"](\.{1,2}\/[^'"]+)\.(?:ts|c?js)['"]/g;

/** A declaration that names its neighbours by another ending. */
export function withEnding(text: string, ending: 'js' | 'cjs'): string {
  return text.replace(RELATIVE, (_, before: string, path: string) => `${before}'${path}.${ending}'`);
}
