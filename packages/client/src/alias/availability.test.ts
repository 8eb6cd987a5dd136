import { expect, test } from 'vitest';
import { availabilityOf } from './availability.ts';

test.each([
  { given: true, want: true },
  { given: false, want: false },
  { given: { isAvailable: true }, want: true },
  { given: { isAvailable: false }, want: false },
  { given: { available: false, id: 'x' }, want: false },
  { given: { is_available: true }, want: true },
  { given: { isAvailable: 'true' }, want: undefined },
  { given: { isAvailable: 1 }, want: undefined },
  { given: { isAvailable: true, available: false }, want: undefined },
  { given: { notAvailable: true }, want: undefined },
  { given: { availableFrom: true, is_availability: true }, want: undefined },
  { given: { unavailable: true }, want: undefined },
  { given: {}, want: undefined },
  { given: 'true', want: undefined },
  { given: 1, want: undefined },
  { given: [], want: undefined },
  { given: null, want: undefined },
  { given: undefined, want: undefined },
])('$given: $want', ({ given, want }) => {
  expect(availabilityOf(given)).toBe(want);
});
