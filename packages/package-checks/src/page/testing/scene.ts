import { Agency } from '@one37id/agency';
import type { MockAgency } from '@one37id/agency-testing';

const SCHEMAS = 'https://agency.example.com/bc/public/schemas';
const email = (value: string) => ({
  schemaId: `${SCHEMAS}/com.one37id.email/1.0`,
  attributes: [{ key: 'email', value }],
});

/** What there is to see when somebody has developed for a while: three people, and something of everything. */
export async function playScene(mock: MockAgency): Promise<void> {
  const { baseUrl, secretKey } = mock;
  const agency = new Agency({ baseUrl, secretKey, maxRetries: 0 });
  const now = mock.clock.now().getTime();
  const inDays = (days: number): string => new Date(now + days * 86_400_000).toISOString();
  const invitation = await agency.invitations.url();
  const [ada, bob, grace] = ['Ada', 'Bob', 'Grace'].map((name) => mock.person({ name }));
  if (ada === undefined || bob === undefined || grace === undefined) throw new Error('There are three.');
  ada.scan(invitation);
  bob.scan(invitation);
  await agency.credentials.issue({
    agentId: ada.agentId,
    payload: [
      email('ada@example.com'),
      {
        schemaId: `${SCHEMAS}/com.example.employee/2.1`,
        expirationDate: inDays(365),
        attributes: [
          { key: 'name', value: 'Ada Lovelace' },
          { key: 'department', value: 'Analytical engines' },
        ],
      },
    ],
  });
  for (const offer of ada.offers) ada.accept(offer);
  const issued = await agency.credentials.issue({ agentId: bob.agentId, payload: [email('bob@example.com')] });
  bob.accept(bob.offers[0]);
  await agency.credentials.revoke({ id: [...(issued.credentialIds ?? [])], purpose: 'suspension' });
  const proof = {
    name: 'Verified email',
    credentials: [{ name: 'email', attributes: [{ name: 'email', isRequired: true }] }],
  };
  await agency.proofRequests.send({ agentId: ada.agentId, payload: proof });
  ada.answer(ada.proofRequests[0]);
  await agency.messages.sendGeneral({
    agentId: ada.agentId,
    payload: { title: 'Welcome', description: 'Your account is ready.' },
  });
  mock.fail({ operation: 'credentials.revoke', as: 'reset', when: 'after' });
  await agency.credentials.get({ id: 'no-such-credential' }).catch(() => undefined);
  mock.fail({ operation: 'connections.list', as: 'html' });
  await agency.connections.list({ rowsPerPage: 10 }).catch(() => undefined);
  await agency.credentials.buildOffer({ payload: [email('grace@example.com')] });
  await agency.proofRequests.build({ payload: { ...proof, name: 'Proof at the door' } });
  await agency.messages.sendAction({
    agentId: bob.agentId,
    payload: {
      title: 'Sign in to the portal?',
      description: 'Somebody wants to sign in from Berlin.',
      buttons: [
        { title: 'Yes, it is me', value: 'yes' },
        { title: 'No', value: 'no' },
      ],
    },
  });
  await agency.credentials.issue({
    agentId: ada.agentId,
    payload: [
      {
        schemaId: `${SCHEMAS}/com.example.badge/1.0`,
        attributes: [
          { key: 'building', value: 'North' },
          { key: 'floor', value: 4 },
        ],
      },
    ],
  });
  await agency.proofRequests.send({ agentId: bob.agentId, payload: proof });
}
