// node scripts/spec-update-pr.ts <folder>: opens or updates the pull request that spec-update.ts prepared. For
// spec-update.yml, in a job without installed dependencies: nothing that this imports may need one.
import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { proposeUpdate } from '../packages/codegen/src/release/propose-update.ts';

const { GH_REPO, GITHUB_OUTPUT, GITHUB_REF_NAME } = process.env;
try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined || GH_REPO === undefined || GITHUB_REF_NAME === undefined) {
    throw new Error('usage: GH_REPO=<owner/name> GITHUB_REF_NAME=<branch> node scripts/spec-update-pr.ts <folder>');
  }
  const pushed = await proposeUpdate(new URL('..', import.meta.url).pathname, resolve(folder), { base: GITHUB_REF_NAME, repository: GH_REPO });
  if (GITHUB_OUTPUT !== undefined) await appendFile(GITHUB_OUTPUT, `pushed=${String(pushed)}\n`);
  console.log(pushed ? 'The branch spec-update is pushed.' : 'The branch spec-update holds this change already.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
