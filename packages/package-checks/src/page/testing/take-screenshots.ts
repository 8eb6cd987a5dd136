// node packages/package-checks/src/page/testing/take-screenshots.ts: the pictures of the README, of the same scene each
// time.
import { startAgency } from '@one37id/agency-testing';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../runtimes/find-chromium.ts';
import { openBrowser, openPage } from './browser.ts';
import { playScene } from './scene.ts';

const FOLDER = new URL('../../../../testing/screenshots/', import.meta.url);

let time = Date.parse('2030-01-31T12:00:00Z');
await using mock = await startAgency({ port: 4010, seed: 'scene', now: () => new Date((time += 700)) });
await playScene(mock);
const browser = await openBrowser({ path: await findChromium() });
const { origin } = new URL(mock.baseUrl);
const offer = mock.records('links').find(({ kind }) => kind === 'offer')?.url ?? '';
const link = new URL(offer).searchParams.get('credential_offer_uri') ?? '';
for (const { name, colorScheme, width, url, ready } of [
  { name: 'overview-light', colorScheme: 'light', width: 1280, url: `${origin}/`, ready: '.timeline' },
  { name: 'overview-dark', colorScheme: 'dark', width: 1280, url: `${origin}/`, ready: '.timeline' },
  {
    name: 'somebody-phone',
    colorScheme: 'light',
    width: 360,
    url: `${origin}/#/people/${mock.people[0]?.agentId}`,
    ready: 'select',
  },
  { name: 'link-phone', colorScheme: 'dark', width: 360, url: link, ready: '.players button' },
] as const) {
  const { page, close } = await openPage(browser, origin, { colorScheme, width });
  await page.goto(url);
  await page.locator('.live.on').waitFor();
  await page.locator(ready).first().waitFor();
  await page.locator('.section button').first().waitFor();
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, FOLDER)), animations: 'disabled' });
  await close();
}
await browser.close();
