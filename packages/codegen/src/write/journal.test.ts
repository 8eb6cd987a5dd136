import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply, isNoted, rollBack } from './journal.ts';
import { folderOf, type Tree, treeIn } from './testing/trees.ts';

const BEFORE: Tree = { 'a.json': 'a', 'gone.md': 'gone', 'made/x': 'x', plain: 'plain', 'empty/': '' };
/** A path and what it becomes; undefined where it goes. */
const CHANGES = [
  ['a.json', 'A'],
  ['gone.md', undefined],
  ['new.md', 'new'],
  ['made/y', 'y'],
  ['empty/first', '1'],
  ['one/file', '1'],
  ['deep/er/still/y', 'Y'],
  ['deep/er/z', 'Z'],
] as const;
const AFTER: Tree = {
  'a.json': 'A',
  'new.md': 'new',
  'made/x': 'x',
  'made/y': 'y',
  plain: 'plain',
  'empty/first': '1',
  'one/file': '1',
  'deep/er/still/y': 'Y',
  'deep/er/z': 'Z',
};
const changes = (list: readonly (readonly [string, string | undefined])[] = CHANGES) =>
  list.map(([path, text]) => ({ path, text, part: path }));
const places = (tree: Tree = BEFORE) => {
  const root = folderOf({ ...tree, '.aside/': '' });
  return { root, folder: join(root, '.aside') };
};
const without = (tree: Tree) => Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('.aside')));

it('makes all changes, and leaves no note', () => {
  const { root, folder } = places();
  apply(root, folder, changes());
  expect(without(treeIn(root))).toEqual(AFTER);
  expect(isNoted(folder)).toBe(false);
  expect(existsSync(join(folder, 'journal.new'))).toBe(false);
  rollBack(root, folder);
  expect(without(treeIn(root))).toEqual(AFTER);
});

it('without changes it touches nothing', () => {
  const { root, folder } = places();
  apply(root, folder, []);
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps the mode of a file', () => {
  const { root, folder } = places();
  chmodSync(join(root, 'a.json'), 0o600);
  apply(root, folder, changes([['a.json', 'A']]));
  expect(statSync(join(root, 'a.json')).mode & 0o777).toBe(0o600);
});

describe('what fails is taken back', () => {
  // A file stands where a folder would have to.
  const FAILS = ['plain/x', 'x'] as const;

  it.each(CHANGES.map((_, number) => number))('after %i changes', (number) => {
    const { root, folder } = places();
    const list = [...CHANGES.slice(0, number), FAILS, ...CHANGES.slice(number)];
    expect(() => apply(root, folder, changes(list))).toThrow(/ENOTDIR/);
    expect(without(treeIn(root))).toEqual(BEFORE);
    expect(isNoted(folder)).toBe(false);
  });
});

// Each run stopped here: a folder that was not empty could not be taken back.
it('a folder that somebody has put a file into meanwhile stays, with that file', () => {
  const { root, folder } = places({
    'deep/er/theirs': 'theirs',
    'deep/ours': '1',
    '.aside/journal.json': JSON.stringify({
      steps: [{ path: 'deep/ours', existed: false }],
      folders: ['deep', 'deep/er', 'gone'],
    }),
  });
  rollBack(root, folder);
  expect(without(treeIn(root))).toEqual({ 'deep/er/theirs': 'theirs' });
  expect(isNoted(folder)).toBe(false);
});

/** The state that a run leaves which was killed after so many steps. */
describe('what was interrupted is taken back by the next run', () => {
  const STEPS = CHANGES.length * 2;

  it.each(Array.from({ length: STEPS + 1 }, (_, number) => number))('after %i steps, once or twice', (number) => {
    const { root, folder } = places();
    mkdirSync(join(folder, 'new'));
    mkdirSync(join(folder, 'old'));
    const steps = CHANGES.map(([path]) => ({ path, existed: existsSync(join(root, path)) }));
    const folders = ['deep', 'deep/er', 'deep/er/still', 'one'];
    for (const [index, [, text]] of CHANGES.entries())
      if (text !== undefined) writeFileSync(join(folder, 'new', String(index)), text);
    writeFileSync(join(folder, 'journal.json'), JSON.stringify({ steps, folders }));
    for (const made of number === 0 ? folders.slice(0, 1) : folders) mkdirSync(join(root, made));
    let left = number;
    for (const [index, [path, text]] of CHANGES.entries()) {
      if (left-- <= 0) break;
      if (steps[index]?.existed === true) renameSync(join(root, path), join(folder, 'old', String(index)));
      if (left-- <= 0) break;
      if (text !== undefined) renameSync(join(folder, 'new', String(index)), join(root, path));
    }
    expect(isNoted(folder)).toBe(true);
    rollBack(root, folder);
    expect(without(treeIn(root))).toEqual(BEFORE);
    expect(isNoted(folder)).toBe(false);
    rollBack(root, folder);
    expect(without(treeIn(root))).toEqual(BEFORE);
  });
});

it('what may not be written to is not replaced, and nothing else is changed', () => {
  const { root, folder } = places();
  chmodSync(join(root, 'gone.md'), 0o400);
  // Who may do everything may write to it, too.
  if (process.getuid?.() === 0) return expect(() => apply(root, folder, changes())).not.toThrow();
  expect(() => apply(root, folder, changes())).toThrow(/EACCES/);
  expect(without(treeIn(root))).toEqual(BEFORE);
});

it('what was undone in part is undone from its end', () => {
  const { root, folder } = places({
    a: 'new b',
    '.aside/old/0': 'old a',
    '.aside/old/1': 'new a',
    '.aside/journal.json': JSON.stringify({
      steps: [
        { path: 'a', existed: true },
        { path: 'a', existed: true },
      ],
      folders: [],
    }),
  });
  rollBack(root, folder);
  expect(without(treeIn(root))).toEqual({ a: 'old a' });
});
