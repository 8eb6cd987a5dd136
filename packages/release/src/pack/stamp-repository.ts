import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isJsonObject } from '../json.ts';
import { readPublicPackages } from '../packages.ts';

/** The field `repository` of a package.json. */
export interface RepositoryField {
  readonly type: 'git';
  readonly url: string;
}

/**
 * The repository that a workflow runs in; undefined outside of one. npm refuses a provenance whose repository is not the
 * one in package.json, so the packages name the repository that really builds them.
 */
export function repositoryOf(env: Readonly<Record<string, string | undefined>>): RepositoryField | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (server === undefined || repository === undefined) return undefined;
  return { type: 'git', url: `git+${server}/${repository}.git` };
}

/** Writes it into the package.json of each published package, which is packed then and not committed. */
export async function stampRepository(root: string, repository: RepositoryField): Promise<void> {
  for (const { folder } of await readPublicPackages(root)) {
    const file = join(folder, 'package.json');
    const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!isJsonObject(manifest)) continue;
    const directory = relative(root, folder).replaceAll('\\', '/');
    await writeFile(file, `${JSON.stringify({ ...manifest, repository: { ...repository, directory } }, null, 2)}\n`);
  }
}
