import { expect, it } from 'vitest';
import type { SpecChange } from '@one37id/agency-spec-diff';
import type { ImportReport } from '../report.ts';
import { pullRequestOf } from './update-document.ts';

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
