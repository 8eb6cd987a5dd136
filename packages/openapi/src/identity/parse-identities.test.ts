import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { addIdentities, adviseEntries } from './advise-entries.ts';
import type { Identity } from './identity.ts';
import { parseIdentities } from './parse-identities.ts';

const entry = { old: 'T: A.', new: 'T: B.', why: 'Why.', since: '2026-11-25' };
const read = (...identities: unknown[]) => parseIdentities({ identities }, 'identities.yaml');

it.each<{ given: unknown[]; want: string }>([
  { given: [null], want: '#/identities/0: is no object' },
  { given: [{ ...entry, old: undefined }], want: '#/identities/0/old: is missing or no text' },
  { given: [{ ...entry, why: ' ' }], want: '#/identities/0/why: is missing or no text' },
  { given: [{ ...entry, since: 'today' }], want: '#/identities/0/since: is no date' },
  ...['2026-13-45', '2026-02-30', '2026-02-29', '2026-2-3', '12026-01-01', '2026-01-01Z', '2026'].map((since) => ({
    given: [{ ...entry, since }],
    want: '#/identities/0/since: is no date such as 2026-11-25',
  })),
  { given: [{ oldTag: 'A', why: 'Why.', since: '2026-11-25' }], want: '#/identities/0/newTag: is missing or no text' },
  { given: [{ newTag: 'A', why: 'Why.', since: '2026-11-25' }], want: '#/identities/0/oldTag: is missing or no text' },
  ...['POST a', 'post /a', 'x POST /a', 'POST /a b', 'POST'].map((route) => ({
    given: [{ ...entry, route }],
    want: '#/identities/0/route: is no route',
  })),
  { given: [{ ...entry, route: 1 }], want: '#/identities/0/route: is missing or no text' },
  {
    given: [{ ...entry, because: 'x' }],
    want: '#/identities/0/because: is unknown; an entry has old, new, route, why, since, or oldTag, newTag, why, since',
  },
  { given: [{ ...entry, new: 'B' }], want: '#/identities/0/new: is no key' },
  { given: [{ ...entry, new: 'T: A.' }], want: '#/identities/0/new: is the old key' },
  { given: [{ ...entry, route: '/a' }], want: '#/identities/0/route: is no route' },
  { given: [entry, { ...entry, old: 'T: C.' }], want: '#/identities/1: is about the same operations as entry 1' },
  {
    given: [
      { ...entry, route: 'POST /a/{id}' },
      { ...entry, old: 'T: C.', route: 'POST /a/{agentId}' },
    ],
    want: '#/identities/1: is about the same operations as entry 1',
  },
  {
    given: [{ oldTag: 'A', newTag: 'A', why: 'Why.', since: '2026-11-25' }],
    want: '#/identities/0/newTag: is the old tag',
  },
  {
    given: [{ oldTag: 'A', old: 'B', newTag: 'C', why: 'Why.', since: '2026-11-25' }],
    want: '#/identities/0/old: is unknown',
  },
])('refuses $want', ({ given, want }) => {
  expect(() => read(...given)).toThrow(want);
});

it('takes entries that are about different operations', () => {
  const kept = { ...entry, new: entry.old, route: 'GET /a' };
  const tag = { oldTag: 'T: A.', newTag: 'T: B.', why: 'Why.', since: '2028-02-29' };
  const entries = [entry, { ...entry, route: 'POST /a' }, { ...entry, route: 'GET /a' }, kept, tag];
  expect(read(...entries).map(({ kind }) => kind)).toEqual(['operation', 'operation', 'operation', 'operation', 'tag']);
  expect(read()).toEqual([]);
});

it('refuses what is no table', () => {
  for (const value of [undefined, [], { identities: {} }, { identities: [], more: [] }])
    expect(() => parseIdentities(value, 'f')).toThrow('is no table of identities');
});

it('adds entries, and keeps what stands there', () => {
  const identities: Identity[] = [
    {
      kind: 'operation',
      old: 'T: A\'s: "x" # no comment',
      new: 'T: B.',
      route: 'POST /a/{id}',
      why: 'Why: so.',
      since: '2026-11-25',
    },
    { kind: 'operation', old: 'T: C.', new: 'T: D.', route: undefined, why: 'Why.', since: '2026-11-25' },
    { kind: 'tag', old: 'Old', new: 'New', why: 'Why.', since: '2026-11-25' },
  ];
  const [first, ...others] = identities;
  const once = addIdentities('# A comment.\nidentities: []\n', first === undefined ? [] : [first]);
  const text = addIdentities(once, others);
  expect(text).toMatch(/^# A comment\.\nidentities:\n  - old: /);
  expect(text.startsWith(once)).toBe(true);
  expect(parseIdentities(parse(text), 'f')).toEqual(identities);
  expect(parseIdentities(parse(addIdentities('', identities)), 'f')).toEqual(identities);
});

const LONG = 'word '.repeat(40).trim();
it.each([
  { why: 'no text', given: '' },
  { why: 'a comment alone', given: '# Ours.\n' },
  { why: 'a list in brackets', given: 'identities: []\n' },
])('adds to $why', ({ given }) => {
  const text = addIdentities(given, [{ kind: 'tag', old: 'A', new: LONG, why: 'Why.', since: '2026-11-25' }]);
  // A line of it is never broken.
  expect(text).toContain(`- oldTag: A\n    newTag: ${LONG}\n    why: Why.\n    since: 2026-11-25\n`);
  expect(parseIdentities(parse(text), 'f')).toHaveLength(1);
});

it('advises entries with a place for their reason, and the day of today', () => {
  const before = new Date().toISOString().slice(0, 10);
  const text = adviseEntries([
    { old: 'T: A.', new: `T: ${LONG}`, route: 'GET /a' },
    { oldTag: 'A', newTag: 'B' },
  ]);
  const read = parseIdentities({ identities: parse(text) }, 'f');
  expect(read).toMatchObject([
    { old: 'T: A.', new: `T: ${LONG}`, route: 'GET /a', why: 'Say here how this is known.' },
    { kind: 'tag', old: 'A', new: 'B', why: 'Say here how this is known.' },
  ]);
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(read[0]?.since);
  expect(text).toMatch(/^ {2}- old: "?T: A/);
  expect(text.split('\n')).toHaveLength(9);
  expect(text).not.toMatch(/\s$/);
});
