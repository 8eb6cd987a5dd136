import { beforeEach, describe, expect, it } from 'vitest';
import { email, emailProof } from '../testing/claims.ts';
import { type Person, refusal, useAgency } from '../testing/use-agency.ts';

const bench = useAgency();
const payload = [email('ada@example.com')];
let ada: Person;
let bob: Person;
beforeEach(async () => {
  [ada, bob] = [bench.mock.person({ name: 'Ada' }), bench.mock.person({ name: 'Bob' })];
  ada.scan(await bench.agency.invitations.url());
});

describe('an offer by link is taken once', () => {
  it('by the first who accepts', async () => {
    const { url = '' } = await bench.agency.credentials.buildOffer({ payload });
    for (const person of [ada, bob]) person.scan(url);
    const [his] = bob.offers;
    ada.accept(ada.offers[0]);
    expect(bob.offers).toEqual([]);
    expect(() => bob.accept(his)).toThrow('Bob has no such offer.');
    expect(() => bob.scan(url)).toThrow('Bob cannot use this: somebody else has accepted it.');
    ada.scan(url);
    expect([ada.offers.length, ada.credentials.length, (await bench.agency.credentials.list()).total]).toEqual([
      0, 1, 1,
    ]);
  });

  it('scanned twice it is one', async () => {
    const { url = '' } = await bench.agency.credentials.buildOffer({ payload });
    for (const _ of [1, 2]) ada.scan(url);
    expect(ada.offers).toHaveLength(1);
  });
});

it('a proof request by link, scanned twice, is one until it is answered', async () => {
  const { url = '' } = await bench.agency.proofRequests.build({ payload: emailProof });
  for (const _ of [1, 2]) ada.scan(url);
  expect(ada.proofRequests).toHaveLength(1);
});

describe('a connection that is deleted', () => {
  it('takes with it what was not decided on, and leaves what was accepted', async () => {
    await bench.agency.credentials.issue({ agentId: ada.agentId, payload: [...payload, email('b@example.com')] });
    ada.accept(ada.offers[0]);
    await bench.agency.proofRequests.send({ agentId: ada.agentId, payload: emailProof });
    await bench.agency.connections.delete({ id: ada.agentId });
    expect([ada.isConnected, ada.offers.length, ada.proofRequests.length, ada.credentials.length]).toEqual([
      false,
      0,
      0,
      1,
    ]);
  });

  it('can be made again', async () => {
    await bench.agency.connections.delete({ id: ada.agentId });
    ada.scan(await bench.agency.invitations.url());
    expect(ada.isConnected).toBe(true);
  });
});

it('an alias is that of one connection', async () => {
  await expect(bench.agency.connections.connect({ did: bob.did, defaultAlias: ada.alias })).rejects.toEqual(
    refusal('There is a connection with this alias already.'),
  );
  expect(bob.isConnected).toBe(false);
});

it.each(['revokeMatching', 'unrevokeMatching'] as const)('%s without criteria is refused', async (method) => {
  await expect(
    bench.agency.credentials[method]({ attributes: [], purpose: 'revocation' }, { allowUnfiltered: true }),
  ).rejects.toEqual(refusal('Say which credentials: there is neither a schemaId nor an attribute.'));
});

it.each([
  { name: 'connections', list: (sortOrder: string) => bench.agency.connections.list({ sortOrder }) },
  { name: 'credentials', list: (sortOrder: string) => bench.agency.credentials.list({ sortOrder }) },
  { name: 'credentialOffers', list: (sortOrder: string) => bench.agency.credentialOffers.list({ sortOrder }) },
  { name: 'localAliases', list: (sortOrder: string) => bench.studio.localAliases.list({ sortOrder }) },
  { name: 'publicAliases', list: (sortOrder: string) => bench.studio.publicAliases.list({ sortOrder }) },
])('an order that means nothing is refused by $name', async ({ list }) => {
  for (const order of ['asc', 'DESC']) await list(order);
  for (const order of ['sideways', '', 'descending'])
    await expect(list(order)).rejects.toEqual(refusal('The order must be asc or desc.'));
});

it('the holder is told where that is asked for', async () => {
  const { credentialIds: id = [] } = await bench.agency.credentials.issue({ agentId: ada.agentId, payload });
  ada.accept(ada.offers[0]);
  await bench.agency.credentials.revoke({ id, purpose: 'suspension' });
  expect(ada.messages).toEqual([]);
  await bench.agency.credentials.revoke({ id, purpose: 'revocation', isNotifyHolder: true });
  expect(ada.messages).toMatchObject([
    { kind: 'system', payload: { credentialId: id[0], purpose: 'revocation', isRevoked: true } },
  ]);
});

