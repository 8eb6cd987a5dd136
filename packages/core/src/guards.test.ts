import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as errors from './errors.ts';
import * as guards from './guards.ts';

const kinds = ['Api', 'Transport', 'Timeout', 'Abort', 'Response', 'Request'] as const;
const details: errors.AgencyErrorDetails = {
  message: 'why',
  operation: 'getCredential',
  method: 'GET',
  path: '/credential/{id}',
  outcome: 'failed',
  attempts: 1,
};

describe.each(kinds)('Agency%sError', (kind) => {
  const error = new errors[`Agency${kind}Error`](details);

  test('is one of its kind and of the base, and of no other', () => {
    expect(guards.isAgencyError(error)).toBe(true);
    expect(kinds.filter((each) => guards[`isAgency${each}Error`](error))).toEqual([kind]);
    expect(error).toBeInstanceOf(errors.AgencyError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(`Agency${kind}Error`);
    expect(error.stack).toMatch(new RegExp(`^Agency${kind}Error: why\\n`));
  });
});

test('the base alone', () => {
  const error = new errors.AgencyError(details);
  expect([guards.isAgencyError(error), guards.isAgencyApiError(error), error.name]).toEqual([
    true,
    false,
    'AgencyError',
  ]);
});

test('an error of another copy of the package', async () => {
  const url = './errors.ts?copy';
  const copy = (await import(/* @vite-ignore */ url)) as typeof errors;
  const error = new copy.AgencyTimeoutError(details);
  expect(error).not.toBeInstanceOf(errors.AgencyError);
  expect([guards.isAgencyError(error), guards.isAgencyTimeoutError(error)]).toEqual([true, true]);
});

test('an error of another realm', () => {
  const error: unknown = runInNewContext(`
    class AgencyAbortError extends Error { get [Symbol.for('@one37id/agency-core/error')]() { return 'AgencyAbortError' } }
    new AgencyAbortError('why')`);
  expect([error instanceof Error, guards.isAgencyError(error), guards.isAgencyAbortError(error)]).toEqual([
    false,
    true,
    true,
  ]);
});

test.each([undefined, null, 0, '', 'AgencyError', () => 1, {}, new Error('AgencyError'), { name: 'AgencyError' }])(
  '%s is none',
  (value) => {
    expect(guards.isAgencyError(value)).toBe(false);
  },
);
