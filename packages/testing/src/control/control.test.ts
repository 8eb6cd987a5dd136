import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agency } from '@one37id/agency';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { email, emailProof } from '../testing/claims.ts';
import { type Bench, NOW, useAgency } from '../testing/use-agency.ts';
import { readQr } from '../qr/read-qr.ts';
import { controls } from './controls.ts';

const bench: Bench = useAgency();
const origin = (): string => new URL(bench.mock.baseUrl).origin;
const control = (path = ''): string => `${origin()}/__agency${path}`;

/** As anybody outside of the process asks. */
async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: never }> {
  const answer = await fetch(control(path), {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as never };
}

const done: { method: string; path: string }[] = [];
async function act<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await ask(method, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  done.push({ method, path });
  return answer.body;
}

interface PersonView {
  readonly agentId: string;
  readonly isConnected: boolean;
  readonly [list: string]: unknown;
}

it('everything that a test does in the process is done from outside', async () => {
  const { agency, studio } = bench;
  const { baseUrl, secretKey } = await act<{ baseUrl: string; secretKey: string }>('GET', '');
  expect({ baseUrl, secretKey }).toEqual({ baseUrl: bench.mock.baseUrl, secretKey: bench.mock.secretKey });
  const ada = await act<PersonView>('POST', '/people', { name: 'Ada', alias: 'com.one37id:email:ada%40example.com' });
  const me = `/people/${ada.agentId}`;
  const see = async <Item>(list: string): Promise<readonly Item[]> =>
    (await act<PersonView>('GET', me))[list] as readonly Item[];
  await act('POST', `${me}/scan`, { link: await agency.invitations.url() });
  expect((await act<PersonView>('GET', me)).isConnected).toBe(true);

  await agency.credentials.issue({ agentId: ada.agentId, payload: [email('ada@example.com'), email('b@example.com')] });
  const [first, second] = await see<{ id: string }>('offers');
  await act('POST', `${me}/offers/${first?.id}/accept`);
  await act('POST', `${me}/offers/${second?.id}/reject`);
  expect(await see('offers')).toEqual([]);
  expect(await see('credentials')).toMatchObject([{ id: first?.id, status: 'active' }]);

  for (const end of ['answer', 'decline']) {
    await agency.proofRequests.send({ agentId: ada.agentId, payload: emailProof });
    const [asked] = await see<{ id: string }>('proofRequests');
    const told = await act('POST', `${me}/proof-requests/${asked?.id}/${end}`);
    if (end === 'answer') expect(told).toMatchObject({ shown: [{ credentialId: first?.id }] });
  }

  await agency.messages.sendAction({
    agentId: ada.agentId,
    payload: { title: 'Sign in?', buttons: [{ title: 'Yes', value: 'yes' }] },
  });
  const [message] = await see<{ id: string }>('messages');
  expect(await act('POST', `${me}/messages/${message?.id}/press`, { button: 'yes' })).toMatchObject({
    pressed: { title: 'Yes', value: 'yes' },
  });

  const offered = await act<{ id: string }>('POST', `${me}/credential-offers`, email('office@example.com'));
  expect((await agency.credentialOffers.list()).items).toMatchObject([{ id: offered.id }]);

  await act('PUT', '/flows/onboarding', { waits: ['email-verified'] });
  const run = await act<{ instanceId: string }>('POST', '/flows/onboarding/runs', { payload: { order: 7 } });
  await agency.engine.resumeInstance({ instanceId: run.instanceId, invocationPoint: 'email-verified' });
  expect(await act('GET', '/runs')).toMatchObject({ items: [{ instanceId: run.instanceId, state: 'completed' }] });

  const fault = await act<{ id: number }>('POST', '/faults', { operation: 'invitations.url', as: 'envelope' });
  expect(await act('GET', '/faults')).toMatchObject({ total: 1 });
  await act('DELETE', `/faults/${fault.id}`);
  await act('POST', '/faults', { as: 'reset' });
  await act('DELETE', '/faults');
  await act('PUT', '/limit', { limit: '1/m' });
  await agency.invitations.url();
  await expect(agency.invitations.url()).rejects.toMatchObject({ httpStatus: 429, retryAfterMs: 60_000 });
  await act('PUT', '/limit', {});
  await agency.invitations.url();

  expect(await act('GET', '/clock')).toEqual({ now: NOW });
  expect(await act('POST', '/clock/advance', { by: '1d' })).toEqual({ now: '2030-02-01T12:00:00.000Z' });

  const snapshot = await act('GET', '/snapshot');
  await studio.localAliases.create({ id: 'later' });
  await act('PUT', '/snapshot', snapshot);
  expect((await studio.localAliases.list()).total).toBe(0);
  await act('POST', '/seed', { people: [{ name: 'Bob', credentials: [email('bob@example.com')] }] });
  expect(await act('GET', '/people')).toMatchObject({
    items: [{ name: 'Ada' }, { name: 'Bob', isConnected: true, credentials: [{ status: 'active' }] }],
    total: 2,
  });

  const { url } = await act<{ url: string }>('POST', '/invitation');
  expect(url).toBe(await agency.invitations.url());
  const { items: links } = await act<{ items: readonly { id: string; url: string; state: string }[] }>('GET', '/links');
  expect(links).toContainEqual(expect.objectContaining({ kind: 'invitation', url, web: url, state: 'open' }));
  expect(await act('GET', `/links/${links[0]?.id}`)).toEqual(links[0]);
  const png = await fetch(control(`/links/${links[0]?.id}/qr`));
  expect(png.headers.get('content-type')).toBe('image/png');
  expect(readQr(new Uint8Array(await png.arrayBuffer()))).toBe(links[0]?.url);
  done.push({ method: 'GET', path: `/links/${links[0]?.id}/qr` });
  expect(await act('GET', '/operations')).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ method: 'credentials.issue' })]),
  });

  const events = await act<{ items: readonly { id: number; type: string }[] }>('GET', '/events');
  expect(events.items.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['connected', 'offer.accepted', 'proof.answered', 'button.pressed']),
  );
  expect(await act('GET', `/events?after=${events.items.at(-1)?.id}`)).toMatchObject({ items: [] });
  const callback = await act<{ id: number }>('POST', '/callbacks', { url: 'http://127.0.0.1:9/x' });
  expect(await act('GET', '/callbacks')).toMatchObject({ total: 1 });
  await act('DELETE', `/callbacks/${callback.id}`);

  expect((await act<{ items: readonly object[] }>('GET', '/requests')).items.length).toBeGreaterThan(10);
  await act('DELETE', '/requests');
  expect(bench.mock.requests).toEqual([]);
  expect(await act('GET', '/guesses')).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ about: '`sortOrder`' })]),
  });
  for (const list of [
    'connections',
    'credentials?sort=desc&limit=1',
    'offers',
    'proof-requests',
    'messages',
    'credential-offers',
    'local-aliases',
    'public-aliases',
    'registry',
    'sessions',
    'invites',
    'users',
    'flows',
    'metrics',
    'policy-checks',
  ]) {
    expect(await act('GET', `/${list}`)).toEqual({ items: expect.any(Array), total: expect.any(Number) });
  }
  await act('POST', '/reset');
  expect(bench.mock.people).toEqual([]);

  const document = await act<{ paths: Record<string, Record<string, object>> }>('GET', '/openapi.json');
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(
    controls.map(({ method, path }) => `${method} /__agency${path === '/' ? '' : path}`).toSorted(),
  );
  const untried = controls.filter(
    ({ method, path }) =>
      !done.some(
        (one) =>
          one.method === method &&
          new RegExp(`^${path === '/' ? '' : path.replaceAll(/\{\w+\}/g, '[^/]+')}(\\?.*)?$`).test(one.path),
      ),
  );
  expect(untried).toEqual([]);
});

