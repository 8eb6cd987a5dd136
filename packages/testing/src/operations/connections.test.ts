import { waitForConnection } from '@one37id/agency';
import { beforeEach, describe, expect, it } from 'vitest';
import { NOW, refusal, useAgency } from '../testing/use-agency.ts';
import type { Person } from '../testing/use-agency.ts';

const bench = useAgency();
const alias = 'com.one37id:email:ada%40example.com';
const unknown = '00000000-0000-4000-8000-000000000000';
let ada: Person;

beforeEach(() => {
  ada = bench.mock.person({ name: 'Ada Lovelace', alias });
});

describe('the business connects', () => {
  it.each<{ name: string; given: () => Parameters<typeof bench.agency.connections.connect>[0]; want: object }>([
    { name: 'by alias', given: () => ({ alias }), want: {} },
    { name: 'by an alias in another spelling', given: () => ({ alias: alias.replace('.com', '%2Ecom') }), want: {} },
    { name: 'by invitation url', given: () => ({ url: ada.invitation }), want: {} },
    {
      name: 'by DID',
      given: () => ({ did: ada.did, defaultAlias: '::mine', title: 'Countess' }),
      want: { alias: '::mine', displayName: 'Countess' },
    },
    {
      name: 'by domain',
      given: () => ({ linkedDomain: ada.linkedDomain, defaultAlias: '::mine' }),
      want: { alias: '::mine' },
    },
  ])('$name', async ({ given, want }) => {
    const connected = await bench.agency.connections.connect(given());
    expect(connected).toEqual({ agentId: ada.agentId, alias, contactType: 1, displayName: 'Ada Lovelace', ...want });
    expect(await bench.agency.connections.get({ id: ada.agentId })).toEqual({
      ...connected,
      createdDate: NOW,
      did: ada.did,
      withStageAccess: false,
    });
  });

  it('once, however often', async () => {
    await bench.agency.connections.connect({ alias });
    ada.scan(await bench.agency.invitations.url());
    expect((await bench.agency.connections.list()).total).toBe(1);
  });

  it('with nobody whom the test has not made', async () => {
    await expect(
      bench.agency.connections.connect({ did: 'did:example:nobody', defaultAlias: '::nobody' }),
    ).rejects.toEqual(refusal('There is no such person; make one with `person()` of the mock.'));
  });
});

describe('a list', () => {
  beforeEach(async () => {
    const url = await bench.agency.invitations.url();
    for (const person of [ada, ...['Bob', 'Ada Byron'].map((name) => bench.mock.person({ name }))]) person.scan(url);
    await bench.agency.connections.addStageAccess({ id: ada.agentId });
  });

  it.each<{ given: () => Parameters<typeof bench.agency.connections.list>[0]; want: string[] }>([
    { given: () => ({}), want: ['Ada Lovelace', 'Bob', 'Ada Byron'] },
    { given: () => ({ sortOrder: 'desc' }), want: ['Ada Byron', 'Bob', 'Ada Lovelace'] },
    { given: () => ({ id: ada.agentId }), want: ['Ada Lovelace'] },
    { given: () => ({ alias: '::bob' }), want: ['Bob'] },
    { given: () => ({ displayName: 'ada' }), want: ['Ada Lovelace', 'Ada Byron'] },
    { given: () => ({ withStageAccess: true }), want: ['Ada Lovelace'] },
    { given: () => ({ withStageAccess: false }), want: ['Bob', 'Ada Byron'] },
    { given: () => ({ id: unknown }), want: [] },
  ])('$want', async ({ given, want }) => {
    const page = await bench.agency.connections.list(given());
    expect(page.items.map(({ displayName }) => displayName)).toEqual(want);
    expect(page.total).toBe(want.length);
  });

  it('page by page', async () => {
    const pages: object[] = [];
    for await (const { items, total } of bench.agency.connections.list({ rowsPerPage: 2 }).pages())
      pages.push({ items: items.length, total });
    expect(pages).toEqual([
      { items: 2, total: 3 },
      { items: 1, total: 3 },
    ]);
  });
});

it('stage access is given and taken', async () => {
  const { connections } = bench.agency;
  await connections.connect({ alias });
  await connections.addStageAccess({ id: ada.agentId });
  expect(await connections.get({ alias })).toMatchObject({ withStageAccess: true });
  await connections.removeStageAccess({ id: ada.agentId });
  expect(await connections.get({ alias })).toMatchObject({ withStageAccess: false });
});

it('one is deleted, or several, all or none', async () => {
  const { connections } = bench.agency;
  const bob = bench.mock.person({ name: 'Bob' });
  for (const person of [ada, bob]) await connections.connect({ did: person.did, defaultAlias: person.alias });
  await expect(connections.deleteMany({ id: [ada.agentId, unknown] })).rejects.toEqual(
    refusal('There is no connection with this agent id.'),
  );
  expect((await connections.list()).total).toBe(2);
  await connections.deleteMany({ id: [ada.agentId, bob.agentId] });
  expect((await connections.list()).total).toBe(0);
  ada.scan(await bench.agency.invitations.url());
  await connections.delete({ id: ada.agentId });
  expect(ada.isConnected).toBe(false);
});

it.each([
  {
    name: 'get by id',
    call: () => bench.agency.connections.get({ id: unknown }),
    want: 'There is no connection with this agent id.',
  },
  {
    name: 'get by alias',
    call: () => bench.agency.connections.get({ alias }),
    want: 'There is no connection with this alias.',
  },
  {
    name: 'addStageAccess',
    call: () => bench.agency.connections.addStageAccess({ id: unknown }),
    want: 'There is no connection with this agent id.',
  },
  {
    name: 'removeStageAccess',
    call: () => bench.agency.connections.removeStageAccess({ id: unknown }),
    want: 'There is no connection with this agent id.',
  },
  {
    name: 'delete',
    call: () => bench.agency.connections.delete({ id: unknown }),
    want: 'There is no connection with this agent id.',
  },
])('$name refuses whom it does not know', async ({ call, want }) => {
  await expect(call()).rejects.toEqual(refusal(want));
});

it('somebody who waits for a connection gets it', async () => {
  const url = await bench.agency.invitations.url();
  const waiting = waitForConnection(bench.agency, { alias }, { interval: 1 });
  await expect.poll(() => bench.mock.requests.length).toBeGreaterThan(2);
  ada.scan(url);
  expect(await waiting).toMatchObject({ state: 'established', connection: { agentId: ada.agentId } });
});
