import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inWorld } from '../testing/github-world.ts';
import { runCommand } from './run-command.ts';

const JOB = { GH_REPO: 'o/r', GITHUB_REF_NAME: 'main' };

// Git runs a dozen times in each of them.
it('says whether the branch was pushed, to people and to the job', { timeout: 30_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'job-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const GITHUB_OUTPUT = join(folder, 'output');
  await inWorld(async ({ prepare, command, asked }) => {
    const update = await prepare('new\n');
    expect(await command([update], { ...JOB, GITHUB_OUTPUT })).toBe('The branch spec-update is pushed.');
    expect((await asked())[0]).toContain('repos/o/r/pulls?state=open&head=o%3Aspec-update&base=main');
    await prepare('new\n');
    expect(await command([update], { ...JOB, GITHUB_OUTPUT })).toBe(
      'The branch spec-update holds this change already.',
    );
    expect(await readFile(GITHUB_OUTPUT, 'utf8')).toBe('pushed=true\npushed=false\n');
    await prepare('newer\n');
    expect(await command([update], JOB)).toBe('The branch spec-update is pushed.');
  });
});

it('closes the pull request where one is open', { timeout: 30_000 }, async () => {
  await inWorld(async ({ command, setOpen }) => {
    expect(await command(['--withdraw'], JOB)).toBe('No pull request is open.');
    await setOpen([{ number: 8, draft: false, auto_merge: null, labels: [] }]);
    expect(await command(['--withdraw'], JOB)).toBe('The pull request 8 is closed.');
  });
});

it.each([
  { args: [], env: JOB },
  { args: ['folder'], env: { GH_REPO: 'o/r' } },
  { args: ['--withdraw'], env: { GITHUB_REF_NAME: 'main' } },
])('says how it is called: $args with $env', async ({ args, env }) => {
  await expect(runCommand('/nowhere', args, env)).rejects.toThrow(/^usage: GH_REPO=.* <folder> \| --withdraw$/);
});
