import { Agency, Studio } from '@one37id/agency';
import { beforeEach, expect, it } from 'vitest';
import { email, emailProof } from '../testing/claims.ts';
import { type MockAgency, newMock, type Person } from '../testing/new-mock.ts';

const SOON = '2030-01-31T12:00:01.000Z';
const one = [email('ada@example.com')];
let mock: MockAgency;
let agency: Agency;
let studio: Studio;
let ada: Person;
let bob: Person;
beforeEach(async () => {
  mock = newMock();
  const { baseUrl, fetch } = mock;
  agency = new Agency({ baseUrl, secretKey: mock.secretKey, fetch, maxRetries: 0 });
  studio = new Studio({ baseUrl, token: mock.token, fetch, maxRetries: 0 });
  ada = mock.person({ name: 'Ada' });
  bob = mock.person({ name: 'Bob' });
  ada.scan(await agency.invitations.url());
});
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The events of `work`, each as its type and what it tells. */
async function eventsOf(work: () => unknown): Promise<readonly (readonly [string, object])[]> {
  const told: (readonly [string, object])[] = [];
  const end = mock.on('*', ({ type, data }) => void told.push([type, data]));
  await work();
  end();
  return told;
}
const pending = (): string => mock.records('offers').at(-1)?.id ?? '';

it('each thing that happens is an event that says of whom and what', async () => {
  const { agentId } = ada;
  const told = await eventsOf(async () => {
    const cleo = mock.person({ name: 'Cleo' });
    await agency.connections.connect({ did: cleo.did, defaultAlias: '::cleo', title: 'Dr Cleo' });
    await agency.connections.delete({ id: cleo.agentId });
    await agency.credentials.issue({ agentId, payload: [...one, ...one], requestId: 'issue' });
    const [first, second] = ada.offers;
    ada.accept(first);
    ada.reject(second);
    for (const requestId of ['answer', 'decline'])
      await agency.proofRequests.send({ agentId, payload: emailProof, requestId });
    const [asked, again] = ada.proofRequests;
    ada.answer(asked);
    ada.decline(again);
    await agency.messages.sendAction({
      agentId,
      payload: { title: 'In?', buttons: [{ title: 'Yes' }] },
      requestId: 'in',
    });
    ada.press(ada.messages[0], 'Yes');
    ada.offerCredential(email('office@example.com'));
    for (const purpose of ['suspension', 'revocation'] as const) {
      await agency.credentials.revoke({ id: [first?.id ?? ''], purpose });
      await agency.credentials.unrevoke({ id: [first?.id ?? ''], purpose });
    }
  });
  const [cleo] = mock.people.slice(-1);
  const [id, other] = mock.records('offers').map((offer) => offer.id);
  const [asked, again] = mock.records('proofRequests').map((request) => request.id);
  const schemaId = one[0]?.schemaId;
  expect(told.filter(([type]) => !/\.(requested|sent|received)$/.test(type))).toEqual([
    ['person.created', { agentId: cleo?.agentId, name: 'Cleo' }],
    ['connected', { agentId: cleo?.agentId, displayName: 'Dr Cleo' }],
    ['disconnected', { agentId: cleo?.agentId }],
    ['credential.issued', { id, agentId, schemaId }],
    ['credential.issued', { id: other, agentId, schemaId }],
    ['offer.accepted', { id, agentId, requestId: 'issue' }],
    ['offer.rejected', { id: other, agentId }],
    ['proof.answered', { id: asked, agentId, requestId: 'answer', credentialIds: [id] }],
    ['proof.declined', { id: again, agentId, requestId: 'decline' }],
    ['button.pressed', { id: mock.records('messages')[0]?.id, agentId, requestId: 'in' }],
    ['credentialOffer.created', { id: mock.records('agencyOffers')[0]?.id, agentId }],
    ['credential.suspended', { id }],
    ['credential.unsuspended', { id }],
    ['credential.revoked', { id }],
    ['credential.unrevoked', { id }],
  ]);
});

