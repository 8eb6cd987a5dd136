// What a user writes, in every style that the packages offer. It is type-checked against the packed tarballs, never
// run.
import {
  Agency,
  AgencyApiError,
  AgencyError,
  AgentAlias,
  type CallOptions,
  type Client,
  type Connection,
  type Credential,
  type CredentialStatus,
  createAgencyClient,
  createStudioClient,
  defineCredential,
  type EndedCredentialOffer,
  getConnectUrl,
  getCredential,
  getDiscoveryStatus,
  isAgencyApiError,
  isAgencyError,
  isAgencyTimeoutError,
  issueCredentialByAgentId,
  listCredentials,
  type Outcome,
  type Page,
  type QrImage,
  type SchemaInput,
  type StandardSchema,
  Studio,
  waitFor,
  waitForConnection,
  waitForCredentialOffer,
} from '@one37id/agency';
import { openTelemetry } from '@one37id/agency-core/opentelemetry';
import { callWith, getCredentialOperation, type Operation } from '@one37id/agency/operations';
import { routesFromDocument } from '@one37id/agency/routes';
import { issueCredentialByAgentIdInputSchema, type JsonSchema } from '@one37id/agency/schemas';
import { validators } from '@one37id/agency/validators';

type Equal<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
/** Fails to compile unless the two types are the same. */
const same = <Left, Right>(_: Equal<Left, Right>): void => {};

const countConnections: Operation = {
  id: 'countConnections',
  method: 'GET',
  path: '/connection/count',
  retry: 'read',
  returns: 'result',
};
const agentId = '7f3d5c1a-9b1e-4c5f-8a52-0e6f1d2b3c4d';
const id = '2b1f8f5e-6d0a-4a55-9f0b-3f7c9d1e2a44';
const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const payload = [{ schemaId, format: 'w3c' as const, attributes: [{ key: 'email', value: 'ada@example.com' }] }];

export const agency = new Agency({
  baseUrl: 'https://agency.example.com/bc/admin',
  secretKey: async () => 'key',
  timeout: 5_000,
  maxRetries: 1,
  headers: { 'x-trace': '1' },
  logger: undefined,
  validators,
  instrumentation: openTelemetry(),
  onDrift: (report) => void report.problems.map(({ pointer, rule }) => `${report.operation} ${pointer} ${rule}`),
  onRequest: ({ operation, attempt }) => void `${operation} ${attempt}`,
  fetch: (url, init) => fetch(url, init),
});

export async function resources(signal: AbortSignal): Promise<void> {
  const options: CallOptions = { signal, timeout: 1_000 };
  const url = await agency.invitations.url();
  same<typeof url, string>(true);
  await agency.invitations.recreateUrl({}, options);
  await agency.invitations.recreateUrl(undefined, options);
  const accepted = await agency.credentialOffers.accept({ id });
  same<typeof accepted, void>(true);
  const count = await agency.credentials.revoke({ id: [id], purpose: 'revocation' });
  same<typeof count, number>(true);
  const isRevoked = await agency.credentials.checkStatus({ id, purpose: 'revocation' });
  same<typeof isRevoked, boolean>(true);
  const connection = await agency.connections.get({ id: agentId });
  const name: string | undefined = connection.displayName;
  void [name, url, accepted];
  await agency
    .with({ timeout: 60_000 })
    .metrics.create({ Job: 'nightly', MetricName: 'issued', MetricValue: 1 } as never);
}

export async function unions(isKnown: boolean): Promise<void> {
  await agency.credentials.issue({ agentId, payload });
  await agency.credentials.issue({
    agentAlias: AgentAlias.format({ type: 'email', value: 'ada@example.com' }),
    payload,
  });
  await agency.connections.get(isKnown ? { id: agentId } : { alias: '::simplealias' });
  await agency.connections.connect({ url: 'https://agency.example.com/invitation' });
  await agency.messages.sendGeneral({ agentId, payload: { title: 'Hello', description: 'Text' } });
  // What is constant is taken as it is, and what is undefined is left out.
  await agency.credentials.issue({ agentId, payload, requestId: undefined } as const);
  // Dates: ISO texts and `Date`.
  await agency.credentials.issue({ agentId, payload, expiryDate: new Date() });
  await agency.credentials.issue({ agentId, payload, expiryDate: '2027-01-31T12:00:00.000Z' });
}

