import { run } from '../run.ts';
import { temporaryRepository } from './temporary-repository.ts';

export interface CommittedRepository {
  readonly root: string;
  readonly git: (...args: string[]) => Promise<string>;
  /** Commits everything; with a version, as its release. */
  readonly commit: (release?: string) => Promise<void>;
}

/** A {@link temporaryRepository} with a history of one commit. */
export async function committedRepository(): Promise<CommittedRepository> {
  const root = await temporaryRepository();
  const git = async (...args: string[]) =>
    (
      await run(
        'git',
        ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', '-c', 'gc.auto=0', ...args],
        { cwd: root },
      )
    ).stdout.trim();
  const commit = async (release?: string) => {
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message', 'A commit');
    if (release !== undefined) await git('tag', `@one37id/agency@${release}`);
  };
  await git('init', '--quiet', '--initial-branch=main');
  await commit();
  return { root, git, commit };
}
