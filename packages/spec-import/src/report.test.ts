import { expect, it } from 'vitest';
import type { SpecChange } from '@one37id/agency-spec-diff';
import { formatReport, type ImportReport } from './report.ts';

const NOTHING: ImportReport = {
  source: { name: 'given.json', format: 'json', sha256: 'abc', openapi: '3.1.0', title: 'Agency API 2.0' },
  operations: {
    matched: ['T: A.', 'T: B.'],
    respelled: {},
    renamed: {},
    added: [],
    unnamed: [],
    leftOut: [],
    removed: [],
  },
  against: '@one37id/agency@1.0.0',
  notes: [],
  guesses: [],
  changes: [],
  surface: [],
  problems: [],
  bump: undefined,
  changeset: undefined,
  written: [],
};
const guess = (rule: string, what: string, verdict: 'right' | 'wrong' | 'not told', actual?: string) => ({
  rule,
  what,
  guess: 'x',
  actual,
  verdict,
});
const removed: SpecChange = {
  kind: 'operation-removed',
  class: 'breaking',
  direction: 'none',
  reason: 'It is removed: calls to it do not compile.',
  pointers: { before: '#/paths/~1a/get', after: '#/paths' },
  before: 'GET /a',
  after: undefined,
  operations: ['a'],
  methods: ['agency.things.a'],
};
const HEAD = 'given.json: Agency API 2.0, OpenAPI 3.1.0, json, sha256 abc\n\n';
const operationsOf = (operations: Partial<ImportReport['operations']>) => ({
  operations: { ...NOTHING.operations, ...operations },
});

it('says that nothing changes', () => {
  expect(formatReport(NOTHING)).toBe(
    `${HEAD}Nothing changes for users: no changeset.

What users notice, compared with @one37id/agency@1.0.0
  Nothing: code, types and what is sent stay as they are.

Operations: 2 matched, 0 of them renamed; 0 new, 0 removed

All changes, compared with @one37id/agency@1.0.0
  No changes.

Nothing was written: everything is current.`,
  );
});

it('says what changes, first for users and then for the maintainer', () => {
  const told = formatReport({
    ...NOTHING,
    bump: 'minor',
    changeset: '.changeset/agency-document.md',
    changes: [removed],
    notes: ['one', 'two'],
    problems: ['src/a.ts(1,1): error'],
    surface: [
      { class: 'breaking', kind: 'removed', name: 'A', before: 'a', after: undefined },
      { class: 'breaking', kind: 'changed', name: 'B', before: 'b', after: 'c' },
    ],
    written: ['a.json', 'made'],
  });
  expect(told).toBe(
    `${HEAD}Version: minor, the stronger of what changes on the wire and in the types. Changeset: .changeset/agency-document.md

What users notice, compared with @one37id/agency@1.0.0
  gone: agency.things.a
  types that are gone: A
  types that are others: B

The client's own sources have type errors with this document
  src/a.ts(1,1): error

Operations: 2 matched, 0 of them renamed; 0 new, 0 removed

Adapted so that the overlays fit
  one
  two

All changes, compared with @one37id/agency@1.0.0
  Who uses the package notices:
    breaks code   agency.things.a: It is removed: calls to it do not compile.

  1 breaking, 0 additive, 0 docs

  BREAKING
    agency.things.a
                It is removed: calls to it do not compile.
                #/paths/~1a/get

TypeScript surface
  breaking removed A
  breaking changed B
    before b
    after  c

Written: a.json, made`,
  );
});

const RECORDED =
  'of the renamed were recognised by operationId or route, and are recorded in openapi/identities.yaml: look at them';

it.each<{ given: string; operations: Partial<ImportReport['operations']>; want: readonly string[] }>([
  {
    given: 'operations that are new, unnamed, left out and removed',
    operations: {
      added: ['T: New.'],
      unnamed: ['T: Old.'],
      leftOut: [{ key: 'T: Up.', route: 'POST /up', pointer: '#/paths/~1up/post', reason: 'takes a file' }],
      removed: ['T: Gone.', 'T: Lost.'],
    },
    want: [
      'Operations: 2 matched, 0 of them renamed; 1 new, 2 removed',
      "  new      'T: New.': it comes out under a derived name; name it in an overlay and import again, which rewrites the changeset",
      "  unnamed  'T: Old.' still has a derived name",
      "  left out 'T: Up.' (POST /up): it takes a file",
      "  removed  'T: Gone.'",
      "  removed  'T: Lost.'",
    ],
  },
  {
    given: 'operations that were found by their ids',
    operations: { renamed: { 'T: Make.': 'T: A.' } },
    want: [
      'Operations: 2 matched, 1 of them renamed; 0 new, 0 removed',
      "  renamed  'T: Make.' is 'T: A.'",
      `  1 ${RECORDED}`,
    ],
  },
  {
    given: 'one that the table of identities names, and one that is written in other letters',
    operations: { respelled: { 'T: A.': 'U: Do.', 'T: B.': 't: b' } },
    want: [
      'Operations: 2 matched, 1 of them renamed; 0 new, 0 removed',
      "  renamed  'U: Do.' is 'T: A.'",
      "  spelled  't: b' is 'T: B.'",
    ],
  },
  {
    given: 'three that are written in other letters',
    operations: { respelled: { 'T: A.': 't: a', 'T: B.': 't: b', 'T: C.': 't: c' } },
    want: [
      'Operations: 2 matched, 0 of them renamed; 0 new, 0 removed',
      "  spelled  't: a' is 'T: A.'",
      "  spelled  't: b' is 'T: B.'",
      "  spelled  't: c' is 'T: C.'",
    ],
  },
  {
    given: 'many that are written in other letters',
    operations: {
      respelled: Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((name) => [`T: ${name}.`, `t: ${name}`])),
    },
    want: [
      'Operations: 2 matched, 0 of them renamed; 0 new, 0 removed',
      "  spelled  't: A' is 'T: A.'",
      "  spelled  't: B' is 'T: B.'",
      "  spelled  't: C' is 'T: C.'",
      '  spelled  … and 2 more; --json lists them',
    ],
  },
])('tells of $given', ({ operations, want }) => {
  const told = formatReport({ ...NOTHING, ...operationsOf(operations) });
  expect(told).toContain(`\n\n${want.join('\n')}\n\nAll changes`);
});

it('tells what became of what had been inferred, rule by rule, what was wrong first', () => {
  const guesses = [
    guess('b-rule', 'b1', 'right', 'x'),
    guess('a-rule', 'a1', 'right', 'x'),
    guess('a-rule', 'a2', 'wrong', 'y'),
    guess('a-rule', 'a3', 'not told'),
    guess('a-rule', 'a4', 'not told'),
  ];
  expect(formatReport({ ...NOTHING, guesses })).toContain(
    `
What we had inferred: 2 right, 1 wrong, 2 not told
  a-rule: 1 right, 1 wrong, 2 not told
    wrong     a2: we took x, it is y
    not told  a3; a4
    right     a1
  b-rule: 1 right, 0 wrong, 0 not told
    right     b1

Nothing was written`,
  );
});

it('shows what hides in the words of a foreign document', () => {
  expect(formatReport({ ...NOTHING, notes: ['a\u202Eb\u001B[31m'] })).not.toMatch(/\u202E|\u001B/);
});
