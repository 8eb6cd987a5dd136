import { expect, it } from 'vitest';
import { changesOf, reasonsOf, toldOf } from './test-changes.ts';
import { type Edits, testDocument } from './test-document.ts';

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
  ...Object.entries({ externalDocs: { url: '/' }, 'x-own': 1 }).map(([word, value]) => ({
    change: `its ${word}`,
    given: { [`${DRAW}/${word}`]: value },
    want: ['docs none operation-words-changed'],
  })),
  { change: 'what an overlay guessed', given: { [`${DRAW}/x-inferred`]: true }, want: [] },
  {
    change: 'that it goes once, of which nothing was said',
    from: { [`${NAMES}/retry`]: undefined },
    given: { [`${NAMES}/retry`]: 'once' },
    want: [],
  },
  { change: 'its kind of result, which follows from its answers', given: { [`${NAMES}/returns`]: 'image' }, want: [] },
  {
    change: 'its kind of result no more, which follows from its answers',
    from: { [`${NAMES}/returns`]: 'any' },
    given: { [`${NAMES}/returns`]: undefined },
    want: ['breaking response returns-changed'],
  },
  ...Object.entries({ client: 'wallet', resource: 'codes' }).map(([name, value]) => ({
    change: `another ${name}`,
    given: { [`${NAMES}/${name}`]: value },
    want: ['breaking none resource-method-renamed'],
  })),
  {
    change: 'a path without its parameter',
    from: { '/paths/~1qr': undefined, '/paths/~1qr~1{id}': testDocument.paths['/qr'] },
    given: { '/paths/~1qr~1{id}': undefined, '/paths/~1qr~1': testDocument.paths['/qr'] },
    want: ['breaking none path-changed*'],
  },
  { change: 'words', given: { [`${DRAW}/description`]: 'D.' }, want: ['docs none operation-words-changed'] },
])('$change', ({ given, from, want }) => {
  expect(toldOf(given, from)).toEqual(want);
});

it('an answer that changes is told as one where no kind of result is, and not twice', () => {
  const json = { description: 'D.', content: { 'application/json': { schema: { type: 'string' } } } };
  expect(toldOf({ [`${DRAW}/responses/200`]: json })).not.toContain('breaking response returns-changed');
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

it('a kind of result for each status is told as a whole, and one that nobody can read as that', () => {
  const json = (schema: object) => ({ description: 'D.', content: { 'application/json': { schema } } });
  const responses = { 200: json({ type: 'string' }), 202: { description: 'Taken.' } };
  expect(changesOf({ [`${NAMES}/returns`]: 'any' }, { [`${DRAW}/responses`]: responses })).toMatchObject([
    { kind: 'returns-changed', before: '200: json, 202: any', after: 'any' },
  ]);
  expect(changesOf({ [`${NAMES}/returns`]: 'nonsense' })).toMatchObject([
    { kind: 'returns-changed', before: 'image', after: 'unreadable' },
  ]);
});