it('so is what comes of links, sign-ins and invitations', async () => {
  const { agentId } = bob;
  const told = await eventsOf(async () => {
    bob.scan((await agency.credentials.buildOffer({ payload: one, requestId: 'link' })).url);
    bob.accept(bob.offers[0]);
    bob.scan((await agency.studioAuth.signIn({ contactId: agentId, sessionId: agentId })).url);
    await agency.studioAuth.completeSignIn({ sessionId: agentId, isSuccessful: true, email: 'bob@example.com' });
    await agency.studioAuth.signIn({ contactId: agentId, sessionId: ada.agentId });
    await agency.studioAuth.completeSignIn({ sessionId: ada.agentId, isSuccessful: false, email: 'ada@example.com' });
    const { id: inviteId = '' } = await studio.userInvites.create({ alias: '::bob', roles: ['administrator'] });
    await agency.studioAuth.completeSignUp({ inviteId, agentId, isSuccessful: true, signupType: 0, payload: {} });
  });
  const [credential] = mock.records('credentials');
  const [user] = mock.records('users');
  expect(told).toEqual([
    ['link.opened', { agentId, kind: 'offer' }],
    ['credential.issued', { id: credential?.id, agentId, schemaId: one[0]?.schemaId }],
    ['offer.accepted', { id: credential?.id, agentId, requestId: 'link' }],
    ['signIn.started', { sessionId: agentId }],
    ['connected', { agentId, displayName: 'Bob' }],
    ['link.opened', { agentId, kind: 'session' }],
    ['signIn.completed', { sessionId: agentId }],
    ['signIn.started', { sessionId: ada.agentId }],
    ['signIn.failed', { sessionId: ada.agentId }],
    ['invite.created', { id: mock.records('invites')[0]?.id }],
    ['user.signedUp', { id: user?.id, agentId }],
  ]);
  expect(mock.records('sessions').map(({ state }) => state)).toEqual(['completed', 'failed']);
  expect([credential, user]).toMatchObject([
    // Nobody was connected with him when it was issued.
    { agentId: undefined, holder: agentId, isRevoked: false, isSuspended: false },
    { agentId, roles: ['administrator'] },
  ]);
});

const buttons = [{ title: 'Yes', value: 'y' }, { title: 'No' }];
it.each<{ name: string; make?: () => unknown; act: () => unknown; want: string }>([
  { name: 'an offer that is none', act: () => ada.accept(NOBODY), want: 'Ada has no such offer.' },
  {
    name: "somebody else's offer",
    make: () => agency.credentials.issue({ agentId: ada.agentId, payload: one }),
    act: () => bob.accept(pending()),
    want: 'Bob has no such offer.',
  },
  {
    name: 'an offer that has expired',
    make: async () => (
      await agency.credentials.issue({ agentId: ada.agentId, payload: one, expiryDate: SOON }),
      mock.clock.advance('1m')
    ),
    act: () => ada.reject(pending()),
    want: 'Ada cannot take this offer: it has expired.',
  },
  {
    name: 'an offer that she has rejected',
    make: async () => (
      await agency.credentials.issue({ agentId: ada.agentId, payload: one }),
      ada.reject(ada.offers[0])
    ),
    act: () => ada.accept(pending()),
    want: 'Ada has no such offer: she rejected it before.',
  },
  {
    name: "somebody else's proof request",
    make: () => agency.proofRequests.send({ agentId: ada.agentId, payload: emailProof }),
    act: () => bob.decline(mock.records('proofRequests')[0]?.id),
    want: 'Bob has no such proof request.',
  },
  {
    name: 'a proof request that has expired',
    make: async () => (
      await agency.proofRequests.send({ agentId: ada.agentId, payload: emailProof, expiryDate: SOON }),
      mock.clock.advance('1m')
    ),
    act: () => ada.decline(mock.records('proofRequests')[0]?.id),
    want: 'Ada cannot answer this proof request: it has expired.',
  },
  {
    name: 'a proof request that she has declined',
    make: async () => (
      await agency.proofRequests.send({ agentId: ada.agentId, payload: emailProof }),
      ada.decline(ada.proofRequests[0])
    ),
    act: () => ada.answer(mock.records('proofRequests')[0]?.id),
    want: 'Ada has no such proof request: she declined it before.',
  },
  { name: 'a message that is none', act: () => ada.press(NOBODY, 0), want: 'Ada has no such message.' },
  {
    name: "somebody else's message",
    make: () => agency.messages.sendAction({ agentId: ada.agentId, payload: { title: 'x', buttons } }),
    act: () => bob.press(mock.records('messages')[0]?.id, 0),
    want: 'Bob has no such message.',
  },
  {
    name: 'a message without buttons',
    make: () => agency.messages.sendGeneral({ agentId: ada.agentId, payload: { title: 'x', description: 'y' } }),
    act: () => ada.press(ada.messages[0], 0),
    want: 'Ada cannot press a button of this message: it is no action message.',
  },
  {
    name: 'a message that has expired',
    make: async () => (
      await agency.messages.sendAction({ agentId: ada.agentId, payload: { title: 'x', buttons }, expiryDate: SOON }),
      mock.clock.advance('1m')
    ),
    act: () => ada.press(ada.messages[0], 0),
    want: 'Ada cannot press a button of this message: it has expired.',
  },
  {
    name: 'a button for the second time',
    make: async () => (
      await agency.messages.sendAction({ agentId: ada.agentId, payload: { title: 'x', buttons } }),
      ada.press(ada.messages[0], 1)
    ),
    act: () => ada.press(ada.messages[0], 0),
    want: 'Ada has pressed a button of this message before.',
  },
  ...['maybe', 2].map((button) => ({
    name: `the button ${button}`,
    make: () => agency.messages.sendAction({ agentId: ada.agentId, payload: { title: 'x', buttons } }),
    act: () => ada.press(ada.messages[0], button),
    want: `This message has no button ${JSON.stringify(button)}.`,
  })),
  {
    name: 'a button of a message that has none',
    make: () => agency.messages.sendAction({ agentId: ada.agentId, payload: { title: 'x' } }),
    act: () => ada.press(ada.messages[0], 0),
    want: 'This message has no button 0.',
  },
])('refuses $name', async ({ make, act, want }) => {
  await make?.();
  const before = mock.snapshot();
  expect(act).toThrow(want);
  expect(mock.snapshot()).toEqual(before);
});

