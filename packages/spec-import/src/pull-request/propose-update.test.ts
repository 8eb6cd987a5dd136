import { chmod, mkdir, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { checkChanges, parsePullRequest, proposeUpdate } from './propose-update.ts';
import { composePullRequest } from './pull-request.ts';
import { withdrawUpdate } from './withdraw-update.ts';

const summary = {
  breaking: false,
  counts: { breaking: 0, additive: 1, docs: 0 },
  changes: 'ADDITIVE',
  report: 'report',
  compiles: true,
};
const harmless = composePullRequest(summary);
const breaking = composePullRequest({ ...summary, breaking: true, counts: { breaking: 1, additive: 0, docs: 0 } });

// Answers as GitHub does, and notes down what it was asked.
const GH = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
const input = args.indexOf('--input');
const body = input === -1 ? undefined : JSON.parse(readFileSync(args[input + 1], 'utf8'));
const log = (line) => appendFileSync(__dirname + '/log.ndjson', JSON.stringify(line) + '\\n');
log(body === undefined ? args.join(' ') : { [args[3] + ' ' + args[1]]: body });
const open = JSON.parse(readFileSync(__dirname + '/open.json', 'utf8'));
if (args[0] === 'api') console.log(JSON.stringify(args[1].includes('?') ? open : (open[0] ?? { number: 7, labels: [] })));
`;

interface World {
  readonly root: string;
  readonly git: (...args: string[]) => Promise<string>;
  readonly withdraw: () => Promise<number | undefined>;
  readonly propose: (content: string, wanted?: object, date?: string) => Promise<boolean>;
  /** What GitHub was asked since the last time. */
  readonly asked: () => Promise<unknown[]>;
  readonly setOpen: (open: readonly object[]) => Promise<void>;
}

/** A clone of a repository, with a document and a GitHub of its own. */
async function inWorld(use: (world: World) => Promise<void>): Promise<void> {
  await using temporary = await mkdtempDisposable(join(tmpdir(), 'propose-'));
  const folder = temporary.path;
  const [root, update, gh] = [join(folder, 'clone'), join(folder, 'update'), join(folder, 'gh')];
  const git = async (...args: string[]) =>
    (await run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: root })).stdout.trim();
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'origin')], { cwd: folder });
  await run('git', ['clone', '--quiet', join(folder, 'origin'), root], { cwd: folder });
  await mkdir(join(root, 'openapi'));
  await mkdir(update);
  await writeFile(join(root, 'openapi/upstream.json'), 'old\n');
  await writeFile(join(root, 'openapi/provenance.json'), 'old\n');
  await git('checkout', '--quiet', '-B', 'main');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'first');
  await git('push', '--quiet', 'origin', 'main');
  await writeFile(gh, GH);
  await chmod(gh, 0o755);
  const setOpen = (open: readonly object[]) => writeFile(join(folder, 'open.json'), JSON.stringify(open));
  await setOpen([]);
  await use({
    root,
    git,
    setOpen,
    propose: async (content, wanted = harmless, date = 'today') => {
      await git('checkout', '--quiet', 'main');
      await writeFile(join(root, 'openapi/upstream.json'), content);
      await writeFile(join(root, 'openapi/provenance.json'), `${date}\n`);
      await writeFile(join(update, 'change.patch'), `${await git('diff', '--binary')}\n`);
      await git('checkout', '--quiet', '.');
      await writeFile(join(update, 'pull-request.json'), JSON.stringify(wanted));
      return proposeUpdate(root, update, { base: 'main', repository: 'o/r', gh });
    },
    withdraw: () => withdrawUpdate(root, { base: 'main', repository: 'o/r', gh }),
    asked: async () => {
      const lines = (await readFile(join(folder, 'log.ndjson'), 'utf8')).trim().split('\n');
      await writeFile(join(folder, 'log.ndjson'), '');
      return lines.map((line) => JSON.parse(line) as unknown);
    },
  });
}

const find = 'api repos/o/r/pulls?state=open&head=o%3Aspec-update&base=main --method GET';
const label = (name: string) => expect.stringContaining(`label create ${name} --force`) as string;

// Git runs a dozen times in each of them.
describe('one pull request', { timeout: 30_000 }, () => {
  it('is opened with one commit on the base', async () => {
    await inWorld(async ({ git, propose, asked }) => {
      expect(await propose('new\n')).toBe(true);
      expect(await git('log', '--format=%an: %s', 'main..origin/spec-update')).toBe(
        `github-actions[bot]: ${harmless.title}`,
      );
      expect(await git('show', 'origin/spec-update:openapi/upstream.json')).toBe('new');
      expect(await asked()).toEqual([
        find,
        {
          'POST repos/o/r/pulls': {
            title: harmless.title,
            body: harmless.body,
            draft: false,
            head: 'spec-update',
            base: 'main',
          },
        },
        label('spec-update'),
        { 'PUT repos/o/r/issues/7/labels': { labels: ['spec-update'] } },
      ]);
    });
  });

  it('is updated while it is open; labels that people gave it stay', async () => {
    await inWorld(async ({ git, propose, asked, setOpen }) => {
      await propose('new\n');
      await asked();
      await setOpen([{ number: 8, draft: false, auto_merge: null, labels: [{ name: 'breaking' }, { name: 'mine' }] }]);
      expect(await propose('newer\n')).toBe(true);
      expect(await git('rev-list', '--count', 'main..origin/spec-update')).toBe('1');
      expect(await asked()).toEqual([
        find,
        { 'PATCH repos/o/r/pulls/8': { title: harmless.title, body: harmless.body } },
        label('spec-update'),
        { 'PUT repos/o/r/issues/8/labels': { labels: ['mine', 'spec-update'] } },
      ]);
    });
  });

  it('is not pushed again for another date alone', async () => {
    await inWorld(async ({ git, propose }) => {
      await propose('new\n');
      const commit = await git('rev-parse', 'origin/spec-update');
      expect(await propose('new\n', harmless, 'tomorrow')).toBe(false);
      await git('fetch', '--quiet');
      expect(await git('rev-parse', 'origin/spec-update')).toBe(commit);
    });
  });

  it('opens as a marked draft when it breaks something', async () => {
    await inWorld(async ({ propose, asked }) => {
      await propose('new\n', breaking);
      expect(await asked()).toEqual([
        find,
        {
          'POST repos/o/r/pulls': {
            title: breaking.title,
            body: breaking.body,
            draft: true,
            head: 'spec-update',
            base: 'main',
          },
        },
        label('spec-update'),
        label('breaking'),
        { 'PUT repos/o/r/issues/7/labels': { labels: ['spec-update', 'breaking'] } },
      ]);
    });
  });

  it('loses the permission to merge by itself before something breaking is pushed', async () => {
    await inWorld(async ({ propose, asked, setOpen }) => {
      await setOpen([{ number: 8, draft: false, auto_merge: { merge_method: 'squash' }, labels: [] }]);
      await propose('new\n', breaking);
      expect((await asked()).slice(0, 3)).toEqual([find, 'pr merge 8 --disable-auto', 'pr ready 8 --undo']);
    });
  });

  it('is closed when the document is the present one again, and only where it is open', async () => {
    await inWorld(async ({ withdraw, asked, setOpen }) => {
      expect(await withdraw()).toBeUndefined();
      expect(await asked()).toEqual([find]);
      await setOpen([{ number: 8, draft: false, auto_merge: null, labels: [] }]);
      expect(await withdraw()).toBe(8);
      expect(await asked()).toEqual([find, expect.stringMatching(/^pr close 8 --comment The document/)]);
    });
  });
});

const raw = (path: string, mode = '100644', was = '100644') => `:${was} ${mode} 1234567 89abcde M\0${path}\0`;

it.each([
  { given: raw('openapi/upstream.json') + raw('openapi/provenance.json') + raw('openapi/openapi.json') },
  { given: raw('packages/client/src/generated/types.gen.ts') + raw('packages/client/api.md') },
  { given: raw('packages/client/src/generated/gone.gen.ts', '000000') },
  { given: raw('.changeset/agency-document-0123abc.md', '100644', '000000') },
])('takes what an import writes: $given', ({ given }) => {
  expect(() => checkChanges(given)).not.toThrow();
});

it.each([
  { given: '', want: 'The patch changes nothing' },
  { given: raw('.github/workflows/ci.yml'), want: 'The patch touches .github/workflows/ci.yml' },
  { given: raw('openapi/upstream.json') + raw('package.json'), want: 'The patch touches package.json' },
  { given: raw('packages/client/src/index.ts'), want: 'which no import writes' },
  { given: raw('packages/client/src/../../../x.gen.ts'), want: 'which no import writes' },
  { given: raw('openapi/overlays/names.yaml'), want: 'which no import writes' },
  { given: raw('.changeset/config.json'), want: 'which no import writes' },
  { given: raw('openapi/openapi.json', '120000'), want: 'something else than a plain file (120000)' },
  { given: raw('openapi/openapi.json', '100755'), want: 'something else than a plain file (100755)' },
])('refuses $given', ({ given, want }) => {
  expect(() => checkChanges(given)).toThrow(want);
});

it.each([
  { given: '[]', want: 'is no pull request' },
  { given: '{"labels":["admin"],"draft":false}', want: 'a label that is none of ours' },
  { given: '{"labels":[],"draft":false,"title":1}', want: 'has no text "title"' },
  { given: '{"labels":[],"title":"a","body":"b"}', want: 'is no pull request' },
])('refuses the pull request $given', ({ given, want }) => {
  expect(() => parsePullRequest(given)).toThrow(want);
});
