import { describe, expect, test } from 'vitest';
import { once, read } from '../../test/support/operations.ts';
import { Failure, refusal } from '../base/failure.ts';
import type { Outcome } from '../errors.ts';
import { nothing } from './entrance.ts';
import { errorOf, outcomeOf, worse } from './error-of.ts';

describe('the message says what was called, why it failed, how often it was tried, and what to do', () => {
  const failed = new Failure('AgencyTransportError', 'the connection failed');
  test.each([
    { of: once, facts: {}, want: 'issueCredential POST /credential: the connection failed. Nothing was sent.' },
    {
      of: once,
      facts: { attempts: 1, outcome: 'failed' },
      want: 'issueCredential POST /credential: the connection failed. It was sent, and failed.',
    },
    {
      of: once,
      facts: { attempts: 2, outcome: 'failed' },
      want: 'issueCredential POST /credential: the connection failed (after 2 attempts). It was sent, and failed.',
    },
    {
      of: once,
      facts: { attempts: 1, outcome: 'unknown' },
      want: 'issueCredential POST /credential: the connection failed. It was sent and may have taken effect: check before you call it again.',
    },
    {
      of: { ...once, mayRepeat: true },
      facts: { attempts: 3, outcome: 'unknown' },
      want: 'issueCredential POST /credential: the connection failed (after 3 attempts). It was sent and may have taken effect: you may call it again.',
    },
    { of: nothing('createClient'), facts: {}, want: 'createClient: the connection failed. Nothing was sent.' },
  ] as const)('$want', ({ of, facts, want }) => {
    const error = errorOf(of, failed, facts);
    expect(error.message).toBe(want);
    expect(error).toMatchObject({ attempts: 0, outcome: 'not-sent', ...facts, method: of.method, path: of.path });
  });
});

test('what is not known is no field', () => {
  const answer = { httpStatus: 500, retryAfterMs: undefined, requestId: undefined };
  const error = errorOf(once, refusal('why', { cause: undefined, errorCode: undefined }), { attempts: 1, answer });
  expect(Object.keys(error).toSorted()).toEqual(
    ['attempts', 'httpStatus', 'method', 'operation', 'outcome', 'path', 'problems'].toSorted(),
  );
});

test('the facts that somebody put on every object are none', () => {
  Object.defineProperty(Object.prototype, 'attempts', { value: 7, writable: true, configurable: true });
  try {
    expect(errorOf(once, refusal('why'))).toMatchObject({ attempts: 0 });
  } finally {
    Reflect.deleteProperty(Object.prototype, 'attempts');
  }
});

test('of two requests the worse end counts', () => {
  const order: readonly Outcome[] = ['not-sent', 'failed', 'unknown'];
  for (const [a, one] of order.entries())
    for (const [b, other] of order.entries()) expect(worse(one, other)).toBe(order[Math.max(a, b)]);
});

test.each([
  { status: undefined, want: 'unknown' },
  { status: 200, want: 'unknown' },
  // They may be the answer to something that was done.
  { status: 303, want: 'unknown' },
  { status: 306, want: 'unknown' },
  { status: 307, want: 'failed' },
  { status: 404, want: 'failed' },
  { status: 499, want: 'failed' },
  { status: 500, want: 'unknown' },
])('what is sent once, and answered with $status that cannot be read: $want', ({ status, want }) => {
  expect(outcomeOf(once, 'AgencyResponseError', status)).toBe(want);
  expect(outcomeOf(read, 'AgencyResponseError', status)).toBe('failed');
  expect(outcomeOf(once, 'AgencyApiError', status)).toBe('failed');
});
