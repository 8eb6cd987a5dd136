import { expect, it } from 'vitest';
import { checkWorkflowRules } from './workflow-rules.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const head = 'on: push\npermissions: {}\nconcurrency: x\njobs:\n  a:\n';
const job = (lines: string, permissions = '{}') =>
  `${head}    permissions: ${permissions}\n    timeout-minutes: 5\n${lines}`;
const step = (line: string) => job(`    steps:\n      - ${line}\n`);

it.each([
  { given: 'a plain job', text: step('run: npm test') },
  { given: 'a pinned action', text: step(`uses: actions/cache@${SHA} # v1.2.3`) },
  { given: 'an action of this repository', text: step('uses: ./.github/actions/setup') },
  { given: 'a called workflow', text: `${head}    permissions: {}\n    uses: ./.github/workflows/ci.yml\n` },
  {
    given: 'an expression in an environment variable',
    text: step('run: echo "$A"\n        env:\n          A: ${{ github.event.issue.title }}'),
  },
])('accepts $given', ({ text }) => {
  expect(checkWorkflowRules({ kind: 'workflow', path: 'w.yml', text })).toEqual([]);
});

it.each([
  { given: 'a tag', text: step('uses: actions/cache@v4'), want: 'is not pinned' },
  { given: 'a short commit', text: step('uses: actions/cache@0123456 # v1.2.3'), want: 'is not pinned' },
  { given: 'a commit without its version', text: step(`uses: actions/cache@${SHA}`), want: 'is not pinned' },
  { given: 'a container', text: step('uses: docker://alpine:3'), want: 'is not pinned' },
  {
    given: 'no permissions at the top',
    text: step('run: a').replace('permissions: {}\nc', 'c'),
    want: '`permissions: {}` must stand at the top',
  },
  {
    given: 'permissions for every job',
    text: step('run: a').replace('{}', '{ contents: read }'),
    want: '`permissions: {}` must stand at the top',
  },
  {
    given: 'a job without permissions',
    text: `${head}    timeout-minutes: 5\n    steps:\n      - run: a\n`,
    want: 'job a: it must declare its permissions',
  },
  {
    given: 'all permissions',
    text: job('    steps:\n      - run: a\n', 'write-all'),
    want: 'job a: it must declare its permissions',
  },
  {
    given: 'a job without an end',
    text: step('run: a').replace('    timeout-minutes: 5\n', ''),
    want: 'job a: it needs timeout-minutes',
  },
  {
    given: 'no concurrency group',
    text: step('run: a').replace('concurrency: x\n', ''),
    want: 'it needs a concurrency group',
  },
  {
    given: 'pull_request_target',
    text: step('run: a').replace('on: push', 'on: [pull_request_target]'),
    want: 'pull_request_target runs with rights',
  },
  {
    given: 'workflow_run',
    text: step('run: a').replace('on: push', 'on:\n  workflow_run: {}'),
    want: 'workflow_run runs with rights',
  },
  {
    given: 'text of an event in a script',
    text: step('run: echo "${{ github.event.issue.title }}"'),
    want: 'an expression stands in the script',
  },
  {
    given: 'an input in a script',
    text: step('run: echo ${{ inputs.a }}'),
    want: 'an expression stands in the script',
  },
  {
    given: 'a checkout that stores the token',
    text: step(`uses: actions/checkout@${SHA} # v1.2.3`),
    want: 'persist-credentials must be false',
  },
  {
    given: 'npm’s trust without an environment',
    text: job('    steps:\n      - run: a\n', '{ id-token: write }'),
    want: 'what npm trusts needs an environment',
  },
  {
    given: 'npm’s trust beside foreign packages',
    text: job('    environment: npm\n    steps:\n      - uses: ./.github/actions/setup\n', '{ id-token: write }'),
    want: 'job a: it installs packages and holds the trust of npm',
  },
  {
    given: 'the foreign document beside a right to write',
    text: job('    steps:\n      - run: node scripts/spec-update.ts\n', '{ contents: write }'),
    want: 'job a: it reads the foreign document and may write',
  },
])('refuses $given', ({ text, want }) => {
  expect(checkWorkflowRules({ kind: 'workflow', path: 'w.yml', text }).join('\n')).toContain(want);
});

it('checks the steps of an action too', () => {
  const text = 'runs:\n  using: composite\n  steps:\n    - run: echo ${{ inputs.a }}\n    - uses: actions/cache@main\n';
  expect(checkWorkflowRules({ kind: 'action', path: 'action.yml', text })).toEqual([
    'action.yml: step echo ${{ inputs.a }}: an expression stands in the script',
    'action.yml: `uses: actions/cache@main` is not pinned as <commit> # v<version>',
  ]);
});
