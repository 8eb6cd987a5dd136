import { expect, test } from 'vitest';
import { reportMarkdown } from './markdown.ts';
import type { RunReport } from './store-report.ts';

const run: RunReport = {
  run: 'issue',
  isComplete: false,
  total: 36,
  done: 1,
  refused: 2,
  unknown: 3,
  happened: 4,
  didNot: 5,
  cannotTell: 6,
  planned: 7,
  sending: 8,
  errors: [],
  verdicts: [],
};
const COUNTS = `| Rows | Done | Refused | Unknown | Settled: happened | Settled: did not | Settled: cannot tell | Planned | Sending |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 36 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |`;

test('a store without a run has a report too', () => {
  expect(reportMarkdown({ madeAt: '2026-06-01', runs: [] })).toBe('# Batch report\n\nAs of 2026-06-01.\n');
});

test.each<{ what: string; change: Partial<RunReport>; want: string }>([
  { what: 'not complete', change: {}, want: 'Not complete.' },
  { what: 'complete', change: { isComplete: true }, want: 'Complete.' },
  { what: 'sent since', change: { firstSentAt: 'May' }, want: 'Not complete. First sent May.' },
  {
    what: 'sent from when to when',
    change: { firstSentAt: 'May', lastEndedAt: 'June' },
    want: 'Not complete. First sent May, last ended June.',
  },
])('of a run that is $what all numbers are told', ({ change, want }) => {
  const text = reportMarkdown({ madeAt: 'June', runs: [{ ...run, ...change }] });
  expect(text).toBe(`# Batch report\n\nAs of June.\n\n## issue\n\n${want}\n\n${COUNTS}\n`);
});

test('errors and verdicts have tables of their own, of which no cell can break out', () => {
  const errors: RunReport['errors'] = [
    {
      state: 'refused',
      name: 'AgencyApiError',
      operation: 'issue',
      httpStatus: 400,
      errorCode: 7,
      pointer: '/a|b|c',
      count: 2,
    },
    { state: 'unknown', name: 'Error', count: 1 },
  ];
  const verdicts = [{ verdict: 'did not', reason: 'read', count: 5 }];
  const text = reportMarkdown({
    madeAt: 'June',
    runs: [
      { ...run, errors, verdicts },
      { ...run, run: 'leavers' },
    ],
  });
  expect(text.slice(text.indexOf('### Errors'))).toBe(`### Errors

| Rows | State | Error | Operation | Status | errorCode | Where |
| --- | --- | --- | --- | --- | --- | --- |
| 2 | refused | AgencyApiError | issue | 400 | 7 | /a\\|b\\|c |
| 1 | unknown | Error |  |  |  |  |

### Verdicts

| Rows | Verdict | Why |
| --- | --- | --- |
| 5 | did not | read |

## leavers

Not complete.

${COUNTS}
`);
});
