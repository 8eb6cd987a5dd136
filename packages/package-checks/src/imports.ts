import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readManifest, ROOT } from './published.ts';

/** A package of this repository. */
export interface Room {
  /** Its folder below `packages`. */
  readonly folder: string;
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

/** An import, as it stands in a file of this repository. Paths are from the repository's root. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  /** What it names by a path. */
  readonly path?: string;
  /**
   * The same where it is a file of ours: what a test holds as a text may look like an import of one that is not there.
   */
  readonly target?: string;
  /** The folder of the package of ours that it names by its name. */
  readonly room?: string;
}

export const rooms: readonly Room[] = readdirSync(join(ROOT, 'packages'))
  .filter((folder) => existsSync(join(ROOT, 'packages', folder, 'package.json')))
  .map((folder) => {
    const { name, dependencies = {}, devDependencies = {} } = readManifest(join(ROOT, 'packages', folder));
    return {
      folder,
      name,
      dependencies: Object.keys(dependencies as object),
      devDependencies: Object.keys(devDependencies as object),
    };
  });

/** Every source file of ours, by its path from the root: sources, tests and what helps them, and the scripts. */
export const listSources = (): string[] =>
  globSync(['packages/*/**/*.{ts,tsx,mjs}', 'scripts/*.{ts,mjs}'], {
    cwd: ROOT,
    exclude: (name) => /(^|\/)(node_modules|dist)$/.test(name),
  });

/** Every import that a source file of ours has. */
export function readImports(): readonly Import[] {
  const files = listSources();
  const known = new Set(files);
  return files.flatMap((file) =>
    specifiersOf(readFileSync(join(ROOT, file), 'utf8')).map((specifier) => read(file, specifier, known)),
  );
}

/** What a module imports, types included. */
export function specifiersOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\b(?:[^;'"]*\bfrom)?\s*['"]([^'"]+)['"]/gm);
  const calls = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [...statements, ...calls].map(([, specifier = '']) => specifier);
}

/** Tests, what only they import, and what builds a package: nobody installs any of it. */
export const isTest = (file: string): boolean =>
  /\.test(-d)?\.tsx?$|^packages\/[\w-]+\/(test|build|fixtures|consumer|frameworks|src\/(.*\/)?testing)\//.test(file);

/** The folder below `packages` that a file is in; undefined for the scripts. */
export const roomOf = (file: string): string | undefined => /^packages\/([\w-]+)\//.exec(file)?.[1];

function read(file: string, specifier: string, known: ReadonlySet<string>): Import {
  if (specifier.startsWith('.')) {
    const path = join(dirname(file), specifier);
    return { file, specifier, path, ...(known.has(path) && { target: path }) };
  }
  const room = rooms.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))?.folder;
  // A package that names itself runs what is built of it: no arrow.
  return { file, specifier, ...(room !== undefined && room !== roomOf(file) && { room }) };
}