describe('sign-in and sign-up', () => {
  const contactId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

  it('a session is that of its id, and completed once', async () => {
    const { studioAuth } = bench.agency;
    const first = await studioAuth.signIn({ contactId, sessionId: 'mine' });
    expect(first.sessionId).toBe('mine');
    expect(await studioAuth.signIn({ contactId, sessionId: 'mine' })).toEqual(first);
    const done = { sessionId: 'mine', isSuccessful: true, email: 'ada@example.com' };
    await studioAuth.completeSignIn(done);
    await expect(studioAuth.completeSignIn(done)).rejects.toEqual(refusal('This session was completed before.'));
    await expect(studioAuth.signIn({ contactId, sessionId: 'mine' })).rejects.toEqual(
      refusal('This session was completed before.'),
    );
    await expect(studioAuth.completeSignIn({ ...done, sessionId: 'other' })).rejects.toEqual(
      refusal('There is no sign-in with this session id.'),
    );
    expect(bench.mock.records('sessions')).toMatchObject([
      { sessionId: 'mine', state: 'completed', email: 'ada@example.com' },
    ]);
  });

  it('a sign-in that fails has ended too', async () => {
    const { sessionId = '' } = await bench.agency.studioAuth.signIn({ contactId });
    await bench.agency.studioAuth.completeSignIn({ sessionId, isSuccessful: false, email: 'ada@example.com' });
    await expect(
      bench.agency.studioAuth.completeSignIn({ sessionId, isSuccessful: true, email: 'ada@example.com' }),
    ).rejects.toEqual(refusal('This session was ended as failed before.'));
  });

  it('who opens its link is known to it', async () => {
    const { url = '' } = await bench.agency.studioAuth.signIn({ contactId });
    bob.scan(url);
    expect([bob.isConnected, bench.mock.records('sessions')[0]?.agentId]).toEqual([true, bob.agentId]);
  });

  const complete = { agentId: contactId, isSuccessful: true, signupType: 0, payload: { firstName: 'Ada' } } as const;

  it('a sign-up is completed by its invite, once', async () => {
    const { inviteId = '' } = await bench.agency.studioAuth.signUp({});
    await bench.agency.studioAuth.completeSignUp({ ...complete, inviteId });
    await expect(bench.agency.studioAuth.completeSignUp({ ...complete, inviteId })).rejects.toEqual(
      refusal('This session was completed before.'),
    );
    expect(bench.mock.records('users')).toMatchObject([{ agentId: contactId, profile: { firstName: 'Ada' } }]);
  });

  it('by an invite of the Studio the user has its roles', async () => {
    const invite = await bench.studio.userInvites.create({ alias: bob.alias, roles: ['administrator', 'auditor'] });
    expect(invite).toMatchObject({
      alias: bob.alias,
      roles: ['administrator', 'auditor'],
      url: expect.stringContaining('/invite?oob='),
    });
    await bench.agency.studioAuth.completeSignUp({ ...complete, inviteId: invite.id });
    await expect(bench.agency.studioAuth.completeSignUp({ ...complete, inviteId: invite.id })).rejects.toEqual(
      refusal('This invite was used before.'),
    );
    expect(bench.mock.records('users')).toMatchObject([{ roles: ['administrator', 'auditor'] }]);
    expect(() => bob.scan(invite.url ?? '')).toThrow('Bob cannot use this: the invite was used.');
  });

  it('without an invite by who has opened its link', async () => {
    await expect(bench.agency.studioAuth.completeSignUp({ ...complete, agentId: bob.agentId })).rejects.toEqual(
      refusal('Nobody with this agent id has opened a sign-up.'),
    );
    bob.scan((await bench.agency.studioAuth.signUp({})).url ?? '');
    await bench.agency.studioAuth.completeSignUp({ ...complete, agentId: bob.agentId });
    await expect(bench.agency.studioAuth.completeSignUp({ ...complete, inviteId: 'unknown' })).rejects.toEqual(
      refusal('There is no invite with this id.'),
    );
  });
});

describe.each([
  { list: 'localAliases', key: '::reception' },
  { list: 'publicAliases', key: 'com.one37id::reception' },
] as const)('sync of $list', ({ list, key }) => {
  it('puts the enabled ones into the registry, and takes the others out', async () => {
    const { aliasRegistry } = bench.agency;
    const own = bench.studio[list];
    await own.create({ id: 'reception' });
    await own.create({ id: 'closed' });
    await own.disable({ id: 'closed' });
    await expect(aliasRegistry.get({ aliasKey: key })).rejects.toEqual(refusal('There is no alias with this key.'));
    await own.sync();
    expect((await aliasRegistry.get({ aliasKey: key })).key).toBe(key);
    await expect(aliasRegistry.get({ aliasKey: key.replace('reception', 'closed') })).rejects.toEqual(
      refusal('There is no alias with this key.'),
    );
    await own.delete({ id: 'reception' });
    await own.sync();
    await expect(aliasRegistry.get({ aliasKey: key })).rejects.toEqual(refusal('There is no alias with this key.'));
  });

  it('leaves what somebody else has put there', async () => {
    await bench.agency.aliasRegistry.create({
      agentId: ada.agentId,
      isOverride: false,
      payload: { key, value: 'theirs' },
    });
    await bench.studio[list].create({ id: 'reception' });
    await bench.studio[list].sync();
    expect(await bench.agency.aliasRegistry.value({ aliasKey: key })).toBe('theirs');
  });
});

it('what the document has no place for is told by the control interface', async () => {
  await bench.studio.discovery.enable();
  await bench.studio.profile.sendForSignature();
  await bench.studio.session.signIn();
  await bench.agency.metrics.create({ Job: 'issuer', MetricName: 'issued', MetricValue: 3, Unit: 'count', Id: 'm-1' });
  await bench.agency.policies.checkCompliance({ schemaId: 's', privacyPolicyUrl: 'https://www.example.com/privacy' });
  const told = await (await fetch(new URL('/__agency', bench.mock.baseUrl))).json();
  expect(told).toMatchObject({
    isDiscoverable: true,
    profileSent: expect.any(String),
    studioSignIn: expect.any(String),
    counts: { metrics: 1, policyChecks: 1 },
  });
  expect(bench.mock.records('metrics')).toMatchObject([{ id: 'm-1', event: { MetricValue: 3 } }]);
});
