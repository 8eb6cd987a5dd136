// Only with the types of Node, and without those of a page.
import { writeFile } from 'node:fs/promises';
import { Agency } from '@one37id/agency';
import { startPrism } from '@one37id/agency-testing';

export async function save(): Promise<void> {
  await using prism = await startPrism();
  const agency = new Agency({ baseUrl: prism.baseUrl, secretKey: () => process.env['AGENCY_SECRET_KEY'] ?? '', fetch });
  await writeFile('connect.png', (await agency.invitations.qrCode()).bytes);
  console.log(agency, console satisfies Parameters<typeof agency.with>[0]['logger']);
}
