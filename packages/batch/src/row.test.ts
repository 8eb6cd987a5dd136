import { expect, test } from 'vitest';
import { countRows } from './row.ts';

const none = { planned: 0, sending: 0, done: 0, refused: 0, unknown: 0, happened: 0, didNot: 0, cannotTell: 0 };

test.each([
  ...(['planned', 'sending', 'done', 'refused', 'unknown'] as const).map((state) => ({
    state,
    verdict: null,
    want: state,
  })),
  { state: 'settled', verdict: 'happened', want: 'happened' },
  { state: 'settled', verdict: 'did not', want: 'didNot' },
  { state: 'settled', verdict: 'cannot tell', want: 'cannotTell' },
  { state: 'settled', verdict: null, want: 'cannotTell' },
])('$state with $verdict counts as $want', ({ state, verdict, want }) => {
  expect(countRows([{ state, verdict, count: 3 }])).toEqual({ ...none, total: 3, [want]: 3 });
});

test('groups add up, and nothing is nothing', () => {
  expect(countRows([])).toEqual({ ...none, total: 0 });
  const groups = ['done', 'planned', 'done'].map((state) => ({ state, verdict: null, count: 2 }));
  expect(countRows(groups)).toEqual({ ...none, total: 6, done: 4, planned: 2 });
});
