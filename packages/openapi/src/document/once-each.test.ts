import { expect, it } from 'vitest';
import { onceEach } from './once-each.ts';

it.each<{ given: readonly unknown[]; want: readonly unknown[] }>([
  { given: [], want: [] },
  { given: ['b', 'a', 'b', 'a'], want: ['b', 'a'] },
  { given: [1, '1', true, null, null, 1], want: [1, '1', true, null] },
  { given: [{ a: 1 }, { a: 2 }, { a: 1 }], want: [{ a: 1 }, { a: 2 }] },
])('of $given are left $want', ({ given, want }) => {
  expect(onceEach(given, (value) => JSON.stringify(value))).toEqual(want);
});
