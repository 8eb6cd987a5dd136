import { Agency } from '@one37id/agency';
import { startAgency } from '@one37id/agency-testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './testing/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(inject('chromium'));
});
afterAll(() => browser.close());

const payload = [
  {
    schemaId: 'https://agency.example.com/schemas/com.one37id.email/1.0',
    attributes: [{ key: 'email', value: 'ada@example.com' }],
  },
];
const web = (link: string): string => new URL(link).searchParams.get('credential_offer_uri') ?? link;

it.each([
  { name: 'on this machine', host: '127.0.0.1' },
  { name: 'on the network, by its address', host: '0.0.0.0' },
])('a link is opened on a phone, and somebody played there: $name', async ({ host }) => {
  await using mock = await startAgency({ host });
  const { origin } = new URL(mock.baseUrl);
  const agency = new Agency({
    baseUrl: mock.baseUrl,
    secretKey: mock.secretKey,
    allowInsecure: true,
  });
  const { page, wrong, close } = await openPage(
    browser,
    origin,
    { colorScheme: 'light', width: 360 },
    { hasTouch: true, isMobile: true },
  );

  await page.goto(await agency.invitations.url());
  await page.getByRole('heading', { name: 'Invitation to connect' }).waitFor();
  await page.getByLabel('Somebody new').fill('Ada');
  await page.getByRole('button', { name: 'Create and open' }).tap();
  await page.getByText('Connected with the agency.').waitFor();

  await page.goto(web((await agency.credentials.buildOffer({ payload })).url ?? ''));
  await page.getByRole('heading', { name: 'Offer of a credential' }).waitFor();
  await page.getByText('ada@example.com').waitFor();
  await page.getByRole('button', { name: 'Play Ada' }).tap();
  await page.getByRole('button', { name: 'Accept' }).tap();
  await page.getByText('Somebody has taken it.').waitFor();
  await page.locator('.record').getByText('active').waitFor();
  expect(mock.people.map(({ name, credentials }) => [name, credentials.length])).toEqual([['Ada', 1]]);

  const { url = '' } = await agency.proofRequests.build({
    payload: { name: 'Door', credentials: [{ name: 'email', attributes: [{ name: 'email' }] }] },
  });
  await page.goto(new URL(url).searchParams.get('request_uri') ?? url);
  await page.getByRole('button', { name: 'Play Ada' }).tap();
  await page.getByRole('button', { name: 'Answer' }).tap();
  await expect.poll(() => mock.records('proofRequests').map(({ state }) => state)).toEqual(['answered']);
  expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBeLessThanOrEqual(360);
  expect(wrong).toEqual([]);
  await close();
});
