import { Agency } from '@one37id/agency';
import { createAgency } from '@one37id/agency-testing';
import { expect, test } from '@jest/globals';

const payload = [
  { schemaId: 'https://example.com/schemas/email/1.0', attributes: [{ key: 'email', value: 'ada@example.com' }] },
];

test('a credential is issued and revoked', async () => {
  const mock = createAgency();
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch });
  const ada = mock.person({ name: 'Ada' });
  ada.scan(await agency.invitations.url());
  const { credentialIds: id = [] } = await agency.credentials.issue({ agentId: ada.agentId, payload });
  ada.accept(ada.offers[0]);
  expect(ada).toHold({ attributes: { email: 'ada@example.com' } });
  await agency.credentials.revoke({ id, purpose: 'revocation' });
  expect(ada.credentials[0]).toBeRevoked();
  expect(() => expect(ada).not.toHold()).toThrow('expected Ada not to hold a credential');
});
