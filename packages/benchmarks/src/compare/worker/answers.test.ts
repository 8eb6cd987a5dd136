import { validateResponse } from '@one37id/agency/validators';
import { expect, test } from 'vitest';
import { PATHS } from '../peers/peer.ts';
import { ANSWERS, answerTo } from './answers.ts';

test.each([
  { call: 'post', operation: 'issueCredentialByAgentId' },
  { call: 'read', operation: 'getCredential' },
  { call: 'list', operation: 'listCredentials' },
] as const)('the answer to $call is as documented', ({ call, operation }) => {
  const { status, body } = ANSWERS[call];
  expect(validateResponse(operation, status, JSON.parse(body.toString()))).toEqual([]);
  expect(answerTo(`/v2${PATHS[call]}`)).toBe(ANSWERS[call]);
});

test('the list has 100 KB, the image 50 KB', () => {
  expect(Math.round(ANSWERS.list.body.length / 1000)).toBe(100);
  expect(Math.round(answerTo(PATHS.image).body.length / 1000)).toBe(50);
});
