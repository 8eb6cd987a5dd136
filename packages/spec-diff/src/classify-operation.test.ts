import { expect, it } from 'vitest';
import { changesOf, reasonsOf, toldOf } from './test-changes.ts';
import type { Edits } from './test-document.ts';

const DRAW = '/paths/~1qr/get';
const NAMES = `${DRAW}/x-agency`;

const RETURNS = ['void', 'result', 'image', 'any'];
const RETURN_PAIRS = RETURNS.flatMap((one) =>
  RETURNS.filter((other) => other !== one).map((other) => ({ one, other })),
);

it.each(RETURN_PAIRS)('a call that gave $one and gives $other', ({ one, other }) => {
  const want =
    one === 'void' && other === 'result' ? 'additive response returns-added' : 'breaking response returns-changed';
  expect(toldOf({ [`${NAMES}/returns`]: other }, { [`${NAMES}/returns`]: one })).toEqual([want]);
});

it.each<{ change: string; from?: Edits; given: Edits; want: readonly string[] }>([
  { change: 'an operationId that goes', given: { [`${DRAW}/operationId`]: undefined }, want: [] },
  {
    change: 'an operationId that comes',
    from: { [`${DRAW}/operationId`]: undefined },
    given: { [`${DRAW}/operationId`]: 'draw' },
    want: [],
  },
  { change: 'a method’s name that goes', given: { [`${NAMES}/method`]: undefined }, want: [] },
  {
    change: 'a method’s name that comes',
    from: { [`${NAMES}/method`]: undefined },
    given: { [`${NAMES}/method`]: 'qrCode' },
    want: [],
  },
  {
    change: 'pages at last',
    given: { [`${NAMES}/pagination`]: { page: 'page', size: 'size', firstPage: 0, items: 'items' } },
    want: ['breaking response pagination-added'],
  },
  { change: 'other tags', given: { [`${DRAW}/tags`]: ['Codes'] }, want: ['docs none operation-identity-changed'] },
  { change: 'words', given: { [`${DRAW}/description`]: 'D.' }, want: ['docs none operation-words-changed'] },
])('$change', ({ given, from, want }) => {
  expect(toldOf(given, from)).toEqual(want);
});

it('tells which pages come and go', () => {
  const pagination = { page: 'page', size: 'size', firstPage: 0, items: 'items' };
  const at = `${NAMES}/pagination`;
  expect(changesOf({ [at]: pagination })).toMatchObject([
    {
      kind: 'pagination-added',
      before: undefined,
      after: pagination,
      pointers: { before: `#${NAMES}`, after: `#${at}` },
    },
  ]);
  expect(changesOf({ [at]: undefined }, { [at]: pagination })).toMatchObject([
    {
      kind: 'pagination-removed',
      before: pagination,
      after: undefined,
      pointers: { before: `#${at}`, after: `#${NAMES}` },
    },
  ]);
});

it('says what happened to its words and names', () => {
  expect(
    reasonsOf({ [`${DRAW}/tags`]: ['Codes'], [`${DRAW}/summary`]: 'Paint.', [`${DRAW}/description`]: 'D.' }),
  ).toEqual(['Its description was added', 'Its summary was changed', 'Its tags were changed']);
  expect(reasonsOf({ [`${NAMES}/variant`]: 'url', [`${DRAW}/operationId`]: 'paint' })).toEqual([
    "The flat function 'draw' is now called 'paint'",
    'agency.invitations.qrCode is now agency.invitations.qrCode (url)',
  ]);
});
