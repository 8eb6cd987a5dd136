// What must not compile. An expectation that nothing meets is an error itself.
import { Agency, AgentAlias, defineCredential, getCredential, type StandardSchema } from '@one37id/agency';

const agency = new Agency({ baseUrl: 'https://agency.example.com/bc/admin' });
const agentId = '7f3d5c1a-9b1e-4c5f-8a52-0e6f1d2b3c4d';
const agentAlias = 'default:ap1';
const payload = [{ schemaId: 'https://agency.example.com/schema', attributes: [{ key: 'email' }] }];

export async function refused(schema: StandardSchema<{ email: string }, { email: string }>): Promise<void> {
  // @ts-expect-error both variants' fields
  await agency.credentials.issue({ agentId, agentAlias, payload });
  // @ts-expect-error neither
  await agency.credentials.issue({ payload });
  // @ts-expect-error a wrong type
  await agency.credentials.issue({ agentId: 7, payload });
  // @ts-expect-error a field is missing
  await agency.credentials.issue({ agentId });
  // @ts-expect-error a field that the operation has not
  await agency.credentials.get({ id: agentId, agentId });
  // @ts-expect-error a value that the document does not list
  await agency.credentials.checkStatus({ id: agentId, purpose: 'revoke' });
  // @ts-expect-error a typing error in a field
  await agency.credentials.issue({ agentId, payload, requestID: 'r' });
  // @ts-expect-error a typing error in a field of a result
  void (await agency.connections.get({ id: agentId })).displayname;
  // @ts-expect-error an operation with input needs it
  await agency.credentials.get();
  // @ts-expect-error an option that does not exist
  await agency.invitations.url({}, { timeOut: 1 });
  // @ts-expect-error an option of a wrong type
  await agency.invitations.url({}, { timeout: '1s' });
  // @ts-expect-error options are the second argument, of operations without input too
  await agency.invitations.url({ timeout: 1_000 });
  // @ts-expect-error a list's options are not another's
  await agency.invitations.url({}, { maxPages: 1 });
  // @ts-expect-error a result's field has its type
  const name: number = (await agency.connections.get({ id: agentId })).displayName;
  void name;
  // @ts-expect-error the first item may be missing
  void (await agency.connections.list().toArray())[0].displayName;
  // @ts-expect-error a flat function needs a client
  await getCredential({ id: agentId });
  // @ts-expect-error the base URL is required
  new Agency({ secretKey: 'key' });
  // @ts-expect-error an alias needs a value
  AgentAlias.format({ realm: 'com.one37id' });
  // @ts-expect-error a wrong claim
  defineCredential({ schemaId: 'https://agency.example.com/schema', claims: schema }).of({ mail: 'ada@example.com' });
  // @ts-expect-error either typed credentials or the document's form
  await agency.credentials.issue({ agentId, payload, credentials: [] });
  // @ts-expect-error what was issued cannot be changed by assignment
  agency.credentials = agency.credentials;
}
