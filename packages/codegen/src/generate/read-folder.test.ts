import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { differingFiles, readFolder } from './read-folder.ts';

it.each([
  { given: [{ a: '1' }, { a: '1' }], want: [] },
  { given: [{ a: '1' }, { a: '2' }], want: ['a'] },
  {
    given: [
      { a: '1', gone: '' },
      { a: '1', added: '' },
    ],
    want: ['added', 'gone'],
  },
])('changed, new and deleted files differ: $want', ({ given: [before, after], want }) => {
  expect(differingFiles(new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {})))).toEqual(want);
});

it('reads a folder; one that is not there is empty', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'read-test-'));
  await writeFile(join(folder.path, 'a.json'), '{}');
  expect(await readFolder(folder.path)).toEqual(new Map([['a.json', '{}']]));
  expect(await readFolder(join(folder.path, 'none'))).toEqual(new Map());
});
