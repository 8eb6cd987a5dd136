import { Agency, Studio } from '@one37id/agency';
import { beforeEach, expect, it } from 'vitest';
import { info } from '../document/operations.ts';
import { guesses } from '../guesses.ts';
import { readQr } from '../qr/read-qr.ts';
import { email, emailProof } from '../testing/claims.ts';
import { type MockAgency, newMock, NOW, type Person } from '../testing/new-mock.ts';

const payload = [email('ada@example.com')];
let mock: MockAgency;
let agency: Agency;
let studio: Studio;
beforeEach(() => {
  mock = newMock({ seed: 'outside' });
  const { baseUrl, fetch } = mock;
  agency = new Agency({ baseUrl, secretKey: mock.secretKey, fetch, maxRetries: 0 });
  studio = new Studio({ baseUrl, token: mock.token, fetch, maxRetries: 0 });
});

const ask = (method: string, path: string, body?: unknown): Promise<Response> =>
  mock.fetch(new URL(`/__agency${path}`, mock.baseUrl), {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
/** What is answered, which has to be a success. */
async function act<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await ask(method, path, body);
  const text = await answer.text();
  expect([answer.status < 300, text], `${method} ${path}`).toEqual([true, text]);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
interface List {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly total: number;
}
const list = (path: string): Promise<List> => act('GET', path);
async function connected(name = 'Ada'): Promise<Person> {
  const person = mock.person({ name });
  person.scan(await agency.invitations.url());
  return person;
}

it('what a client needs, and how much there is of everything', async () => {
  const nothing = await act<{ counts: Record<string, number> }>('GET', '');
  expect(nothing).toEqual({
    baseUrl: mock.baseUrl,
    secretKey: mock.secretKey,
    token: mock.token,
    document: info,
    now: NOW,
    limit: null,
    failures: 0,
    requests: 0,
    faults: 0,
    isDiscoverable: false,
    profileSent: null,
    studioSignIn: null,
    counts: expect.objectContaining({ people: 0, connections: 0 }),
  });
  expect(Object.keys(nothing.counts)).not.toContain('settings');
  await connected();
  mock.fail({ times: 2 });
  await agency.invitations.url().catch(() => undefined);
  await studio.discovery.enable().catch(() => undefined);
  await studio.discovery.enable();
  await studio.profile.sendForSignature();
  await studio.session.signIn();
  mock.limit('1000/s');
  expect(await act('GET', '')).toMatchObject({
    limit: '1000/s',
    failures: 2,
    requests: 6,
    faults: 0,
    isDiscoverable: true,
    profileSent: expect.anything(),
    studioSignIn: expect.anything(),
    counts: { people: 1, connections: 1, links: 1 },
  });
  expect(await list('/guesses')).toEqual({ items: JSON.parse(JSON.stringify(guesses)), total: guesses.length });
});

it('a person is made, looked at, and does what a phone does', async () => {
  const made = await ask('POST', '/people', { name: 'Ada', alias: '::ada' });
  const ada = (await made.json()) as { agentId: string };
  expect(made.status).toBe(201);
  const me = `/people/${ada.agentId}`;
  const empty = { offers: [], credentials: [], proofRequests: [], messages: [], agencyOffers: [], isConnected: false };
  expect(ada).toMatchObject({ name: 'Ada', alias: '::ada', ...empty });
  expect(await act('GET', me)).toEqual(ada);
  expect(await act('POST', `${me}/scan`, { link: await agency.invitations.url() })).toEqual({ kind: 'invitation' });
  const { agentId } = ada;
  const { credentialIds: [one, other] = [] } = await agency.credentials.issue({
    agentId,
    payload: [...payload, ...payload],
  });
  await act('POST', `${me}/offers/${one}/accept`);
  expect((await ask('POST', `${me}/offers/${other}/reject`)).status).toBe(204);
  await agency.proofRequests.send({ agentId, payload: emailProof });
  await agency.proofRequests.send({ agentId, payload: emailProof });
  const { items: requests } = await list('/proof-requests');
  expect(await act('POST', `${me}/proof-requests/${requests[0]?.['id']}/answer`)).toMatchObject({
    shown: [{ credentialId: one }],
  });
  await act('POST', `${me}/proof-requests/${requests[1]?.['id']}/decline`);
  await agency.messages.sendAction({ agentId, payload: { title: 'In?', buttons: [{ title: 'Yes', value: 'y' }] } });
  const [message] = (await list('/messages')).items;
  expect(await act('POST', `${me}/messages/${message?.['id']}/press`, { button: 0 })).toMatchObject({
    pressed: { title: 'Yes', value: 'y' },
  });
  const offered = await ask('POST', `${me}/credential-offers`, email('office@example.com'));
  expect([offered.status, await offered.json()]).toMatchObject([201, { state: 'pending', agentId }]);
  expect(await act('GET', me)).toMatchObject({
    isConnected: true,
    credentials: [{ id: one, status: 'active', isExpired: false }],
    totals: { credentials: 1, offers: 0, proofRequests: 0, messages: 1, agencyOffers: 1 },
  });
  expect((await list('/proof-requests')).items.map(({ state }) => state)).toEqual(['answered', 'declined']);
  expect((await list('/offers')).items.map(({ state }) => state)).toEqual(['accepted', 'rejected']);
});

it('a picture is scanned, wherever it is, and what is none is refused there', async () => {
  const { agentId } = mock.person({ name: 'Ada' });
  const path = `/people/${agentId}/scan`;
  const { bytes } = await agency.invitations.qrCode();
  const png = Buffer.from(bytes).toString('base64');
  expect(await act('POST', path, { png })).toEqual({ kind: 'invitation' });
  expect(await act('POST', path, { png: `data:image/png;base64,${png}` })).toEqual({ kind: 'invitation' });
  const send = (body: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
    mock.fetch(new URL(`/__agency${path}`, mock.baseUrl), {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body,
    });
  expect(await (await send(new Uint8Array(bytes))).json()).toEqual({ kind: 'invitation' });
  expect(await (await send('x')).json()).toMatchObject({ problems: [{ about: 'the body' }] });
  for (const body of [{ png: 'AAAA' }, { png: '!' }])
    expect(await (await ask('POST', path, body)).json()).toMatchObject({ problems: [{ pointer: '/png' }] });
  expect(await (await ask('POST', path, { link: 'http://other.example/' })).json()).toMatchObject({
    problems: [{ pointer: '/link' }],
  });
});

it('a list is told in parts, from either end; 100 of it where nobody says', async () => {
  for (let at = 1; at <= 101; at += 1) mock.person({ name: `P${at}` });
  const names = async (query: string): Promise<unknown> => {
    const { items, total } = await list(`/people${query}`);
    return [items.length, items[0]?.['name'], items.at(-1)?.['name'], total];
  };
  expect(await names('')).toEqual([100, 'P1', 'P100', 101]);
  expect(await names('?limit=2&offset=1')).toEqual([2, 'P2', 'P3', 101]);
  expect(await names('?limit=2&sort=desc')).toEqual([2, 'P101', 'P100', 101]);
  expect(await names('?sort=asc&offset=100')).toEqual([1, 'P101', 'P101', 101]);
  expect(await names('?limit=0')).toEqual([0, undefined, undefined, 101]);
  // Of events and requests all are told.
  const { items, total } = await list('/events');
  expect([items.length, total]).toEqual([101, 101]);
  expect((await list('/events?sort=desc&limit=1&offset=1')).items).toMatchObject([{ id: 100 }]);
  expect((await list('/events?after=99')).items).toMatchObject([{ id: 100 }, { id: 101 }]);
  for (const [query, pointer] of [
    ['?limit=x', '/limit'],
    ['?offset=-1', '/offset'],
    ['?limit=1x', '/limit'],
    ['?limit=x1', '/limit'],
    ['?sort=up', '/sort'],
  ])
    expect(await (await ask('GET', `/people${query}`)).json()).toMatchObject({ problems: [{ pointer }] });
});

it('requests are told with what was wrong with them, and forgotten', async () => {
  const ada = await connected();
  await agency.credentials.issue({ agentId: ada.agentId, payload });
  mock.fail({ as: 'reset' });
  await agency.invitations.url().catch(() => undefined);
  mock.fail({ as: 'envelope' });
  await agency.invitations.url().catch(() => undefined);
  expect(await list('/requests?failed=true')).toMatchObject({ items: [{ status: 0 }, { status: 400 }], total: 2 });
  expect(await list('/requests?failed=false&limit=2')).toMatchObject({
    items: [{ operation: 'getConnectUrl' }, { operation: 'issueCredentialByAgentId', person: 'Ada' }],
    total: 4,
  });
  expect((await list('/requests?sort=desc')).items[0]).toMatchObject({ status: 400 });
  expect((await ask('DELETE', '/requests')).status).toBe(204);
  expect(mock.requests).toEqual([]);
});

it('what is told is told with the name of whom it is about, as far as anybody is', async () => {
  const ada = await connected();
  await agency.credentials.issue({ agentId: ada.agentId, payload });
  ada.accept(ada.offers[0]);
  const bob = mock.person({ name: 'Bob' });
  bob.scan((await agency.credentials.buildOffer({ payload })).url);
  bob.accept(bob.offers[0]);
  const names = async (path: string): Promise<readonly unknown[]> =>
    (await list(path)).items.map(({ person }) => person);
  expect(await names('/credentials')).toEqual(['Ada', 'Bob']);
  expect(await names('/connections')).toEqual(['Ada']);
  await agency.messages.sendGeneral({ agentAlias: ada.alias, payload: { title: 'a', description: 'b' } });
  expect((await list('/requests?sort=desc&limit=1')).items).toMatchObject([{ person: 'Ada' }]);
  await agency.credentials.revoke({ id: [mock.records('credentials')[1]?.id ?? ''], purpose: 'revocation' });
  expect((await list('/events?sort=desc&limit=1')).items).toMatchObject([{ person: 'Bob' }]);
  await agency.connections.list();
  expect((await list('/requests?sort=desc&limit=1')).items).toEqual([expect.not.objectContaining({ person: 'x' })]);
  expect(Object.keys((await list('/requests?sort=desc&limit=1')).items[0] ?? {})).not.toContain('person');
});

it('a link says whether people can still open it', async () => {
  const soon = new Date(Date.parse(NOW) + 1_000).toISOString();
  const ada = await connected();
  mock.flow('onboarding', {});
  const links = {
    offer: (await agency.credentials.buildOffer({ payload, expiryDate: soon })).url,
    taken: (await agency.credentials.buildOffer({ payload })).url,
    proof: (await agency.proofRequests.build({ payload: emailProof })).url,
    flow: await agency.flows.url({ workflow: 'onboarding' }),
    session: (await agency.studioAuth.signIn({ contactId: ada.agentId, sessionId: ada.agentId })).url,
    invite: (await studio.userInvites.create({ alias: '::bob', roles: [] })).url,
  };
  const states = async (): Promise<Record<string, unknown>> => {
    const { items } = await list('/links');
    return Object.fromEntries(
      Object.entries(links).map(([name, url]) => [name, items.find((link) => link['url'] === url)?.['state']]),
    );
  };
  const open = { offer: 'open', taken: 'open', proof: 'open', flow: 'open', session: 'open', invite: 'open' };
  expect(await states()).toEqual(open);
  ada.scan(links.taken);
  ada.accept(ada.offers[0]);
  mock.clock.advance('1m');
  await agency.studioAuth.completeSignIn({ sessionId: ada.agentId, isSuccessful: true, email: 'a@example.com' });
  const [invite] = mock.records('invites');
  await agency.studioAuth.completeSignUp({
    inviteId: invite?.id ?? '',
    agentId: ada.agentId,
    isSuccessful: true,
    signupType: 0,
    payload: {},
  });
  expect(await states()).toEqual({ ...open, offer: 'expired', taken: 'taken', session: 'used', invite: 'used' });
  const [link] = (await list('/links')).items;
  expect(await act('GET', `/links/${link?.['id']}`)).toEqual(link);
  const code = await ask('GET', `/links/${link?.['id']}/qr`);
  expect(code.headers.get('content-type')).toBe('image/png');
  expect(readQr(new Uint8Array(await code.arrayBuffer()))).toBe(link?.['web']);
});

it('faults, limits, the clock, flows and callbacks are set up from outside', async () => {
  const fault = await ask('POST', '/faults', { operation: 'invitations.url', as: 'envelope' });
  const { id } = (await fault.json()) as { id: number };
  expect([fault.status, await list('/faults')]).toMatchObject([201, { items: [{ id, as: 'envelope' }], total: 1 }]);
  expect((await ask('DELETE', `/faults/${id}`)).status).toBe(204);
  await act('POST', '/faults', {});
  expect((await ask('DELETE', '/faults')).status).toBe(204);
  expect(await list('/faults')).toEqual({ items: [], total: 0 });
  expect((await ask('DELETE', `/faults/${id}`)).status).toBe(404);
  await act('PUT', '/limit', { limit: '1/m' });
  expect(await act('GET', '')).toMatchObject({ limit: '1/m' });
  await act('PUT', '/limit', {});
  expect(await act('GET', '')).toMatchObject({ limit: null });
  expect(await act('GET', '/clock')).toEqual({ now: NOW });
  expect(await act('POST', '/clock/advance', { by: '1m' })).toEqual({ now: '2030-01-31T12:01:00.000Z' });
  expect(await act('PUT', '/flows/onboarding', { version: '2', waits: ['a'] })).toEqual({
    name: 'onboarding',
    version: '2',
    waits: ['a'],
    isStatic: false,
    isPublished: false,
  });
  const run = await ask('POST', '/flows/onboarding/runs', { payload: { order: 7 } });
  expect([run.status, await run.json()]).toMatchObject([
    201,
    { workflow: 'onboarding', payload: { order: 7 }, state: 'waiting' },
  ]);
  expect((await act<{ url: string }>('POST', '/invitation')).url).toBe(await agency.invitations.url());
  const callback = await ask('POST', '/callbacks', { url: 'http://127.0.0.1:9/x' });
  expect([callback.status, await list('/callbacks')]).toMatchObject([201, { items: [{ id: 1 }], total: 1 }]);
  expect((await ask('DELETE', '/callbacks/1')).status).toBe(204);
  expect([(await ask('DELETE', '/callbacks/1')).status, await list('/callbacks')]).toEqual([
    404,
    { items: [], total: 0 },
  ]);
  const { items, total } = await list('/operations');
  expect(items).toContainEqual({
    id: 'issueCredentialByAgentId',
    method: 'credentials.issue',
    summary: expect.stringMatching(/\w/),
  });
  expect(items).toHaveLength(total);
});

it('everything is put in, taken away and put back', async () => {
  await act('POST', '/seed', {
    people: [
      {
        name: 'Ada',
        credentials: [{ ...email('a'), status: 'revoked' }, { ...email('b'), status: 'suspended' }, email('c')],
      },
      { name: 'Bob', connected: true, agencyOffers: [email('d')] },
      { name: 'Cleo', connected: false, credentials: [{ ...email('e'), format: 'sd-jwt', expirationDate: NOW }] },
    ],
    localAliases: [{ id: 'sales', displayName: 'Sales' }],
    publicAliases: [{ id: 'sales' }],
    flows: [{ name: 'onboarding', isStatic: true, waits: ['a'], version: '1' }, { name: 'other' }],
  });
  const [ada, bob, cleo] = mock.people;
  expect([ada?.isConnected, bob?.isConnected, cleo?.isConnected]).toEqual([true, true, false]);
  expect(
    mock.records('credentials').map(({ agentId, holder, isRevoked, isSuspended, format, requestId }) => ({
      agentId,
      holder,
      isRevoked,
      isSuspended,
      format,
      hasRequest: requestId !== '',
    })),
  ).toEqual([
    {
      agentId: ada?.agentId,
      holder: ada?.agentId,
      isRevoked: true,
      isSuspended: false,
      format: 'w3c',
      hasRequest: true,
    },
    {
      agentId: ada?.agentId,
      holder: ada?.agentId,
      isRevoked: false,
      isSuspended: true,
      format: 'w3c',
      hasRequest: true,
    },
    {
      agentId: ada?.agentId,
      holder: ada?.agentId,
      isRevoked: false,
      isSuspended: false,
      format: 'w3c',
      hasRequest: true,
    },
    {
      agentId: undefined,
      holder: cleo?.agentId,
      isRevoked: false,
      isSuspended: false,
      format: 'sd-jwt',
      hasRequest: true,
    },
  ]);
  expect(bob?.agencyOffers).toMatchObject([
    { ...email('d'), agentId: bob?.agentId, state: 'pending', createdDate: NOW },
  ]);
  expect(mock.records('localAliases')).toEqual([{ id: 'sales', displayName: 'Sales', state: 1, createdDate: NOW }]);
  expect(mock.records('publicAliases')).toMatchObject([{ id: 'sales', state: 1 }]);
  expect(mock.records('flows')).toEqual([
    { name: 'onboarding', version: '1', isStatic: true, waits: ['a'], isPublished: false },
    { name: 'other', version: undefined, isStatic: false, waits: [], isPublished: false },
  ]);
  for (const [seed, pointer] of [
    [{ localAliases: [{ id: 'new' }, { id: 'sales' }] }, '/localAliases/1/id'],
    [{ publicAliases: [{ id: 'sales' }] }, '/publicAliases/0/id'],
    [{ people: [{ name: 'Dan' }, { name: 'Eve', did: ada?.did }] }, '/people/1/did'],
  ] as const)
    expect(await (await ask('POST', '/seed', seed)).json()).toMatchObject({ problems: [{ pointer }] });
  expect([mock.people.length, mock.records('localAliases').length]).toEqual([3, 1]);
  const snapshot = await act('GET', '/snapshot');
  expect((await ask('POST', '/reset')).status).toBe(204);
  expect([mock.people, mock.events, mock.records('flows')]).toEqual([[], [], []]);
  expect((await ask('PUT', '/snapshot', snapshot)).status).toBe(204);
  expect(mock.people.map(({ name }) => name)).toEqual(['Ada', 'Bob', 'Cleo']);
});

it('each list is that of its own, with the status of credentials', async () => {
  const ada = await connected();
  const { agentId } = ada;
  await act('POST', '/seed', { localAliases: [{ id: 'local' }], publicAliases: [{ id: 'public' }] });
  await agency.credentials.issue({ agentId, payload });
  ada.offerCredential(email('office@example.com'));
  await agency.aliasRegistry.create({ agentId, isOverride: false, payload: { key: '::reception' } });
  const { sessionId } = await agency.studioAuth.signIn({ contactId: agentId });
  const { id: inviteId = '' } = await studio.userInvites.create({ alias: '::bob', roles: [] });
  await agency.studioAuth.completeSignUp({ inviteId, agentId, isSuccessful: true, signupType: 0, payload: {} });
  mock.flow('onboarding', { waits: ['a'] });
  await agency.engine.start({ workflowName: 'onboarding' });
  await agency.metrics.create({ Job: 'issuer', MetricName: 'issued', MetricValue: 1, Unit: 'count' });
  await agency.policies.checkCompliance({ schemaId: 'x', privacyPolicyUrl: 'https://www.example.com/privacy' });
  const first = async (path: string): Promise<unknown> => (await list(path)).items[0];
  expect(await first('/credentials')).toMatchObject({ status: 'active', isExpired: false, person: 'Ada' });
  expect(await first('/credential-offers')).toMatchObject({ state: 'pending', person: 'Ada' });
  expect(await first('/local-aliases')).toMatchObject({ id: 'local' });
  expect(await first('/public-aliases')).toMatchObject({ id: 'public' });
  expect(await first('/registry')).toMatchObject({ key: '::reception' });
  expect(await first('/sessions')).toMatchObject({ sessionId });
  expect(await first('/invites')).toMatchObject({ id: inviteId, state: 'used' });
  expect(await first('/users')).toMatchObject({ agentId, signupType: 0 });
  expect(await first('/flows')).toMatchObject({ name: 'onboarding' });
  expect(await first('/runs')).toMatchObject({ state: 'waiting' });
  expect(await first('/metrics')).toMatchObject({ event: { MetricName: 'issued' } });
  expect(await first('/policy-checks')).toMatchObject({ schemaId: 'x' });
});

it.each([
  { method: 'GET', path: '/links/none', pointer: '/id', rule: 'There is no link with this id.' },
  { method: 'GET', path: '/links/none/qr', pointer: '/id', rule: 'There is no link with this id.' },
  { method: 'DELETE', path: '/faults/7', pointer: '/id', rule: 'There is no fault with this id.' },
  { method: 'DELETE', path: '/callbacks/7', pointer: '/id', rule: 'There is no callback with this id.' },
  { method: 'GET', path: '/people/none', pointer: '/agentId', rule: 'There is no person with this agent id.' },
])('$method $path: what is not there is said, and where', async ({ method, path, pointer, rule }) => {
  const answer = await ask(method, path);
  expect([answer.status, await answer.json()]).toEqual([404, { error: rule, problems: [{ pointer, rule }] }]);
});

it('of a wallet the newest are told, as many as are asked for', async () => {
  await act('POST', '/seed', { people: [{ name: 'Ada', credentials: [email('a'), email('b'), email('c')] }] });
  const [ada] = mock.people;
  for (const [query, values] of [
    ['', ['a', 'b', 'c']],
    ['?each=2', ['b', 'c']],
    ['?each=0', []],
  ] as const)
    for (const wallet of [
      await act<{ credentials: readonly { attributes: readonly { value: string }[] }[] }>(
        'GET',
        `/people/${ada?.agentId}${query}`,
      ),
      (await list(`/people${query}`)).items[0] as never,
    ])
      expect(wallet).toMatchObject({
        credentials: values.map((value) => ({ attributes: [{ value }] })),
        totals: { credentials: 3 },
      });
});
