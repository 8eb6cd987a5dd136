import { beforeEach, describe, expect, it } from 'vitest';
import { email } from '../testing/claims.ts';
import { refusal, useAgency } from '../testing/use-agency.ts';
import type { Person } from '../testing/use-agency.ts';

const bench = useAgency();
const unknown = '00000000-0000-4000-8000-000000000000';
const other = {
  schemaId: 'https://agency.example.com/bc/public/schemas/other/1.0',
  attributes: [
    { key: 'email', value: 'ada@example.com' },
    { key: 'age', value: 36 },
  ],
};
let ada: Person;
let ids: readonly string[];

beforeEach(async () => {
  ada = bench.mock.person({ name: 'Ada' });
  ada.scan(await bench.agency.invitations.url());
  const { credentialIds = [] } = await bench.agency.credentials.issue({
    agentId: ada.agentId,
    payload: [email('ada@example.com'), email('bob@example.com'), other],
  });
  ids = credentialIds;
  for (const offer of ada.offers) ada.accept(offer);
});

const statuses = (): readonly string[] => ada.credentials.map(({ status }) => status);

it.each([
  { purpose: 'revocation', want: 'revoked', elsewhere: 'suspension' },
  { purpose: 'suspension', want: 'suspended', elsewhere: 'revocation' },
] as const)('$purpose, and back', async ({ purpose, want, elsewhere }) => {
  const { credentials } = bench.agency;
  const [id = '', second = ''] = ids;
  expect(await credentials.checkStatus({ id, purpose })).toBe(false);
  expect(await credentials.revoke({ id: [id], purpose })).toBe(1);
  expect(await credentials.checkStatus({ id, purpose })).toBe(true);
  expect(await credentials.checkStatus({ id, purpose: elsewhere })).toBe(false);
  expect(await credentials.status(id)).toBe(want);
  expect(statuses()).toEqual([want, 'active', 'active']);
  expect(await credentials.revoke({ id: [id, second, second], purpose })).toBe(1);
  expect(await credentials.unrevoke({ id: [id, second], purpose })).toBe(2);
  expect(await credentials.unrevoke({ id: [id], purpose })).toBe(0);
  expect(statuses()).toEqual(['active', 'active', 'active']);
});

describe('all that match', () => {
  it.each([
    {
      name: 'an attribute',
      given: { attributes: [{ key: 'email', value: 'ada@example.com' }] },
      want: ['revoked', 'active', 'revoked'],
    },
    {
      name: 'an attribute of a schema',
      given: { schemaId: other.schemaId, attributes: [{ key: 'email', value: 'ada@example.com' }] },
      want: ['active', 'active', 'revoked'],
    },
    {
      name: 'all attributes',
      given: {
        attributes: [
          { key: 'email', value: 'bob@example.com' },
          { key: 'age', value: 36 },
        ],
      },
      want: ['active', 'active', 'active'],
    },
    {
      name: 'an attribute with any value',
      given: { attributes: [{ key: 'age' }] },
      want: ['active', 'active', 'revoked'],
    },
    {
      name: 'a schema',
      given: { schemaId: email('').schemaId, attributes: [] },
      want: ['revoked', 'revoked', 'active'],
    },
  ])('$name', async ({ given, want }) => {
    const count = want.filter((status) => status === 'revoked').length;
    expect(
      await bench.agency.credentials.revokeMatching({ ...given, purpose: 'revocation' }, { allowUnfiltered: true }),
    ).toBe(count);
    expect(statuses()).toEqual(want);
    expect(
      await bench.agency.credentials.unrevokeMatching({ ...given, purpose: 'revocation' }, { allowUnfiltered: true }),
    ).toBe(count);
    expect(statuses()).toEqual(['active', 'active', 'active']);
  });
});

it.each([
  { name: 'checkStatus', call: () => bench.agency.credentials.checkStatus({ id: unknown, purpose: 'revocation' }) },
  { name: 'revoke', call: () => bench.agency.credentials.revoke({ id: [...ids, unknown], purpose: 'revocation' }) },
  { name: 'unrevoke', call: () => bench.agency.credentials.unrevoke({ id: [unknown], purpose: 'revocation' }) },
])('$name refuses what it does not know, and changes nothing', async ({ call }) => {
  await expect(call()).rejects.toEqual(refusal('There is no credential with this id.'));
  expect(statuses()).toEqual(['active', 'active', 'active']);
});
