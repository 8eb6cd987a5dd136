// npm start: one story through the public client, against the mock agency of @one37id/agency-testing in this process.
import { inspect } from 'node:util';
import { Agency, type AgencyError, isAgencyApiError } from '@one37id/agency';
import { type Person, startAgency } from '@one37id/agency-testing';
import { renderUnicodeCompact } from 'uqr';

const mock = await startAgency();
const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey });
try {
  console.log(`This is the mock agency, in this process, at ${mock.baseUrl}. No network, no real agency.`);
  const ada = await connect();
  const id = await issue(ada);
  await askForProof(ada);
  await revoke(ada, id);
  await failOnPurpose();
  console.log(
    `\nThat was the tour, in ${mock.requests.length} requests. The calls stand in scripts/tour.ts; all 85 in packages/client/api.md.`,
  );
} finally {
  await mock.close();
}

async function connect(): Promise<Person> {
  heading('Ada connects');
  const url = await agency.invitations.url();
  step('agency.invitations.url()', url);
  console.log(indent(renderUnicodeCompact(url)));
  const ada = mock.person({ name: 'Ada', alias: 'com.one37id:email:ada%40example.com' });
  ada.scan(url);
  step('ada.scan(url)', 'She scans it with her phone.');
  for await (const { displayName, alias } of agency.connections.list())
    step('agency.connections.list()', `${displayName}, ${alias}`);
  return ada;
}

async function issue(ada: Person): Promise<string> {
  heading('She gets a credential');
  const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
  const issued = await agency.credentials.issue({
    agentAlias: ada.alias,
    payload: [{ schemaId, attributes: [{ key: 'email', value: 'ada@example.com' }] }],
  });
  step('agency.credentials.issue({ agentAlias, payload })', issued);
  const [offer] = ada.offers;
  step('ada.offers', `${ada.offers.length}, ${offer?.state}: ${inspect(offer?.attributes)}`);
  ada.accept(offer);
  step(
    'ada.accept(offer)',
    `She has ${ada.credentials.length} credential. The agency has ${(await agency.credentials.list()).total}.`,
  );
  return issued.credentialIds[0] ?? '';
}

async function askForProof(ada: Person): Promise<void> {
  heading('She proves it');
  const payload = {
    name: 'Verified email',
    credentials: [{ name: 'email', attributes: [{ name: 'email', isRequired: true }] }],
  };
  step(
    'agency.proofRequests.send({ agentAlias, payload })',
    await agency.proofRequests.send({ agentAlias: ada.alias, payload }),
  );
  const [request] = ada.proofRequests;
  step('ada.answer(request)', ada.answer(request));
}

async function revoke(ada: Person, id: string): Promise<void> {
  heading('It is revoked');
  step('agency.credentials.status(id)', await agency.credentials.status(id));
  step(
    "agency.credentials.revoke({ id: [id], purpose: 'revocation' })",
    `${await agency.credentials.revoke({ id: [id], purpose: 'revocation' })} credential`,
  );
  step('agency.credentials.status(id)', await agency.credentials.status(id));
  step('ada.credentials', ada.credentials.map(({ status }) => status).join(', '));
}

async function failOnPurpose(): Promise<void> {
  heading('A failure, on purpose');
  const failed = await agency.credentials.get({ id: 'no-such-credential' }).catch((error: AgencyError) => error);
  if (!isAgencyApiError(failed))
    throw new Error('The agency does not have this credential, and the client saw no refusal.');
  const { name, httpStatus, errorCode, operation, outcome } = failed;
  step("agency.credentials.get({ id: 'no-such-credential' })", { name, httpStatus, errorCode, operation, outcome });
  console.log(indent(failed.message));
}

function heading(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

function step(call: string, value: unknown): void {
  console.log(
    `> ${call}\n${indent(typeof value === 'string' ? value : inspect(value, { depth: null, breakLength: 110 }))}`,
  );
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
