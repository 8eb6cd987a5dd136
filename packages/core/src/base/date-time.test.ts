import { expect, it } from 'vitest';
import { isDateTime } from './date-time.ts';

it.each([
  { given: '2030-01-31T12:00:00Z', want: true },
  { given: '2030-01-31t12:00:00.123456z', want: true },
  { given: '2030-01-31T12:00:00+05:30', want: true },
  { given: '2028-02-29T00:00:00Z', want: true },
  { given: '2016-12-31T23:59:60Z', want: true },
  { given: '2030-01-31T19:59:59-19:59', want: true },
  { given: '2030-01-31T23:09:09.5-23:09', want: true },
  { given: '2030-01-31T12:60:00Z', want: false },
  { given: '2030-01-31T12:00:61Z', want: false },
  { given: '2030-01-31T30:00:00Z', want: false },
  { given: '2030-01-31T12:00:00+24:00', want: false },
  { given: '2030-01-31T12:00:00+05:60', want: false },
  { given: '2030-01-31T12:00:00*05:30', want: false },
  { given: '2030-01-31T12:00:00.Z', want: false },
  { given: '2030-01-31T12:00:00,5Z', want: false },
  { given: '2030-01-31T12:00Z', want: false },
  { given: '030-01-31T12:00:00Z', want: false },
  { given: '12030-01-31T12:00:00Z', want: false },
  { given: '2030-1-31T12:00:00Z', want: false },
  { given: '2030-01-1T12:00:00Z', want: false },
  { given: '2030-02-29T00:00:00Z', want: false },
  { given: '2030-02-30T00:00:00Z', want: false },
  { given: '2030-13-01T00:00:00Z', want: false },
  { given: '2030-00-10T00:00:00Z', want: false },
  { given: '2030-01-31T24:00:00Z', want: false },
  { given: '2030-01-31T12:00:00', want: false },
  { given: '2030-01-31', want: false },
  { given: ' 2030-01-31T12:00:00Z', want: false },
  { given: '2030-01-31T12:00:00Z\n', want: false },
  { given: 'tomorrow', want: false },
])('$given: $want', ({ given, want }) => {
  expect(isDateTime(given)).toBe(want);
});

it('takes what a Date is sent as', () => {
  expect(isDateTime(new Date(0).toJSON())).toBe(true);
});