export async function paging(): Promise<void> {
  for await (const credential of agency.credentials.list({ rowsPerPage: 50 })) {
    const credentialId: string | undefined = credential.id;
    void credentialId;
  }
  for await (const page of agency.connections.list().pages()) void [page.items.length, page.total, page.hasNext];
  const some = await agency.credentialOffers.list({}, { maxPages: 3 }).toArray({ limit: 10 });
  const first = some[0];
  const one: Page<NonNullable<typeof first>> = await agency.credentialOffers.list({ currentPage: 0, rowsPerPage: 5 });
  void one.items;
}

export async function errors(): Promise<string> {
  try {
    await agency.credentials.get({ id });
  } catch (error) {
    if (isAgencyApiError(error)) {
      same<typeof error.httpStatus, number>(true);
      return `${error.httpStatus} ${error.errorCode ?? ''} ${error.serverMessage ?? ''} ${error.retryAfterMs ?? 0}`;
    }
    if (isAgencyTimeoutError(error)) return error.message;
    if (error instanceof AgencyApiError) return String(error.errorCode);
    if (error instanceof AgencyError || isAgencyError(error)) {
      const outcome: Outcome = error.outcome;
      return `${error.name} ${error.operation} ${error.method} ${error.path} ${error.attempts} ${outcome} ${JSON.stringify(error.toJSON())}`;
    }
  }
  return '';
}

export async function images(): Promise<Blob> {
  const qr = await agency.invitations.qrCode();
  same<typeof qr, QrImage>(true);
  const bytes: Uint8Array = qr.bytes;
  void [bytes.byteLength, qr.contentType, qr.toDataUrl()];
  return new Blob([qr.bytes, await qr.toBlob().text()], { type: qr.contentType });
}

export async function flat(): Promise<void> {
  const client: Client = createAgencyClient({ baseUrl: 'https://agency.example.com/bc/admin', secretKey: 'key' });
  const count = await client.call<number>(countConnections);
  const again = await callWith<Credential>(client, getCredentialOperation, { id });
  const url: string = await getConnectUrl(client);
  const credential = await getCredential(client, { id }, { maxRetries: 0 });
  await issueCredentialByAgentId(agency.client, { agentId, payload });
  const list = await listCredentials(client, { currentPage: 0, rowsPerPage: 10 });
  void [url, credential, list, count, again];
}

export async function studio(): Promise<void> {
  const token = () => Promise.resolve('token');
  const studio = new Studio({ baseUrl: 'https://agency.example.com/bc/admin', token });
  await getDiscoveryStatus(createStudioClient({ baseUrl: 'https://agency.example.com/bc/admin', token }));
  await studio.discovery.enable();
  for await (const alias of studio.publicAliases.list()) void alias;
}

export function routes(document: object): Agency {
  const routes = routesFromDocument(document);
  void routes.unmatched.map(({ operation, reason }) => `${operation}: ${reason}`);
  return new Agency({ baseUrl: 'https://agency.example.com/bc/admin', secretKey: 'key', routes });
}

/** What an endpoint of one's own takes: as it is, and closed. */
export const issueBody = issueCredentialByAgentIdInputSchema;
export const closedIssueBody: JsonSchema = { ...issueBody, additionalProperties: false };
export const issueFields: readonly string[] = Object.keys(issueBody.properties ?? {});

export async function claims(schema: StandardSchema<{ email: string }, { email: string }>): Promise<void> {
  const VerifiedEmail = defineCredential({ schemaId, format: 'w3c', claims: schema });
  same<SchemaInput<typeof schema>, { email: string }>(true);
  const credentials = [
    VerifiedEmail.of({ email: 'ada@example.com' }, { expirationDate: new Date() }),
    VerifiedEmail.ofAsync({ email: 'b@example.com' }),
  ];
  await agency.credentials.issue({ agentId, credentials });
  await agency.credentials.buildOffer({ credentials });
  const request = VerifiedEmail.request({ attributes: ['email'], required: true, issuerDid: 'any' });
  await agency.proofRequests.send({ agentId, payload: { name: 'Sign-up', credentials: [request] } });
}

export async function waiting(signal: AbortSignal): Promise<CredentialStatus> {
  const { connection } = await waitForConnection(agency, { alias: '::simplealias' }, { timeout: 300_000, signal });
  const end: EndedCredentialOffer = await waitForCredentialOffer(agency, { id });
  if (end.state === 'rejected') void [connection, end.offer];
  await waitFor((call) => agency.credentials.list({ rowsPerPage: 1 }, call), {
    until: (page) => page.items.length > 0,
  });
  return agency.credentials.status(id);
}

// Fields that only this agency sends, and a model by its name.
declare module '@one37id/agency' {
  interface Connection {
    readonly region?: string;
  }
}

export function regionOf(connection: Connection): string {
  return connection.region ?? connection.agentId ?? '';
}
