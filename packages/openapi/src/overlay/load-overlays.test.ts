import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DocumentError } from '../document/document-error.ts';
import { loadOverlays } from './load-overlays.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overlays-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const overlay = (title: string) =>
  JSON.stringify({
    overlay: '1.0.0',
    info: { title, version: '1' },
    actions: [{ target: '$', description: 'Why.', update: {} }],
  });
async function store(...names: string[]): Promise<void> {
  await Promise.all(names.map((name) => writeFile(join(folder, name), overlay(name))));
}

it('reads them in the order of their names, whatever they were written in, and passes hidden files over', async () => {
  const names = ['10-a.yaml', '2-c.json', '30.yml', 'B.yaml', 'a.yaml'];
  await store(...names.toReversed(), '.a.yaml.swp', '.hidden.yaml');
  const read = await loadOverlays(folder);
  expect(read.map(({ title }) => title)).toEqual(names);
  expect(read.map(({ file }) => file)).toEqual(names.map((name) => join(folder, name)));
});

it.each([
  { of: 'a folder that is not there', given: () => rm(folder, { recursive: true }), want: '#: cannot be read' },
  { of: 'a folder without any', given: () => store('.hidden.yaml'), want: '#: holds no overlay' },
  ...['notes.txt', 'a.yaml.bak', 'b.yamll', 'yaml', 'c.jsonc'].map((name) => ({
    of: `a file of another kind, ${name}`,
    given: () => store('1.yaml', name),
    want: `/${name}#: is no overlay: .yaml, .yml or .json is wanted`,
  })),
  {
    of: 'a folder in it',
    given: () => mkdir(join(folder, 'more.yaml')),
    want: '/more.yaml#: cannot be read (EISDIR)',
  },
])('refuses $of', async ({ given, want }) => {
  await given();
  const error: unknown = await loadOverlays(folder).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(DocumentError);
  expect(String(error)).toBe(`DocumentError: ${folder}${want}`);
});
