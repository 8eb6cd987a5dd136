import { expect, it } from 'vitest';
import type { Identity } from '../identity/identity.ts';
import { applied, known } from './testing/steps.ts';
import { spell } from './spelling.ts';
import { keyOf, workingOperations } from './normalization-context.ts';

const OVERLAYS = [
  known('Credential', 'Delete credential.'),
  known('Studio User.', "Delete user's."),
  known('Studio User.', 'Get user.'),
];
const of = (old: string, now: string, route?: string): Identity => ({
  kind: 'operation',
  old,
  new: now,
  route,
  why: 'Why.',
  since: '2026-11-25',
});
const tag = (old: string, now: string): Identity => ({ kind: 'tag', old, new: now, why: 'Why.', since: '2026-11-25' });
const keys = (
  operations: readonly [tags: readonly string[], summary: string][],
  identities: readonly Identity[] = [],
) => {
  const paths = Object.fromEntries(
    operations.map(([tags, summary], index) => [`/${index}`, { get: { tags, summary } }]),
  );
  const { document } = applied((context) => spell(context, identities), { paths }, ...OVERLAYS);
  return workingOperations(document).map(({ operation }) => keyOf(operation));
};

it.each<{ given: readonly [readonly string[], string][]; want: readonly string[]; identities?: readonly Identity[] }>([
  { given: [[['Credential'], 'Delete credential.']], want: ['Credential: Delete credential.'] },
  { given: [[['CREDENTIAL '], ' delete  credential']], want: ['Credential: Delete credential.'] },
  { given: [[['Studio User'], 'Delete user’s']], want: ["Studio User.: Delete user's."] },
  { given: [[['v1', 'credential'], 'Delete credential']], want: ['Credential: Delete credential.'] },
  { given: [[['Credential'], 'Delete credentials.']], want: ['Credential: Delete credentials.'] },
  { given: [[['Other'], 'Delete credential.']], want: ['Other: Delete credential.'] },
  // The exact one is the known one; the other is new.
  {
    given: [
      [['Credential'], 'delete credential'],
      [['Credential'], 'Delete credential.'],
    ],
    want: ['Credential: delete credential', 'Credential: Delete credential.'],
  },
  { given: [[['studio user'], 'Anything new']], want: ['Studio User.: Anything new'] },
  {
    given: [[['Credential'], 'Remove it.']],
    identities: [of('Credential: Delete credential.', 'Credential: Remove it.')],
    want: ['Credential: Delete credential.'],
  },
  { given: [[[], 'Delete credential.']], want: [': Delete credential.'] },
  // Over several entries, whichever way they lead to what the overlays know.
  {
    given: [[['Credential'], 'Drop it.']],
    identities: [
      of('Credential: Delete credential.', 'Credential: Remove it.'),
      of('Credential: Remove it.', 'Credential: Drop it.'),
    ],
    want: ['Credential: Delete credential.'],
  },
  {
    given: [[['Credential'], 'Delete one.']],
    identities: [of('Credential: Delete one.', 'Credential: Delete credential.')],
    want: ['Credential: Delete credential.'],
  },
  // A whole tag, its new operations too; also back, when the overlays have the new one.
  {
    given: [
      [['Users'], 'Get user.'],
      [['Users'], 'Anything new'],
    ],
    identities: [tag('Studio User.', 'Users')],
    want: ['Studio User.: Get user.', 'Studio User.: Anything new'],
  },
  { given: [[['Old'], 'Get user.']], identities: [tag('Old', 'Studio User.')], want: ['Studio User.: Get user.'] },
  {
    given: [[['Users'], 'Get a user']],
    identities: [tag('Studio User.', 'Users'), of('Studio User.: Get user.', 'Studio User.: Get a user')],
    want: ['Studio User.: Get user.'],
  },
  // What no overlay names keeps the words that it came with first: its derived name comes from them.
  {
    given: [[['Wallet'], 'Save it.']],
    identities: [of('Wallet: Back up.', 'Wallet: Save it.')],
    want: ['Wallet: Back up.'],
  },
  {
    given: [
      [['Wallet'], 'Save it.'],
      [['Wallet'], 'Back up.'],
    ],
    identities: [of('Wallet: Back up.', 'Wallet: Save it.')],
    want: ['Wallet: Save it.', 'Wallet: Back up.'],
  },
  // Words exchanged, and words that hold although the routes were exchanged.
  {
    given: [
      [['Studio User.'], 'Get user.'],
      [['Studio User.'], "Delete user's."],
    ],
    identities: [
      of("Studio User.: Delete user's.", 'Studio User.: Get user.', 'GET /0'),
      of('Studio User.: Get user.', "Studio User.: Delete user's.", 'GET /1'),
    ],
    want: ["Studio User.: Delete user's.", 'Studio User.: Get user.'],
  },
  {
    given: [[['Studio User.'], 'Get user.']],
    identities: [of('Studio User.: Get user.', 'Studio User.: Get user.', 'GET /0')],
    want: ['Studio User.: Get user.'],
  },
  // An entry for another route has no say.
  {
    given: [[['Studio User.'], 'Get user.']],
    identities: [of("Studio User.: Delete user's.", 'Studio User.: Get user.', 'GET /9')],
    want: ['Studio User.: Get user.'],
  },
  // Of two with the same words the table chooses; the other comes out beside it.
  {
    given: [
      [['Credential'], 'Delete credential.'],
      [['Credential'], 'Delete credential.'],
    ],
    identities: [of('Credential: Delete credential.', 'Credential: Delete credential.', 'GET /1')],
    want: ['Credential: Delete credential. (GET /0)', 'Credential: Delete credential.'],
  },
])('$given -> $want', ({ given, want, identities = [] }) => {
  expect(keys(given, identities)).toEqual(want);
});

