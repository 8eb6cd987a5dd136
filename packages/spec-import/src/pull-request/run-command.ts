import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ProposeOptions, proposeUpdate } from './propose-update.ts';
import { withdrawUpdate } from './withdraw-update.ts';

/** Variables of a job of GitHub. */
export interface Environment {
  readonly GH_REPO?: string;
  readonly GITHUB_OUTPUT?: string;
  readonly GITHUB_REF_NAME?: string;
}

/**
 * Opens, updates or closes the pull request of an update, and tells the job whether its branch was pushed.
 *
 * @param root - The repository's root folder.
 * @param args - The folder that `updateDocument` left, or `--withdraw`.
 * @param gh - For tests: the GitHub command line. Default: `gh`.
 * @returns What there is to say.
 * @throws {Error} with the usage, where something is missing.
 */
export async function runCommand(
  root: string,
  [folder]: readonly string[],
  { GH_REPO, GITHUB_OUTPUT, GITHUB_REF_NAME }: Environment,
  gh?: string,
): Promise<string> {
  if (folder === undefined || GH_REPO === undefined || GITHUB_REF_NAME === undefined) {
    throw new Error(
      'usage: GH_REPO=<owner/name> GITHUB_REF_NAME=<branch> node packages/spec-import/src/pull-request/command.ts <folder> | --withdraw',
    );
  }
  const options: ProposeOptions = { base: GITHUB_REF_NAME, repository: GH_REPO, ...(gh === undefined ? {} : { gh }) };
  if (folder === '--withdraw') {
    const closed = await withdrawUpdate(root, options);
    return closed === undefined ? 'No pull request is open.' : `The pull request ${closed} is closed.`;
  }
  const pushed = await proposeUpdate(root, resolve(folder), options);
  if (GITHUB_OUTPUT !== undefined) await appendFile(GITHUB_OUTPUT, `pushed=${String(pushed)}\n`);
  return pushed ? 'The branch spec-update is pushed.' : 'The branch spec-update holds this change already.';
}
