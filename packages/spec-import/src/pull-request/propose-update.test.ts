import { describe, expect, it } from 'vitest';
import { breaking, harmless, inWorld } from '../testing/github-world.ts';
import { checkChanges, parsePullRequest } from './propose-update.ts';

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
