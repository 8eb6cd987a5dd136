// Only with the types of Node, and without those of a page.
import { writeFile } from 'node:fs/promises';
import { Agency } from '@one37id/agency';
import { type BatchReport, type IssueMap, openBatch } from '@one37id/agency-batch';
import { startAgency } from '@one37id/agency-testing';
import type { Prism } from '@one37id/agency-testing/prism';

export async function save(): Promise<void> {
  await using mock = await startAgency();
  const { baseUrl }: Pick<Prism, 'baseUrl'> = mock;
  const agency = new Agency({ baseUrl, secretKey: () => process.env['AGENCY_SECRET_KEY'] ?? '', fetch });
  await writeFile('connect.png', (await agency.invitations.qrCode()).bytes);
  console.log(agency, console satisfies Parameters<typeof agency.with>[0]['logger']);
}

interface Row {
  readonly number: string;
}

export async function issueAll(agency: Agency, rows: AsyncIterable<Row>): Promise<BatchReport> {
  const map = {
    reference: ({ number }) => number,
    to: ({ number }) => ({ agentAlias: `::${number}` }),
    credentials: ({ number }) => [
      { schemaId: 'https://agency.example.com/schemas/a/1.0', attributes: [{ key: 'number', value: number }] },
    ],
  } satisfies IssueMap<Row>;
  await using batch = await openBatch({ agency, store: './june.batch', key: process.env['BATCH_KEY'] });
  await batch.run('leavers', ({ number }) => agency.credentials.revoke({ id: [number], purpose: 'revocation' }), rows, {
    reference: ({ number }) => number,
  });
  // @ts-expect-error: there is no reference.
  await batch.issue(rows, { to: map.to, credentials: map.credentials });
  const { input } = await batch.issue(rows, { ...map, dryRun: true });
  console.log(input.invalid);
  return batch.issue(rows, { ...map, rate: '50/s' });
}