it.each<{ button: string | number; want: object }>([
  { button: 'y', want: { title: 'Yes', value: 'y' } },
  { button: 'Yes', want: { title: 'Yes', value: 'y' } },
  { button: 'No', want: { title: 'No' } },
  { button: 0, want: { title: 'Yes', value: 'y' } },
  { button: 1, want: { title: 'No' } },
])('the button $button is pressed', async ({ button, want }) => {
  await agency.messages.sendAction({ agentId: ada.agentId, payload: { title: 'x', buttons } });
  ada.press(ada.messages[0], button);
  expect(ada.messages).toMatchObject([{ kind: 'action', pressed: want, payload: { title: 'x' } }]);
});

it('a link is opened under any name of this server, and by no other', async () => {
  const url = await agency.invitations.url();
  const dan = mock.person({ name: 'Dan' });
  for (const other of [
    url.replace('http://agency.localhost', 'http://agency.localhost:80/x'),
    url.replace('agency.localhost', 'agency.localhost:4010'),
    url.replace('/bc/public', '/other'),
    `${url}x`,
    'no link',
  ])
    expect(() => dan.scan(other), other).toThrow(/^Dan /);
  expect(dan.isConnected).toBe(false);
  dan.scan(url.replace('agency.localhost', '192.168.1.20'));
  expect(dan.isConnected).toBe(true);
});

it('what a link gives it gives once to each, while it lasts', async () => {
  const { url } = await agency.proofRequests.build({ payload: emailProof });
  ada.scan(url);
  ada.scan(url);
  bob.scan(url);
  expect([ada.proofRequests.length, bob.proofRequests.length]).toEqual([1, 1]);
  ada.decline(ada.proofRequests[0]);
  ada.scan(url);
  expect(ada.proofRequests).toHaveLength(1);
  const offer = await agency.credentials.buildOffer({ payload: one });
  bob.scan(offer.url);
  ada.scan(offer.url);
  ada.scan(offer.url);
  expect([ada.offers.length, bob.offers.length]).toEqual([1, 1]);
  ada.accept(ada.offers[0]);
  expect(bob.offers).toEqual([]);
  ada.scan(offer.url);
  expect(() => bob.scan(offer.url)).toThrow(/^Bob /);
  const late = await agency.credentials.buildOffer({ payload: one, expiryDate: SOON });
  mock.clock.advance('1m');
  expect(() => bob.scan(late.url)).toThrow(/^Bob .*expired/);
});

it('a session and an invitation connect whoever opens them, until they are used', async () => {
  const session = await agency.studioAuth.signIn({ contactId: bob.agentId, sessionId: bob.agentId });
  const invite = await studio.userInvites.create({ alias: bob.alias, roles: [] });
  const cleo = mock.person({ name: 'Cleo' });
  bob.scan(session.url);
  cleo.scan(invite.url);
  expect([bob.isConnected, cleo.isConnected, mock.records('sessions')[0]?.agentId]).toEqual([true, true, bob.agentId]);
  await agency.studioAuth.completeSignIn({ sessionId: bob.agentId, isSuccessful: true, email: 'b@example.com' });
  const { id: inviteId = '' } = invite;
  await agency.studioAuth.completeSignUp({
    inviteId,
    agentId: cleo.agentId,
    isSuccessful: true,
    signupType: 0,
    payload: {},
  });
  expect(() => bob.scan(session.url)).toThrow('Bob cannot use this: the session has ended.');
  expect(() => cleo.scan(invite.url)).toThrow('Cleo cannot use this: the invite was used.');
});
