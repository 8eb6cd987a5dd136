import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Identity } from '@one37id/agency-openapi/identity';
import { parseOverlay } from '@one37id/agency-openapi/overlay';
import { readPrevious } from './previous.ts';

const documentOf = (title: string) => ({ openapi: '3.0.3', info: { title, version: '1.0' }, paths: {} });
const IMPORT = {
  kind: 'import',
  sha256: '0'.repeat(64),
  source: 'https://agency.example/openapi.json',
  date: '2027-02-03',
};

/** A repository of these files, outside of git. */
async function repositoryOf(files: Readonly<Record<string, unknown>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'agency-previous-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const all = {
    'openapi/openapi.json': documentOf('built'),
    'openapi/upstream.json': documentOf('published'),
    'packages/client/package.json': { name: 'client', version: '1.2.3' },
    'packages/client/src/generated/sdk.gen.ts': '',
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), JSON.stringify(content));
  }
  return root;
}

test('after an import its document holds against a new one, and what it was allowed', async () => {
  const adaptations = { removed: ['Connect · Get'], undescribed: ['Connect · List'] };
  const root = await repositoryOf({ 'openapi/provenance.json': { ...IMPORT, adaptations } });
  const { imported, removed, undescribed, version, provenance, released, respelled } = await readPrevious(root, [], []);
  expect(imported.map(({ name, document }) => [name, document.info.title])).toEqual([
    ['the document imported before (https://agency.example/openapi.json, 2027-02-03)', 'published'],
    ['the document of the working tree', 'published'],
  ]);
  expect({ removed, undescribed, version }).toEqual({ ...adaptations, version: '1.2.3' });
  expect([provenance?.kind, released.document.info.title, respelled.info.title]).toEqual(['import', 'built', 'built']);
});

test.each([
  { given: 'the reconstruction', files: { 'openapi/provenance.json': { ...IMPORT, kind: 'reconstruction' } } },
  { given: 'nothing that is known', files: {} },
])('before the first import, with $given, nothing holds against a document', async ({ files }) => {
  const { imported, removed, undescribed } = await readPrevious(await repositoryOf(files), [], []);
  expect({ imported, removed, undescribed }).toEqual({ imported: [], removed: [], undescribed: [] });
});

test.each([{}, { version: 5 }, null, 'text', []])('a client whose manifest is %j has no version', async (manifest) => {
  const root = await repositoryOf({ 'packages/client/package.json': manifest });
  await expect(readPrevious(root, [], [])).rejects.toThrow('packages/client/package.json has no version.');
});

test('the released document is spelled as the table of identities is now', async () => {
  const operation = { tags: ['T'], summary: 'Do it.', responses: {} };
  const built = { ...documentOf('built'), paths: { '/a': { post: operation } } };
  const root = await repositoryOf({ 'openapi/openapi.json': built });
  const twice = { ...built, paths: { ...built.paths, '/b': { post: { ...operation, summary: 'Make it.' } } } };
  const identity = {
    kind: 'operation',
    old: 'T: Make it.',
    new: 'T: Do it.',
    route: undefined,
    why: 'W.',
    since: '2026-01-01',
  };
  const named = parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'Names', version: '1' },
      actions: [
        {
          target: "$.paths.*[?@.tags[0]=='T' && @.summary=='Make it.']",
          description: 'Why.',
          update: { 'x-agency': { method: 'make' } },
        },
      ],
    },
    'names.yaml',
  );
  const { respelled } = await readPrevious(root, [named], [identity as Identity]);
  expect(respelled.paths['/a']?.post).toMatchObject({ tags: ['T'], summary: 'Make it.' });
  const same = { ...twice, paths: { ...twice.paths, '/c': twice.paths['/b'] } };
  const other = await repositoryOf({ 'openapi/openapi.json': same });
  await expect(readPrevious(other, [named], [])).rejects.toThrow('openapi.json of the working tree#/paths/');
});
