import { expect, test } from 'vitest';
import { test as withAgency } from '@one37id/agency-testing/vitest';

const payload = [
  { schemaId: 'https://example.com/schemas/email/1.0', attributes: [{ key: 'email', value: 'ada@example.com' }] },
];

withAgency('a credential is issued and revoked', async ({ mock, agency, ada, expect: local }) => {
  ada.scan(await agency.invitations.url());
  const { credentialIds: id = [] } = await agency.credentials.issue({ agentId: ada.agentId, payload });
  expect(ada).toHaveBeenOffered(payload[0]);
  ada.accept(ada.offers[0]);
  local(ada).toHold({ attributes: { email: 'ada@example.com' } });
  await agency.credentials.revoke({ id, purpose: 'revocation' });
  expect(ada.credentials[0]).toBeRevoked();
  expect(mock).toHaveReceived('credentials.revoke', { times: 1 });
});

withAgency('what is wrong fails', ({ ada }) => {
  expect(() => expect(ada).toHold()).toThrow('Ada holds none');
  expect(() => expect(ada).not.toBeConnected()).not.toThrow();
});

test('what is no field of a credential does not compile', () => {
  // @ts-expect-error: it is `schemaId`
  void (() => expect({}).toHold({ schema: 's' }));
});
