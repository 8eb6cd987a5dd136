// npm start: one story through the public client, against Prism started from openapi/openapi.json in this process.
import { Agency, type AgencyError, isAgencyApiError } from '@one37id/agency';
import { startPrism } from '@one37id/agency-testing';
import { renderUnicodeCompact } from 'uqr';

const AGENT_ID = '7f3d5c1a-9b1e-4c5f-8a52-0e6f1d2b3c4d';
const CREDENTIAL_ID = '2b1f8f5e-6d0a-4a55-9f0b-3f7c9d1e2a44';

const prism = await startPrism();
const agency = new Agency({ baseUrl: prism.baseUrl, secretKey: 'the-secret-key-of-the-tour' });
try {
  console.log(`An agency answers from ${prism.baseUrl}: Prism, from openapi/openapi.json.`);
  await connect();
  await issueAndRevoke();
  await askForProof();
  await failOnPurpose();
  console.log('\nThat was the tour. The calls stand in scripts/tour.ts; all 85 in packages/client/api.md.');
} finally {
  await prism.close();
}

async function connect(): Promise<void> {
  const url = await agency.invitations.url();
  step('agency.invitations.url()', url);
  console.log(indent(renderUnicodeCompact(url)));
  for await (const page of agency.connections.list({ rowsPerPage: 2 }).pages()) {
    step('agency.connections.list({ rowsPerPage: 2 }).pages()', `page ${page.page}: ${page.items.length} of ${page.total}`);
    for (const connection of page.items) console.log(indent(`${connection.displayName} (${connection.alias})`));
  }
}

async function issueAndRevoke(): Promise<void> {
  const issued = await agency.credentials.issue({
    agentId: AGENT_ID,
    payload: [
      {
        schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
        format: 'w3c',
        attributes: [{ key: 'email', value: 'ada@example.com' }],
      },
    ],
  });
  step('agency.credentials.issue({ agentId, payload })', issued);
  const checked = await agency.credentials.checkStatus({ id: CREDENTIAL_ID, purpose: 'revocation' });
  step("agency.credentials.checkStatus({ id, purpose: 'revocation' })", checked);
  const revoked = await agency.credentials.revoke({ id: [CREDENTIAL_ID], purpose: 'revocation' });
  step("agency.credentials.revoke({ id: [id], purpose: 'revocation' })", revoked);
}

async function askForProof(): Promise<void> {
  const sent = await agency.proofRequests.send({
    agentAlias: 'default:ap1',
    payload: {
      name: 'Verified email',
      credentials: [{ name: 'email', format: 'w3c', attributes: [{ name: 'email', isRequired: true }] }],
    },
  });
  step('agency.proofRequests.send({ agentAlias, payload })', sent);
}

async function failOnPurpose(): Promise<void> {
  const failed = await agency.credentials.get({ id: CREDENTIAL_ID }, { headers: { prefer: 'code=400' } }).catch((error: AgencyError) => error);
  if (!isAgencyApiError(failed)) throw new Error('The agency was told to refuse, and the client saw no refusal.');
  const { name, status, errorCode, operation, outcome } = failed;
  step('agency.credentials.get({ id }), refused by the agency', { name, status, errorCode, operation, outcome });
  console.log(indent(failed.message));
}

function step(call: string, value: unknown): void {
  console.log(`\n> ${call}\n${indent(typeof value === 'string' ? value : JSON.stringify(value, null, 2))}`);
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