it.each<{ given: readonly [readonly string[], string][]; want: string; identities?: readonly Identity[] }>([
  {
    given: [
      [['Credential'], 'Delete credential.'],
      [['Credential'], 'Delete credential.'],
    ],
    want: 'given.json#/paths/~11/get: has the tag and summary of #/paths/~10/get too',
  },
  {
    given: [
      [['Credential'], 'delete credential'],
      [['credential'], 'DELETE credential.'],
    ],
    want: '#/paths/~11/get: has the tag and summary of #/paths/~10/get too',
  },
  {
    given: [[['Wallet'], 'A.']],
    identities: [of('Studio User.: Get user.', 'Wallet: A.'), of("Studio User.: Delete user's.", 'Wallet: A.')],
    want: "'Wallet: A.' is 'Studio User.: Get user.' and 'Studio User.: Delete user's.' by the table of identities",
  },
  {
    given: [[['Wallet'], 'A.']],
    identities: [of('Studio User.: Get user.', "Studio User.: Delete user's.")],
    want: 'the entry needs the `route`',
  },
])('stops at $given', ({ given, want, identities = [] }) => {
  expect(() => keys(given, identities)).toThrow(want);
});

it('spells the list of tags too', () => {
  const { document } = applied(
    (context) => spell(context),
    { tags: [{ name: 'CREDENTIAL' }, { name: 'Other' }], paths: {} },
    ...OVERLAYS,
  );
  expect(document['tags']).toEqual([{ name: 'Credential' }, { name: 'Other' }]);
});

const spelledOf = (operations: readonly object[], identities: readonly Identity[] = []) => {
  const paths = Object.fromEntries(operations.map((operation, index) => [`/${index}`, { get: operation }]));
  let spelled: ReturnType<typeof spell> = [];
  const { document, notes } = applied(
    (context) => {
      spelled = spell(context, identities);
    },
    { paths },
    ...OVERLAYS,
  );
  const found = workingOperations(document).map(({ operation }) => operation);
  return { found, notes, told: spelled.map(({ was, by }) => `${was} ${by ?? '-'}`) };
};
const DELETE = { tags: ['Credential'], summary: 'Delete credential.' };

