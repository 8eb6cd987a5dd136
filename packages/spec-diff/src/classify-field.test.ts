import { expect, it } from 'vitest';
import { toldOf } from './test-changes.ts';

const NEW = '/components/schemas/Connection/properties/new';

/** What travels in one direction only comes, goes and changes in that one alone. */
it.each([
  {
    field: { readOnly: true },
    comes: ['additive response response-field-added-optional'],
    goes: ['breaking response response-field-removed'],
    opens: ['additive request request-field-writable'],
    closes: ['breaking request request-field-read-only'],
  },
  {
    field: { writeOnly: true },
    comes: ['additive request request-field-added-optional'],
    goes: ['breaking request request-field-removed'],
    opens: ['additive response response-field-readable'],
    closes: ['breaking response response-field-write-only'],
  },
])('a field with $field', ({ field, comes, goes, opens, closes }) => {
  const given = { [NEW]: { type: 'string', ...field } };
  const both = { [NEW]: { type: 'string' } };
  expect(toldOf(given)).toEqual(comes);
  expect(toldOf({ [NEW]: undefined }, given)).toEqual(goes);
  expect(toldOf(both, given)).toEqual(opens);
  expect(toldOf(given, both)).toEqual(closes);
});