it('a QR code is scanned from a picture, as PNG and as Base64', async () => {
  const [ada, bob] = [bench.mock.person({ name: 'Ada' }), bench.mock.person({ name: 'Bob' })];
  const { bytes } = await bench.agency.invitations.qrCode();
  const raw = await fetch(control(`/people/${ada.agentId}/scan`), {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: Buffer.from(bytes),
  });
  expect(await raw.json()).toEqual({ kind: 'invitation' });
  await act('POST', `/people/${bob.agentId}/scan`, {
    png: `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  });
  expect([ada.isConnected, bob.isConnected]).toEqual([true, true]);
});

describe('what is shown', () => {
  it('tells whom it is about, by name', async () => {
    const ada = bench.mock.person({ name: 'Ada' });
    ada.scan(await bench.agency.invitations.url());
    await bench.agency.credentials.issue({ agentId: ada.agentId, payload: [email('ada@example.com')] });
    ada.accept(ada.offers[0]);
    await bench.agency.credentials.revoke({ id: [ada.credentials[0]?.id ?? ''], purpose: 'revocation' });
    await bench.agency.messages.sendGeneral({ agentAlias: ada.alias, payload: { title: 'a', description: 'b' } });
    for (const path of ['/credentials', '/offers', '/connections', '/messages'])
      expect(await act('GET', path), path).toMatchObject({ items: [{ person: 'Ada' }] });
    const { items: events } = await act<{ items: readonly object[] }>('GET', '/events');
    expect(events.filter((event) => !('person' in event))).toEqual([]);
    const { items } = await act<{ items: readonly object[] }>('GET', '/requests?sort=desc&limit=3');
    expect(items).toMatchObject([
      { operation: 'sendGeneralMessageByAlias', person: 'Ada' },
      { operation: 'revokeCredentials' },
      { operation: 'issueCredentialByAgentId', person: 'Ada' },
    ]);
  });

  it('is a part of what there is, from either end, and says how much there is', async () => {
    for (const at of [1, 2, 3]) bench.mock.person({ name: `P${at}` });
    bench.mock.fail({ operation: 'connections.list', as: 'envelope' });
    await bench.agency.connections.list().catch(() => undefined);
    await bench.agency.connections.list();
    expect(await act('GET', '/people?sort=desc&limit=2')).toMatchObject({
      items: [{ name: 'P3' }, { name: 'P2' }],
      total: 3,
    });
    expect(await act('GET', '/events?limit=1&offset=1')).toMatchObject({
      items: [{ type: 'person.created' }],
      total: 3,
    });
    expect(await act('GET', '/requests?failed=true')).toMatchObject({
      items: [{ status: 400, problems: [], fault: { as: 'envelope', when: 'before' } }],
      total: 1,
    });
    expect(await act('GET', '')).toMatchObject({ failures: 1, requests: 2, faults: 0, limit: null });
  });

  it('is of a wallet the newest, where that is asked for', async () => {
    await bench.mock.seed({
      people: [{ name: 'Ada', credentials: [email('a@example.com'), email('b@example.com'), email('c@example.com')] }],
    });
    const ada = bench.mock.people[0]?.agentId;
    const wallet = {
      credentials: [{ attributes: [{ value: 'c@example.com' }] }],
      totals: { credentials: 3, offers: 0 },
    };
    expect(await act('GET', `/people/${ada}?each=1`)).toMatchObject(wallet);
    expect(await act('GET', '/people?each=1')).toMatchObject({ items: [wallet] });
    expect((await act<{ credentials: readonly object[] }>('GET', `/people/${ada}?each=0`)).credentials).toEqual([]);
    expect((await act<{ credentials: readonly object[] }>('GET', `/people/${ada}`)).credentials).toHaveLength(3);
  });

  it.each([
    { name: 'an offer that was taken', want: 'taken' },
    { name: 'a sign-in that has ended', want: 'used' },
    { name: 'an offer that has expired', want: 'expired' },
  ])('is of a link whether it can be opened: $name', async ({ want }) => {
    const { agency, mock } = bench;
    const payload = [email('ada@example.com')];
    if (want === 'taken') {
      const ada = mock.person({ name: 'Ada' });
      ada.scan((await agency.credentials.buildOffer({ payload })).url);
      ada.accept(ada.offers[0]);
    } else if (want === 'expired') {
      await agency.credentials.buildOffer({ payload, expiryDate: new Date(Date.parse(NOW) + 1_000).toISOString() });
      mock.clock.advance('1m');
    } else {
      const { sessionId = '' } = await agency.studioAuth.signIn({ contactId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' });
      await agency.studioAuth.completeSignIn({ sessionId, isSuccessful: true, email: 'ada@example.com' });
    }
    expect(await act('GET', '/links')).toMatchObject({
      items: [{ state: want, web: expect.stringMatching(/^http:/) }],
    });
  });
});

it('the code on the page of a link is for the camera of a phone, and a wallet takes it as well', async () => {
  const { agency, mock } = bench;
  await agency.credentials.buildOffer({ payload: [email('ada@example.com')] });
  await agency.proofRequests.build({ payload: emailProof });
  const ada = mock.person({ name: 'Ada' });
  for (const { id, url } of mock.records('links')) {
    const png = new Uint8Array(await (await fetch(control(`/links/${id}/qr`))).arrayBuffer());
    expect(url).toMatch(/^openid/);
    expect(readQr(png)).toMatch(new RegExp(`^${origin()}/bc/public/`));
    ada.scan(png);
  }
  expect([ada.offers.length, ada.proofRequests.length]).toEqual([1, 1]);
});

describe('a refusal says what is wrong', () => {
  it.each([
    { method: 'POST', path: '/people', body: {}, status: 400, want: '/name is required.' },
    {
      method: 'POST',
      path: '/people',
      body: { name: 'Ada', nmae: 'x' },
      status: 400,
      want: '/nmae is not known here.',
    },
    {
      method: 'GET',
      path: '/people/nobody',
      body: undefined,
      status: 404,
      want: 'There is no person with this agent id.',
    },
    {
      method: 'POST',
      path: '/people/nobody/scan',
      body: { link: 'x' },
      status: 404,
      want: 'There is no person with this agent id.',
    },
    { method: 'POST', path: '/people/nobody/scan', body: { png: '!' }, status: 400, want: '/png must be Base64.' },
    {
      method: 'POST',
      path: '/people/nobody/scan',
      body: { png: 'AAAA' },
      status: 400,
      want: 'This is no PNG that can be read.',
    },
    {
      method: 'POST',
      path: '/faults',
      body: { operation: 'nothing.here' },
      status: 400,
      want: 'There is no operation nothing.here: give an id such as issueCredentialByAgentId, or resource and method such as credentials.issue.',
    },
    {
      method: 'POST',
      path: '/faults',
      body: { as: 'fire' },
      status: 400,
      want: '/as must be one of reset, cut, html, envelope, status.',
    },
    { method: 'DELETE', path: '/faults/7', body: undefined, status: 404, want: 'There is no fault with this id.' },
    {
      method: 'POST',
      path: '/clock/advance',
      body: { by: 'soon' },
      status: 400,
      want: '"soon" is no duration: say it as 30d, 12h, 15m, 10s, 500ms, or in milliseconds.',
    },
    {
      method: 'PUT',
      path: '/limit',
      body: { limit: 'none' },
      status: 400,
      want: '"none" is no limit: say it as 50/s, 1000/m or 5/10s.',
    },
    {
      method: 'PUT',
      path: '/snapshot',
      body: { format: 'other' },
      status: 400,
      want: 'This is no snapshot of a mock agency: it has no `format`.',
    },
    // What would be read as another number than it looks like, or as none, is not half answered.
    ...[
      'connections?limit=many',
      'connections?limit=',
      'connections?limit=-1',
      'connections?limit=1.5',
      'connections?limit=1e1',
      'connections?limit=0x10',
      'connections?limit=%205',
      'connections?offset=Infinity',
      'requests?offset=x',
      'people?each=',
      'events?after=last',
      'events?after=',
    ].map((path) => ({
      method: 'GET',
      path: `/${path}`,
      body: undefined,
      status: 400,
      want: `/${/\?(\w+)/.exec(path)?.[1]} must be a whole number from 0.`,
    })),
    { method: 'GET', path: '/people?sort=up', body: undefined, status: 400, want: '/sort must be asc or desc.' },
    { method: 'GET', path: '/links/none', body: undefined, status: 404, want: 'There is no link with this id.' },
    { method: 'GET', path: '/links/none/qr', body: undefined, status: 404, want: 'There is no link with this id.' },
    {
      method: 'POST',
      path: '/callbacks',
      body: { url: 'ftp://x' },
      status: 400,
      want: '/url must match ^https?://.',
    },
  ])('$method $path $body', async ({ method, path, body, status, want }) => {
    expect(await ask(method, path, body)).toMatchObject({
      status,
      body: { error: want, problems: [{ pointer: expect.any(String), rule: expect.any(String) }] },
    });
  });

  it('of what is no path', async () => {
    expect(await ask('GET', '/nothing')).toMatchObject({
      status: 404,
      body: {
        message:
          'There is nothing at GET /__agency/nothing. The control interface has no such path; see /__agency/openapi.json.',
      },
    });
  });
});

describe('who may ask', () => {
  const raw = (headers: Record<string, string>, { method = 'GET', path = '/__agency' } = {}): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request(
        { port: new URL(origin()).port, host: '127.0.0.1', method, path, headers },
        (answer) => (answer.resume(), resolve(answer.statusCode ?? 0)),
      );
      asked.on('error', reject).end();
    });

  it.each([
    { name: 'this machine by its address', headers: {}, want: 200 },
    { name: 'this machine by a name of its own', headers: { host: 'agency.localhost:4010' }, want: 200 },
    { name: 'a name that a name server gave to this machine', headers: { host: 'evil.example' }, want: 403 },
    { name: 'an address that is none of this machine', headers: { host: '127.0.0.1.evil.example' }, want: 403 },
    { name: 'a page of this machine', headers: { origin: 'http://localhost:5173' }, want: 200 },
    { name: 'a page of somebody else', headers: { origin: 'https://evil.example' }, want: 403 },
    { name: 'a page of nobody', headers: { origin: 'null' }, want: 403 },
  ])('$name: $want', async ({ headers, want }) => {
    expect(await raw(headers)).toBe(want);
  });

  it('a form of somebody else changes nothing', async () => {
    bench.mock.person({ name: 'Ada' });
    expect(
      await raw(
        { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
        { method: 'POST', path: '/__agency/reset' },
      ),
    ).toBe(403);
    expect((await fetch(control('/people'), { method: 'POST', body: '{"name":"Bob"}' })).status).toBe(400);
    expect(bench.mock.people).toHaveLength(1);
  });

  it('pages of any origin may use the API, with the headers that they need', async () => {
    const { mock } = bench;
    const asked = await fetch(`${mock.baseUrl}/connection/list`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://studio.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect([
      asked.status,
      asked.headers.get('access-control-allow-origin'),
      asked.headers.get('access-control-allow-headers'),
    ]).toEqual([204, '*', 'authorization,content-type']);
    const answered = await fetch(`${mock.baseUrl}/nowhere`, { headers: { origin: 'https://studio.example' } });
    expect(answered.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('events', () => {
  it('come as they happen, and those that were missed before', async () => {
    const { mock } = bench;
    mock.person({ name: 'Before' });
    const [before] = mock.events;
    const stop = new AbortController();
    const answer = await fetch(control('/events'), {
      headers: { accept: 'text/event-stream', 'last-event-id': String((before?.id ?? 1) - 1) },
      signal: stop.signal,
    });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    let text = '';
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const read = async (wanted: string): Promise<void> => {
      while (!text.includes(wanted)) text += (await reader?.read())?.value ?? '';
    };
    await read('Before');
    mock.person({ name: 'After' });
    await read('After');
    const last = mock.events.at(-1);
    expect(text).toContain(`event: person.created\ndata: ${JSON.stringify(last)}\nid: ${last?.id}\n\n`);
    stop.abort();
  });

  it('as changes: that anything is not as it was, whatever it is, and at once', async () => {
    const { mock, agency } = bench;
    const stop = new AbortController();
    const answer = await fetch(control('/events?changes=true'), {
      headers: { accept: 'text/event-stream' },
      signal: stop.signal,
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let [text, told] = ['', 0];
    const next = async (): Promise<void> => {
      told += 1;
      while (text.split('event: changed').length - 1 < told) text += (await reader?.read())?.value ?? '';
    };
    await next();
    const ada = mock.person({ name: 'Ada' });
    await next();
    ada.scan(await agency.invitations.url());
    await next();
    for (const change of [
      async () => mock.clock.advance('1d'),
      async () => mock.fail({ as: 'html' }).cancel(),
      async () => mock.limit('50/s'),
      async () => act('PUT', '/limit', {}),
      async () => act('DELETE', '/requests'),
      async () => mock.reset(),
    ]) {
      // What came together was told together: only when it is quiet is one change one word.
      told = text.split('event: changed').length - 1;
      await change();
      await next();
    }
    expect(text).not.toContain('Ada');
    stop.abort();
  });

  describe('are sent to a URL', () => {
    const received: {
      readonly type: string;
      readonly attempt: number;
      readonly mark: string | undefined;
      readonly mockAgency: boolean;
      readonly data: { readonly name: string };
    }[] = [];
    let status = 200;
    let heard = (): void => {};
    const server = createServer((incoming, outgoing) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('end', () => {
        received.push({
          ...(JSON.parse(text) as (typeof received)[number]),
          mark: incoming.headers['x-mock-agency-event'] as string,
        });
        outgoing.writeHead(status).end();
        heard();
      });
    });
    const until = async (count: number): Promise<void> => {
      while (received.length < count) await new Promise<void>((resolve) => (heard = resolve));
    };
    beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
    afterAll(() => new Promise((resolve) => server.close(resolve)));
    beforeEach(() => {
      received.length = 0;
      status = 200;
    });
    const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;

    it("marked as the emulator's own, those that were asked for", async () => {
      bench.mock.callback({ url: url(), events: ['person.created'] });
      bench.mock.person({ name: 'Ada' }).scan(await bench.agency.invitations.url());
      bench.mock.person({ name: 'Bob' });
      await until(2);
      expect(received).toMatchObject(
        ['Ada', 'Bob'].map((name) => ({
          type: 'person.created',
          mockAgency: true,
          mark: 'true',
          attempt: 0,
          data: { name },
        })),
      );
    });

    it('again until they are answered', async () => {
      status = 503;
      bench.mock.callback({ url: url(), retries: 2, retryDelay: '1ms' });
      bench.mock.person({ name: 'Ada' });
      await until(3);
      expect(received.map(({ attempt }) => attempt)).toEqual([0, 1, 2]);
      await expect
        .poll(async () => await act<object>('GET', '/callbacks'))
        .toMatchObject({ items: [{ delivered: 0, failed: 1 }] });
    });

    it('twice, and out of order, as they are asked to', async () => {
      bench.mock.callback({ url: url(), duplicates: 1 });
      bench.mock.person({ name: 'Ada' });
      await until(2);
      expect(received.map(({ data }) => data.name)).toEqual(['Ada', 'Ada']);
      bench.mock.reset();
      received.length = 0;
      bench.mock.callback({ url: url(), disorder: 0.5, seed: 'late' });
      const names = Array.from({ length: 20 }, (_, at) => `P${at}`);
      for (const name of names) {
        bench.mock.person({ name });
      }
      await until(20);
      expect(received.map(({ data }) => data.name).toSorted()).toEqual(names.toSorted());
      expect(received.map(({ data }) => data.name)).not.toEqual(names);
    });
  });
});

it('links of the agency lead to the agency itself', async () => {
  const { agency } = bench;
  const payload = [email('ada@example.com')];
  bench.mock.flow('onboarding', { isStatic: true });
  const inner = (link: string): string =>
    new URL(link).searchParams.get(link.startsWith('openid4vp') ? 'request_uri' : 'credential_offer_uri') ?? '';
  const links = {
    invitation: await agency.invitations.url(),
    offer: inner((await agency.credentials.buildOffer({ payload })).url ?? ''),
    proof: inner((await agency.proofRequests.build({ payload: emailProof })).url ?? ''),
    flow: await agency.flows.staticUrls(),
    session: (await agency.studioAuth.signIn({ contactId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })).url ?? '',
  };
  for (const [kind, link] of Object.entries(links)) {
    expect(new URL(link).origin).toBe(origin());
    expect(await (await fetch(link)).json()).toMatchObject({ mockAgency: true, kind });
    const page = await fetch(link, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  }
  expect((await fetch(`${links.invitation}x`)).status).toBe(404);
});

it('another client of the same agency has nothing in common with this test', async () => {
  const agency = new Agency({ baseUrl: `${origin()}/bc/admin`, secretKey: bench.mock.secretKey });
  expect((await agency.connections.list()).total).toBe(0);
});
