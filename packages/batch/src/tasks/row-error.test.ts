import { AgencyApiError, AgencyRequestError, defineCredential } from '@one37id/agency';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rowError } from './row-error.ts';

const details = { operation: 'issueCredentialByAlias', outcome: 'not-sent' as const, attempts: 0 };

test.each([
  {
    what: 'a problem of the input',
    problems: [{ pointer: '/payload/0/schemaId', rule: 'must be a string' }],
    want: '/payload/0/schemaId',
  },
  { what: 'one of the whole', problems: [{ pointer: '', rule: 'must be an object' }], want: undefined },
  { what: 'none', problems: undefined, want: undefined },
])('of what was refused on this machine it keeps the place of $what', ({ problems, want }) => {
  const error = new AgencyRequestError({ ...details, message: 'refused: /not/this', ...(problems && { problems }) });
  expect(rowError(error, { not: { this: 1 } }).pointer).toBe(want);
});

const sent = {
  agentAlias: '::ada',
  payload: [{ schemaId: 'x', attributes: [{ key: 'a~b/c', value: 'Ada' }] }],
  'a~b/c': { '': 1 },
  'a.b': 1,
  none: null,
};

test.each([
  { said: 'not valid at /payload/0/attributes/0/value.', want: '/payload/0/attributes/0/value' },
  { said: '(/agentAlias): unknown', want: '/agentAlias' },
  { said: 'not valid at /a.b.', want: '/a.b' },
  { said: 'see /help/codes, then /payload/0/schemaId', want: '/payload/0/schemaId' },
  { said: 'no a~b/c: /a~0b~1c/', want: '/a~0b~1c/' },
  { said: 'no such person: /home/ada, Ada/Lovelace', want: undefined },
  { said: 'one more than there is: /payload/1', want: undefined },
  { said: 'of its class: /payload/length, /payload/0/schemaId/0, /__proto__, /constructor', want: undefined },
  { said: 'of what was sent: /Ada', want: undefined },
  { said: 'below nothing: /none/a', want: undefined },
])('of the agency’s words it keeps a place only where that is one in what was sent: $said', ({ said, want }) => {
  const error = new AgencyApiError({ ...details, outcome: 'failed', message: `refused: ${said}`, httpStatus: 400 });
  expect(rowError(error, sent).pointer).toBe(want);
});

test('finds the place that the claims’ schema names', () => {
  const kind = defineCredential({
    schemaId: 'https://agency.example.com/schemas/a/1.0',
    claims: z.object({ deep: z.object({ email: z.email() }) }),
  });
  let thrown: unknown;
  try {
    kind.of({ deep: { email: 'none' } });
  } catch (error) {
    thrown = error;
  }
  expect(thrown instanceof AgencyRequestError && rowError(thrown).pointer).toBe('/deep/email');
});

test('keeps codes and no more', () => {
  const error = new AgencyApiError({
    ...details,
    outcome: 'failed',
    attempts: 1,
    message: 'refused',
    httpStatus: 400,
    errorCode: 4711,
    serverMessage: 'no',
  });
  expect(rowError(error)).toStrictEqual({
    name: 'AgencyApiError',
    operation: 'issueCredentialByAlias',
    httpStatus: 400,
    errorCode: 4711,
    message: 'refused',
  });
});

test('what says nothing more than its words has no other field', () => {
  const error = new AgencyApiError({ ...details, outcome: 'failed', message: 'see /a', httpStatus: 400 });
  const { httpStatus: _, ...bare } = rowError(error);
  expect(rowError(new AgencyRequestError({ ...details, message: 'refused' }))).toStrictEqual({
    name: 'AgencyRequestError',
    operation: 'issueCredentialByAlias',
    message: 'refused',
  });
  expect(bare).toStrictEqual({ name: 'AgencyApiError', operation: 'issueCredentialByAlias', message: 'see /a' });
});
