import { expect, test } from 'vitest';
import { idempotent, once, read } from '../test/support/operations.ts';
import { startCall } from './call.ts';
import { type AgencyErrorDetails, AgencyApiError, AgencyResponseError, AgencyTimeoutError, AgencyTransportError } from './errors.ts';
import { isRetryable, priceOf, readRetryAfter } from './retry.ts';

const base: AgencyErrorDetails = { message: '', operation: '', outcome: 'failed', attempts: 1 };
const withCode = (code: string) => new AgencyTransportError({ ...base, cause: Object.assign(new Error(), { code }) });

test.each([
  { given: '120', want: 120_000 },
  { given: ' 5 ', want: 5_000 },
  { given: '0', want: undefined },
  { given: '-1', want: undefined },
  { given: '1.5', want: undefined },
  { given: 'Thu, 01 Jan 1970 00:01:05 GMT', want: 5_000 },
  { given: 'Thursday, 01-Jan-70 00:01:05 GMT', want: 5_000 },
  { given: 'Thu Jan  1 00:01:05 1970 GMT', want: 5_000 },
  { given: 'Thu, 01 Jan 1970 00:01:00 GMT', want: undefined },
  { given: 'soon', want: undefined },
  { given: 'Soon', want: undefined },
  { given: '', want: undefined },
  { given: null, want: undefined },
])('Retry-After $given -> $want ms', ({ given, want }) => {
  expect(readRetryAfter(given, 60_000)).toBe(want);
});

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
  expect(isRetryable(startCall(operation), error)).toBe(want);
});

test.each([
  { error: new AgencyApiError({ ...base, httpStatus: 504 }), want: 10 },
  { error: new AgencyApiError({ ...base, httpStatus: 503 }), want: 5 },
  { error: withCode('UND_ERR_CONNECT_TIMEOUT'), want: 10 },
  { error: withCode('ECONNRESET'), want: 5 },
])('a repetition after $error.name $error.httpStatus costs $want', ({ error, want }) => {
  expect(priceOf(error)).toBe(want);
});
