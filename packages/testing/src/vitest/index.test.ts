import { isAgencyApiError } from '@one37id/agency';
import { describe, expect } from 'vitest';
import type { Person } from '../mock/person.ts';
import { connectAgency } from '../remote/connect-agency.ts';
import { email, emailProof } from '../testing/claims.ts';
import { type AgencyFixtures, test } from './index.ts';

const CLAIM = 'ada@example.com';

type Bench = Pick<AgencyFixtures, 'mock' | 'agency' | 'ada'> & { readonly bob: Person };

describe('the fixture', () => {
  const seen: string[] = [];
  test.for(['one', 'another'])('gives %s test an agency of its own', async (_, { mock, agency, studio, ada }) => {
    expect(mock.people.map(({ name }) => name)).toEqual(['Ada']);
    expect(ada).not.toBeConnected();
    ada.scan(await agency.invitations.url());
    expect(ada).toBeConnected();
    await studio.discovery.status().catch((error: unknown) => expect(isAgencyApiError(error)).toBe(true));
    expect(seen).not.toContain(mock.baseUrl);
    seen.push(mock.baseUrl);
  });

  test('stops it after the test', async () => {
    const [url = ''] = seen;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  describe('with options', () => {
    test.override({ agencyOptions: { secretKey: 'another-key', seed: 'fixed' } });
    test('starts it with them', async ({ mock, agency }) => {
      expect(mock.secretKey).toBe('another-key');
      expect((await agency.connections.list()).total).toBe(0);
    });
  });
});

describe('the matchers', () => {
  test('see each step of a credential, as it is now', async ({ mock, agency, ada }) => {
    ada.scan(await agency.invitations.url());
    const { credentialIds: id = [] } = await agency.credentials.issue({
      agentId: ada.agentId,
      payload: [email(CLAIM)],
    });
    expect(ada).toHaveBeenOffered(email(CLAIM), { times: 1 });
    expect(ada).toHaveBeenIssued({ attributes: { email: CLAIM }, status: 'active' });
    expect(ada).not.toHold();
    ada.accept(ada.offers[0]);
    expect(ada).toHold(email(CLAIM));
    expect(mock).toHaveIssued({ id: id[0] }, { times: 1 });
    const [credential] = ada.credentials;
    const [record] = mock.records('credentials');
    expect(credential).toBeActive();
    await agency.credentials.revoke({ id, purpose: 'suspension' });
    for (const one of [credential, record]) expect(one).toBeSuspended();
    await agency.credentials.unrevoke({ id, purpose: 'suspension' });
    expect(credential).toBeActive();
    await agency.credentials.revoke({ id, purpose: 'revocation' });
    for (const one of [credential, record]) expect(one).toBeRevoked();
    expect(credential).not.toBeExpired();
    await agency.credentials.delete({ id: id[0] ?? '' });
    for (const one of [credential, record]) expect(one).not.toBeRevoked();
    expect(() => expect(credential).toBeRevoked()).toThrow(/to be revoked\nit is deleted$/);
  });

  test('see expiry', async ({ mock, agency, ada }) => {
    ada.scan(await agency.invitations.url());
    const expirationDate = new Date(mock.clock.now().getTime() + 1_000).toISOString();
    await agency.credentials.issue({ agentId: ada.agentId, payload: [{ ...email(CLAIM), expirationDate }] });
    ada.accept(ada.offers[0]);
    const [credential] = ada.credentials;
    expect(credential).not.toBeExpired();
    mock.clock.advance('1m');
    expect(credential).toBeExpired();
    expect(ada).toHold({ isExpired: true });
    expect(() => expect(credential).not.toBeExpired()).toThrow(
      /not to be past its date\nit is active and past its date$/,
    );
  });

  test('see proofs, messages and requests', async ({ mock, agency, ada }) => {
    ada.scan((await agency.credentials.buildOffer({ payload: [email(CLAIM)] })).url);
    expect(ada).not.toHaveBeenIssued();
    ada.accept(ada.offers[0]);
    expect(ada).toHaveBeenIssued();
    ada.scan((await agency.proofRequests.build({ payload: emailProof })).url);
    expect(ada).toHaveBeenAsked(emailProof);
    expect(ada).not.toHaveShown();
    ada.answer(ada.proofRequests[0]);
    expect(ada).toHaveShown({ request: emailProof.name, attributes: { email: CLAIM } });
    ada.scan(await agency.invitations.url());
    await agency.messages.sendGeneral({ agentId: ada.agentId, payload: { title: 'Hello' } });
    expect(ada).toHaveReceived({ kind: 'general', payload: { title: 'Hello' } });
    expect(mock).toHaveReceived('messages.sendGeneral', { times: 1 });
    expect(mock).toHaveReceived({ operation: 'invitations.url', status: 200 });
    expect(mock).not.toHaveReceived('credentials.issue');
    expect(() => expect(mock).toHaveReceived('credentials.isue')).toThrow('There is no operation credentials.isue');
  });

  test('see the same in another process, as promises', async ({ mock, agency }) => {
    const remote = await connectAgency(mock.baseUrl);
    const ada = await remote.person({ name: 'Ada' });
    await ada.scan(await agency.invitations.url());
    await expect(ada).toBeConnected();
    const { credentialIds: id = [] } = await agency.credentials.issue({
      agentId: ada.agentId,
      payload: [email(CLAIM)],
    });
    await ada.accept((await ada.look()).offers[0]);
    const { credentials } = await ada.look();
    await agency.credentials.revoke({ id, purpose: 'revocation' });
    await expect(ada).toHold({ status: 'revoked', attributes: { email: CLAIM } });
    await expect(credentials[0]).toBeRevoked();
    await expect(remote).toHaveReceived('credentials.revoke', { times: 1 });
  });
});

describe('a failure says what there is instead, and no value of a claim', () => {
  test.for<{ name: string; fails: (bench: Bench) => void; want: string }>([
    {
      name: 'nothing at all',
      fails: ({ bob }) => expect(bob).toHaveBeenIssued({ schemaId: 's', attributes: { email: CLAIM } }),
      want: 'expected Bob to have been issued a credential with schemaId "s", attributes.email\nBob has been issued none',
    },
    {
      name: 'another claim',
      fails: ({ ada }) => expect(ada).toHold({ attributes: { email: 'other@example.com' } }),
      want: `expected Ada to hold a credential with attributes.email
Ada holds 1:
- id "ID", schemaId "SCHEMA", format "w3c", status "active", isExpired false, attributes email: attributes.email is another`,
    },
    {
      name: 'another number',
      fails: ({ ada }) => expect(ada).toHaveBeenOffered({}, { times: 2 }),
      want: `expected Ada to have been offered 2 credentials
Ada has been offered 1, 1 of them so:
- id "ID", schemaId "SCHEMA", format "w3c", state "accepted", attributes email`,
    },
    {
      name: 'too much',
      fails: ({ ada }) => expect(ada).not.toHold(),
      want: `expected Ada not to hold a credential
Ada holds 1:
- id "ID", schemaId "SCHEMA", format "w3c", status "active", isExpired false, attributes email`,
    },
    {
      name: 'another answer',
      fails: ({ ada }) => expect(ada).toHaveShown({ attributes: { phone: '1' } }),
      want: `expected Ada to have shown a credential with attributes.phone
Ada has shown 1:
- request "Verified email", name "email", credentialId "ID", attributes email: attributes.phone is missing`,
    },
    {
      name: 'another state',
      fails: ({ ada }) => expect(ada.credentials[0]).toBeRevoked(),
      want: 'expected the credential ID of SCHEMA to be revoked\nit is active',
    },
    {
      name: 'nobody',
      fails: ({ bob }) => expect(bob).toBeConnected(),
      want: 'expected Bob to be connected with the agency\nBob is not: the agency has 1 connection',
    },
    {
      name: 'a request that was not sent',
      fails: ({ mock }) => expect(mock).toHaveReceived({ operation: 'credentials.issue', input: { requestId: CLAIM } }),
      want: `expected the agency to have received a request with operation "credentials.issue", input.requestId`,
    },
  ])('$name', async ({ fails, want }, { mock, agency, ada }) => {
    const message = await told({ mock, agency, ada, bob: mock.person({ name: 'Bob' }) }, fails);
    expect(message.startsWith(want) ? want : message).toBe(want);
    expect(message).not.toContain(CLAIM);
  });

  test.for<{ matcher: 'toHold' | 'toBeRevoked' | 'toBeConnected' | 'toHaveIssued'; given: unknown; want: string }>([
    {
      matcher: 'toHold',
      given: 'ada',
      want: "toHold is about a person, such as mock.person({ name: 'Ada' }), and not about a string.",
    },
    { matcher: 'toHaveIssued', given: {}, want: 'toHaveIssued is about a mock agency, and not about an object.' },
    {
      matcher: 'toBeConnected',
      given: undefined,
      want: "toBeConnected is about a person, such as mock.person({ name: 'Ada' }), and not about undefined.",
    },
    {
      matcher: 'toBeRevoked',
      given: 'an-id',
      want: 'toBeRevoked is about a credential, such as ada.credentials[0], and not about a string. By its id: expect(mock).toHaveIssued({ id, status }).',
    },
  ])('$matcher of $given, also behind not', ({ matcher, given, want }) => {
    expect(() => expect(given)[matcher]()).toThrow(want);
    expect(() => expect(given).not[matcher]()).toThrow(want);
  });
});

async function told(bench: Bench, fails: (bench: Bench) => void): Promise<string> {
  const { agency, ada } = bench;
  ada.scan(await agency.invitations.url());
  await agency.credentials.issue({ agentId: ada.agentId, payload: [email(CLAIM)] });
  ada.accept(ada.offers[0]);
  ada.scan((await agency.proofRequests.build({ payload: emailProof })).url);
  ada.answer(ada.proofRequests[0]);
  let message = 'it passed';
  try {
    fails(bench);
  } catch (error) {
    ({ message } = error as Error);
  }
  return message.replaceAll(/[0-9a-f-]{36}/g, 'ID').replaceAll(email(CLAIM).schemaId, 'SCHEMA');
}
