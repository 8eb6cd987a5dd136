import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isJsonObject } from '../json.ts';
import { readPublicPackages } from '../packages.ts';
import { runAnyway } from '../run.ts';

/** Where a repository is for a browser, such as `https://github.com/owner/name`. */
export type RepositoryAddress = string;

/**
 * The repository that a workflow runs in, else that of the remote `origin`; undefined where there is neither. npm
 * refuses a provenance whose repository is not the one in package.json, so the packages name the repository that really
 * builds them.
 */
export async function repositoryOf(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RepositoryAddress | undefined> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (server !== undefined && repository !== undefined) return `${server}/${repository}`;
  const { exitCode, stdout } = await runAnyway('git', ['remote', 'get-url', 'origin'], { cwd: root });
  return exitCode === 0 ? addressOf(stdout.trim()) : undefined;
}

/** The address of a remote, be it written for https or for ssh; undefined for a folder. Credentials are left out. */
export function addressOf(remote: string): RepositoryAddress | undefined {
  const [, host, path] =
    /^(?:(?:https|ssh):\/\/)?(?:[^@/\s]+@)?([\w.-]+\.[a-z]+)(?::\d+)?[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      remote,
    ) ?? [];
  return host === undefined || path === undefined ? undefined : `https://${host}/${path}`;
}

/**
 * Writes `repository`, `homepage` and `bugs` into each published package.json, which is packed then and not committed.
 */
export async function stampRepository(root: string, address: RepositoryAddress): Promise<void> {
  for (const { folder } of await readPublicPackages(root)) {
    const file = join(folder, 'package.json');
    const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!isJsonObject(manifest)) continue;
    const directory = relative(root, folder).replaceAll('\\', '/');
    const fields = {
      repository: { type: 'git', url: `git+${address}.git`, directory },
      homepage: `${address}/tree/main/${directory}#readme`,
      bugs: { url: `${address}/issues` },
    };
    await writeFile(file, `${JSON.stringify({ ...manifest, ...fields }, null, 2)}\n`);
  }
}
