import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

const rows = {
  total: 1,
  planned: 0,
  sending: 0,
  done: 1,
  refused: 0,
  unknown: 0,
  happened: 0,
  didNot: 0,
  cannotTell: 0,
};

test.each([
  { end: { state: 'done' }, effects: 1, want: { twice: 0, wrong: 0 } },
  { end: { state: 'done' }, effects: 2, want: { twice: 1, wrong: 0 } },
  { end: { state: 'done' }, effects: 0, want: { twice: 0, wrong: 1 } },
  { end: { state: 'settled', verdict: 'happened' }, effects: 1, want: { twice: 0, wrong: 0 } },
  { end: { state: 'settled', verdict: 'happened' }, effects: 0, want: { twice: 0, wrong: 1 } },
  { end: { state: 'settled', verdict: 'did not' }, effects: 1, want: { twice: 0, wrong: 1 } },
  { end: { state: 'settled', verdict: 'did not' }, effects: 0, want: { twice: 0, wrong: 0 } },
  { end: { state: 'settled', verdict: 'cannot tell' }, effects: 1, want: { twice: 0, wrong: 0 } },
  { end: { state: 'refused' }, effects: 1, want: { twice: 0, wrong: 1 } },
  { end: { state: 'planned' }, effects: 0, want: { twice: 0, wrong: 1 } },
  { end: { state: 'unknown' }, effects: 0, want: { twice: 0, wrong: 1 } },
])(
  'of a row that ended as $end.state $end.verdict and happened $effects times, $want is told',
  ({ end, effects, want }) => {
    const { twice, wrong } = verdictOf(1, 0, [{ reference: 'E1', ...end }], rows, {
      effects: effects === 0 ? {} : { E1: effects },
      requests: 1,
      times: [],
      most: 1,
    });
    expect({ twice: twice.length, wrong: wrong.length }).toEqual(want);
  },
);
