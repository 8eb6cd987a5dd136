import { Agency } from '@one37id/agency';
import { type MockAgency, startAgency } from '@one37id/agency-testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileRecipes, recipe } from './recipes.ts';

type Limits = { readonly rounds?: number; readonly timeout?: number };
type Subject = { readonly agentId: string; readonly credentialIds?: readonly string[] };

const SET = 'recipes-revoking';
expect(compileRecipes(SET)).toEqual([]);
const { revokeAndConfirm } = await recipe<{
  revokeAndConfirm: (agency: Agency, id: string, limits?: Limits) => Promise<void>;
}>('revoke-and-confirm.ts', SET);
const { erase } = await recipe<{ erase: (agency: Agency, subject: Subject) => Promise<unknown> }>('erase.ts', SET);

const payload = [{ schemaId: 'https://example.com/schemas/badge/1.0', attributes: [{ key: 'nr', value: 1 }] }];
let mock: MockAgency & { close(): Promise<unknown> };
let agency: Agency;
beforeEach(async () => {
  mock = await startAgency();
  agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey });
});
afterEach(() => mock.close());

async function connected(name: string) {
  const person = mock.person({ name });
  person.scan(await agency.invitations.url());
  return person;
}

async function issue(agentId: string): Promise<string> {
  const { credentialIds } = await agency.credentials.issue({ agentId, payload });
  return credentialIds?.[0] ?? '';
}

const sent = (operation: string) => mock.requests.filter((each) => each.operation === operation).length;

describe('revoke and confirm', () => {
  test.for([
    { name: 'nothing goes wrong', fail: () => {}, want: 1 },
    {
      name: 'the answer gets lost',
      fail: () => void mock.fail({ operation: 'credentials.revoke', as: 'reset', when: 'after' }),
      want: 1,
    },
    {
      name: 'the request gets lost',
      fail: () => void mock.fail({ operation: 'credentials.revoke', as: 'reset', when: 'before' }),
      want: 2,
    },
    {
      name: 'the lists cannot be read for a moment',
      fail: () => void mock.fail({ operation: 'credentials.checkStatus', as: 'html', status: 503, after: 3 }),
      want: 1,
    },
  ])('where $name, $want is sent until it is revoked', async ({ fail, want }) => {
    const id = await issue((await connected('Ada')).agentId);
    fail();
    await revokeAndConfirm(agency, id, { timeout: 1_000 });
    expect(await agency.credentials.status(id)).toBe('revoked');
    expect(sent('revokeCredentials')).toBe(want);
    await revokeAndConfirm(agency, id);
    expect(sent('revokeCredentials')).toBe(want);
  });

  test('a suspended credential is not taken for a revoked one', async () => {
    const id = await issue((await connected('Ada')).agentId);
    await agency.credentials.revoke({ id: [id], purpose: 'suspension' });
    await revokeAndConfirm(agency, id);
    expect(await agency.credentials.status(id)).toBe('revoked');
  });

  test('where it is never done, it fails; a refusal is not repeated', async () => {
    const id = await issue((await connected('Ada')).agentId);
    mock.fail({ operation: 'credentials.revoke', as: 'reset', when: 'before', times: 2 });
    await expect(revokeAndConfirm(agency, id, { rounds: 2, timeout: 300 })).rejects.toMatchObject({
      name: 'AgencyTimeoutError',
    });
    expect(sent('revokeCredentials')).toBe(2);
    mock.fail({ operation: 'credentials.revoke', as: 'envelope', status: 403 });
    await expect(revokeAndConfirm(agency, id)).rejects.toMatchObject({ name: 'AgencyApiError', httpStatus: 403 });
    expect(sent('revokeCredentials')).toBe(3);
  });
});

describe('erasure', () => {
  test('takes all that there is of a person, revoked first, the connection last, and nothing of another', async () => {
    const ada = await connected('Ada');
    const bob = await connected('Bob');
    await issue(ada.agentId);
    ada.accept(ada.offers[0]);
    await issue(ada.agentId);
    // Carol took hers without a connection: the agency does not know that it is hers.
    const carol = mock.person({ name: 'Carol' });
    carol.scan((await agency.credentials.buildOffer({ payload })).url);
    carol.accept(carol.offers[0]);
    const { id: carols = '' } = carol.credentials[0] ?? {};
    ada.offerCredential({ schemaId: payload[0]?.schemaId ?? '', attributes: [] });
    const bobs = await issue(bob.agentId);

    expect(await erase(agency, { agentId: ada.agentId })).toEqual({
      credentials: 2,
      offers: 1,
      connections: 1,
      unassigned: 1,
    });
    expect(await erase(agency, { agentId: carol.agentId, credentialIds: [carols, bobs.slice(1)] })).toEqual({
      credentials: 1,
      offers: 0,
      connections: 0,
      unassigned: 0,
    });
    expect((await agency.credentials.list().toArray()).map(({ id }) => id)).toEqual([bobs]);
    expect(await agency.credentials.status(bobs)).toBe('active');
    expect((await agency.connections.list().toArray()).map(({ agentId }) => agentId)).toEqual([bob.agentId]);

    const changes = mock.requests
      .map(({ operation }) => operation)
      .filter((name) => /^(revoke|delete)/.test(name ?? ''));
    expect(changes).toEqual([
      ...['revokeCredentials', 'revokeCredentials', 'deleteCredential', 'deleteCredential'],
      ...['deleteCredentialOffer', 'deleteConnection', 'revokeCredentials', 'deleteCredential'],
    ]);
  });

  test.for([
    'credentials.revoke',
    'credentials.delete',
    'credentialOffers.delete',
    'connections.delete',
    'connections.list',
  ])('after a failure of %s it is called again, and ends', async (operation) => {
    const ada = await connected('Ada');
    for (let count = 0; count < 3; count += 1) await issue(ada.agentId);
    ada.offerCredential({ schemaId: payload[0]?.schemaId ?? '', attributes: [] });
    mock.fail({ operation, as: 'envelope', after: operation === 'credentials.delete' ? 1 : 0 });
    await expect(erase(agency, { agentId: ada.agentId })).rejects.toMatchObject({ name: 'AgencyApiError' });
    await erase(agency, { agentId: ada.agentId });
    expect(
      await Promise.all(
        [agency.credentials.list(), agency.credentialOffers.list(), agency.connections.list()].map((list) =>
          list.toArray(),
        ),
      ),
    ).toEqual([[], [], []]);
  });
});

test('what is listed without the fields that are guessed is neither deleted nor passed over in silence', async () => {
  const without = (field: string) =>
    new Agency({
      baseUrl: mock.baseUrl,
      secretKey: mock.secretKey,
      fetch: async (url, init) => {
        const answer = await fetch(url, init);
        if (!String(url).endsWith('/list')) return answer;
        return new Response((await answer.text()).replaceAll(`"${field}":`, '"other":'), answer);
      },
    });
  const ada = await connected('Ada');
  await issue(ada.agentId);
  expect(await erase(without('agentId'), { agentId: ada.agentId })).toEqual({
    credentials: 0,
    offers: 0,
    connections: 0,
    unassigned: 2,
  });
  await expect(erase(without('id'), { agentId: ada.agentId })).rejects.toThrow('without an `id`');
  expect(mock.requests.filter(({ operation }) => /^(revoke|delete)/.test(operation ?? ''))).toEqual([]);
});
