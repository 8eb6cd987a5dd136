import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { published, readManifest, ROOT } from './published.ts';
import { runOrThrow } from './run.ts';

/** A package as it would be published. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** The tarball's path. */
  readonly filename: string;
  /** What is in it, by its path there. */
  readonly files: readonly { readonly path: string }[];
}

/**
 * Packs the published packages into a folder, with the pnpm that publishes them: it writes versions for `workspace:`
 * ranges.
 */
export async function packPublished(destination: string): Promise<readonly PackedPackage[]> {
  for (const { folder } of published) {
    if (!existsSync(join(ROOT, 'packages', folder, 'dist')))
      throw new Error(`packages/${folder} is not built: run \`npm test\`, which builds first`);
  }
  const pnpm = String(readManifest(ROOT)['packageManager']);
  const filters = published.flatMap(({ manifest }) => ['--filter', manifest.name]);
  const list = await runOrThrow(
    'npx',
    ['--yes', pnpm, '-r', ...filters, 'pack', '--json', '--pack-destination', destination],
    { cwd: ROOT },
  );
  return (JSON.parse(list) as PackedPackage[]).map((each) => ({
    ...each,
    files: each.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }));
}
