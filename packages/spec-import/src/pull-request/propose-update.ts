import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run.ts';
import { GitHub } from './github.ts';
import { isJsonObject, textAt } from './json.ts';
import { LABELS, type PullRequest } from './pull-request.ts';

export interface ProposeOptions {
  /** The branch that it is to be merged into. */
  readonly base: string;
  /** `owner/name` */
  readonly repository: string;
  /** For tests: the GitHub command line. Default: `gh`. */
  readonly gh?: string;
}

export const BRANCH = 'spec-update';
/** All that an import writes. The patch was made beside a foreign document: it may touch nothing else. */
const WRITABLE =
  /^(openapi\/((upstream|provenance|openapi)\.json|identities\.yaml)|packages\/[\w-]+\/(api\.md|src\/([\w-]+\/)*[\w-]+\.gen\.ts)|\.changeset\/[\w-]+\.md)$/;
const AUTHOR = [
  '-c',
  'user.name=github-actions[bot]',
  '-c',
  'user.email=41898282+github-actions[bot]@users.noreply.github.com',
];

/**
 * Commits what `updateDocument` left in a folder to one branch, and opens or updates the one pull request of it. It
 * merges nothing: a breaking change takes back the permission to merge that a harmless one may have got before.
 *
 * @returns whether the branch changed.
 */
export async function proposeUpdate(
  root: string,
  folder: string,
  { base, repository, gh = 'gh' }: ProposeOptions,
): Promise<boolean> {
  const wanted = parsePullRequest(await readFile(join(folder, 'pull-request.json'), 'utf8'));
  const git = (...args: string[]) => run('git', args, { cwd: root });
  // The token is asked for where it is needed, and stored nowhere.
  const remote = (...args: string[]) =>
    git('-c', 'credential.helper=', '-c', `credential.helper=!${gh} auth git-credential`, ...args);

  await git('checkout', '--quiet', '-B', BRANCH);
  await git('apply', '--index', join(folder, 'change.patch'));
  checkChanges((await git('diff', '--cached', '--raw', '-z', '--no-renames', 'HEAD')).stdout);
  await git(...AUTHOR, 'commit', '--quiet', '--message', wanted.title);

  const github = new GitHub({ repository, head: BRANCH, base, gh, cwd: root });
  const open = await github.findPullRequest();
  // Before the push: in between, it could be merged by itself.
  if (open !== undefined && wanted.draft) await github.holdBack(open);
  const pushed = !(await isThere(root, remote));
  if (pushed) await remote('push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${BRANCH}`);
  await github.save(wanted, open);
  return pushed;
}

/** The same change on the same base, but for the date of the import, needs no new commit and no new checks. */
async function isThere(root: string, remote: (...args: string[]) => Promise<unknown>): Promise<boolean> {
  const answers = [
    () => remote('fetch', '--quiet', '--depth=2', 'origin', BRANCH),
    () => run('git', ['diff', '--quiet', 'FETCH_HEAD', 'HEAD', '--', '.', ':!openapi/provenance.json'], { cwd: root }),
  ];
  for (const answer of answers)
    if (
      !(await answer().then(
        () => true,
        () => false,
      ))
    )
      return false;
  return true;
}

/**
 * @param raw - The answer of `git diff --raw -z --no-renames`.
 * @throws {Error} for a path that no import writes, and for what is no plain file.
 */
export function checkChanges(raw: string): void {
  const parts = raw.split('\0').slice(0, -1);
  if (parts.length === 0) throw new Error('The patch changes nothing');
  for (let at = 0; at < parts.length; at += 2) {
    const [, mode = ''] = (parts[at] ?? '').split(' ');
    const path = parts[at + 1] ?? '';
    if (!WRITABLE.test(path)) throw new Error(`The patch touches ${path}, which no import writes`);
    if (mode !== '100644' && mode !== '000000')
      throw new Error(`The patch makes ${path} something else than a plain file (${mode})`);
  }
}

/** @throws {Error} when it is none that `composePullRequest` made. */
export function parsePullRequest(text: string): PullRequest {
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value) || !Array.isArray(value['labels']) || typeof value['draft'] !== 'boolean')
    throw new Error('pull-request.json is no pull request');
  const labels = value['labels'].map((label: unknown) => {
    const known = Object.values(LABELS).find((each) => each === label);
    if (known === undefined) throw new Error('pull-request.json has a label that is none of ours');
    return known;
  });
  return {
    title: textAt(value, 'title', 'pull-request.json'),
    body: textAt(value, 'body', 'pull-request.json'),
    labels,
    draft: value['draft'],
  };
}
