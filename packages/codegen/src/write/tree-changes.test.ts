import { expect, it } from 'vitest';
import { folderOf, type Tree } from './testing/trees.ts';
import { differences } from './tree-changes.ts';

const THERE: Tree = { 'a.json': 'a', 'made/x': 'x', 'made/y': 'y' };

interface Case {
  readonly wanted: string;
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly folders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Path, what it becomes (`-`: it goes), and what the report calls it. */
  readonly want: readonly string[];
}

it.each<Case>([
  { wanted: 'what is there', files: { 'a.json': 'a' }, folders: { made: { x: 'x', y: 'y' } }, want: [] },
  { wanted: 'another text', files: { 'a.json': 'A' }, want: ['a.json A a.json'] },
  { wanted: 'a new file', files: { 'b/c.json': '' }, want: ['b/c.json  b/c.json'] },
  { wanted: 'a file gone', files: { 'a.json': undefined, 'none.json': undefined }, want: ['a.json - a.json'] },
  {
    wanted: 'a folder of other files',
    folders: { made: { x: 'X', z: 'z' } },
    want: ['made/x X made', 'made/y - made', 'made/z z made'],
  },
  { wanted: 'a folder that is not there', folders: { 'new/deep': { x: 'x' } }, want: ['new/deep/x x new/deep'] },
  { wanted: 'a folder of nothing', folders: { made: {} }, want: ['made/x - made', 'made/y - made'] },
])('$wanted', ({ files = {}, folders = {}, want }) => {
  const found = differences(folderOf(THERE), {
    files: new Map(Object.entries(files)),
    folders: new Map(Object.entries(folders).map(([name, texts]) => [name, new Map(Object.entries(texts))])),
  });
  expect(found.map(({ path, text, part }) => `${path} ${text ?? '-'} ${part}`)).toEqual(want);
});
