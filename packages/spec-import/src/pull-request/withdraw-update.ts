import { GitHub } from './github.ts';
import { BRANCH, type ProposeOptions } from './propose-update.ts';

const COMMENT =
  'The document that the agency publishes is the one on the main branch again: there is nothing to update.';

/**
 * Closes the pull request of an update that the agency has taken back, or that has come to the main branch in another
 * way.
 *
 * @returns the number of the pull request; undefined where none was open.
 */
export async function withdrawUpdate(
  root: string,
  { base, repository, gh = 'gh' }: ProposeOptions,
): Promise<number | undefined> {
  const github = new GitHub({ repository, head: BRANCH, base, gh, cwd: root });
  const open = await github.findPullRequest();
  if (open !== undefined) await github.close(open, COMMENT);
  return open?.number;
}
