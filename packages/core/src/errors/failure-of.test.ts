import { describe, expect, test } from 'vitest';
import { clockOf } from '../../test/support/clock.ts';
import { sentOf } from '../../test/support/sensitive.ts';
import { startDeadline } from '../base/deadline.ts';
import { refusal } from '../base/failure.ts';
import { endOf, failureOf } from './failure-of.ts';

const lost = Object.assign(new Error('secret'), { code: 'ECONNRESET' });
const abort = 'aborted by the signal';
const late = 'not finished within `timeout`; raise it, or see why the agency is slow';

/** A deadline that is over, or is not. */
function deadlineOf(ended: 'abort' | 'timeout' | undefined) {
  const clock = clockOf();
  const controller = new AbortController();
  const deadline = startDeadline(clock.environment, 30_000, [controller.signal]);
  if (ended === 'abort') controller.abort(new Error('secret'));
  if (ended === 'timeout') clock.expire();
  return deadline;
}

describe('why a call ended', () => {
  test.each([
    { ended: 'abort', name: 'AgencyAbortError', why: abort },
    { ended: 'timeout', name: 'AgencyTimeoutError', why: late },
  ] as const)('$ended, whatever was thrown then', ({ ended, name, why }) => {
    for (const end of [endOf, failureOf])
      expect(end(lost, deadlineOf(ended))).toMatchObject({ name, why, details: {} });
  });

  test('a failure is what it is, also where the call was ended', () => {
    const failure = refusal('why');
    for (const ended of ['abort', 'timeout', undefined] as const)
      expect([endOf, failureOf].map((end) => end(failure, deadlineOf(ended)))).toEqual([failure, failure]);
  });

  test('anything else says nothing of a request that is under way', () => {
    expect([deadlineOf(undefined), undefined].map((deadline) => endOf(lost, deadline))).toEqual([undefined, undefined]);
  });

  test('and where there is none, that it could not be built, with the code alone', () => {
    for (const deadline of [deadlineOf(undefined), undefined]) {
      const { name, why, details } = failureOf(lost, deadline);
      expect([name, why]).toEqual(['AgencyRequestError', 'the request could not be built; check input and options']);
      expect(details.cause).toMatchObject({
        code: 'ECONNRESET',
        message: 'a failure outside of the SDK',
      });
    }
    expect(failureOf(lost, undefined, sentOf(['ECONNRESET'])).details.cause).not.toHaveProperty('code');
  });
});
