import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPackage } from './check-package.ts';
import { lintPackage } from './lint-package.ts';
import { readManifest } from '../packages.ts';
import { type PackedPackage, readPackedPackage } from './packed-package.ts';
import type { Release } from '../publish/publish-plan.ts';
import { run } from '../run.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

/** A package that would be published, and what is wrong with it. */
export interface InspectedPackage extends PackedPackage {
  readonly release: Release;
  readonly problems: readonly string[];
}

/** Reads and checks packed packages: our own rules, publint, and whether their types resolve wherever ESM does. */
export async function inspectPackages(releases: readonly Release[], root: string): Promise<InspectedPackage[]> {
  const ours = releases.map(({ name }) => name);
  return Promise.all(
    releases.map((release) =>
      withTemporaryFolder('package', async (folder) => {
        await run('tar', ['-xzf', release.tarball, '-C', folder, '--strip-components=1'], { cwd: folder });
        const packed = await readPackedPackage(release.tarball, folder);
        const [manifest, paths, lint] = await Promise.all([
          readManifest(folder),
          findPaths(packed, folder, root),
          lintPackage(release.tarball),
        ]);
        const problems = [...checkPackage({ manifest, files: packed.files, ours }), ...paths, ...lint];
        return { ...packed, release, problems };
      }),
    ),
  );
}

/** Nothing of the machine on which a package was built may stand in it. */
async function findPaths({ files }: PackedPackage, folder: string, root: string): Promise<string[]> {
  const holding = await Promise.all(
    files.map(async ({ path }) => ({ path, holds: (await readFile(join(folder, path))).includes(root) })),
  );
  return holding.filter(({ holds }) => holds).map(({ path }) => `${path} names the folder in which it was built`);
}
