// Only with the types of Node, and without those of a page.
import { writeFile } from 'node:fs/promises';
import { Agency } from '@one37id/agency';
import { startAgency } from '@one37id/agency-testing';
import type { Prism } from '@one37id/agency-testing/prism';

export async function save(): Promise<void> {
  await using mock = await startAgency();
  const { baseUrl }: Pick<Prism, 'baseUrl'> = mock;
  const agency = new Agency({ baseUrl, secretKey: () => process.env['AGENCY_SECRET_KEY'] ?? '', fetch });
  await writeFile('connect.png', (await agency.invitations.qrCode()).bytes);
  console.log(agency, console satisfies Parameters<typeof agency.with>[0]['logger']);
}
