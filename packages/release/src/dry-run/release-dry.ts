import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changelogOf } from '../publish/changelog.ts';
import { runSmoke, runTour } from './consumer.ts';
import { formatPackages } from '../check/format-packages.ts';
import { startLocalRegistry } from './local-registry.ts';
import { packRelease } from '../pack/pack-release.ts';
import { readPublicPackages } from '../packages.ts';
import { runPnpm } from '../pnpm.ts';
import { isPublished, publishRelease } from '../publish/publish-release.ts';
import { run } from '../run.ts';
import { repositoryOf } from '../pack/stamp-repository.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import { versionPackages } from '../version/version-packages.ts';

export interface DryRunOptions {
  /** Path of a Node on which the installed client is called, beside the tour on the pinned one. */
  readonly node?: string;
  /** Ends the run, and everything that it started. */
  readonly signal: AbortSignal;
}

/**
 * A whole release of the last commit, with nothing of it leaving this machine: from a clean clone, with the commands of
 * the release workflow, into a registry of its own; then what a user does with it. It leaves nothing behind.
 *
 * @throws {Error} at the first thing that would not work.
 */
export async function dryRun(root: string, { node, signal }: DryRunOptions): Promise<void> {
  await withTemporaryFolder('release-dry', async (folder) => {
    const clone = join(folder, 'clone');
    const packed = join(folder, 'packed');
    await step('A clean clone of the last commit', () => cloneHead(root, clone, signal));
    await step('Dependencies, as locked', () => runPnpm(clone, ['install', '--frozen-lockfile'], { signal }));
    const versioned = await step('Versions and changelogs', () => versionPackages(clone, signal));
    await printChangelogs(clone, versioned);

    const storage = join(folder, 'registry');
    await mkdir(storage);
    await using registry = await step('A registry on this machine', () => startLocalRegistry(storage));
    const npmrc = registry.npmrc(await scopesOf(clone));
    // In the clone, so that changesets compares with that registry, which has none of our packages, and packs them all.
    await writeFile(join(clone, '.npmrc'), npmrc);
    const packages = await step('Build, pack and check', async () =>
      packRelease(clone, packed, { signal, repository: await repositoryOf(root, process.env) }),
    );
    console.log(`\n${formatPackages(packages)}`);
    const problems = packages.flatMap((each) => each.problems);
    if (problems.length > 0)
      throw new Error(`The packages are not fit to be published: ${problems.length} problems, see above.`);

    await writeFile(join(packed, '.npmrc'), npmrc);
    await step('Publish there', () =>
      publishRelease(
        packages.map(({ release }) => release),
        false,
        { cwd: packed, signal },
      ),
    );
    const consumer = { npmrc, packages, signal };
    await step('A user’s empty project: install, compile, run the tour', () =>
      runTour({ ...consumer, folder: join(folder, 'tour'), node: process.execPath }, clone),
    );
    const smoke = { ...consumer, folder: join(folder, 'smoke'), node: node ?? process.execPath };
    await step('The client alone', () => runSmoke(smoke, '@one37id/agency'));

    for (const { name, version } of packages) {
      const there = await isPublished(name, version, { cwd: root, signal });
      console.log(
        there
          ? `${name} ${version} is published already: a release would leave it.`
          : `${name} ${version} would be published.`,
      );
    }
  });
}

async function cloneHead(root: string, clone: string, signal: AbortSignal): Promise<void> {
  const { stdout } = await run('git', ['status', '--porcelain'], { cwd: root, signal });
  if (stdout !== '') console.log('  What is not committed is not part of it.');
  await run('git', ['clone', '--quiet', root, clone], { cwd: root, signal });
}

async function printChangelogs(clone: string, versioned: boolean): Promise<void> {
  if (!versioned) console.log('  There are no changesets: the versions are those of the last commit.');
  for (const { name, version, folder } of await readPublicPackages(clone)) {
    const changelog = await readFile(join(folder, 'CHANGELOG.md'), 'utf8').catch(() => undefined);
    console.log(
      `\n${name} ${version}\n${changelog === undefined ? '(no changelog)' : changelogOf(changelog, version)}`.replaceAll(
        '\n',
        '\n  ',
      ),
    );
  }
}

async function scopesOf(root: string): Promise<string[]> {
  return [...new Set((await readPublicPackages(root)).map(({ name }) => name.split('/')[0] ?? name))];
}

async function step<Value>(name: string, act: () => Promise<Value>): Promise<Value> {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const value = await act();
  console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}
