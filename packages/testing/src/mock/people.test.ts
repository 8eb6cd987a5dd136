import { expect, it, vi } from 'vitest';
import { Table } from '../state/table.ts';
import { createAgency } from './create-agency.ts';

it.each([
  {
    given: { name: 'Ada' },
    want: { alias: '::ada', linkedDomain: 'ada.example', did: expect.stringMatching(/^did:example:[\w-]{36}$/) },
  },
  { given: { name: ' Ada  Lovelace! ' }, want: { alias: '::ada-lovelace', linkedDomain: 'ada-lovelace.example' } },
  { given: { name: 'Søren' }, want: { alias: '::s%C3%B8ren' } },
  { given: { name: '𠮷'.repeat(300) }, want: { alias: expect.stringMatching(/^::(%\w\w)+$/) } },
  { given: { name: '!' }, want: { alias: expect.stringMatching(/^::[\w-]{36}$/) } },
  {
    given: { name: 'Ada', alias: 'default:ap1', did: 'did:example:ada', linkedDomain: 'shop.example' },
    want: {
      alias: 'default:ap1',
      did: 'did:example:ada',
      linkedDomain: 'shop.example',
      invitation: expect.stringContaining('https://shop.example/'),
    },
  },
])('$given', ({ given, want }) => {
  expect(createAgency().person(given)).toMatchObject(want);
});

it.each([
  { given: { name: 'Other', alias: ':alias:ada' }, want: 'Somebody has the alias of Other already: give another one.' },
  {
    given: { name: 'Other', did: 'did:example:ada' },
    want: 'Somebody has the DID of Other already: give another one.',
  },
  {
    given: { name: 'Other', linkedDomain: 'ada.example' },
    want: 'Somebody has the domain of Other already: give another one.',
  },
])('$given is refused where there is one already', ({ given, want }) => {
  const mock = createAgency();
  mock.person({ name: 'Ada', did: 'did:example:ada' });
  expect(() => mock.person(given)).toThrow(want);
  expect(mock.people).toHaveLength(1);
});

it.each(['isConnected', 'offers', 'credentials', 'proofRequests', 'messages', 'agencyOffers'] as const)(
  '%s of a person looks at its own rows and no others',
  (name) => {
    const ada = createAgency().person({ name: 'Ada' });
    const looks = (['by', 'newest', 'has'] as const).map((method) => vi.spyOn(Table.prototype, method));
    expect(ada[name]).toEqual(name === 'isConnected' ? false : []);
    expect(looks.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(1);
    vi.restoreAllMocks();
  },
);
