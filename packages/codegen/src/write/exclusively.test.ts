import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exclusively } from './exclusively.ts';
import { isInterrupted } from './interrupted.ts';
import { folderOf, treeIn } from './testing/trees.ts';

const GONE = JSON.stringify({ pid: 1, mark: 'an earlier start' });
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const listeners = () => SIGNALS.map((name) => process.listenerCount(name));

it('gives what its work gives, a folder for temporary files, and leaves nothing', async () => {
  const root = folderOf({ 'a.json': 'a' });
  const before = listeners();
  const given = await exclusively(root, async ({ temporary }) => {
    expect(readdirSync(temporary)).toEqual([]);
    expect(listeners()).toEqual(before.map((count) => count + 1));
    writeFileSync(join(temporary, 'x'), 'x');
    return Promise.resolve(5);
  });
  expect(given).toBe(5);
  expect(listeners()).toEqual(before);
  expect(treeIn(root)).toEqual({ 'a.json': 'a' });
});

it('tells what it wrote, each folder once, sorted', async () => {
  const root = folderOf({ 'a.json': 'a', 'made/x': 'x' });
  const made = new Map([
    ['y', 'y'],
    ['z', 'z'],
  ]);
  const files = new Map([
    ['new.md', 'new'],
    ['a.json', 'A'],
  ]);
  const written = await exclusively(root, ({ commit }) =>
    Promise.resolve(commit({ files, folders: new Map([['made', made]]) })),
  );
  expect(written).toEqual(['a.json', 'made', 'new.md']);
  expect(treeIn(root)).toEqual({ 'a.json': 'A', 'new.md': 'new', 'made/y': 'y', 'made/z': 'z' });
});

it('work that fails leaves nothing either', async () => {
  const root = folderOf({ 'a.json': 'a' });
  const before = listeners();
  await expect(exclusively(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(treeIn(root)).toEqual({ 'a.json': 'a' });
  expect(listeners()).toEqual(before);
});

it('one at a time: the second one says so, and the first goes on', async () => {
  const root = folderOf({});
  await exclusively(root, async () => {
    await expect(exclusively(root, () => Promise.resolve())).rejects.toThrow(/is at work/);
    expect(isInterrupted(root)).toBe(false);
  });
  expect(treeIn(root)).toEqual({});
});

it('takes back what was interrupted while it wrote, and says so', async () => {
  const note = {
    steps: [
      { path: 'new.md', existed: false },
      { path: 'a.json', existed: true },
    ],
    folders: ['deep'],
  };
  const root = folderOf({
    'a.json': 'half',
    'new.md': 'new',
    'deep/': '',
    '.unfinished/owner-0': GONE,
    '.unfinished/old/1': 'a',
    '.unfinished/journal.json': JSON.stringify(note),
    '.unfinished/temporary/x': 'x',
    '.unfinished-7-7/x': 'x',
  });
  expect(isInterrupted(root)).toBe(true);
  const told: string[] = [];
  const temporary = await exclusively(
    root,
    (workspace) => Promise.resolve(readdirSync(workspace.temporary)),
    (line) => told.push(line),
  );
  expect(temporary).toEqual([]);
  expect(told).toEqual([
    'A run that was interrupted while it wrote has been taken back: the files are as they were before it.',
  ]);
  expect(treeIn(root)).toEqual({ 'a.json': 'a' });
  expect(isInterrupted(root)).toBe(false);
});

it('says that one was interrupted that had not begun to write', async () => {
  const root = folderOf({
    'a.json': 'a',
    '.unfinished/owner-0': GONE,
    '.unfinished/new/0': 'x',
    '.unfinished/old/0': 'y',
  });
  expect(isInterrupted(root)).toBe(false);
  const told: string[] = [];
  const left = await exclusively(
    root,
    () => Promise.resolve(['new', 'old'].filter((name) => existsSync(join(root, '.unfinished', name)))),
    (line) => told.push(line),
  );
  expect(left).toEqual([]);
  expect(told).toEqual(['A run was interrupted before or after it wrote; its temporary files have been removed.']);
  expect(treeIn(root)).toEqual({ 'a.json': 'a' });
});

it('what cannot be taken back is left to the next run', async () => {
  const note = { steps: [{ path: 'gone/a.json', existed: true }], folders: [] };
  const root = folderOf({
    '.unfinished/owner-0': GONE,
    '.unfinished/old/0': 'a',
    '.unfinished/journal.json': JSON.stringify(note),
  });
  await expect(
    exclusively(
      root,
      () => Promise.resolve(),
      () => undefined,
    ),
  ).rejects.toThrow(/ENOENT/);
  expect(treeIn(root)).toMatchObject({ '.unfinished/old/0': 'a', '.unfinished/journal.json': JSON.stringify(note) });
});
