import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile, replaceFolder } from '@one37id/agency-codegen/generate';
import { commitFiles, type Writers } from './commit-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'commit-test-'));
  await mkdir(join(root, 'generated'));
  for (const [file, text] of Object.entries(BEFORE)) await writeFile(join(root, file), text);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const BEFORE = { 'a.json': 'a', 'generated/x': 'x', 'generated/gone': 'gone' };
const changes = { files: new Map([['a.json', 'A'], ['new.md', 'new'], ['last.md', 'last']]), folders: new Map([['generated', new Map([['x', 'X']])], ['other', new Map([['y', 'Y']])]]) };

async function tree(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.slice(root.length + 1), await readFile(file, 'utf8')] as const)));
}

it('writes what differs, deleted files too, and tells what', async () => {
  expect(await commitFiles(root, changes)).toEqual(['a.json', 'generated', 'last.md', 'new.md', 'other']);
  expect(await tree()).toEqual({ 'a.json': 'A', 'new.md': 'new', 'last.md': 'last', 'generated/x': 'X', 'other/y': 'Y' });
  expect(await commitFiles(root, changes)).toEqual([]);
});

it.each([1, 2, 3, 4, 5])('leaves everything as it was when write number %i fails', async (number) => {
  let writes = 0;
  const failing = <Args extends unknown[]>(write: (...args: Args) => Promise<void>) => async (...args: Args) => {
    writes += 1;
    if (writes === number) throw new Error('disk full');
    await write(...args);
  };
  const writers: Writers = { replaceFile: failing(replaceFile), replaceFolder: failing(replaceFolder) };
  await expect(commitFiles(root, changes, writers)).rejects.toThrow('disk full');
  expect(await tree()).toEqual(BEFORE);
});
