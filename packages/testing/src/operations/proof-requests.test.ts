import { beforeEach, describe, expect, it } from 'vitest';
import { email, emailProof as payload } from '../testing/claims.ts';
import { NOW, refusal, useAgency } from '../testing/use-agency.ts';
import type { Person } from '../testing/use-agency.ts';

const bench = useAgency();
let ada: Person;

beforeEach(async () => {
  ada = bench.mock.person({ name: 'Ada' });
  ada.scan(await bench.agency.invitations.url());
});

it.each([
  { by: 'agent id', who: () => ({ agentId: ada.agentId }) },
  { by: 'alias', who: () => ({ agentAlias: ada.alias }) },
])('sent by $by, it reaches a person', async ({ who }) => {
  const sent = await bench.agency.proofRequests.send({ ...who(), payload, protocol: 'didcomm', metadata: { flow: 7 } });
  expect(sent).toEqual({ requestId: expect.any(String), agentId: ada.agentId, protocol: 'didcomm' });
  expect(ada.proofRequests).toEqual([
    {
      ...payload,
      id: expect.any(String),
      agentId: ada.agentId,
      createdDate: NOW,
      requestId: sent.requestId,
      protocol: 'didcomm',
      metadata: { flow: 7 },
      expiryDate: undefined,
      state: 'pending',
    },
  ]);
});

it.each([
  {
    as: 'a link',
    build: async () => (await bench.agency.proofRequests.build({ payload, requestId: 'r-1' })).url ?? '',
  },
  {
    as: 'a link of DIDComm',
    build: async () =>
      (await bench.agency.proofRequests.build({ payload, requestId: 'r-1', protocol: 'didcomm' })).url ?? '',
  },
  { as: 'an image', build: () => bench.agency.proofRequests.qrCode({ payload, requestId: 'r-1' }) },
])('built as $as, everybody has her own', async ({ build }) => {
  const bob = bench.mock.person({ name: 'Bob' });
  const link = await build();
  for (const person of [ada, bob]) person.scan(link);
  ada.decline(ada.proofRequests[0]);
  expect(ada.proofRequests).toEqual([]);
  expect(bob.proofRequests).toMatchObject([{ requestId: 'r-1', name: payload.name, state: 'pending' }]);
});

it.each([
  { given: undefined, want: /^openid4vp:\/\/\?request_uri=[^&]+%2Frequests%2F[\w-]+$/ },
  { given: 'oid4vp', want: /^openid4vp:\/\/\?request_uri=[^&]+%2Frequests%2F[\w-]+$/ },
  { given: 'didcomm', want: /^https?:\/\/[^?]+\/request\?oob=[\w-]+$/ },
] as const)('a link of $given is one that its wallets know', async ({ given, want }) => {
  const asked = given === undefined ? {} : { protocol: given };
  expect((await bench.agency.proofRequests.build({ payload, ...asked })).url).toMatch(want);
  ada.scan(await bench.agency.proofRequests.qrCode({ payload, ...asked }));
  expect(ada.proofRequests).toMatchObject([{ protocol: given ?? 'oid4vp' }]);
});

describe('an answer', () => {
  beforeEach(() => bench.agency.proofRequests.send({ agentId: ada.agentId, payload }));

  it('shows what was asked for', async () => {
    const { credentialIds: [credentialId] = [] } = await bench.agency.credentials.issue({
      agentId: ada.agentId,
      payload: [email('ada@example.com')],
    });
    ada.accept(ada.offers[0]);
    const [request] = ada.proofRequests;
    expect(ada.answer(request)).toEqual([
      { name: 'email', credentialId, attributes: [{ key: 'email', value: 'ada@example.com' }] },
    ]);
    expect(bench.mock.records('proofRequests')).toMatchObject([{ state: 'answered', shown: [{ credentialId }] }]);
    expect(() => ada.answer(request)).toThrow('Ada has no such proof request');
    expect(() => ada.decline(undefined)).toThrow('Ada has no such proof request');
  });

  it('needs a credential that is not revoked', async () => {
    expect(() => ada.answer(ada.proofRequests[0])).toThrow('Ada has no credential for "email".');
    const { credentialIds: id = [] } = await bench.agency.credentials.issue({
      agentId: ada.agentId,
      payload: [email('ada@example.com')],
    });
    ada.accept(ada.offers[0]);
    await bench.agency.credentials.revoke({ id, purpose: 'revocation' });
    expect(() => ada.answer(ada.proofRequests[0])).toThrow('Ada has no credential for "email".');
    expect(ada.proofRequests).toMatchObject([{ state: 'pending' }]);
  });
});

it.each([
  { who: { agentId: '00000000-0000-4000-8000-000000000000' }, want: 'There is no connection with this agent id.' },
  { who: { agentAlias: '::nobody' }, want: 'There is no connection with this alias.' },
])('to $who is refused', async ({ who, want }) => {
  await expect(bench.agency.proofRequests.send({ ...who, payload })).rejects.toEqual(refusal(want));
});
