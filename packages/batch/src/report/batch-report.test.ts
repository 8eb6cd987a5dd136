import { expect, test } from 'vitest';
import { countRows } from '../row.ts';
import { isComplete, stoppedBy } from './batch-report.ts';

test.each([
  { reason: 'unauthorized', says: 'secret key' },
  { reason: 'refusals', says: 'look at the errors' },
  { reason: 'unreachable', says: 'check the network' },
  { reason: 'aborted', says: 'start again' },
] as const)('a run that stopped for $reason says what to do', ({ reason, says }) => {
  expect(stoppedBy(reason)).toEqual({ reason, message: expect.stringContaining(says) });
});

test.each([
  { groups: [], want: true },
  { groups: ['done', 'happened'], want: true },
  ...['planned', 'sending', 'refused', 'unknown', 'did not', 'cannot tell'].map((one) => ({
    groups: ['done', one],
    want: false,
  })),
])('nothing is left of $groups: $want', ({ groups, want }) => {
  const isVerdict = (each: string): boolean => ['happened', 'did not', 'cannot tell'].includes(each);
  const counts = groups.map((each) =>
    isVerdict(each) ? { state: 'settled', verdict: each, count: 1 } : { state: each, verdict: null, count: 1 },
  );
  expect(isComplete(countRows(counts))).toBe(want);
});