it('says by what it recognised each, and what it was', () => {
  const { told } = spelledOf(
    [
      DELETE,
      { tags: ['studio user'], summary: 'Get user' },
      { tags: ['X'], summary: 'Y.' },
      { tags: ['Studio User.'], summary: 'Drop.' },
    ],
    [of("Studio User.: Delete user's.", 'Studio User.: Drop.')],
  );
  expect(told).toEqual([
    'Credential: Delete credential. words',
    'studio user: Get user words',
    'X: Y. -',
    'Studio User.: Drop. table',
  ]);
});

it('of two with the same words the one that an overlay prefers is the known one', () => {
  const { found, notes, told } = spelledOf([DELETE, { ...DELETE, 'x-prefer': true }]);
  expect(found).toEqual([{ ...DELETE, summary: 'Delete credential. (GET /0)' }, DELETE]);
  expect(told).toEqual(['Credential: Delete credential. twin', 'Credential: Delete credential. route']);
  expect(notes).toEqual([
    "'Credential: Delete credential.' at GET /0 is another operation than the one that was chosen: it comes out beside it.",
  ]);
  expect(() => spelledOf([DELETE, { ...DELETE, 'x-prefer': 'yes' }])).toThrow('has the tag and summary of');
});

it('of two that are preferred neither can be', () => {
  const preferred = () => ({ ...DELETE, 'x-prefer': true });
  expect(() => spelledOf([preferred(), preferred()])).toThrow(
    'Choose one in openapi/identities.yaml, by one of these entries; the other comes out beside it.\n  - old: "Credential: Delete credential."\n    new: "Credential: Delete credential."\n    route: GET /1\n',
  );
});

it('puts the tag that overlays look at first, and keeps the others', () => {
  const { found } = spelledOf([
    { tags: ['v1', 'credential', 'v2'], summary: 'delete credential' },
    { tags: ['v1', 'Credential', 'credential'], summary: 'Anything.' },
  ]);
  expect(found.map(({ tags }) => tags)).toEqual([
    ['Credential', 'v1', 'v2'],
    ['v1', 'Credential'],
  ]);
});

it.each<{ given: string; identities: readonly Identity[]; want: string }>([
  { given: 'a tag that no entry is about stays', identities: [tag('A', 'B')], want: 'Users: New.' },
  {
    given: 'an entry of an operation says nothing of its tag',
    identities: [of('Studio User.: A.', 'Users: A.')],
    want: 'Users: New.',
  },
])('$given', ({ identities, want }) => {
  const name = want.split(': ')[0] ?? '';
  expect(keys([[[name], 'New.']], identities)).toEqual([want]);
});

it.each<{ given: string; name: string; identities: readonly Identity[]; want: string }>([
  {
    given: 'what the table calls it',
    name: 'users',
    identities: [of('X: A.', 'X: B.'), tag('Studio User.', 'Users')],
    want: 'Studio User.',
  },
  { given: 'what it was called', name: 'Old', identities: [tag('Old', 'studio user')], want: 'Studio User.' },
  {
    given: 'what overlays name too',
    name: 'Studio User',
    identities: [tag('Credential', 'Studio User.')],
    want: 'Studio User.',
  },
  { given: 'what no entry is about', name: 'Users', identities: [tag('Studio User.', 'Others')], want: 'Users' },
  { given: 'what leads to none that overlays name', name: 'Users', identities: [tag('Other', 'Users')], want: 'Users' },
  { given: 'nothing', name: '', identities: [tag('Studio User.', 'Users')], want: '' },
])('the list of tags has $given by the name that overlays use', (each) => {
  const { document } = applied(
    (context) => spell(context, each.identities),
    {
      tags: [{ name: each.name }, 'no object'],
      paths: {},
    },
    ...OVERLAYS,
  );
  expect(document['tags']).toEqual([{ name: each.want }, 'no object']);
});

it('an operation without tags gets none', () => {
  expect(spelledOf([{ summary: 'New.' }]).found).toEqual([{ summary: 'New.' }]);
});
