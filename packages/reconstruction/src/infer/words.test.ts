import { expect, test } from 'vitest';
import { exampleName } from './names.ts';
import { kebab, pascal } from './words.ts';

test.each([
  { given: 'Alias External/Public Management.', want: 'alias-external-public-management' },
  { given: 'agentAlias', want: 'agent-alias' },
  { given: 'Sign-in', want: 'sign-in' },
])('kebab $given', ({ given, want }) => {
  expect(kebab(given)).toBe(want);
});

test.each([
  { given: 'by-agent-id', want: 'ByAgentId' },
  { given: 'Proof Request', want: 'ProofRequest' },
  { given: '', want: '' },
])('pascal $given', ({ given, want }) => {
  expect(pascal(given)).toBe(want);
});

test('an example is named by its description', () => {
  expect(exampleName('This is an example of simple message with title and description.')).toBe(
    'simpleMessageWithTitleAndDescription',
  );
});
