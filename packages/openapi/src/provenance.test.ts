import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readImportAdaptations, readProvenance } from './provenance.ts';

let root: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'provenance-test-'));
  file = join(root, 'provenance.json');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const imported = { kind: 'import', sha256: 'abc' };

it('what is not there says nothing', async () => {
  expect(await readProvenance(file)).toBeUndefined();
  expect(await readImportAdaptations(file)).toBeUndefined();
});

it.each([imported, { kind: 'reconstruction', sha256: 'abc', more: 1 }])('reads %j', async (given) => {
  await writeFile(file, JSON.stringify(given));
  expect(await readProvenance(file)).toEqual(given);
});

it.each([
  [],
  {},
  'text',
  { kind: 'other', sha256: 'abc' },
  { sha256: 'abc' },
  { kind: 'import' },
  { kind: 'import', sha256: 5 },
])('refuses %j', async (given) => {
  await writeFile(file, JSON.stringify(given));
  await expect(readProvenance(file)).rejects.toThrow(`${file}#: is no provenance: \`kind\` and \`sha256\` are wanted`);
});

it('only an import has adapted anything', async () => {
  await writeFile(file, JSON.stringify({ ...imported, adaptations: { removed: ['T: A.'] } }));
  expect(await readImportAdaptations(file)).toEqual({ removed: ['T: A.'], absent: [], components: {} });
  await writeFile(file, JSON.stringify({ kind: 'reconstruction', sha256: 'abc', adaptations: { removed: ['T: A.'] } }));
  expect(await readImportAdaptations(file)).toBeUndefined();
});

it('says where adaptations are not as they must be', async () => {
  await writeFile(file, JSON.stringify({ ...imported, adaptations: { removed: 5 } }));
  await expect(readImportAdaptations(file)).rejects.toThrow(`${file}#/adaptations: is no list of texts`);
});
