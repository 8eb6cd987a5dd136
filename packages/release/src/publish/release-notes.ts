import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changelogOf, releaseTag } from './changelog.ts';
import { readPublicPackages } from '../packages.ts';
import { isPublished } from './publish-release.ts';
import { run, runAnyway } from '../run.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

/**
 * Gives each package of which the registry has the present version its tag at a commit, and its part of the changelog
 * as release notes; once. It looks at all packages and not at what was just published: of a release that broke off,
 * those that came through before have none yet when it is run again.
 */
export async function createReleaseNotes(root: string, commit: string): Promise<void> {
  for (const { name, version, folder } of await readPublicPackages(root)) {
    const tag = releaseTag(name, version);
    const found = await runAnyway('gh', ['release', 'view', tag], { cwd: root });
    if (found.exitCode === 0 || !(await isPublished(name, version, { cwd: root }))) continue;
    const notes = changelogOf(await readFile(join(folder, 'CHANGELOG.md'), 'utf8'), version);
    await withTemporaryFolder('notes', async (temporary) => {
      const file = join(temporary, 'notes.md');
      await writeFile(file, notes);
      const prerelease = version.includes('-') ? ['--prerelease'] : [];
      await run(
        'gh',
        ['release', 'create', tag, '--target', commit, '--title', tag, '--notes-file', file, ...prerelease],
        { cwd: root },
      );
    });
    console.log(tag);
  }
}
