import { expect, test } from '@one37id/agency-testing/playwright';

const payload = [
  { schemaId: 'https://example.com/schemas/email/1.0', attributes: [{ key: 'email', value: 'ada@example.com' }] },
];

test('a credential is issued and revoked', async ({ mock, agency, ada }) => {
  await expect(ada).not.toBeConnected();
  await ada.scan(await agency.invitations.url());
  const { credentialIds: id = [] } = await agency.credentials.issue({ agentId: ada.agentId, payload });
  await ada.accept((await ada.look()).offers[0]);
  const [credential] = (await ada.look()).credentials;
  await agency.credentials.revoke({ id, purpose: 'revocation' });
  await expect(credential).toBeRevoked();
  await expect(mock).toHaveReceived('credentials.revoke', { times: 1 });
});

test('an assertion waits until it is so', async ({ agency, ada }) => {
  await ada.scan(await agency.invitations.url());
  const asserted = expect(ada).toHaveReceived({ kind: 'general' });
  await agency.messages.sendGeneral({ agentId: ada.agentId, payload: { title: 'Hello' } });
  await asserted;
});

test('what never is so fails', async ({ ada }) => {
  const failed = await expect(ada)
    .toHold({}, { times: 1 })
    .catch((error: Error) => error);
  expect((failed as Error).message).toContain('Ada holds none');
});

test.describe('an agency that runs already', () => {
  test.use({ agencyUrl: process.env['AGENCY_URL'] });
  for (const name of ['one', 'another'])
    test(`is as new for ${name} test`, async ({ mock, ada }) => {
      expect(mock.baseUrl).toContain(process.env['AGENCY_URL']);
      expect((await mock.people()).map(({ agentId }) => agentId)).toEqual([ada.agentId]);
    });
});
