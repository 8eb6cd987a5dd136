import { expect, it } from 'vitest';
import { lintNotes } from './lint-notes.ts';

const problem = (rule: string, pointer: string) => ({ rule, pointer, message: `Breaks ${rule}.` });

it.each([
  { given: [], want: [] },
  {
    given: [problem('a', '#/paths/1')],
    want: ['lint (a): Breaks a. At #/paths/1: its publisher can mend it, or an overlay.'],
  },
  {
    given: [problem('a', '#/paths/1'), problem('b', '#/info'), problem('a', '#/paths/2'), problem('a', '#/paths/3')],
    want: [
      'lint (a): Breaks a. At #/paths/1, and at 2 more: its publisher can mend it, or an overlay.',
      'lint (b): Breaks b. At #/info: its publisher can mend it, or an overlay.',
    ],
  },
])('tells $want', ({ given, want }) => {
  expect(lintNotes(given)).toEqual(want);
});
