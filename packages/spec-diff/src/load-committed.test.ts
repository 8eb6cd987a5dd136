import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCommitted } from './load-committed.ts';
import { testDocument } from './test-document.ts';

let folder: string;
const git = (...command: readonly string[]) =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'core.hooksPath=/dev/null',
      ...command,
    ],
    { cwd: folder },
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-committed-'));
  git('init', '--quiet');
  await writeFile(join(folder, 'a.json'), JSON.stringify(testDocument));
  await writeFile(join(folder, 'bad.json'), '{}');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Add');
  await writeFile(join(folder, 'a.json'), 'changed since');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('reads what was committed, not what lies there now', async () => {
  expect(await loadCommitted(folder, 'a.json')).toEqual(testDocument);
});

it('says that a file was never committed', async () => {
  await expect(loadCommitted(folder, 'b.json')).rejects.toThrow('b.json at git HEAD#: is not there to compare with');
});

it('refuses what is no document', async () => {
  await expect(loadCommitted(folder, 'bad.json')).rejects.toThrow('bad.json at git HEAD#');
});
