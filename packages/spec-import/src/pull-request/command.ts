// node packages/spec-import/src/pull-request/command.ts <folder>: opens or updates the pull request that spec-update.ts
// prepared; with `--withdraw` it closes it, since nothing is to be updated any more.
// For spec-update.yml, in jobs without installed dependencies: nothing that this imports may need one.
import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ProposeOptions, proposeUpdate } from './propose-update.ts';
import { withdrawUpdate } from './withdraw-update.ts';

const { GH_REPO, GITHUB_OUTPUT, GITHUB_REF_NAME } = process.env;
const root = new URL('../../../..', import.meta.url).pathname;
try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined || GH_REPO === undefined || GITHUB_REF_NAME === undefined) {
    throw new Error(
      'usage: GH_REPO=<owner/name> GITHUB_REF_NAME=<branch> node packages/spec-import/src/pull-request/command.ts <folder> | --withdraw',
    );
  }
  const options = { base: GITHUB_REF_NAME, repository: GH_REPO };
  if (folder === '--withdraw') await withdraw(options);
  else await propose(resolve(folder), options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function propose(folder: string, options: ProposeOptions): Promise<void> {
  const pushed = await proposeUpdate(root, folder, options);
  if (GITHUB_OUTPUT !== undefined) await appendFile(GITHUB_OUTPUT, `pushed=${String(pushed)}\n`);
  console.log(pushed ? 'The branch spec-update is pushed.' : 'The branch spec-update holds this change already.');
}

async function withdraw(options: ProposeOptions): Promise<void> {
  const closed = await withdrawUpdate(root, options);
  console.log(closed === undefined ? 'No pull request is open.' : `The pull request ${closed} is closed.`);
}
