import { expect, it } from 'vitest';
import { isMultiple } from './is-multiple.ts';

it.each([
  { value: 0, step: 5, want: true },
  { value: -10, step: 5, want: true },
  { value: 7, step: 5, want: false },
  { value: 0.3, step: 0.1, want: true },
  { value: 0.07, step: 0.01, want: true },
  { value: 1_234_567.89, step: 0.01, want: true },
  { value: 0.35, step: 0.1, want: false },
  { value: 0.1 + 0.2, step: 0.1, want: false },
  { value: 4.5, step: 1.5, want: true },
  { value: 1e-7, step: 5, want: false },
  { value: 1e300, step: 1e-7, want: true },
  { value: 5e-324, step: 0.5, want: false },
  { value: 1e21, step: 1e22, want: false },
])('$value is a multiple of $step: $want', ({ value, step, want }) => {
  expect(isMultiple(value, step)).toBe(want);
});
