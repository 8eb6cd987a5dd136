import { readFileSync } from 'node:fs';
import { validateResponse } from '@one37id/agency/validators';
import { expect, test } from 'vitest';
import { PATHS } from '../peers/peer.ts';
import { ANSWERS, answerTo } from './answers.ts';

/** The statuses that the document has for an operation. */
function statusesOf(id: string): readonly string[] {
  const file = new URL('../../../../../openapi/openapi.json', import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string; responses?: object }>>>>;
  };
  return Object.values(paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ operationId, responses = {} }) => (operationId === id ? Object.keys(responses) : []));
}

test.each([
  { call: 'post', operation: 'issueCredentialByAgentId' },
  { call: 'read', operation: 'getCredential' },
  { call: 'list', operation: 'listCredentials' },
] as const)('the answer to $call is as documented', ({ call, operation }) => {
  const { status, body } = ANSWERS[call];
  // The status is the document's, and may be another one than when this was written.
  const documented = [200, 201].filter((each) => statusesOf(operation).includes(String(each)));
  expect(documented).not.toEqual([]);
  expect(
    validateResponse(
      operation,
      documented.includes(status) ? status : Number(documented[0]),
      JSON.parse(body.toString()),
    ),
  ).toEqual([]);
  expect(answerTo(`/v2${PATHS[call]}`)).toBe(ANSWERS[call]);
});

test('the list has 100 KB, the image 50 KB', () => {
  expect(Math.round(ANSWERS.list.body.length / 1000)).toBe(100);
  expect(Math.round(answerTo(PATHS.image).body.length / 1000)).toBe(50);
});
