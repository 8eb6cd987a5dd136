import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryOf, stampRepository } from './stamp-repository.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

it.each([
  { given: {}, want: undefined },
  { given: { GITHUB_REPOSITORY: 'a/b' }, want: undefined },
  { given: { GITHUB_SERVER_URL: 'https://git.example', GITHUB_REPOSITORY: 'a/b' }, want: { type: 'git', url: 'git+https://git.example/a/b.git' } },
])('the repository of $given', ({ given, want }) => {
  expect(repositoryOf(given)).toEqual(want);
});

it('stands in what is published, and nowhere else', async () => {
  await withTemporaryFolder('stamp', async (root) => {
    const manifests = { b: { name: '@a/b', version: '1.0.0' }, own: { name: '@a/own', version: '1.0.0', private: true } };
    for (const [folder, manifest] of Object.entries(manifests)) {
      await mkdir(join(root, 'packages', folder), { recursive: true });
      await writeFile(join(root, 'packages', folder, 'package.json'), JSON.stringify(manifest));
    }
    await stampRepository(root, { type: 'git', url: 'git+https://git.example/a/b.git' });
    const read = async (folder: string) => JSON.parse(await readFile(join(root, 'packages', folder, 'package.json'), 'utf8')) as unknown;
    expect(await read('b')).toEqual({ ...manifests.b, repository: { type: 'git', url: 'git+https://git.example/a/b.git', directory: 'packages/b' } });
    expect(await read('own')).toEqual(manifests.own);
  });
});
