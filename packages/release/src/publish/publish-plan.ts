import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, textAt } from '../json.ts';

/** One package to publish. */
export interface Release {
  readonly name: string;
  readonly version: string;
  readonly access: 'public' | 'restricted';
  /** The npm tag: `latest`, or that of a prerelease. */
  readonly tag: string;
  /** Path of the tarball. */
  readonly tarball: string;
}

/**
 * Reads what `changeset pack` left in a folder: the packages in the order in which they must be published, each after
 * those that it depends on.
 *
 * @throws {Error} when a tarball is not the one that was packed.
 */
export async function readPublishPlan(folder: string): Promise<Release[]> {
  const releases = parsePublishPlan(await readFile(join(folder, 'publish-plan.json'), 'utf8'));
  return Promise.all(
    releases.map(async ({ integrity, ...release }) => {
      const tarball = join(folder, release.tarball);
      const found = `sha256-${createHash('sha256')
        .update(await readFile(tarball))
        .digest('base64')}`;
      if (found !== integrity) throw new Error(`${release.tarball} has ${found}; ${integrity} was packed`);
      return { ...release, tarball };
    }),
  );
}

/** @throws {Error} when it is no plan of version 1 whose packages are packed. */
export function parsePublishPlan(text: string): (Release & { readonly integrity: string })[] {
  const file: unknown = JSON.parse(text);
  if (!isJsonObject(file) || file['version'] !== 1 || !Array.isArray(file['plan']))
    throw new Error('publish-plan.json is no plan of version 1');
  return file['plan'].flat().map((entry: unknown) => {
    if (!isJsonObject(entry) || entry['kind'] !== 'publish')
      throw new Error('publish-plan.json holds more than packages to publish');
    const name = textAt(entry, 'name', 'a release');
    const access = textAt(entry, 'access', name);
    const tarball = isJsonObject(entry['tarball']) ? entry['tarball'] : {};
    const path = textAt(tarball, 'path', name);
    // The plan comes as an artifact: it must not lead out of its own folder.
    if (!/^packages\/[\w.-]+\.tgz$/.test(path)) throw new Error(`${name}: ${path} is no packed package`);
    if (access !== 'public' && access !== 'restricted') throw new Error(`${name}: there is no access "${access}"`);
    return {
      name,
      version: textAt(entry, 'version', name),
      access,
      tag: textAt(entry, 'tag', name),
      tarball: path,
      integrity: textAt(tarball, 'integrity', name),
    };
  });
}
