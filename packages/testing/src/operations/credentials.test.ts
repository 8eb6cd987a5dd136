import { beforeEach, describe, expect, it } from 'vitest';
import { email } from '../testing/claims.ts';
import { NOW, refusal, useAgency } from '../testing/use-agency.ts';
import type { Person } from '../testing/use-agency.ts';

const bench = useAgency();
const unknown = '00000000-0000-4000-8000-000000000000';
const payload = [email('ada@example.com')];
let ada: Person;

beforeEach(async () => {
  ada = bench.mock.person({ name: 'Ada' });
  ada.scan(await bench.agency.invitations.url());
});

it.each([
  { by: 'agent id', who: () => ({ agentId: ada.agentId }) },
  { by: 'alias', who: () => ({ agentAlias: ada.alias }) },
])('issued by $by, it is in the list, and offered', async ({ who }) => {
  const { credentials } = bench.agency;
  const issued = await credentials.issue({ ...who(), payload, requestId: 'r-1' });
  const [id = ''] = issued.credentialIds ?? [];
  const short = { id, agentId: ada.agentId, format: 'w3c', issuedDate: NOW, schemaId: payload[0]?.schemaId };
  expect(issued).toEqual({ credentialIds: [id], agentId: ada.agentId, requestId: 'r-1' });
  expect(await credentials.list()).toMatchObject({ total: 1, items: [short] });
  expect(await credentials.get({ id })).toEqual({ ...short, attributes: payload[0]?.attributes });
  expect(ada.offers).toMatchObject([{ id, requestId: 'r-1', state: 'pending', attributes: payload[0]?.attributes }]);
  expect(ada.credentials).toEqual([]);
});

it('several at once are several offers, with what was said of each', async () => {
  const many = [
    { ...email('a@example.com'), format: 'sd-jwt' as const, expirationDate: '2031-01-01T00:00:00.000Z' },
    email('b@example.com'),
  ];
  const { credentialIds = [] } = await bench.agency.credentials.issue({
    agentId: ada.agentId,
    payload: many,
    expiryDate: '2030-02-01T00:00:00.000Z',
  });
  expect(ada.offers.map(({ id, format, expiryDate }) => ({ id, format, expiryDate }))).toEqual([
    { id: credentialIds[0], format: 'sd-jwt', expiryDate: '2030-02-01T00:00:00.000Z' },
    { id: credentialIds[1], format: 'w3c', expiryDate: '2030-02-01T00:00:00.000Z' },
  ]);
  expect(await bench.agency.credentials.get({ id: credentialIds[0] ?? '' })).toMatchObject({
    format: 'sd-jwt' as const,
    expirationDate: '2031-01-01T00:00:00.000Z',
  });
});

describe('an offer', () => {
  it('is accepted or rejected once', async () => {
    await bench.agency.credentials.issue({ agentId: ada.agentId, payload: [...payload, email('b@example.com')] });
    const [first, second] = ada.offers;
    ada.accept(first);
    ada.reject(second);
    expect(ada.offers).toEqual([]);
    expect(ada.credentials).toEqual([
      { id: first?.id, ...payload[0], format: 'w3c', expirationDate: undefined, status: 'active', isExpired: false },
    ]);
    for (const ended of [first, second, undefined]) {
      expect(() => ada.accept(ended)).toThrow('Ada has no such offer');
      expect(() => ada.reject(ended)).toThrow('Ada has no such offer');
    }
  });

  it.each([
    {
      as: 'a link',
      offer: async () => (await bench.agency.credentials.buildOffer({ payload, requestId: 'r-1' })).url ?? '',
    },
    { as: 'an image', offer: () => bench.agency.credentials.buildOfferQrCode({ payload, requestId: 'r-1' }) },
  ])('without connection, as $as, is issued when it is accepted', async ({ offer }) => {
    const bob = bench.mock.person({ name: 'Bob' });
    bob.scan(await offer());
    expect(bob.offers).toMatchObject([{ requestId: 'r-1', attributes: payload[0]?.attributes }]);
    expect((await bench.agency.credentials.list()).total).toBe(0);
    bob.accept(bob.offers[0]);
    const [credential] = (await bench.agency.credentials.list()).items;
    expect(credential).toEqual({
      id: bob.credentials[0]?.id,
      format: 'w3c',
      issuedDate: NOW,
      schemaId: payload[0]?.schemaId,
    });
    expect(bob.isConnected).toBe(false);
  });
});

it.each([
  { given: {}, want: 1 },
  { given: { dateFrom: NOW, dateTo: NOW }, want: 1 },
  { given: { dateFrom: '2030-02-01T00:00:00.000Z' }, want: 0 },
])('a list of $given has $want', async ({ given, want }) => {
  await bench.agency.credentials.issue({ agentId: ada.agentId, payload });
  expect((await bench.agency.credentials.list(given)).items).toHaveLength(want);
});

it('deleted, it is gone from the agency, from the wallet and from what is offered', async () => {
  const { credentials } = bench.agency;
  const { credentialIds: [id = ''] = [] } = await credentials.issue({ agentId: ada.agentId, payload });
  ada.accept(ada.offers[0]);
  await credentials.delete({ id });
  expect((await credentials.list()).total).toBe(0);
  await expect(credentials.get({ id })).rejects.toEqual(refusal('There is no credential with this id.'));
  expect(ada.credentials).toEqual([]);
  const { credentialIds: [other = ''] = [] } = await credentials.issue({ agentId: ada.agentId, payload });
  await credentials.delete({ id: other });
  expect(ada.offers).toEqual([]);
});

it.each([
  {
    name: 'issue by agent id',
    call: () => bench.agency.credentials.issue({ agentId: unknown, payload }),
    want: 'There is no connection with this agent id.',
  },
  {
    name: 'issue by alias',
    call: () => bench.agency.credentials.issue({ agentAlias: '::nobody', payload }),
    want: 'There is no connection with this alias.',
  },
  {
    name: 'get',
    call: () => bench.agency.credentials.get({ id: unknown }),
    want: 'There is no credential with this id.',
  },
  {
    name: 'delete',
    call: () => bench.agency.credentials.delete({ id: unknown }),
    want: 'There is no credential with this id.',
  },
])('$name refuses what it does not know', async ({ call, want }) => {
  await expect(call()).rejects.toEqual(refusal(want));
});
