import { expect, it } from 'vitest';
import { reasonsOf, toldOf } from './test-changes.ts';
import type { Edits } from './test-document.ts';

const FORMAT = '/components/schemas/Payload/properties/format';
const STATE = '/components/schemas/Connection/properties/state';
const ALIAS = '/components/schemas/Connection/properties/alias';
const both = (request: string, response: string) => [request, response].sort();

it.each<{ change: string; from?: Edits; given: Edits; want: readonly string[] }>([
  {
    change: 'a kind that is no longer said',
    given: { [ALIAS]: {} },
    want: both('additive request request-type-widened', 'breaking response response-type-widened'),
  },
  {
    change: 'a kind that is said at last, and whether null is of it',
    from: { [ALIAS]: {} },
    given: { [ALIAS]: { type: ['string', 'null'] } },
    want: both('breaking request request-type-narrowed', 'additive response response-type-narrowed'),
  },
  {
    change: 'one kind of two',
    from: { [ALIAS]: { type: ['string', 'number'] } },
    given: { [ALIAS]: { type: 'number' } },
    want: both('breaking request request-type-narrowed', 'additive response response-type-narrowed'),
  },
  {
    change: 'values of which one goes, beside a limit that comes',
    given: { [`${STATE}/enum`]: ['open'], [`${STATE}/maxLength`]: 9 },
    want: [
      ...both('breaking request request-enum-value-removed', 'additive response response-enum-value-removed'),
      ...both('breaking request request-limit-tightened', 'additive response response-limit-tightened'),
    ].sort(),
  },
  {
    change: 'values of which one comes, beside a default that goes',
    given: { [`${FORMAT}/enum`]: ['w3c', 'sd-jwt', 'x'], [`${FORMAT}/default`]: undefined },
    want: ['additive request request-enum-value-added', 'breaking request request-default-removed'],
  },
  {
    change: 'listed values at last',
    from: { [`${STATE}/enum`]: undefined },
    given: { [`${STATE}/enum`]: ['open'] },
    want: both('breaking request request-enum-introduced', 'additive response response-enum-introduced'),
  },
])('$change', ({ given, from, want }) => {
  expect(toldOf(given, from)).toEqual(want);
});

it.each([[['w3c', 'b', 'a']], [['a', 'b', 'w3c']]])('what replaces a value is told in one order: %j', (values) => {
  expect(reasonsOf({ [`${FORMAT}/enum`]: values })).toEqual([
    "`Payload.format` may be 'a' or 'b' now, and is never 'sd-jwt'",
  ]);
});

it('several kinds are told as such', () => {
  const from = { [`${FORMAT}`]: { type: ['string', 'number'] } };
  expect(reasonsOf({ [`${FORMAT}`]: {} }, from)).toEqual([
    '`Payload.format` is now any value; it was number or string',
  ]);
});
