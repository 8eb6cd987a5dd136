import { isJsonObject, type JsonObject, numberAt, textAt } from '../json.ts';
import { run } from '../run.ts';

/** A file in a package; sizes are bytes. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** A packed package, as npm itself reads it; sizes are bytes. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly shasum: string;
  readonly integrity: string;
  readonly files: readonly PackedFile[];
}

/** What npm would publish of a tarball. */
export async function readPackedPackage(tarball: string, cwd: string): Promise<PackedPackage> {
  const { stdout } = await run('npm', ['pack', tarball, '--dry-run', '--json', '--ignore-scripts'], { cwd });
  return parsePackOutput(stdout);
}

/**
 * Reads the answer of `npm pack --json` for one package: a list, or with npm 12 an object by names.
 *
 * @throws {Error} when it is anything else.
 */
export function parsePackOutput(text: string): PackedPackage {
  const answer: unknown = JSON.parse(text);
  const packages: unknown[] = Array.isArray(answer) ? answer : isJsonObject(answer) ? Object.values(answer) : [];
  const [entry] = packages;
  if (packages.length !== 1 || !isJsonObject(entry)) throw new Error(`npm packed ${packages.length} packages, not one`);
  const name = textAt(entry, 'name', 'the packed package');
  return {
    name,
    version: textAt(entry, 'version', name),
    size: numberAt(entry, 'size', name),
    unpackedSize: numberAt(entry, 'unpackedSize', name),
    shasum: textAt(entry, 'shasum', name),
    integrity: textAt(entry, 'integrity', name),
    files: parseFiles(entry, name),
  };
}

function parseFiles(entry: JsonObject, name: string): PackedFile[] {
  if (!Array.isArray(entry['files'])) throw new Error(`${name} has no list "files"`);
  return entry['files'].map((file: unknown) => {
    if (!isJsonObject(file)) throw new Error(`${name} lists a file that is none`);
    return { path: textAt(file, 'path', name), size: numberAt(file, 'size', name) };
  });
}
