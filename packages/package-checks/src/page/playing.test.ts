import { Agency } from '@one37id/agency';
import { startAgency } from '@one37id/agency-testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { openBrowser, openPage, type Watched } from './testing/browser.ts';

type Mock = Awaited<ReturnType<typeof startAgency>>;
const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const email = (value: string) => ({ schemaId, attributes: [{ key: 'email', value }] });
const proof = {
  name: 'Verified email',
  credentials: [{ name: 'email', attributes: [{ name: 'email', isRequired: true }] }],
};

let [browser, mock, agency, watched, page]: [Browser, Mock, Agency, Watched, Page] = [] as never;
/** What a browser says of an answer that a test has asked for. */
let expected: RegExp | undefined;
beforeAll(async () => {
  browser = await openBrowser(inject('chromium'));
});
afterAll(() => browser.close());
beforeEach(async () => {
  expected = undefined;
  mock = await startAgency();
  agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, maxRetries: 0 });
  watched = await openPage(browser, origin(), { colorScheme: 'light', width: 1280 }, { acceptDownloads: true });
  ({ page } = watched);
});
afterEach(async () => {
  expect(watched.wrong.filter((text) => expected?.test(text) !== true)).toEqual([]);
  await watched.close();
  await mock.close();
});
const origin = (): string => new URL(mock.baseUrl).origin;

/** Goes to a control with the tab key alone, and presses a key there. */
async function reach(name: string | RegExp, key?: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page
      .locator(':focus')
      .and(page.getByRole('button', { name }).or(page.getByRole('link', { name })).or(page.getByLabel(name)))
      .count();
    if (isThere > 0) {
      expect(await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      if (key !== undefined) await page.keyboard.press(key);
      return;
    }
  }
  throw new Error(`The tab key does not lead to ${String(name)}.`);
}

const said = () => page.getByRole('status');

it('a person is played from the first scan to the last button, by keyboard alone', async () => {
  await page.goto(origin());
  await page.getByText('Nobody is here yet').waitFor();
  await reach('Somebody new');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ada', level: 1 }).waitFor();
  const [ada] = mock.people;
  expect(ada?.name).toBe('Ada');

  await reach('Make an invitation', 'Enter');
  await page.getByLabel('A link of the agency').waitFor();
  await reach('Open', 'Enter');
  await said()
    .getByText(/Ada opened a link|Ada connected/)
    .waitFor();
  expect(ada?.isConnected).toBe(true);

  await agency.credentials.issue({
    agentId: ada?.agentId ?? '',
    payload: [email('ada@example.com'), email('a@example.com')],
  });
  await page.getByRole('button', { name: 'Accept' }).nth(1).waitFor();
  await reach('Accept', 'Enter');
  await expect.poll(() => ada?.credentials.length).toBe(1);
  await page.getByRole('button', { name: 'Accept' }).nth(1).waitFor({ state: 'detached' });
  // What was focused is gone: the focus is where it was, and not at the top of the page again.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await reach('Reject', 'Enter');
  await expect.poll(() => ada?.offers.length).toBe(0);

  await agency.proofRequests.send({ agentId: ada?.agentId ?? '', payload: proof });
  await agency.proofRequests.send({ agentId: ada?.agentId ?? '', payload: { ...proof, name: 'Once more' } });
  await page.getByRole('heading', { name: 'Once more' }).waitFor();
  await reach('Decline', 'Enter');
  await page.getByRole('heading', { name: 'Once more' }).waitFor({ state: 'detached' });
  await reach('Answer', ' ');
  await expect.poll(() => mock.records('proofRequests').map(({ state }) => state)).toEqual(['answered', 'declined']);

  await agency.messages.sendAction({
    agentId: ada?.agentId ?? '',
    payload: { title: 'Sign in?', buttons: [{ title: 'Yes', value: 'yes' }] },
  });
  await page.getByRole('heading', { name: 'Sign in?' }).waitFor();
  await reach('Yes', 'Enter');
  await expect.poll(() => ada?.messages[0]?.pressed).toEqual({ title: 'Yes', value: 'yes' });
  await page.goto(`${origin()}/#/proof-requests`);
  await page.getByText('Verified email').click();
  await page.getByRole('heading', { name: 'What was shown' }).waitFor();
  await page.getByText('a@example.com', { exact: true }).waitFor();
});

it('what happens elsewhere is there at once, and is said', async () => {
  await page.goto(origin());
  await page.getByText('Nothing has happened yet').waitFor();
  const ada = mock.person({ name: 'Ada' });
  await page.getByRole('listitem').getByText('Ada was created').waitFor();
  await said().getByText('Ada was created.').waitFor();
  ada.scan(await agency.invitations.url());
  await page.getByRole('listitem').getByText('Ada connected').waitFor();
  await agency.credentials.get({ id: 'nothing' }).catch(() => undefined);
  await page.getByText('There is no credential with this id. (/id)').waitFor();
  await page.getByText('Failures').click();
  await page.getByText('Ada connected').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.timeline > li').count()).toBe(1);
});

