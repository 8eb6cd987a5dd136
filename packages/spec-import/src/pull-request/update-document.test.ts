import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SpecChange } from '@one37id/agency-spec-diff';
import type { ImportReport } from '../report.ts';
import { documentOf, QUICK, smallRepository } from '../testing/small-repository.ts';
import { pullRequestOf, updateDocument } from './update-document.ts';

const report: ImportReport = {
  source: { name: 'a.json', format: 'json', sha256: 'abc', openapi: '3.0.3', title: 'Agency 1.0' },
  operations: { matched: [], respelled: {}, renamed: {}, added: [], unnamed: [], leftOut: [], removed: [] },
  against: '@one37id/agency@0.1.0',
  notes: [],
  guesses: [],
  changes: [],
  surface: [],
  problems: [],
  bump: 'patch',
  changeset: '.changeset/a.md',
  written: ['openapi/upstream.json'],
};
const change = (severity: SpecChange['class'], more: Partial<SpecChange> = {}): SpecChange => ({
  kind: 'request-field-added-required',
  class: severity,
  direction: 'request',
  reason: 'A field is required.',
  pointers: { before: '#/paths', after: '#/paths' },
  before: undefined,
  after: true,
  operations: ['issueCredentialByAlias'],
  methods: ['credentials.issue (agentAlias)'],
  ...more,
});
const removed = { name: 'Agency', kind: 'removed', class: 'breaking', before: 'class', after: undefined } as const;

it.each([
  { given: { changes: [change('docs')] }, draft: false },
  { given: { changes: [change('additive')] }, draft: false },
  { given: { changes: [change('breaking')] }, draft: true },
  { given: { changes: [change('breaking', { sourceCompatible: true })] }, draft: true },
  { given: { changes: [change('docs')], surface: [removed] }, draft: true },
])('marks what breaks on the wire or in types: $draft', ({ given, draft }) => {
  expect(pullRequestOf({ ...report, ...given }, 'report').draft).toBe(draft);
});

it('names the resource method in its text', () => {
  expect(pullRequestOf({ ...report, changes: [change('breaking')] }, 'report').body).toContain(
    'credentials.issue (agentAlias)',
  );
});

it('says whether the client’s own sources compile with it', () => {
  const told = 'do not compile with it';
  expect(pullRequestOf(report, 'report').body).not.toContain(told);
  expect(pullRequestOf({ ...report, problems: ['line 1: a.ts: No.'] }, 'report').body).toContain(told);
});

it('leaves the change as a patch, the pull request and the report, with type errors for people to mend', async () => {
  const { root, git, commit, publish, text } = await smallRepository();
  await commit();
  const folder = join(root, '../left/for-the-job');
  const problem = 'line 4: packages/client/src/agency.ts: No.';
  const options = { ...QUICK, compareSurfaces: () => ({ changes: [], problems: [problem] }) };
  await writeFile(join(root, 'mine.txt'), 'Not of the import.');
  const told = await updateDocument(root, await publish(documentOf({ 'More of it.': {} })), folder, options);
  expect(told).toContain(problem);
  expect((await readdir(folder)).toSorted()).toEqual(['change.patch', 'pull-request.json', 'report.txt']);
  expect(await readFile(join(folder, 'report.txt'), 'utf8')).toBe(`${told}\n`);
  expect(JSON.parse(await readFile(join(folder, 'pull-request.json'), 'utf8'))).toMatchObject({
    title: 'A new document of the agency (0 breaking, 1 additive, 0 docs)',
    body: expect.stringContaining('do not compile with it') as string,
    draft: false,
  });

  // The patch alone makes of the last commit what the import has made.
  const made = await text('openapi/openapi.json');
  const changeset = await text('.changeset/agency-document.md');
  await git('reset', '--quiet', '--hard');
  await git('apply', '--index', join(folder, 'change.patch'));
  expect(await text('openapi/openapi.json')).toBe(made);
  expect(await text('.changeset/agency-document.md')).toBe(changeset);
  expect(changeset).toContain('agency.thing.moreIt');
  expect(await git('diff', '--cached', '--name-only')).not.toContain('mine.txt');
});

it('leaves nothing where nothing has changed', async () => {
  const { root, commit, take, publish } = await smallRepository();
  await take(documentOf());
  await commit();
  const folder = join(root, '../left');
  expect(await updateDocument(root, await publish(documentOf()), folder, QUICK)).toBeUndefined();
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});
