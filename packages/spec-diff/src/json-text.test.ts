import { expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

it.each([
  { given: { b: 1, a: { d: 2, c: 3 } }, want: '{"a":{"c":3,"d":2},"b":1}' },
  { given: [{ b: 1, a: 2 }, 'x', null], want: '[{"a":2,"b":1},"x",null]' },
  { given: 5, want: '5' },
])('$want', ({ given, want }) => {
  expect(jsonText(given)).toBe(want);
});
