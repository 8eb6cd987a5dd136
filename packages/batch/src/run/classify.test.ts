import {
  AgencyAbortError,
  AgencyApiError,
  AgencyRequestError,
  AgencyResponseError,
  AgencyTimeoutError,
  AgencyTransportError,
  type Outcome,
} from '@one37id/agency';
import { expect, test } from 'vitest';
import { BatchError } from '../errors.ts';
import { classify } from './classify.ts';

type Kind = new (details: {
  message: string;
  operation: string;
  outcome: Outcome;
  attempts: number;
  httpStatus?: number;
  retryAfterMs?: number;
}) => Error;

test.each<{ Kind: Kind; outcome: Outcome; httpStatus?: number; retryAfterMs?: number; want: object }>([
  // What may have happened is unknown, whatever the status is.
  { Kind: AgencyTransportError, outcome: 'unknown', want: { state: 'unknown' } },
  { Kind: AgencyTimeoutError, outcome: 'unknown', want: { state: 'unknown' } },
  { Kind: AgencyAbortError, outcome: 'unknown', want: { state: 'unknown' } },
  { Kind: AgencyRequestError, outcome: 'unknown', want: { state: 'unknown' } },
  { Kind: AgencyResponseError, outcome: 'unknown', httpStatus: 200, want: { state: 'unknown' } },
  {
    Kind: AgencyResponseError,
    outcome: 'unknown',
    httpStatus: 503,
    retryAfterMs: 2_000,
    want: { state: 'unknown', pauseMs: 2_000 },
  },
  { Kind: AgencyResponseError, outcome: 'unknown', httpStatus: 429, want: { state: 'unknown' } },
  { Kind: AgencyResponseError, outcome: 'unknown', httpStatus: 401, want: { state: 'unknown' } },
  // Said before anything is done: it goes again by itself.
  {
    Kind: AgencyApiError,
    outcome: 'failed',
    httpStatus: 429,
    retryAfterMs: 5_000,
    want: { state: 'planned', sign: 'too-many', pauseMs: 5_000 },
  },
  { Kind: AgencyApiError, outcome: 'failed', httpStatus: 429, want: { state: 'planned', sign: 'too-many' } },
  { Kind: AgencyApiError, outcome: 'failed', httpStatus: 401, want: { state: 'planned', sign: 'unauthorized' } },
  { Kind: AgencyResponseError, outcome: 'failed', httpStatus: 401, want: { state: 'planned', sign: 'unauthorized' } },
  { Kind: AgencyTransportError, outcome: 'not-sent', want: { state: 'planned', sign: 'unreachable' } },
  { Kind: AgencyTimeoutError, outcome: 'not-sent', want: { state: 'planned', sign: 'unreachable' } },
  // It did not happen, and would not the next time: only when asked.
  { Kind: AgencyApiError, outcome: 'failed', httpStatus: 200, want: { state: 'refused' } },
  { Kind: AgencyApiError, outcome: 'failed', httpStatus: 400, want: { state: 'refused' } },
  { Kind: AgencyApiError, outcome: 'failed', httpStatus: 403, want: { state: 'refused' } },
  {
    Kind: AgencyApiError,
    outcome: 'failed',
    httpStatus: 503,
    retryAfterMs: 1_000,
    want: { state: 'refused', pauseMs: 1_000 },
  },
  { Kind: AgencyResponseError, outcome: 'failed', httpStatus: 404, want: { state: 'refused' } },
  { Kind: AgencyRequestError, outcome: 'not-sent', want: { state: 'refused' } },
  // A call that only reads can have been sent, and still not have happened.
  { Kind: AgencyTransportError, outcome: 'failed', want: { state: 'refused' } },
  { Kind: AgencyTimeoutError, outcome: 'failed', want: { state: 'refused' } },
])('$Kind.name, $outcome, $httpStatus is $want', ({ Kind, want, ...details }) => {
  const { error: _, ...found } = classify(
    new Kind({ message: 'why', operation: 'issueCredentialByAlias', attempts: 1, ...details }),
  );
  expect(found).toStrictEqual(want);
});

const hostile = (): never => {
  throw new Error('ada@example.com');
};

test.each([
  { thrown: new TypeError('ada@example.com'), name: 'TypeError' },
  { thrown: Object.assign(new Error('x'), { name: 'ada@example.com' }), name: 'Error' },
  { thrown: Object.assign(new Error('x'), { name: 'a'.repeat(61) }), name: 'Error' },
  { thrown: Object.assign(new Error('x'), { name: '' }), name: 'Error' },
  { thrown: { name: 'TypeError', message: 'ada@example.com' }, name: 'Error' },
  { thrown: 'ada@example.com', name: 'Error' },
  { thrown: undefined, name: 'Error' },
  { thrown: null, name: 'Error' },
  // Whose row had no end, so that the run had none either.
  { thrown: Object.assign(new Error('x'), { name: Symbol('x') }), name: 'Error' },
  { thrown: Object.defineProperty(new Error('x'), 'name', { get: hostile }), name: 'Error' },
  { thrown: new Proxy({}, { has: hostile, get: hostile, getPrototypeOf: hostile }), name: 'Error' },
])('what is no error of the agency is unknown, and quoted by nobody: $name', ({ thrown, name }) => {
  expect(classify(thrown)).toEqual({
    state: 'unknown',
    error: { name, message: expect.stringMatching(/no error of the agency.* left out/) },
  });
});

test('what this package says of a call is kept', () => {
  expect(classify(new BatchError('invalid-option', 'the call gave no promise'))).toEqual({
    state: 'unknown',
    error: { name: 'BatchError', message: 'the call gave no promise' },
  });
});
