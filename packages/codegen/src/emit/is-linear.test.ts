import { expect, it } from 'vitest';
import { isLinear } from './is-linear.ts';
import { isChecked } from './validators-keywords.ts';

it.each([
  { given: '^[a-z]+$', want: true },
  { given: '^\\d{4}-\\d{2}$', want: true },
  { given: '^(a+)+$', want: false },
  { given: '^(\\w+\\s?)*$', want: false },
  { given: '\\s+$', want: false },
])('$given is linear: $want', ({ given, want }) => {
  expect(isLinear(given)).toBe(want);
  // What is not is left to the agency.
  expect(isChecked('pattern', given)).toBe(want);
});