it('a refusal is told, and stays until it is closed', async () => {
  const ada = mock.person({ name: 'Ada' });
  await page.goto(`${origin()}/#/people/${ada.agentId}`);
  await page.getByLabel('Or any link, pasted').fill('https://example.com/nothing');
  expected = /status of 404/;
  await page.getByRole('button', { name: 'Open' }).last().click();
  await page
    .getByRole('alert')
    .getByText('Ada cannot use this: it is no link of this agency, or was replaced by another.')
    .waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('alert').getByText('Ada cannot use this').waitFor({ state: 'detached' });
});

it('a fault is set up and ended, and so is a limit', async () => {
  await page.goto(`${origin()}/#/faults`);
  await page.getByLabel('Operation').selectOption('connections.list');
  await page.getByLabel('What comes back').selectOption('envelope');
  await page.getByLabel('How often').selectOption('always');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByText('envelope · before it is done · always').waitFor();
  await expect(agency.connections.list()).rejects.toMatchObject({ name: 'AgencyApiError' });
  await page.getByRole('button', { name: /^End fault/ }).click();
  await page.getByText('Calls fail only for reasons of their own').waitFor();
  await agency.connections.list();
  await page.getByLabel('At most').fill('1/m');
  await page.getByRole('button', { name: 'Limit', exact: true }).click();
  await page.getByText('More than 1/m are answered 429').waitFor();
  await agency.connections.list();
  await expect(agency.connections.list()).rejects.toMatchObject({ httpStatus: 429 });
  await page.getByRole('button', { name: 'End the limit' }).click();
  await page.getByText('There is no limit.', { exact: true }).waitFor();
});

it('time passes, a snapshot is kept, and everything is forgotten', async () => {
  const ada = mock.person({ name: 'Ada' });
  ada.scan(await agency.invitations.url());
  const expirationDate = new Date(mock.clock.now().getTime() + 10 * 86_400_000).toISOString();
  await agency.credentials.issue({ agentId: ada.agentId, payload: [{ ...email('ada@example.com'), expirationDate }] });
  ada.accept(ada.offers[0]);
  await page.goto(`${origin()}/#/credentials`);
  await page.getByText('active').waitFor();
  await page.getByRole('button', { name: /advance the clock/ }).click();
  await page.getByRole('button', { name: '30 days' }).click();
  await page.getByText('expired', { exact: true }).waitFor();
  expect(ada.credentials[0]?.isExpired).toBe(true);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Snapshot and reset' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download a snapshot' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('agency-snapshot.json');
  const kept = (await (await file.createReadStream()).toArray()).join('');
  await page.getByRole('button', { name: 'Reset…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await page.getByText('No credential has been issued yet').waitFor();
  expect(mock.people).toEqual([]);
  mock.restore(JSON.parse(kept) as never);
  await page.getByText('expired', { exact: true }).waitFor();
});

it('it says when the agency is gone, and goes on when it is back', async () => {
  expected = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY|ERR_CONNECTION_RESET/;
  const { port } = new URL(mock.baseUrl);
  await page.goto(origin());
  await page.getByText('Live').waitFor();
  await mock.close();
  await page.getByText('Connecting again…').waitFor();
  mock = await startAgency({ port: Number(port) });
  mock.person({ name: 'Afterwards' });
  await page.getByRole('link', { name: /Afterwards/ }).waitFor();
  await page.getByText('Live').waitFor();
});

it('10,000 rows are not drawn: the newest are, and how many there are besides is told', async () => {
  const people = Array.from({ length: 100 }, (_, at) => ({
    name: `P${at}`,
    credentials: Array.from({ length: 100 }, () => email(`p${at}@example.com`)),
  }));
  await mock.seed({
    people: [...people, { name: 'Ada', credentials: Array.from({ length: 10_000 }, () => email('ada@example.com')) }],
  });
  await page.goto(`${origin()}/#/credentials`);
  await page.getByText('The newest 50 are here, and there are 19,950 more credentials.').waitFor();
  expect(await page.locator('*').count()).toBeLessThan(3_000);
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  await page.getByText('The newest 100 are here, and there are 19,900 more credentials.').waitFor();
  const ada = mock.people.find(({ name }) => name === 'Ada');
  await page.goto(`${origin()}/#/people/${ada?.agentId}`);
  await page.getByText('And 9,950 older ones.').waitFor();
  expect(await page.locator('*').count()).toBeLessThan(3_000);
  await page.goto(`${origin()}/#/`);
  await page.getByText('And 89 older ones.').waitFor();
});
