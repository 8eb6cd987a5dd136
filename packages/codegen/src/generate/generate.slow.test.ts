import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generate } from './generate.ts';
import { readFolder } from './read-folder.ts';

const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url));
const GENERATED = 'packages/client/src/generated';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'generate-test-'));
  await cp(join(REPOSITORY, 'openapi'), join(root, 'openapi'), { recursive: true });
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('guard: what is committed is what the sources give, new and deleted files too', async () => {
  expect(await generate(REPOSITORY, { write: false })).toMatchObject({ changed: [] });
});

it('gives the same bytes twice, and with the keys of upstream.json in another order', async () => {
  await generate(root);
  const [document, client] = await outputs();
  expect((await generate(root)).changed).toEqual([]);
  await edit('openapi/upstream.json', (text) => JSON.stringify(reversed(JSON.parse(text))));
  await generate(root);
  expect(await outputs()).toEqual([document, client]);
});

it('takes away a generated file that the sources no longer give', async () => {
  await generate(root);
  await writeFile(join(root, GENERATED, 'stale.gen.ts'), '');
  expect((await generate(root)).changed).toEqual([`${GENERATED}/stale.gen.ts`]);
  expect([...(await readFolder(join(root, GENERATED))).keys()]).not.toContain('stale.gen.ts');
});

const DELETE_CREDENTIAL = "$.paths.*[?@.tags[0]=='Credential' && @.summary=='Delete credential.']";

it.each([
  {
    given: 'a malformed document',
    file: 'openapi/upstream.json',
    edit: (text: string) => text.slice(0, -20),
    want: /upstream\.json/,
  },
  {
    given: 'an unresolved $ref',
    file: 'openapi/upstream.json',
    edit: (text: string) => text.replace(/#\/components\/schemas\/\w+"/, '#/components/schemas/Nowhere"'),
    want: /upstream\.json.*#\/.*Nowhere/s,
  },
  {
    given: 'an external $ref',
    file: 'openapi/upstream.json',
    edit: (text: string) => text.replace(/#\/components\/schemas\/\w+"/, 'https://example.com/a.json#/A"'),
    want: /upstream\.json.*#\/.*example\.com/s,
  },
  {
    given: 'an overlay that is no overlay',
    file: 'openapi/overlays/20-names.yaml',
    edit: () => 'names: []\n',
    want: /20-names\.yaml/,
  },
  {
    given: 'two operations with one operationId',
    file: 'openapi/overlays/20-names.yaml',
    edit: (text: string) => text.replace('operationId: deleteCredential\n', 'operationId: getCredential\n'),
    want: /getCredential/,
  },
  {
    given: 'an overlay action that matches nothing',
    file: 'openapi/overlays/20-names.yaml',
    edit: (text: string) => text.replace(DELETE_CREDENTIAL, DELETE_CREDENTIAL.replace('Delete', 'Shred')),
    want: /20-names\.yaml.*Shred/s,
  },
])(
  '$given stops it with file and reason, and leaves the previous output in place',
  async ({ file, edit: change, want }) => {
    await generate(root);
    const before = await outputs();
    await edit(file, change);
    await expect(generate(root)).rejects.toThrow(want);
    expect(await outputs()).toEqual(before);
  },
);

async function outputs(): Promise<[string, Map<string, string>]> {
  return [await readFile(join(root, 'openapi/openapi.json'), 'utf8'), await readFolder(join(root, GENERATED))];
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(root, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(root, file), after);
}

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
