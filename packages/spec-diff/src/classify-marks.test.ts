import { expect, it } from 'vitest';
import { toldOf } from './test-changes.ts';
import type { Edits } from './test-document.ts';

const EXPIRES = '/components/schemas/Payload/properties/expires';
const AT = `${EXPIRES}/discriminator`;
const from = { [AT]: { propertyName: 'a', mapping: { b: 'Person', c: 'Business' } } };
const REMOVED = 'breaking request request-discriminator-value-removed';
const ADDED = 'additive request request-discriminator-value-added';

it.each<{ change: string; given: Edits; want: readonly string[] }>([
  { change: 'a value less', given: { [`${AT}/mapping/c`]: undefined }, want: [REMOVED] },
  {
    change: 'a value less, beside other words',
    given: { [`${AT}/mapping/c`]: undefined, [`${EXPIRES}/description`]: 'When.' },
    want: [REMOVED, 'docs request request-description-changed'],
  },
  {
    change: 'a value less and one more, told apart by another field',
    given: { [AT]: { propertyName: 'z', mapping: { b: 'Person', d: 'Business' } } },
    want: [ADDED, 'breaking request request-discriminator-changed', REMOVED],
  },
  {
    change: 'nothing of it left',
    given: { [AT]: undefined },
    want: ['breaking request request-discriminator-removed'],
  },
])('what alternatives are told apart by: $change', ({ given, want }) => {
  expect(toldOf(given, from)).toEqual([...want].sort());
});
