import { expect, it } from 'vitest';
import { quoted } from './classification.ts';

const long = (length: number) => 'x'.repeat(length);

it.each([
  { given: undefined, want: 'none' },
  { given: 'a', want: "'a'" },
  { given: 1, want: '1' },
  { given: ['a', null], want: '["a",null]' },
  { given: long(58), want: `'${long(58)}'` },
  { given: long(59), want: `'${long(56)}…` },
])('$given is quoted as $want', ({ given, want }) => {
  expect(quoted(given)).toBe(want);
});
