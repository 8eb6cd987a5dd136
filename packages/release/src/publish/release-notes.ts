import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changelogOf, releaseTag } from './changelog.ts';
import { readPublicPackages } from '../packages.ts';
import { readPublishPlan } from './publish-plan.ts';
import { run, runAnyway } from '../run.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

/** Gives each published package its tag at a commit, and its part of the changelog as release notes; once. */
export async function createReleaseNotes(root: string, packed: string, commit: string): Promise<void> {
  const folders = new Map((await readPublicPackages(root)).map(({ name, folder }) => [name, folder]));
  for (const { name, version } of await readPublishPlan(packed)) {
    const tag = releaseTag(name, version);
    const found = await runAnyway('gh', ['release', 'view', tag], { cwd: root });
    if (found.exitCode === 0) continue;
    const notes = changelogOf(await readFile(join(folders.get(name) ?? root, 'CHANGELOG.md'), 'utf8'), version);
    await withTemporaryFolder('notes', async (folder) => {
      const file = join(folder, 'notes.md');
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
