import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { differingFiles, readFolder, replaceFile, replaceFolder } from './stage.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stage-test-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

it.each([
  { given: [{ a: '1' }, { a: '1' }], want: [] },
  { given: [{ a: '1' }, { a: '2' }], want: ['a'] },
  { given: [{ a: '1', gone: '' }, { a: '1', added: '' }], want: ['added', 'gone'] },
])('changed, new and deleted files differ: $want', ({ given: [before, after], want }) => {
  expect(differingFiles(new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {})))).toEqual(want);
});

it('replaces a folder, with files that are gone, and leaves nothing beside it', async () => {
  const folder = join(root, 'generated');
  await mkdir(folder);
  await writeFile(join(folder, 'old.gen.ts'), 'old');
  await replaceFolder(folder, new Map([['new.gen.ts', 'new']]));
  expect(await readFolder(folder)).toEqual(new Map([['new.gen.ts', 'new']]));
  expect(await readdir(root)).toEqual(['generated']);
});

it('makes a folder that is not there yet', async () => {
  await replaceFolder(join(root, 'a/b'), new Map([['x', 'y']]));
  expect(await readFolder(join(root, 'a/b'))).toEqual(new Map([['x', 'y']]));
});

it('leaves the previous folder in place when a file cannot be written', async () => {
  const folder = join(root, 'generated');
  await mkdir(folder);
  await writeFile(join(folder, 'kept'), 'kept');
  await expect(replaceFolder(folder, new Map([['no/such/folder', 'x']]))).rejects.toThrow('ENOENT');
  expect(await readFolder(folder)).toEqual(new Map([['kept', 'kept']]));
  expect(await readdir(root)).toEqual(['generated']);
});

it('replaces a file and leaves no temporary one', async () => {
  await replaceFile(join(root, 'a.json'), '{}');
  expect(await readFolder(root)).toEqual(new Map([['a.json', '{}']]));
});
