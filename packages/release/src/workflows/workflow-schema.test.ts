import { expect, it } from 'vitest';
import { checkWorkflowSchema } from './workflow-schema.ts';

const workflow = (steps: string, job = '') =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${job}    steps:\n${steps}`;

it.each([
  { given: 'a misspelt key', text: workflow('      - rum: a\n'), want: ["Unexpected value 'rum'"] },
  {
    given: 'a right that is none',
    text: workflow('      - run: a\n', '    permissions: { contents: rea }\n'),
    want: ["Unexpected value 'rea'"],
  },
  {
    given: 'a number as text',
    text: workflow('      - run: a\n', '    timeout-minutes: soon\n'),
    want: ["Unexpected value 'soon'"],
  },
  { given: 'a malformed expression', text: workflow('      - run: echo ${{ github.sha }\n'), want: ['not closed'] },
  {
    given: 'a context that is not there',
    text: workflow('      - run: echo ${{ secret.A }}\n'),
    want: ["Unrecognized named-value: 'secret'"],
  },
  {
    given: 'a job that needs one that is not there',
    text: `${workflow('      - run: a\n')}  c:\n    needs: b\n    runs-on: x\n    steps:\n      - run: a\n`,
    want: ["unknown job 'b'"],
  },
  {
    given: 'a schedule that is none',
    text: 'on:\n  schedule:\n    - cron: daily\n  push:\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: a\n',
    want: ['cron'],
  },
  { given: 'malformed YAML', text: 'on: [push\njobs: {}\n', want: ['Flow sequence'] },
])('refuses $given', async ({ text, want }) => {
  const problems = (await checkWorkflowSchema({ kind: 'workflow', path: 'w.yml', text })).join('\n');
  for (const part of want) expect(problems).toContain(part);
});

it('refuses an action with an unknown key', async () => {
  const text = 'name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n    - rum: a\n';
  expect(await checkWorkflowSchema({ kind: 'action', path: 'action.yml', text })).not.toEqual([]);
});

it('accepts good files', async () => {
  expect(await checkWorkflowSchema({ kind: 'workflow', path: 'w.yml', text: workflow('      - run: a\n') })).toEqual(
    [],
  );
  const action = 'name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n    - run: a\n      shell: bash\n';
  expect(await checkWorkflowSchema({ kind: 'action', path: 'action.yml', text: action })).toEqual([]);
});
