import { expect, it } from 'vitest';
import type { Mutant } from './plan.ts';
import type { Verdict } from './run-suite.ts';
import { readSource } from './sandbox.ts';
import { tryMutants } from './try-mutants.ts';

const source = await readSource();
const mutants: readonly Mutant[] = ['one', 'two'].map((name) => ({ name, operation: 'getCredential', source }));
const found: Verdict = { tests: 5, foundBy: 'a test', reason: 'why' };
const silent: Verdict = { tests: 5 };

it.each([
  { why: 'the operation’s own tests notice', given: [silent, found, found], want: ['a test', 'a test'], whole: 0 },
  { why: 'the rest of the suite notices', given: [silent, silent, found, found], want: ['a test', 'a test'], whole: 1 },
  { why: 'nothing notices', given: [silent, silent, silent, found], want: [undefined, 'a test'], whole: 1 },
])('when $why: $want', async ({ given, want, whole }) => {
  const asked: (string | undefined)[] = [];
  const run = async (_: string, __: string, operation?: string): Promise<Verdict> =>
    given[asked.push(operation) - 1] ?? silent;
  const trials = await tryMutants(source, mutants, { run, mocks: ['Prism'] });
  expect(trials.map(({ mutant, foundBy }) => [mutant, foundBy])).toEqual([
    ['one', want[0]],
    ['two', want[1]],
  ]);
  expect(asked.filter((operation) => operation === undefined)).toHaveLength(whole);
});

it('goes on where the suite does not come to its end, and does not take that for found', async () => {
  let runs = 0;
  const run = async (): Promise<Verdict> => {
    runs += 1;
    if (runs === 2) throw new Error('vitest ended with null');
    return runs === 1 ? silent : found;
  };
  const trials = await tryMutants(source, mutants, { run, mocks: ['Prism'] });
  expect(trials).toMatchObject([
    { mutant: 'one', unknown: 'Error: vitest ended with null' },
    { mutant: 'two', foundBy: 'a test' },
  ]);
  expect(trials[0]?.foundBy).toBeUndefined();
});

it('has each mutant noticed against each mock', async () => {
  const run = async (_: string, mock: string): Promise<Verdict> => ({ ...silent, reason: mock });
  const trials = await tryMutants(source, mutants, { run });
  expect(trials.map(({ mutant, mock, reason }) => [mutant, reason === mock ? mock : 'another'])).toEqual([
    ['one', 'Prism'],
    ['one', 'the emulator'],
    ['two', 'Prism'],
    ['two', 'the emulator'],
  ]);
});

it('counts a document that the generator refuses as found', async () => {
  const given = {
    ...source,
    document: { ...source.document, components: { ...source.document.components, securitySchemes: {} } },
  };
  const [trial] = await tryMutants(source, [{ name: 'one', operation: 'getCredential', source: given }], {
    run: async () => silent,
  });
  expect(trial).toMatchObject({
    mutant: 'one',
    foundBy: 'the generator',
    reason: expect.stringContaining('cannot send'),
  });
});

it.each([
  { given: found, want: 'Without any mutation the suite fails against Prism: a test: why' },
  { given: { tests: 0 }, want: 'The suite has no test for getCredential' },
])('proves nothing when the unmutated suite does not pass: $want', async ({ given, want }) => {
  await expect(tryMutants(source, mutants, { run: async () => given, mocks: ['Prism'] })).rejects.toThrow(want);
});
