import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFolder } from './read-folder.ts';
import { runHeyApi } from './run-hey-api.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-hey-api-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const nothing = { catalog: { title: 'T', version: '1', operations: [] }, webhooks: [] };

it('makes one file, of types alone, under the header of ours', async () => {
  const event = {
    event: 'done',
    payload: { type: 'object', properties: { snake_case: { type: 'string' } } },
    models: {},
  } as never;
  await runHeyApi({ openapi: '3.1.1', paths: {} }, { ...nothing, webhooks: [event] }, folder, new Set());
  const files = await readFolder(folder);
  expect([...files.keys()]).toEqual(['types.gen.ts']);
  const text = files.get('types.gen.ts') ?? '';
  expect(text).toMatch(/^\/\/ Generated from openapi\/openapi\.json by `npm run generate`/);
  expect(text).toContain('export type DoneEvent = {\n    snake_case?: string;\n};');
});

it('what it could not do is told', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(runHeyApi({ openapi: '3.1.1', paths: {} }, nothing, join(file, 'below'), new Set())).rejects.toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/^the types of this document could not be generated: ENOTDIR/) as string,
      cause: expect.any(Error) as Error,
    }),
  );
});
