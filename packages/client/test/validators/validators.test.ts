import { expect, it } from 'vitest';
import { responseTable } from '../../src/generated/validators.gen.ts';
import { validators } from '../../src/validators.ts';

// That the validators are those of this release; what they tell is tested with documents that do not change.

const agentId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const email = { schemaId, attributes: [{ key: 'email', value: 'ann@example.com' }] };

it.each([
  { why: 'a documented body', given: { agentId, payload: [email] }, want: undefined },
  {
    why: 'fields that the document does not name',
    given: { agentId, payload: [email], futureField: 1 },
    want: undefined,
  },
  { why: 'a missing field', given: { agentId }, want: '/payload: is required' },
  { why: 'a field that is undefined', given: { agentId, payload: undefined }, want: '/payload: is required' },
  { why: 'one credential instead of a list', given: { agentId, payload: email }, want: '/payload: must be a list' },
])('issueCredentialByAgentId: $why', ({ given, want }) => {
  const [problem] = validators.request?.('issueCredentialByAgentId', given) ?? [];
  expect(problem && `${problem.pointer}: ${problem.rule}`).toBe(want);
});

it('checks what goes into the path', () => {
  expect(validators.request?.('deleteCredential', { id: 7 })).toEqual([{ pointer: '/id', rule: 'must be a string' }]);
  expect(validators.request?.('deleteCredential', undefined)).toEqual([{ pointer: '/id', rule: 'is required' }]);
});

it('tells how a response differs, and no value of it', () => {
  const [success = ''] = Object.keys(responseTable.operations['issueCredentialByAgentId'] ?? {}).filter((status) =>
    status.startsWith('2'),
  );
  const body = { isSuccessfull: true, result: 'ann@example.com', newField: 'ann@example.com' };
  const problems = validators.response?.('issueCredentialByAgentId', Number(success), body) ?? [];
  expect(problems).toContainEqual({ pointer: '/newField', rule: 'is not in the document' });
  // A guess is called one, until a document of the vendor's is imported.
  expect(problems).toContainEqual({
    pointer: '/result',
    rule: expect.stringMatching(/^must be an object( \(inferred\))?$/),
  });
  expect(JSON.stringify(problems)).not.toContain('ann@example.com');
});
