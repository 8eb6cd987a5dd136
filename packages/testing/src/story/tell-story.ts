import { Agency, type AgencyError, isAgencyApiError } from '@one37id/agency';
import type { MockAgency } from '../mock/mock-agency.ts';
import type { Person } from '../mock/person.ts';
import type { Teller } from './teller.ts';

const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const DAY_MS = 86_400_000;

/**
 * Tells what happens between a business, by its client, and a person with a wallet, from the first scan to the end of a
 * credential.
 */
export async function tellStory(mock: MockAgency, teller: Teller): Promise<void> {
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, allowInsecure: true });
  const ada = await connect(mock, agency, teller);
  const id = await issue(mock, agency, ada, teller);
  await prove(agency, ada, teller);
  await suspend(agency, ada, id, teller);
  await expire(mock, agency, ada, teller);
  await revoke(agency, ada, teller);
  await fail(agency, teller);
}

async function connect(mock: MockAgency, agency: Agency, { chapter, step, say, qr }: Teller): Promise<Person> {
  chapter('Ada connects');
  const url = await agency.invitations.url();
  step('agency.invitations.url()', url);
  qr(url);
  const ada = mock.person({ name: 'Ada', alias: 'com.one37id:email:ada%40example.com' });
  ada.scan(url);
  step('ada.scan(url)', 'She scans it with her phone.');
  for await (const { displayName, alias } of agency.connections.list())
    step('agency.connections.list()', `${displayName}, ${alias}`);
  say('Now the business knows her.');
  return ada;
}

async function issue(mock: MockAgency, agency: Agency, ada: Person, { chapter, step }: Teller): Promise<string> {
  chapter('She gets a credential, for 30 days');
  const expirationDate = new Date(mock.clock.now().getTime() + 30 * DAY_MS).toISOString();
  const issued = await agency.credentials.issue({
    agentAlias: ada.alias,
    payload: [{ schemaId, expirationDate, attributes: [{ key: 'email', value: 'ada@example.com' }] }],
  });
  step('agency.credentials.issue({ agentAlias, payload })', issued);
  const [offer] = ada.offers;
  step(
    'ada.offers',
    `${ada.offers.length}, ${offer?.state}: ${offer?.attributes.map(({ key, value }) => `${key} ${String(value)}`).join()}`,
  );
  ada.accept(offer);
  const { total } = await agency.credentials.list();
  step('ada.accept(offer)', `She has ${ada.credentials.length} credential. The agency has ${total}.`);
  return issued.credentialIds?.[0] ?? '';
}

const payload = {
  name: 'Verified email',
  credentials: [{ name: 'email', attributes: [{ name: 'email', isRequired: true }] }],
};

async function prove(agency: Agency, ada: Person, { chapter, step }: Teller): Promise<void> {
  chapter('She proves it');
  step(
    'agency.proofRequests.send({ agentAlias, payload })',
    await agency.proofRequests.send({ agentAlias: ada.alias, payload }),
  );
  step('ada.answer(request)', ada.answer(ada.proofRequests[0]));
}

/** A proof request that she cannot answer. */
async function askInVain(agency: Agency, ada: Person, { step }: Teller): Promise<void> {
  await agency.proofRequests.send({ agentAlias: ada.alias, payload });
  try {
    ada.answer(ada.proofRequests[0]);
  } catch (error) {
    step('ada.answer(request)', error instanceof Error ? error.message : String(error));
    return;
  }
  throw new Error('She showed what does not hold.');
}

async function suspend(agency: Agency, ada: Person, id: string, teller: Teller): Promise<void> {
  const { chapter, step, say } = teller;
  chapter('It is suspended, and returns');
  const purpose = 'suspension';
  await agency.credentials.revoke({ id: [id], purpose });
  step("agency.credentials.revoke({ id: [id], purpose: 'suspension' })", await agency.credentials.status(id));
  await askInVain(agency, ada, teller);
  await agency.credentials.unrevoke({ id: [id], purpose });
  step("agency.credentials.unrevoke({ id: [id], purpose: 'suspension' })", await agency.credentials.status(id));
  ada.answer(ada.proofRequests[0]);
  say('The same request, and now she can answer it.');
}

async function expire(mock: MockAgency, agency: Agency, ada: Person, teller: Teller): Promise<void> {
  const { chapter, step, say } = teller;
  chapter('It expires');
  mock.clock.advance('30d');
  step("mock.clock.advance('30d')", `It is ${mock.clock.now().toISOString().slice(0, 10)} now.`);
  step('ada.credentials[0].isExpired', ada.credentials[0]?.isExpired);
  await askInVain(agency, ada, teller);
  say('Nobody had to wait for it.');
}

async function revoke(agency: Agency, ada: Person, { chapter, step }: Teller): Promise<void> {
  chapter('A new one is issued, and revoked');
  const { credentialIds } = await agency.credentials.issue({
    agentId: ada.agentId,
    payload: [{ schemaId, attributes: [{ key: 'email', value: 'ada@example.org' }] }],
  });
  const [id = ''] = credentialIds ?? [];
  ada.accept(ada.offers[0]);
  step('agency.credentials.status(id)', await agency.credentials.status(id));
  const count = await agency.credentials.revoke({ id: [id], purpose: 'revocation' });
  step("agency.credentials.revoke({ id: [id], purpose: 'revocation' })", `${count} credential`);
  step('agency.credentials.status(id)', await agency.credentials.status(id));
}

async function fail(agency: Agency, { chapter, step, say }: Teller): Promise<void> {
  chapter('A failure, on purpose');
  const failed = await agency.credentials.get({ id: 'no-such-credential' }).catch((error: AgencyError) => error);
  if (!isAgencyApiError(failed))
    throw new Error('The agency does not have this credential, and the client saw no refusal.');
  const { name, httpStatus, errorCode, operation, outcome } = failed;
  step("agency.credentials.get({ id: 'no-such-credential' })", { name, httpStatus, errorCode, operation, outcome });
  say('Every failure is one of these: what was called, what came back, what to do.');
}
