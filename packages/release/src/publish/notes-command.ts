// node packages/release/src/publish/notes-command.ts <folder>: a tag and release notes for each package that release-pack.ts
// packed. For release.yml, in a job without installed dependencies: nothing that this imports may need one.
import { resolve } from 'node:path';
import { createReleaseNotes } from './release-notes.ts';

try {
  const [folder] = process.argv.slice(2);
  const { GITHUB_SHA: commit } = process.env;
  if (folder === undefined || commit === undefined)
    throw new Error('usage: GITHUB_SHA=<commit> node packages/release/src/publish/notes-command.ts <folder>');
  await createReleaseNotes(new URL('../../../..', import.meta.url).pathname, resolve(folder), commit);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
