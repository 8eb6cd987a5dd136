import { AgencyApiError, AgencyRequestError, defineCredential } from '@one37id/agency';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rowError } from './row-error.ts';

const details = { operation: 'issueCredentialByAlias', outcome: 'not-sent' as const, attempts: 0 };

test.each([
  {
    message:
      'issueCredentialByAlias POST /credential/issue: the input is not what the document asks for: /payload/0/schemaId: must be a string. Nothing was sent.',
    want: '/payload/0/schemaId',
  },
  {
    message:
      'defineCredential: the claims of https://a.example.com/x/1.0 are not valid at /email (too_small), /name. Nothing was sent.',
    want: '/email',
  },
  {
    message:
      'defineCredential: the claims of https://a.example.com/x/1.0 are not valid at /address/street. Nothing was sent.',
    want: '/address/street',
  },
  { message: 'getCredential GET /credential/{id}: `id` must not be empty. Nothing was sent.', want: undefined },
])('finds the place in $message', ({ message, want }) => {
  expect(rowError(new AgencyRequestError({ ...details, message })).pointer).toBe(want);
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
  expect(rowError(error)).toEqual({
    name: 'AgencyApiError',
    operation: 'issueCredentialByAlias',
    httpStatus: 400,
    errorCode: 4711,
    message: 'refused',
  });
});
