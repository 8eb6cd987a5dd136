import { expect, it } from 'vitest';
import { isReached, reportOf } from './report.ts';

const survivor = {
  file: 'packages/core/src/x.ts',
  line: 7,
  code: '{\n  run();\n}',
  becomes: '{}',
  text: '{',
  isNoticed: false,
  isTimedOut: false,
  isReached: false,
};
const result = (score: object, goal = 90) => ({
  packageName: 'core',
  goal,
  files: 2,
  score: {
    counted: 10,
    noticed: 9,
    survivors: [],
    stale: [],
    files: [{ file: 'x.ts', counted: 10, noticed: 9 }],
    ...score,
  },
});

it('says where nobody noticed what, and how much that is', () => {
  expect(reportOf([result({ survivors: [survivor] })])).toBe(
    [
      'packages/core/src/x.ts:7: { run(); } -> {} (no test runs it)',
      '',
      '| File | Mutants | Noticed | Score |',
      '| --- | --- | --- | --- |',
      '| x.ts | 10 | 9 | 90 % |',
      '',
      '| Package | Files | Mutants | Noticed | Score | Goal | Reached |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| core | 2 | 10 | 9 | 90 % | 90 % | yes |',
    ].join('\n'),
  );
});

it.each([
  { given: result({}), want: true },
  { given: result({}, 91), want: false },
  { given: result({ noticed: 10, stale: [{ file: 'x', line: 'y', becomes: 'z', reason: 'w' }] }), want: false },
])('whether the goal is reached: $want', ({ given, want }) => {
  expect(isReached(given)).toBe(want);
});
