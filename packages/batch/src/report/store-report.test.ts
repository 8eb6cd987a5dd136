import { expect, test } from 'vitest';
import { countRows, type BatchRow } from '../row.ts';
import { reportRun } from './store-report.ts';

const rowOf = (change: Partial<BatchRow> = {}): BatchRow => ({
  run: 'issue',
  reference: 'E1',
  state: 'done',
  attempts: 1,
  ids: [],
  ...change,
});
const at = (second: number): string => new Date(second * 1_000).toISOString();
const reportOf = (rows: readonly BatchRow[], counts = countRows([])) =>
  reportRun(
    'issue',
    counts,
    (async function* () {
      yield* rows;
    })(),
  );

test('a run without rows says no times, errors or verdicts', async () => {
  const counts = countRows([]);
  expect(await reportOf([])).toStrictEqual({ run: 'issue', isComplete: true, ...counts, errors: [], verdicts: [] });
});

test.each([
  { groups: [{ state: 'done', verdict: null, count: 2 }], want: true },
  { groups: [{ state: 'settled', verdict: 'happened', count: 2 }], want: true },
  {
    groups: [
      { state: 'done', verdict: null, count: 1 },
      { state: 'settled', verdict: 'happened', count: 1 },
    ],
    want: true,
  },
  {
    groups: [
      { state: 'done', verdict: null, count: 2 },
      { state: 'planned', verdict: null, count: 1 },
    ],
    want: false,
  },
  { groups: [{ state: 'settled', verdict: 'did not', count: 1 }], want: false },
])('a run of $groups is complete: $want', async ({ groups, want }) => {
  const counts = countRows(groups);
  expect(await reportOf([], counts)).toMatchObject({ ...counts, isComplete: want });
});

test('the first that was sent and the last that ended are told, in whatever order rows come', async () => {
  const rows = [
    rowOf({ sentAt: at(2), endedAt: at(5) }),
    rowOf({ sentAt: at(1), endedAt: at(9) }),
    rowOf(),
    rowOf({ sentAt: at(3), endedAt: at(7) }),
  ];
  for (const each of [rows, rows.toReversed()])
    expect(await reportOf(each)).toMatchObject({ firstSentAt: at(1), lastEndedAt: at(9) });
});

test('rows that failed alike are one group, the most frequent first, and no text of the agency is in it', async () => {
  const error = {
    name: 'AgencyApiError',
    operation: 'issue',
    httpStatus: 400,
    errorCode: 1,
    pointer: '/a',
    message: 'Ada',
  };
  const { errors } = await reportOf([
    rowOf({ state: 'unknown', error: { name: 'Error', message: 'Ada' } }),
    rowOf({ state: 'refused', error }),
    rowOf({ state: 'refused', error: { ...error, message: 'Grace' } }),
    rowOf({ state: 'settled', error }),
    rowOf({ state: 'settled', error }),
    rowOf({ state: 'settled', error }),
    // It is over, or goes again: what it was before counts no more.
    rowOf({ state: 'done', error }),
    rowOf({ state: 'planned', error }),
  ]);
  const { message: _, ...plain } = error;
  expect(errors).toEqual([
    { state: 'settled', ...plain, count: 3 },
    { state: 'refused', ...plain, count: 2 },
    { state: 'unknown', name: 'Error', count: 1 },
  ]);
});

test('rows of which reading said the same are one group, the most frequent first', async () => {
  const verdicts = [
    { verdict: 'did not', reason: 'read' },
    { verdict: 'happened', reason: 'seen' },
    { verdict: 'happened', reason: 'seen' },
    { verdict: 'happened', reason: 'seen twice' },
  ] as const;
  const rows = [
    ...verdicts.map((each) => rowOf({ state: 'settled', ...each })),
    rowOf(),
    rowOf({ verdict: 'happened' }),
    rowOf({ reason: 'seen' }),
  ];
  expect((await reportOf(rows)).verdicts).toEqual([
    { verdict: 'happened', reason: 'seen', count: 2 },
    { verdict: 'did not', reason: 'read', count: 1 },
    { verdict: 'happened', reason: 'seen twice', count: 1 },
  ]);
});
