import { expect, it } from 'vitest';
import { pathOf, pointerOf, valueAt } from './pointer.ts';

it.each([
  { given: ['paths', '/a/{id}', 'get'], want: '#/paths/~1a~1{id}/get' },
  { given: ['a~b', 0], want: '#/a~0b/0' },
  { given: [], want: '#' },
])('$want', ({ given, want }) => {
  expect(pointerOf(given)).toBe(want);
});

it('reads its own spelling back', () => {
  expect(pathOf(pointerOf(['a/b', '~1', 'c']))).toEqual(['a/b', '~1', 'c']);
});

it.each([
  { given: ['a', 0], want: 1 },
  { given: ['a', '0'], want: 1 },
  { given: ['a', 'length', 'x'], want: undefined },
  { given: ['toString'], want: undefined },
  { given: ['__proto__'], want: undefined },
])('finds own values only: $given', ({ given, want }) => {
  expect(valueAt({ a: [1] }, given)).toBe(want);
});
