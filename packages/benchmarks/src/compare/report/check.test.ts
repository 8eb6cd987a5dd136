import { expect, test } from 'vitest';
import type { Results } from '../base/results.ts';
import { regressions } from './check.ts';
import { GOALS } from './goals.ts';

/** A run where every ratio is `ratio` for what has to be small, and its inverse for what has to be large. */
function run(ratio: number, left: (what: string) => boolean = () => false): Results {
  const measures = GOALS.filter(({ what }) => !left(what)).map((goal) => ({
    name: goal.measure,
    title: '',
    unit: '',
    better: 'less' as const,
    rows: [
      {
        name: goal.row,
        samples: Object.fromEntries([
          ...GOALS.filter(({ measure, row }) => measure === goal.measure && row === goal.row).map(({ to = '' }) => [
            to,
            [1],
          ]),
          ['ours', [goal.least === undefined ? ratio : 1 / ratio]],
        ]) as Record<string, number[]>,
      },
    ],
    failed: {},
  }));
  // One measure has the rows of all goals.
  const names = [...new Set(measures.map(({ name }) => name))];
  return {
    made: { date: '', machine: '', node: '', versions: {}, isQuick: true },
    measures: names.map((name) => ({
      ...(measures.find((each) => each.name === name) as (typeof measures)[number]),
      rows: measures.filter((each) => each.name === name).flatMap(({ rows }) => rows),
    })),
    joined: [],
  };
}
const RATIOS = GOALS.filter(({ to, by }) => to !== undefined && by === undefined);

test.each([
  { what: 'the same', now: 1, want: 0 },
  { what: 'a busy machine', now: 1.3, want: 0 },
  { what: 'faster', now: 0.5, want: 0 },
  { what: 'half as fast', now: 2, want: RATIOS.length },
])('$what: $want regressions', ({ now, want }) => {
  expect(regressions(run(now), run(1))).toHaveLength(want);
});

test('a ratio that is missing is one', () => {
  const lists = (what: string) => what.startsWith('lists');
  expect(regressions(run(1, lists), run(1))).toEqual([expect.stringContaining('this run has no such ratio')]);
  expect(regressions(run(1), run(1, lists))).toEqual([expect.stringContaining('the committed run has no such ratio')]);
});
