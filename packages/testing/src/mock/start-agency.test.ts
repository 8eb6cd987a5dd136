import { Agency, documentInfo, isAgencyError } from '@one37id/agency';
import { getConnectUrlOperation } from '@one37id/agency/operations';
import { describe, expect, it } from 'vitest';
import { email } from '../testing/claims.ts';
import { refusal, useAgency } from '../testing/use-agency.ts';
import { startAgency } from './start-agency.ts';

const bench = useAgency();
const payload = [email('ada@example.com')];

it('is closed at the end of its block, and may be closed before', async () => {
  let baseUrl = '';
  {
    await using mock = await startAgency();
    ({ baseUrl } = mock);
    await mock.close();
  }
  await expect(fetch(baseUrl)).rejects.toThrow('fetch failed');
});

it('listens where it is told to, unless somebody else does', async () => {
  const { port } = new URL(bench.mock.baseUrl);
  await expect(startAgency({ port: Number(port) })).rejects.toThrow('EADDRINUSE');
});

it('takes an address of IPv6 as a URL has it', async () => {
  const told = await startAgency({ host: '[::1]' }).then(
    async (mock) => {
      await mock.close();
      return mock.baseUrl;
    },
    (error: unknown) => String(error),
  );
  // A machine without IPv6 says that, and not that there is no such name.
  expect(told).toMatch(/^http:\/\/\[::1\]:\d+\/|EADDRNOTAVAIL|EAFNOSUPPORT/);
});

describe('the credential', () => {
  it.each([
    { name: 'another key', call: () => bench.agency.with({ secretKey: 'other' }).invitations.url() },
    {
      name: 'the token in place of the key',
      call: () => bench.agency.with({ secretKey: bench.mock.token }).invitations.url(),
    },
    { name: 'another token', call: () => bench.studio.with({ token: 'other' }).localAliases.list() },
    { name: 'no key', call: () => bench.agency.with({ fetch: withoutKey }).invitations.url() },
  ])('$name is refused, as 401', async ({ call }) => {
    const thrown: unknown = await Promise.resolve(call()).catch((error: unknown) => error);
    expect(isAgencyError(thrown) && thrown.httpStatus).toBe(401);
  });

  it('is not kept', async () => {
    await bench.agency.invitations.url();
    await bench.studio.localAliases.list();
    expect(bench.mock.requests.map(({ headers }) => headers)).toEqual([
      expect.arrayContaining(['hash']),
      expect.arrayContaining(['authorization']),
    ]);
    const told = JSON.stringify(bench.mock.requests);
    for (const secret of [bench.mock.secretKey, bench.mock.token]) expect(told).not.toContain(secret);
  });
});

const withoutKey: typeof fetch = (url, init) => fetch(url, { ...init, headers: {} });

describe('failures on purpose', () => {
  it.each([
    { prefer: 'code=400', httpStatus: 400 },
    // What it says depends on whether the document declares it.
    { prefer: 'code=503', httpStatus: 503 },
    { prefer: 'code=429, retry-after=2', httpStatus: 429 },
  ])('$prefer changes nothing', async ({ prefer, httpStatus }) => {
    const ada = bench.mock.person({ name: 'Ada' });
    ada.scan(await bench.agency.invitations.url());
    await expect(
      bench.agency.credentials.issue({ agentId: ada.agentId, payload }, { headers: { prefer } }),
    ).rejects.toMatchObject({ httpStatus });
    expect(ada.offers).toEqual([]);
  });

  it('half of an answer comes after it was done', async () => {
    const ada = bench.mock.person({ name: 'Ada' });
    ada.scan(await bench.agency.invitations.url());
    const agency = new Agency({ baseUrl: bench.mock.baseUrl, secretKey: bench.mock.secretKey, maxRetries: 0 });
    await expect(
      agency.credentials.issue({ agentId: ada.agentId, payload }, { headers: { prefer: 'body=cut' } }),
    ).rejects.toMatchObject({ outcome: 'unknown' });
    expect(ada.offers).toHaveLength(1);
    await expect(agency.flows.staticUrls({}, { headers: { prefer: 'body=cut' } })).rejects.toMatchObject({
      name: 'AgencyTransportError',
    });
  });

  it('what the document forbids changes nothing either', async () => {
    const agency = new Agency({ baseUrl: bench.mock.baseUrl, secretKey: bench.mock.secretKey });
    const ada = bench.mock.person({ name: 'Ada' });
    ada.scan(await agency.invitations.url());
    await expect(
      agency.proofRequests.send({
        agentId: ada.agentId,
        protocol: 'pigeon' as 'didcomm',
        payload: { name: 'a', credentials: [] },
      }),
    ).rejects.toMatchObject({ name: 'AgencyApiError' });
    expect(ada.proofRequests).toEqual([]);
  });
});

