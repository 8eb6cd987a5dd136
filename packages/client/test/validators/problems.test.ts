import { expect, it } from 'vitest';
import { validatorsOf } from './checker.ts';
import { issueDocument } from './issue-document.ts';

const validators = validatorsOf(issueDocument);
const agentId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const email = { schemaId, attributes: [{ key: 'email', value: 'ann@example.com' }] };

interface Row {
  readonly why: string;
  readonly given: unknown;
  readonly want: string | undefined;
}

it.each<Row>([
  { why: 'a documented body', given: { agentId, payload: [email] }, want: undefined },
  {
    why: 'a Date where a date-time is asked for',
    given: { agentId, payload: [{ ...email, expirationDate: new Date(0) }] },
    want: undefined,
  },
  {
    why: 'fields that the document does not name',
    given: { agentId, payload: [email], futureField: 1 },
    want: undefined,
  },
  { why: 'a short id', given: { agentId: 'x', payload: [email] }, want: '/agentId: must have exactly 36 characters' },
  { why: 'a missing field', given: { agentId }, want: '/payload: is required' },
  { why: 'a field that is undefined', given: { agentId, payload: undefined }, want: '/payload: is required' },
  { why: 'one credential instead of a list', given: { agentId, payload: email }, want: '/payload: must be a list' },
  {
    why: 'an enum’s unknown value',
    given: { agentId, payload: [{ ...email, format: 'x' }] },
    want: '/payload/0/format: must be one of "w3c", "sd-jwt", "sdjwt"',
  },
  {
    why: 'a date without a time',
    given: { agentId, payload: [email, { ...email, expirationDate: '2030-01-31' }] },
    want: '/payload/1/expirationDate: must be a date-time such as 2030-01-31T12:00:00Z',
  },
])('a request with $why', ({ given, want }) => {
  const [problem] = validators.request('issue', given);
  expect(problem && `${problem.pointer}: ${problem.rule}`).toBe(want);
});

it('tells how a response differs, what of that was a guess, and no value of it', () => {
  const body = { isSuccessfull: true, result: { credentialIds: ['a', 7], agentId: 5 }, newField: 'ann@example.com' };
  expect(validators.response('issue', 201, body)).toEqual([
    { pointer: '/result/agentId', rule: 'must be a string (inferred)' },
    { pointer: '/result/credentialIds/1', rule: 'must be a string (inferred)' },
    { pointer: '/newField', rule: 'is not in the document' },
  ]);
});
