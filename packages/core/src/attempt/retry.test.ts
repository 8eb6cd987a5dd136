import { expect, test } from 'vitest';
import { idempotent, once, read } from '../../test/support/operations.ts';
import {
  type AgencyErrorDetails,
  AgencyApiError,
  AgencyResponseError,
  AgencyTimeoutError,
  AgencyTransportError,
} from '../errors.ts';
import { isRetryable, priceOf } from './retry.ts';

const base: AgencyErrorDetails = { message: '', operation: '', outcome: 'failed', attempts: 1 };
const withCode = (code: string) => new AgencyTransportError({ ...base, cause: Object.assign(new Error(), { code }) });

test.each([
  { operation: once, error: new AgencyApiError({ ...base, httpStatus: 429 }), want: false },
  { operation: read, error: new AgencyApiError({ ...base, httpStatus: 429 }), want: true },
  { operation: idempotent, error: new AgencyApiError({ ...base, httpStatus: 503 }), want: true },
  { operation: read, error: new AgencyApiError({ ...base, httpStatus: 500 }), want: false },
  { operation: read, error: new AgencyApiError({ ...base, httpStatus: 200 }), want: false },
  { operation: read, error: new AgencyResponseError({ ...base, httpStatus: 502 }), want: true },
  { operation: read, error: new AgencyResponseError({ ...base, httpStatus: 200 }), want: false },
  { operation: read, error: new AgencyTimeoutError({ ...base, httpStatus: 503 }), want: false },
  { operation: read, error: withCode('ECONNRESET'), want: true },
  { operation: once, error: withCode('ECONNREFUSED'), want: false },
  { operation: read, error: withCode('CERT_HAS_EXPIRED'), want: false },
  { operation: read, error: withCode('ERR_SSL_WRONG_VERSION_NUMBER'), want: false },
])('$operation.retry after $error.name $error.httpStatus: $want', ({ operation, error, want }) => {
  expect(isRetryable(operation, error, {})).toBe(want);
});

test.each([
  { error: new AgencyApiError({ ...base, httpStatus: 429 }), want: true },
  { error: new AgencyApiError({ ...base, httpStatus: 429, outcome: 'unknown' }), want: false },
  { error: new AgencyApiError({ ...base, httpStatus: 503 }), want: false },
  { error: new AgencyApiError({ ...base, httpStatus: 408 }), want: false },
  { error: new AgencyResponseError({ ...base, httpStatus: 429 }), want: false },
  { error: withCode('ECONNREFUSED'), want: false },
])('retryRateLimited, after $error.name $error.httpStatus $error.outcome: $want', ({ error, want }) => {
  expect(isRetryable(once, error, { retryRateLimited: true })).toBe(want);
  expect(isRetryable(once, error, { retryRateLimited: false })).toBe(false);
});

test.each([
  { error: new AgencyApiError({ ...base, httpStatus: 504 }), want: 10 },
  { error: new AgencyApiError({ ...base, httpStatus: 408 }), want: 10 },
  { error: new AgencyApiError({ ...base, httpStatus: 503 }), want: 5 },
  { error: withCode('UND_ERR_CONNECT_TIMEOUT'), want: 10 },
  { error: withCode('ECONNRESET'), want: 5 },
])('a repetition after $error.name $error.httpStatus costs $want', ({ error, want }) => {
  expect(priceOf(error)).toBe(want);
});