describe('the requests', () => {
  it('are what was sent', async () => {
    const ada = bench.mock.person({ name: 'Ada' });
    await bench.agency.credentials.issue({ agentId: ada.agentId, payload }).catch(() => undefined);
    await bench.agency.flows.staticUrls();
    expect(bench.mock.requests).toMatchObject([
      {
        operation: 'issueCredentialByAgentId',
        method: expect.stringMatching(/^[A-Z]+$/),
        path: expect.stringMatching(/^\//),
        input: { agentId: ada.agentId, payload },
      },
      { operation: 'getStaticFlowUrls', input: {} },
    ]);
    expect(bench.mock.requests.map(({ status }) => status < 300)).toEqual([false, true]);
  });

  it('of a path that is none of the document are refused, and counted too', async () => {
    expect((await fetch(`${bench.mock.baseUrl}/nowhere`)).status).toBe(404);
    expect((await fetch(new URL('/nowhere', bench.mock.baseUrl))).status).toBe(404);
    expect(bench.mock.requests).toMatchObject([
      {
        operation: undefined,
        path: expect.stringMatching(/\/nowhere$/),
        status: 404,
        problems: [{ rule: 'The API has no such operation.' }],
      },
      { operation: undefined, path: '/nowhere', status: 404, problems: [{ rule: 'The API is below /bc/admin.' }] },
    ]);
  });

  it('say what was wrong with them, as does the refusal', async () => {
    const refused = bench.agency.proofRequests.send({
      agentId: '',
      protocol: 'pigeon' as 'didcomm',
      payload: { name: 'a', credentials: [] },
    });
    await expect(refused).rejects.toEqual(
      refusal(
        'The request is not what the document allows: /agentId must NOT have fewer than 36 characters; /protocol must be one of oid4vp, didcomm.',
      ),
    );
    expect(bench.mock.requests.at(-1)?.problems).toEqual([
      { pointer: '/agentId', rule: 'must NOT have fewer than 36 characters' },
      { pointer: '/protocol', rule: 'must be one of oid4vp, didcomm' },
    ]);
  });
});

it('reset, it knows nothing, and with a seed gives the same ids again', async () => {
  await using mock = await startAgency({ seed: 'again' });
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey });
  const tell = async (): Promise<unknown> => {
    const ada = mock.person({ name: 'Ada' });
    ada.scan(await agency.invitations.url());
    return agency.credentials.issue({ agentId: ada.agentId, payload });
  };
  const first = await tell();
  mock.reset();
  expect(mock.requests).toEqual([]);
  expect((await agency.connections.list()).total).toBe(0);
  mock.reset();
  expect(await tell()).toEqual(first);
});

it('has the time of this machine unless told another', async () => {
  await using mock = await startAgency();
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey });
  const before = Date.now();
  const { createdDate } = mock.person({ name: 'Ada' }).offerCredential(email('office@example.com'));
  expect(Date.parse(createdDate)).toBeGreaterThanOrEqual(before);
  expect((await agency.credentialOffers.list({ dateTo: new Date().toISOString() })).total).toBe(1);
});

it('200 of them answer at once, in one process', async () => {
  const mocks = await Promise.all(Array.from({ length: 200 }, () => startAgency()));
  const urls = await Promise.all(
    mocks.map(({ baseUrl, secretKey }) => new Agency({ baseUrl, secretKey }).invitations.url()),
  );
  expect(new Set(urls).size).toBe(200);
  await Promise.all(mocks.map((mock) => mock.close()));
});

it('a client that was made from another document is refused, whichever version lies beside the mock', async () => {
  const { mock } = bench;
  const ask = (document: string): Promise<Response> =>
    fetch(`${mock.baseUrl}${getConnectUrlOperation.path}`, {
      headers: { hash: mock.secretKey, 'agency-document': document },
    });
  const refused = await ask('0123456789abcdef');
  expect([refused.status, ((await refused.json()) as { message: string }).message]).toEqual([
    400,
    expect.stringMatching(
      /^The client was made from another document \(0123456789abcdef\) than this mock \(\w{16}\): install the same version of/,
    ),
  ]);
  expect((await ask(documentInfo.sha256)).status).toBe(200);
  await bench.agency.invitations.url();
  expect(mock.requests.at(-1)).toMatchObject({ status: 200, headers: expect.arrayContaining(['agency-document']) });
});
