import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../run.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import { addressOf, repositoryOf, stampRepository } from './stamp-repository.ts';

it.each([
  { given: 'https://git.example/a/b.git', want: 'https://git.example/a/b' },
  { given: 'https://git.example/a/b/', want: 'https://git.example/a/b' },
  { given: 'https://user:token@git.example:8443/a/b.git', want: 'https://git.example/a/b' },
  { given: 'git@git.example:a/b.git', want: 'https://git.example/a/b' },
  { given: 'ssh://git@git.example:22/a/b.c.git', want: 'https://git.example/a/b.c' },
  { given: '/srv/a/b.git', want: undefined },
  { given: '../b', want: undefined },
  { given: 'file:///srv/a/b', want: undefined },
  { given: '', want: undefined },
])('the address of the remote $given', ({ given, want }) => {
  expect(addressOf(given)).toBe(want);
});

it('is that of the workflow, else of the remote, else unknown', async () => {
  await withTemporaryFolder('remote', async (root) => {
    await run('git', ['init', '--quiet', root], { cwd: root });
    expect(await repositoryOf(root, { GITHUB_REPOSITORY: 'a/b' })).toBeUndefined();
    expect(await repositoryOf(root, { GITHUB_SERVER_URL: 'https://git.example', GITHUB_REPOSITORY: 'a/b' })).toBe(
      'https://git.example/a/b',
    );
    await run('git', ['remote', 'add', 'origin', 'git@git.example:c/d.git'], { cwd: root });
    expect(await repositoryOf(root, {})).toBe('https://git.example/c/d');
  });
});

it('stands in what is published, and nowhere else', async () => {
  await withTemporaryFolder('stamp', async (root) => {
    const manifests = {
      b: { name: '@a/b', version: '1.0.0' },
      own: { name: '@a/own', version: '1.0.0', private: true },
    };
    for (const [folder, manifest] of Object.entries(manifests)) {
      await mkdir(join(root, 'packages', folder), { recursive: true });
      await writeFile(join(root, 'packages', folder, 'package.json'), JSON.stringify(manifest));
    }
    await stampRepository(root, 'https://git.example/a/b');
    const read = async (folder: string) =>
      JSON.parse(await readFile(join(root, 'packages', folder, 'package.json'), 'utf8')) as unknown;
    expect(await read('b')).toEqual({
      ...manifests.b,
      repository: { type: 'git', url: 'git+https://git.example/a/b.git', directory: 'packages/b' },
      homepage: 'https://git.example/a/b/tree/main/packages/b#readme',
      bugs: { url: 'https://git.example/a/b/issues' },
    });
    expect(await read('own')).toEqual(manifests.own);
  });
});
