// node packages/release/src/publish/notes-command.ts: a tag and release notes for each package whose version is
// published and has none yet. For release.yml, in a job without installed dependencies: nothing that this imports may
// need one.
import { createReleaseNotes } from './release-notes.ts';

try {
  const { GITHUB_SHA: commit } = process.env;
  if (commit === undefined)
    throw new Error('usage: GITHUB_SHA=<commit> node packages/release/src/publish/notes-command.ts');
  await createReleaseNotes(new URL('../../../..', import.meta.url).pathname, commit);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
