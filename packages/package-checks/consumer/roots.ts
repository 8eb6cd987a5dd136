// What a project holds of these packages: whatever can be reached from here is re-exported, see write-reexports.ts.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Agency,
  type Client,
  type Connection,
  type CredentialDefinition,
  createAgencyClient,
  createStudioClient,
  defineCredential,
  type Page,
  type PagedCall,
  type QrImage,
  type StandardSchema,
  Studio,
} from '@one37id/agency';
import { type Batch, openBatch } from '@one37id/agency-batch';
import { createAgency, type MockAgency, type Person } from '@one37id/agency-testing';

const claims: StandardSchema<{ email: string }, { email: string }> = {
  '~standard': { version: 1, vendor: 'consumer', validate: (value) => ({ value: value as { email: string } }) },
};

export const mock: MockAgency = createAgency();
export const person: Person = mock.person({ name: 'Ada' });
const { baseUrl, secretKey, token, fetch } = mock;
export const agency: Agency = new Agency({ baseUrl, secretKey, fetch });
export const studio: Studio = new Studio({ baseUrl, token, fetch });
export const client: Client = createAgencyClient({ baseUrl, secretKey, fetch });
export const studioClient: Client = createStudioClient({ baseUrl, token, fetch });
export const definition: CredentialDefinition<typeof claims> = defineCredential({
  schemaId: 'https://agency.example.com/schemas/email/1.0',
  claims,
});
export const list: PagedCall<Connection> = agency.connections.list();
export const pages: ReturnType<typeof list.pages> = list.pages();
export const page: Page<Connection> = await list;
export const image: QrImage = await agency.invitations.qrCode();
export const batch: Batch = await openBatch({
  agency,
  store: join(mkdtempSync(join(tmpdir(), 'agency-roots-')), 'rows'),
  key: 'a key of sixteen characters',
});
await batch.close();
