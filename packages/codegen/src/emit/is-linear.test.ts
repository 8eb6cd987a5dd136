import { expect, it, vi } from 'vitest';
import { checkLinear, isLinear } from './is-linear.ts';
import { isChecked } from './validators-keywords.ts';

it.each([
  { given: '^[a-z]+$', want: true },
  { given: '^\\d{4}-\\d{2}$', want: true },
  { given: '^(a+)+$', want: false },
  { given: '^(\\w+\\s?)*$', want: false },
  { given: '\\s+$', want: false },
])('$given is linear: $want', ({ given, want }) => {
  expect(checkLinear(given)).toBe(want);
  expect(isLinear(given)).toBe(want);
  // What is not is left to the agency.
  expect(isChecked('pattern', given)).toBe(want);
});

// Counted, because a busy machine cannot be had at will: a checker that looks at no clock gives the same answer on
// each.
it('is told the same on a machine that stands still', () => {
  let hours = 0;
  const now = vi.spyOn(Date, 'now').mockImplementation(() => (hours += 3_600_000));
  const performanceNow = vi.spyOn(performance, 'now').mockImplementation(() => (hours += 3_600_000));
  try {
    for (const pattern of ['^(?:[a-z]|%[0-7][a-f]){1,3}$', '^(?=.*a)[a-z]{1,64}$'])
      expect(checkLinear(pattern)).toBe(true);
  } finally {
    now.mockRestore();
    performanceNow.mockRestore();
  }
});
