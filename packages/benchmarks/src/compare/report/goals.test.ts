import { expect, test } from 'vitest';
import type { Results } from '../base/results.ts';
import { type Goal, GOALS, resultOf } from './goals.ts';

const results = (samples: Readonly<Record<string, readonly number[]>>): Results => ({
  made: { date: '', machine: '', node: '', versions: {}, isQuick: true },
  measures: [{ name: 'cpu', title: '', unit: 'µs', better: 'less', rows: [{ name: 'read', samples }], failed: {} }],
  joined: [],
});
const goal: Goal = { what: '', measure: 'cpu', row: 'read' };

test.each([
  { goal: { ...goal, most: 5 }, want: { figure: 4, isMet: true } },
  { goal: { ...goal, most: 3 }, want: { figure: 4, isMet: false } },
  { goal: { ...goal, to: 'fetch', most: 2 }, want: { figure: 2, isMet: true } },
  { goal: { ...goal, to: 'fetch', least: 2.1 }, want: { figure: 2, isMet: false } },
  { goal: { ...goal, to: 'fetch', by: 'difference', most: 1 } as Goal, want: { figure: 2, isMet: false } },
  {
    goal: { ...goal, to: 'fetch', most: 1, price: { promise: 'once', without: 'bold' } },
    want: { figure: 2, isMet: false, without: 0.5 },
  },
  {
    goal: {
      ...goal,
      to: 'fetch',
      most: 1,
      price: { promise: 'once', rest: { what: 'work', peers: ['bold', 'none'] } },
    },
    want: { figure: 2, isMet: false, peers: [['bold', 0.5]] },
  },
])('$goal', ({ goal, want }) => {
  expect(resultOf(results({ ours: [4, 4], fetch: [2, 2], bold: [1, 1] }), goal)).toEqual({ goal, ...want });
});

test('what was not measured has no result', () => {
  expect(resultOf(results({ fetch: [2] }), { ...goal, to: 'fetch', most: 1 })).toBeUndefined();
});

test('each goal has one limit', () => {
  for (const { what, most, least } of GOALS) expect([most, least].filter(Number.isFinite), what).toHaveLength(1);
});
