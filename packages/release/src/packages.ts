import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type JsonObject, textAt } from './json.ts';

/** A package of this repository that is published. */
export interface PublicPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** The packages that are published: those below `packages` that are not private. */
export async function readPublicPackages(root: string): Promise<PublicPackage[]> {
  const folders = (await readdir(join(root, 'packages'))).sort().map((name) => join(root, 'packages', name));
  const found = await Promise.all(
    folders.map(async (folder) => {
      const manifest = await readManifest(folder).catch(() => undefined);
      if (manifest === undefined || manifest['private'] === true) return [];
      return [{ name: textAt(manifest, 'name', folder), version: textAt(manifest, 'version', folder), folder }];
    }),
  );
  return found.flat();
}

/** The package.json of a folder. @throws {Error} when there is none. */
export async function readManifest(folder: string): Promise<JsonObject> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (!isJsonObject(manifest)) throw new Error(`${folder} has no package.json that is an object`);
  return manifest;
}
