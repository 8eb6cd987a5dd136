import { expect, it } from 'vitest';
import { toldOf } from './test-changes.ts';

const AT = '/components/schemas/Payload/properties/expires/default';
const MOMENT = '2024-05-01T10:00:00.000Z';
const LATER = '2025-11-02T08:30:00.000Z';

it.each([
  { from: MOMENT, to: LATER, want: 'docs request request-default-moment-changed' },
  { from: MOMENT, to: 'never', want: 'breaking request request-default-changed' },
  { from: 'never', to: MOMENT, want: 'breaking request request-default-changed' },
  { from: `at ${MOMENT}`, to: LATER, want: 'breaking request request-default-changed' },
])('a default of $from that is $to now', ({ from, to, want }) => {
  expect(toldOf({ [AT]: to }, { [AT]: from })).toEqual([want]);
});

it.each([
  { format: 'date', want: 'breaking request request-date-format-removed' },
  { format: 'date-time', want: 'breaking request request-date-format-removed' },
  { format: 'uri', want: 'additive request request-format-removed' },
])('the format $format that goes', ({ format, want }) => {
  const at = '/components/schemas/Payload/properties/expires/format';
  expect(toldOf({ [at]: undefined }, { [at]: format })).toEqual([want]);
});
