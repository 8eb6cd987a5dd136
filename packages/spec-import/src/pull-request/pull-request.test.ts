import { expect, it } from 'vitest';
import { composePullRequest } from './pull-request.ts';

const summary = {
  breaking: false,
  counts: { breaking: 0, additive: 2, docs: 1 },
  changes: 'ADDITIVE\n',
  report: '85 matched\n',
  compiles: true,
};

it.each([
  {
    given: summary,
    want: {
      title: 'A new document of the agency (0 breaking, 2 additive, 1 docs)',
      labels: ['spec-update'],
      draft: false,
    },
  },
  {
    given: { ...summary, breaking: true, counts: { breaking: 1, additive: 0, docs: 0 } },
    want: {
      title: 'Breaking: a new document of the agency (1 breaking, 0 additive, 0 docs)',
      labels: ['spec-update', 'breaking'],
      draft: true,
    },
  },
])('marks it: $want.title', ({ given, want }) => {
  expect(composePullRequest(given)).toMatchObject(want);
});

it('holds the difference and the report', () => {
  expect(composePullRequest(summary).body).toBe(
    [
      'Nothing here breaks code that uses the client.',
      'The next run rewrites this branch: mend names in `openapi/overlays/` on the main branch, not here.',
      '## What changes',
      '```text\nADDITIVE\n```',
      '## The import',
      '```text\n85 matched\n```\n',
    ].join('\n\n'),
  );
});

it('says first that it breaks', () => {
  expect(composePullRequest({ ...summary, breaking: true }).body).toMatch(
    /^\*\*Breaking\.\*\* Code that uses the client may have to change\. .*nothing but a person may merge it\.\n/,
  );
});

it('says when the client does not compile with it', () => {
  expect(composePullRequest({ ...summary, compiles: false }).body).toContain('do not compile with it');
});

it.each([
  { given: 'a ``` b', want: '````text\na ``` b\n````' },
  { given: '```\n@everyone <img src=x>\n````', want: '`````text\n```\n@everyone <img src=x>\n````\n`````' },
  { given: '', want: '```text\n\n```' },
])('keeps foreign text in its block: $given', ({ given, want }) => {
  expect(composePullRequest({ ...summary, changes: given }).body).toContain(`## What changes\n\n${want}\n\n##`);
});

it('stays below what GitHub takes, and says what is missing', () => {
  const long = `${'x'.repeat(99)}\n`.repeat(1000);
  const { body } = composePullRequest({ ...summary, changes: long, report: long });
  expect(body.length).toBeLessThan(65_536);
  expect(body).toContain('600 more lines');
  expect(composePullRequest({ ...summary, changes: 'y'.repeat(100_000) }).body).toContain('1 more lines');
});
