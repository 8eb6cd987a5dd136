import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadIdentities } from './load-identities.ts';

it('reads a table, and none where there is no file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'identities-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'identities.yaml');
  expect(await loadIdentities(file)).toEqual([]);
  await writeFile(file, 'identities:\n  - { oldTag: A, newTag: B, why: Why., since: 2026-11-25 }\n');
  expect(await loadIdentities(file)).toEqual([{ kind: 'tag', old: 'A', new: 'B', why: 'Why.', since: '2026-11-25' }]);
  await writeFile(file, 'identities: {}\n');
  await expect(loadIdentities(file)).rejects.toThrow(`${file}#: is no table of identities`);
});
