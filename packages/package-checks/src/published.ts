import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '../../..');

/** What the checks read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly publishConfig?: { readonly access?: string; readonly provenance?: boolean };
  readonly [field: string]: unknown;
}

/** A package that goes to the registry. */
export interface PublishedPackage {
  /** Its folder below `packages`, such as `core`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every package of the workspace that is not private. */
export const published: readonly PublishedPackage[] = readdirSync(join(ROOT, 'packages'))
  .map((folder) => ({ folder, manifest: readManifest(join(ROOT, 'packages', folder)) }))
  .filter(({ manifest }) => manifest.private !== true);

/** The package.json of a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
