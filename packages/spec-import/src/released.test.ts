import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readReleased } from './released.ts';
import { run } from './run.ts';

/** Files of a tree by their paths; a document by its title. */
type Files = Readonly<Record<string, string>>;

const documentOf = (title: string) => JSON.stringify({ openapi: '3.0.3', info: { title, version: '1' }, paths: {} });
const IMPORTED = {
  'openapi/provenance.json': '{ "kind":  "import" }',
  'openapi/upstream.json': documentOf('published'),
};
const treeOf = (title: string, more: Files = {}): Files => ({
  'openapi/openapi.json': documentOf(title),
  'openapi/upstream.json': documentOf('never read'),
  'packages/client/src/generated/sdk.gen.ts': `// ${title}\n`,
  'packages/client/src/generated/types.gen.ts': `// ${title} types\n`,
  'packages/client/src/other.ts': '// ours\n',
  ...more,
});

async function folder(files: Files = {}) {
  const root = await mkdtemp(join(tmpdir(), 'released-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (more: Files) => {
    for (const [path, text] of Object.entries(more)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  };
  await write(files);
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false'];
  const git = async (...args: string[]) => (await run('git', [...who, ...args], { cwd: root })).stdout;
  const commit = async (more: Files, tag?: string) => {
    await write(more);
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message', 'Work');
    if (tag !== undefined) await git('tag', tag);
  };
  return { root, write, git, commit };
}
async function repository(files: Files = {}) {
  const made = await folder(files);
  await made.git('init', '--quiet', '--initial-branch=main');
  return made;
}
async function told(root: string) {
  const { name, committed, document, upstream, generated } = await readReleased(root);
  return {
    name,
    committed,
    title: document.info.title,
    upstream: upstream?.info.title,
    generated: Object.fromEntries(generated),
  };
}
const of = (name: string, title: string, more: object = {}) => ({
  name,
  committed: true,
  title,
  upstream: undefined,
  generated: { 'sdk.gen.ts': `// ${title}\n`, 'types.gen.ts': `// ${title} types\n` },
  ...more,
});

it('the last tag of the client, by its version, among those that lead here', async () => {
  const { root, git, commit } = await repository();
  await commit(treeOf('one'), '@one37id/agency@0.1.0');
  await commit(treeOf('nine'), '@one37id/agency@0.9.0');
  await commit(treeOf('ten'), '@one37id/agency@0.10.0');
  await commit(treeOf('other'), '@one37id/agency-testing@0.11.0');
  await git('checkout', '--quiet', '-b', 'elsewhere');
  await commit(treeOf('elsewhere'), '@one37id/agency@0.12.0');
  await git('checkout', '--quiet', 'main');
  await commit({ ...treeOf('later'), '.changeset/agency-document.md': 'Later.' });
  expect(await told(root)).toEqual(of('@one37id/agency@0.10.0', 'ten'));
});

it('the document that was imported, and not what is in the tree now', async () => {
  const { root, commit, write } = await repository();
  await commit(treeOf('one', IMPORTED), '@one37id/agency@1.0.0');
  await write({ 'openapi/upstream.json': documentOf('now') });
  expect(await told(root)).toEqual(of('@one37id/agency@1.0.0', 'one', { upstream: 'published' }));
});

it('the last commit where nothing is released', async () => {
  const { root, commit, write } = await repository();
  await commit(treeOf('one'));
  await commit(treeOf('two'));
  await write(treeOf('three'));
  expect(await told(root)).toEqual(of('the last commit', 'two'));
});

it.each(['.changeset/agency-document.md', '.changeset/agency-document-7.md'])(
  'the one before a changeset of the document, which is committed: %s',
  async (changeset) => {
    const { root, commit } = await repository();
    await commit(treeOf('one'));
    await commit({ ...treeOf('two'), [changeset]: 'Two.' });
    await commit({ ...treeOf('three'), [changeset]: 'Three.' });
    expect(await told(root)).toEqual(of('the commit before the pending changeset', 'one'));
  },
);

it('the last commit, where a changeset is of the first one, or of something else', async () => {
  const first = await repository();
  await first.commit({ ...treeOf('one'), '.changeset/agency-document.md': 'One.' });
  expect(await told(first.root)).toEqual(of('the last commit', 'one'));
  const other = await repository();
  await other.commit(treeOf('one'));
  await other.commit({ ...treeOf('two'), '.changeset/other.md': 'Two.' });
  expect(await told(other.root)).toEqual(of('the last commit', 'two'));
});

const WORKING = {
  name: 'the working tree',
  committed: false,
  title: 'here',
  upstream: undefined,
  generated: { 'sdk.gen.ts': '// here\n', 'types.gen.ts': '// here types\n' },
};

it.each([
  { where: 'outside of git', given: () => folder(treeOf('here')) },
  { where: 'before the first commit', given: () => repository(treeOf('here')) },
  {
    where: 'in a folder of another repository',
    given: async () => {
      const outer = await repository(treeOf('outer'));
      await outer.commit({});
      const inner = { ...treeOf('here') };
      await outer.write(Object.fromEntries(Object.entries(inner).map(([path, text]) => [`inner/${path}`, text])));
      return { root: join(outer.root, 'inner') };
    },
  },
  {
    where: 'where what was committed has no document',
    given: async () => {
      const made = await repository();
      await made.commit({ 'a.md': 'a' });
      await made.write(treeOf('here'));
      return made;
    },
  },
])('the working tree $where', async ({ given }) => {
  const { root } = await given();
  expect(await told(root)).toEqual(WORKING);
});

it('outside of git what was imported is told too, and a document that is none is refused by its name', async () => {
  const imported = await folder(treeOf('here', IMPORTED));
  expect((await told(imported.root)).upstream).toBe('published');
  const broken = await folder(treeOf('here', { 'openapi/openapi.json': '[]' }));
  await expect(readReleased(broken.root)).rejects.toThrow('openapi/openapi.json of the working tree');
  const none = await folder();
  await expect(readReleased(none.root)).rejects.toThrow('openapi/openapi.json of the working tree');
});
