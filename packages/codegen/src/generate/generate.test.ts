import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WORKSPACE } from '../write/interrupted.ts';
import { generate } from './generate.ts';

const CLIENT = 'packages/client/src/generated';
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const upstream = {
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: {
    '/a': { get: { tags: ['Thing'], summary: 'Get thing.', responses: { 200: json({ type: 'object' }) } } },
    '/b': { get: { tags: ['Thing'], summary: 'List things.', responses: { 204: { description: 'Done.' } } } },
    '/c': {
      post: {
        ...{ tags: ['Thing'], summary: 'Upload thing.', responses: { 204: { description: 'Done.' } } },
        requestBody: { content: { 'multipart/form-data': {} } },
      },
    },
  },
  components: { schemas: {} },
};
const overlay = {
  overlay: '1.0.0',
  info: { title: 'O', version: '1' },
  actions: [
    {
      target: "$.paths.*[?@.summary=='Get thing.']",
      description: 'A name.',
      update: { operationId: 'getThing', 'x-agency': { client: 'agency', resource: 'things', method: 'get' } },
    },
  ],
};

let root: string;
const write = async (file: string, text: string) => {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
};
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'generate-test-'));
  await write('openapi/upstream.json', JSON.stringify(upstream));
  await write('openapi/overlays/10-names.yaml', JSON.stringify(overlay));
  // A name that no operation gets.
  await write('packages/client/src/index.ts', "export { listThings } from './hand-written.ts';");
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('tells what would change without writing, writes it, and then nothing differs', async () => {
  const told = await generate(root, { write: false });
  await expect(readdir(join(root, CLIENT))).rejects.toThrow('ENOENT');
  const names = told.changed.map((file) => basename(file));
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  expect(told.changed).toEqual(
    expect.arrayContaining([
      'openapi/openapi.json',
      'packages/client/api.md',
      `${CLIENT}/sdk.gen.ts`,
      'packages/contract-tests/src/generated/contract.gen.ts',
    ]),
  );
  expect(told).toMatchObject({
    unnamed: ['Thing: List things.'],
    notes: [expect.stringContaining("'Thing: List things.' is called 'listThings")],
    leftOut: [expect.stringMatching(/^POST \/c: it takes a body that is not application\/json/)],
  });
  expect(await generate(root)).toEqual(told);
  expect(await readFile(join(root, CLIENT, 'sdk.gen.ts'), 'utf8')).toContain('export function getThing(');
  expect(JSON.parse(await readFile(join(root, 'openapi/openapi.json'), 'utf8'))).toMatchObject({ openapi: '3.1.1' });
  await write('packages/client/api.md', 'edited');
  await write(`${CLIENT}/stale.gen.ts`, '');
  expect((await generate(root, { write: false })).changed).toEqual([
    'packages/client/api.md',
    `${CLIENT}/stale.gen.ts`,
  ]);
  await generate(root);
  expect((await generate(root, { write: false })).changed).toEqual([]);
});

it('of files that are a mixture it tells nothing else', async () => {
  await write(join(WORKSPACE, 'journal.json'), '{"steps":[],"folders":[]}');
  await expect(generate(root, { write: false })).rejects.toThrow(
    'A run that writes was interrupted, and the files are a mixture: `npm run generate` takes it back first.',
  );
});
