import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../run.ts';
import { copyWorkingTree, workingTreeFiles } from './working-tree.ts';

let folder: string;
let tree: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'working-tree-'));
  tree = join(folder, 'tree');
  await mkdir(join(tree, 'inner'), { recursive: true });
  await run('git', ['init', '--quiet'], { cwd: tree });
  for (const name of ['committed', 'removed', 'inner/staged ü']) await writeFile(join(tree, name), name);
  await writeFile(join(tree, '.gitignore'), 'ignored\n');
  await run('git', ['add', '--all'], { cwd: tree });
  await rm(join(tree, 'removed'));
  for (const name of ['new', 'ignored']) await writeFile(join(tree, name), name);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('what git knows or would take, and what is still there', async () => {
  expect((await workingTreeFiles(tree)).toSorted()).toEqual(['.gitignore', 'committed', 'inner/staged ü', 'new']);
});

it('is copied into a repository that knows it', async () => {
  const copy = join(folder, 'copy');
  await mkdir(copy);
  await copyWorkingTree(tree, copy);
  const files = await readdir(copy, { recursive: true });
  expect(files.filter((name) => !name.startsWith('.git/')).toSorted()).toEqual(
    ['.git', '.gitignore', 'committed', 'inner', 'inner/staged ü', 'new'].toSorted(),
  );
  expect((await workingTreeFiles(copy)).toSorted()).toEqual((await workingTreeFiles(tree)).toSorted());
});
